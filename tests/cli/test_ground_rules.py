"""What was agreed with a source holds from the moment it is typed: no name of somebody who is not on the record is kept."""

from __future__ import annotations

import pytest
from conftest import Run
from test_bad_input import refused

LISTINGS = (("list",), ("list", "--json"), ("list", "--csv"), ("show", "c1"), ("show", "c1", "--json"), ("report",),
            ("source", "list", "--json"), ("contradictions", "--all", "--json"), ("annotations", "export"))  # fmt: skip


@pytest.mark.parametrize("rule", ["background", "deep_background", "off_record"])
@pytest.mark.parametrize("type_", [(), ("--as", "named"), ("--as", "anonymous")])
@pytest.mark.parametrize("command", ["add", "attribute"])
def test_a_rule_that_is_typed_is_kept(workspace: Run, rule: str, type_: tuple[str, ...], command: str) -> None:
    words = (*type_, "--rule", rule, "--source", "Bea Quist", "--described-as", "a clerk")
    workspace("add", "The gate failed.", "--unsourced")
    typed = workspace("add", "The gate failed.", *words) if command == "add" else workspace("attribute", "c1", *words)
    assert typed.code == 0, typed.err
    assert f'"ground_rule": "{rule}"' in workspace("show", "c1", "--json").out
    assert "a clerk" in workspace("show", "c1").out
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
