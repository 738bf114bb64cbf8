"""What somebody meets who has read nothing: help where a command is incomplete, and a plain answer to a plain slip."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from conftest import Run, on_sqlite
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
def test_a_bad_edit_is_one_line_and_changes_nothing(
    workspace: Run, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    workspace("add", "The gate failed.", *CLAIM, "--doc", "https://weir.example/gate")
    assert refused(workspace(*arguments), 4) == message
    sound(tmp_path, 1)


def test_an_edit_says_what_became_of_the_claim(workspace: Run) -> None:
    workspace("add", "The gate failed.", *CLAIM)
    assert (
        workspace("edit", "c1", "--text", "The gate failed.").out.splitlines()[0]
        == "c1 reads so already: nothing was changed"
    )
    done = workspace("edit", "c1", "--text", "The gate gave way.", "--note", "as on tape")
    assert done.out.splitlines()[:2] == ["c1 has new words and a new note", "  The gate gave way."]


def test_the_new_words_of_an_edit_need_no_option(workspace: Run) -> None:
    workspace("add", "The gate failed.", *CLAIM)
    assert workspace("edit", "c1", "The gate gave way.").out.splitlines()[1] == "  The gate gave way."
    twice = refused(workspace("edit", "c1", "The gate gave way.", "--text", "The gate held."), 2)
    assert twice == "the new words are given twice: once is enough"


def test_init_says_where_a_workspace_was_there_before(workspace: Run) -> None:
    assert workspace("init").err.splitlines()[0].endswith(", its case is dam; it was there before")


def test_a_judgement_without_an_answer_is_asked_for_it(workspace: Run) -> None:
    missing = "the answer comes last and is one of same, contradicts, related, different, unsure"
    assert refused(workspace("judge", "c1", "c2"), 2) == missing
    assert refused(workspace("judge", "m1", "yes"), 2) == missing


@pytest.mark.parametrize("group", ["case", "source", "document", "annotations"])
def test_a_group_lists_its_commands_in_whole_sentences(run: Run, group: str) -> None:
    told = run(group, "--help").out.partition("Commands:")[2]
    assert told
    assert "..." not in told


def test_the_help_says_where_to_begin(run: Run) -> None:
    assert "Begin with claimcheck demo, or in a folder of your own with claimcheck init" in " ".join(
        run("--help").out.split()
    )


def test_a_missing_source_is_asked_for_by_options_the_command_has(workspace: Run) -> None:
    workspace("add", "The gate failed.", *CLAIM)
    assert refused(workspace("attribute", "c1"), 2) == "who says it is missing: give --source NAME"
    assert refused(workspace("add"), 2) == "the claim's text is missing"


def test_a_dry_run_of_an_import_says_of_nothing_that_it_was_stored(workspace: Run, tmp_path: Path) -> None:
    ran = workspace("import", "-", "--dry-run", stdin='{"text": "The gate failed.", "source": "Ann Ode"}\n{}\n')
    assert ran.code == 4
    assert ran.err.splitlines()[:2] == [
        "nothing was stored: this was a dry run",
        "error: 1 line is bad; the rest would be stored",
    ]
    sound(tmp_path, 0)


def test_what_is_wrong_in_every_line_is_told_once(workspace: Run) -> None:
    lines = "".join(f'{{"text": "Gate {n} failed.", "sauce": "Ann Ode"}}\n' for n in range(50))
    ran = workspace("import", "-", stdin=lines + '{"text": ""}\n')
    assert ran.out.splitlines() == [
        "0 records added · 0 on file before · 51 bad · 0 new matches",
        "  line 1 and 49 more: 'sauce' is no field of this record",
        "    needed: text · may be there: as, stance, rule, basis, described_as, said,",
        "    credibility, note, ref, source_kind, speaks_for, via, doc, quote, record,",
        "    case, adverse_to, source, ulid",
        "  line 51: text is empty",
        "    mend it there",
    ]


@on_sqlite
def test_a_report_says_where_claims_were_not_compared_yet(workspace: Run, tmp_path: Path) -> None:
    """As an interrupted import leaves it: the claims are on file, and none was laid beside the others."""
    workspace("add", "Two people died at the gate.", *CLAIM)
    assert workspace("report").err == ""
    connection = sqlite3.connect(tmp_path / "db" / "claimcheck.db")
    connection.execute("INSERT INTO unmatched (claim_id) VALUES (1)")
    connection.commit()
    connection.close()
    for command in ("report", "contradictions"):
        told = workspace(command, "--json")
        assert (told.code, told.err) == (0, "note: 1 claim not compared with the others yet: claimcheck match\n")
    assert workspace("match", "--dry-run").err == "1 claim would be compared; nothing was changed\n"
    assert workspace("match").err == "0 pairs of claims are related\n"
    assert workspace("report").err == ""


@pytest.mark.parametrize(
    ("command", "usage"),
    [
        ("add", "[TEXT]"),
        ("list", "[WORD]..."),
        ("compare", "[A] [B]"),
        ("init", "[FOLDER]"),
        ("recheck", "[DOC|URL|FILE]..."),
    ],
)
def test_what_may_be_left_out_stands_in_one_pair_of_brackets(run: Run, command: str, usage: str) -> None:
    assert run(command, "--help").out.splitlines()[0] == f"Usage: claimcheck {command} [OPTIONS] {usage}"
