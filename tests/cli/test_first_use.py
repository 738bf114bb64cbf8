"""What somebody meets who has read nothing: help where a command is incomplete, and a plain answer to a plain slip."""

from __future__ import annotations

import pytest
from conftest import Run
from test_bad_input import CLAIM, refused, sound


@pytest.mark.parametrize("words", [(), ("case",), ("source",), ("document",), ("annotations",)])
def test_a_group_by_its_name_alone_shows_its_help(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.rstrip() == run(*words, "--help").out.rstrip()
    assert "error:" not in ran.err


def test_every_group_offers_the_same_options(run: Run) -> None:
    for group in ("case", "source", "document", "annotations"):
        assert "completion" not in run(group, "--help").out, group


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("edit", "c1", "--text", ""), "text is empty"),
        (("edit", "c1", "--text", "x" * 5001), "text is longer than 5000 characters"),
        (("source", "edit", "s1", "--name", " "), "name is empty"),
        (("document", "edit", "d1", "--title", "x" * 301), "title is longer than 300 characters"),
        (("document", "edit", "d1", "--published", "soon"),
         "published is no date (2025, 2025-03, 2025-03-04 or 2025-03-04T13:00)"),
    ],
)  # fmt: skip
def test_a_bad_edit_is_one_line_and_changes_nothing(workspace: Run, arguments: tuple[str, ...], message: str) -> None:
    workspace("add", "The gate failed.", *CLAIM, "--doc", "https://weir.example/gate")
    assert refused(workspace(*arguments), 4) == message
    sound(workspace, 1)


def test_a_missing_source_is_asked_for_by_options_the_command_has(workspace: Run) -> None:
    workspace("add", "The gate failed.", *CLAIM)
    assert refused(workspace("attribute", "c1"), 2) == "who says it is missing: give --source NAME"
    assert refused(workspace("add"), 2) == "the claim's text is missing"
