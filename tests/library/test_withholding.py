"""What would give a protected source's name: whole names anywhere, a first or family name, file names too."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Run

from claimcheck.library.withholding import title_unless_named, unless_named

WITHHELD = "(withheld: it names the source)"
HIDDEN = ("quillon zarvexby",)


@pytest.mark.parametrize(
    "text",
    ["Zarvexby said so.", "QUILLON ZARVEXBY", "asked Quillon’s sister", "the Zarvexby-Ode letters", "quillon  zarvexby"],
)
def test_a_text_that_names_the_source_is_withheld(text: str) -> None:
    assert unless_named(text, HIDDEN) == WITHHELD


@pytest.mark.parametrize("text", ["Zarvexbyville", "the gate failed", "", None])
def test_other_texts_are_left(text: str | None) -> None:
    assert unless_named(text, HIDDEN) == text


def test_accents_left_out_or_put_in_hide_nothing() -> None:
    assert unless_named("Muller said so.", ("zoë müller",)) == WITHHELD
    assert unless_named("ZOË MÜLLER", ("zoe muller",)) == WITHHELD
    assert title_unless_named("zoe-notes.txt", ("zoë müller",)) == WITHHELD


def test_a_part_of_a_name_in_small_letters_is_a_word_in_a_text_and_a_name_in_a_file_name() -> None:
    assert unless_named("the gate failed", ("john gate",)) == "the gate failed"
    assert title_unless_named("gate_interview.txt", ("john gate",)) == WITHHELD
    assert title_unless_named("https://a.example/zarvexby-speaks", HIDDEN) == WITHHELD
    assert title_unless_named("interview.txt", HIDDEN) == "interview.txt"


VIEWS: list[tuple[str, ...]] = [
    ("show", "c1"), ("show", "c1", "--json"), ("show", "c2"), ("show", "c2", "--json"), ("list",), ("list", "--json"),
    ("list", "--csv"), ("document", "list"), ("document", "list", "--json"), ("document", "list", "--csv"),
    ("document", "show", "d1"), ("document", "show", "d1", "--json"), ("copies",), ("copies", "--json"), ("report",),
    ("report", "--html"), ("report", "--json"), ("contradictions", "--all"), ("contradictions", "--html"),
    ("annotations", "export"), ("recheck", "--dry-run"), ("verify",), ("independent", "a1", "a2"),
]  # fmt: skip


def test_no_output_gives_a_part_of_the_name_by_quote_file_name_or_through_whom_it_came(
    workspace: Run, tmp_path: Path
) -> None:
    told = (
        "Zarvexby said that the pump had been broken for a week. The gate gave way at noon, and the water rose by two metres"
        " within the hour, and nobody on the lower road had been told to leave before that happened.\n"
    )
    (tmp_path / "zarvexby-interview.txt").write_text(told, "utf-8")
    (tmp_path / "other.txt").write_text("Another. " + told.partition(". ")[2], "utf-8")
    for command in (
        ("source", "add", "Quillon Zarvexby", "--kind", "person"),
        ("ingest", "zarvexby-interview.txt", "other.txt"),
        ("add", "The gate gave way at noon.", "--source", "Water Board", "--as", "official", "--via", "Quillon Zarvexby",
         "--doc", "d1", "--quote", "The gate gave way at noon"),
        ("attribute", "c1", "--source", "Quillon Zarvexby", "--rule", "background", "--described-as", "an engineer"),
        ("add", "The pump was broken.", "--source", "Quillon Zarvexby", "--as", "anonymous", "--described-as", "an engineer",
         "--doc", "d1", "--quote", "Zarvexby said that the pump had been broken for a week"),
    ):  # fmt: skip
        assert workspace(*command).code == 0, command
    for view in VIEWS:
        ran = workspace(*view)
        assert ran.code in (0, 1), (view, ran.err)
        assert "zarvexby" not in (ran.out + ran.err).casefold(), view
    assert "via an unnamed source" in workspace("show", "c1").out


def test_what_counts_as_one_for_a_protected_source_is_counted_and_not_listed(workspace: Run) -> None:
    for command in (
        ("add", "The gate failed.", "--source", "Inga Brennick", "--kind", "person"),
        ("attribute", "c1", "--source", "Tom Garrowby", "--kind", "person"),
        ("attribute", "c1", "--source", "Inga Brennick", "--rule", "background", "--described-as", "an engineer"),
    ):
        assert workspace(*command).code == 0, command
    assert workspace("independent", "a1", "a3").err == (
        "a1 and a3 are independent of each other\n"
        "c1 stays echoed: three mentions of two origins, not established as independent of each other\n"
    )
    counted = workspace("show", "c1").out.partition("Counted as one\n")[2].partition("\n\n")[0]
    assert " ".join(counted.split()) == (
        "some of the mentions count as one origin; which, and why, is withheld to protect a source"
    )
