"""What was agreed with a source holds from the moment it is typed: no name of somebody who is not on the record is kept."""

from __future__ import annotations

from itertools import product

import pytest
from conftest import Run
from test_bad_input import refused

LISTINGS = (("list",), ("list", "--json"), ("list", "--csv"), ("show", "c1"), ("show", "c1", "--json"), ("report",),
            ("source", "list", "--json"), ("contradictions", "--all", "--json"), ("annotations", "export"),
            ("report", "--html"))  # fmt: skip


RULES = ("background", "deep_background", "off_record")
KINDS = ((), ("--as", "named"), ("--as", "anonymous"))


def test_a_rule_that_is_typed_is_kept(workspace: Run) -> None:
    for number, (command, kind, rule) in enumerate(product(("add", "attribute"), KINDS, RULES), start=1):
        text, who = f"Gate {number} failed.", f"a clerk of ward {number}"
        words = (*kind, "--rule", rule, "--source", f"Bea Quist{number}", "--described-as", who)
        workspace("add", text, "--unsourced")
        typed = workspace("add", text, *words) if command == "add" else workspace("attribute", f"c{number}", *words)
        assert typed.code == 0, typed.err
        assert "Quist" not in typed.out + typed.err, words
        shown = workspace("show", f"c{number}", "--json").out
        assert f'"ground_rule": "{rule}"' in shown, words
        assert f'"shown_as": "{who}"' in shown, words
        assert "Quist" not in shown + workspace("show", f"c{number}").out, words
    for listing in LISTINGS:
        assert "Quist" not in workspace(*listing).out, listing


def test_a_name_off_the_record_is_asked_for_a_description(workspace: Run) -> None:
    told = refused(workspace("add", "The gate failed.", "--source", "Bea Quist", "--rule", "background"), 4)
    assert told == "the description of an anonymous source looks like a person's name; nothing was stored"
    assert workspace("list", "--json").out == "[]\n"


def test_a_source_on_file_by_name_is_told_how_it_is_shown(workspace: Run) -> None:
    workspace("add", "The pump held.", "--source", "Bea Quist")
    added = workspace("add", "The gate failed.", "--source", "Bea Quist", "--rule", "background")
    assert "note: shown as “an unnamed source”: --described-as gives the words you agreed" in added.out
    assert "an unnamed source · anonymous · on background" in workspace("show", "c2").out


def test_who_passes_something_on_without_a_name_is_nobodys_newspaper(workspace: Run) -> None:
    workspace("add", "The gate failed.", "--source", "Orrin Courier", "--via", "a paramedic")
    assert '"kind": "anonymous"' in workspace("source", "show", "a paramedic", "--json").out


def test_a_rule_noted_wrongly_is_put_right_and_the_name_is_shown_nowhere_any_more(workspace: Run) -> None:
    workspace("add", "The gate failed.", "--source", "Bea Quist", "--said", "2025-05-04T13:45")
    assert "Quist" in workspace("show", "c1").out
    edited = workspace("edit", "a1", "--rule", "background", "--described-as", "a clerk")
    assert edited.out.splitlines() == [
        "a1 of c1 has another ground rule, another kind and another description",
        "  a1  a clerk · anonymous · on background · 2025-05-04",
        "  note: the name stays on file among the sources; nothing shown of this leads to",
        "  it any more",
        "  c1 is single-source: one source only (unnamed, not on the record)",
    ]
    for listing in LISTINGS:
        assert listing[0] == "source" or "Quist" not in workspace(*listing).out, listing
    assert workspace("list", "--source", "Bea Quist").out == "no claim fits\n"
    assert '"claims": 0' in workspace("source", "show", "Bea Quist", "--json").out
    undone = workspace("undo")
    assert "Quist" not in undone.err
    assert "  a1  Bea Quist · named · on the record · 2025-05-04T13:45\n" in workspace("show", "c1").out
    assert workspace("verify").code == 0


def test_the_minute_of_what_was_said_is_in_no_history(workspace: Run) -> None:
    workspace("add", "The gate failed.", "--source", "Bea Quist", "--said", "2025-05-04T13:45")
    workspace("edit", "a1", "--said", "2025-05-05T09:30")
    workspace("edit", "a1", "--rule", "background", "--described-as", "a clerk")
    shown = workspace("show", "c1", "--json").out
    assert '"attribution a1 changed: said \\"2025-05-04\\" → \\"2025-05-05\\""' in shown
    assert "13:45" not in shown
    assert "09:30" not in shown


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        (("edit", "a1", "The gate held."), 2,
         "a1 is an attribution, and the new words belong to a claim: name the claim, such as c12"),
        (("edit", "c1", "--rule", "background"), 2,
         "--rule belongs to an attribution: name it, such as a9; claimcheck show c1 lists them"),
        (("edit", "a1", "--case", "x", "--adverse-to", "y"), 2,
         "a1 is an attribution, and --case, --adverse-to belong to a claim: name the claim, such as c12"),
        (("edit", "a1"), 2,
         "nothing to change: give --rule, --as, --described-as, --stance, --basis, --said, --credibility or --note"),
        (("edit", "a2", "--rule", "on_record"), 4,
         "no name is on file for the source of a2, so it cannot be quoted by name"),
        (("edit", "a3", "--note", "x"), 4, "a3 is withdrawn"),
        (("edit", "a9", "--note", "x"), 3, "there is no attribution a9"),
    ],
)  # fmt: skip
def test_an_edit_that_cannot_be_says_why_and_changes_nothing(
    workspace: Run, command: tuple[str, ...], code: int, message: str
) -> None:
    workspace("add", "The gate failed.", "--source", "Water Board", "--as", "official")
    workspace("attribute", "c1", "--source", "a clerk", "--as", "anonymous")
    workspace("attribute", "c1", "--source", "Ida Marr")
    workspace("retract", "a3")
    before = workspace("show", "c1").out
    assert refused(workspace(*command), code) == message
    assert workspace("show", "c1").out == before
