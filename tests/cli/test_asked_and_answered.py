"""Small questions, answered as the person meant them: the shipped case by its name, one word, a limit, a note."""

from __future__ import annotations

import json

from conftest import Run


def test_a_folder_named_like_a_shipped_case_gets_that_case(run: Run) -> None:
    assert run("demo", "ferry").code == 0
    assert json.loads(run("case", "list", "--json", "--db", "ferry/db/claimcheck.db").out)[0]["slug"] == "ferry"


def test_another_case_may_be_built_in_a_folder_of_that_name(run: Run) -> None:
    run("demo", "ferry", "--case", "qwen")
    assert json.loads(run("case", "list", "--json", "--db", "ferry/db/claimcheck.db").out)[0]["slug"] == "qwen"


def test_one_word_is_found_and_agrees_with_nothing(workspace: Run) -> None:
    workspace("add", "The crew reported a crack.", "--source", "Tom Reve")
    (hit,) = json.loads(workspace("similar", "crack", "--json").out)
    assert (hit["claim"], hit["relation"], hit["score"]) == ("c1", "unclear", 0.0)
    (hit,) = json.loads(workspace("similar", "The crew reported a crack.", "--json").out)
    assert hit["relation"] == "repeats"


def test_a_limit_holds_for_the_contradictions_too_and_says_how_many_are_left_out(workspace: Run) -> None:
    workspace("add", "Nine people were hurt when the gate failed.", "--source", "City Police", "--as", "official")
    workspace("add", "Twelve people were hurt when the gate failed.", "--source", "Tom Reve")
    workspace("add", "Thirty people were hurt when the gate failed.", "--source", "Ida Marr")
    shown = workspace("contradictions", "--limit", "1").out
    assert "\n1. quantity: " in shown
    assert "\n2. " not in shown
    assert "  and 1 more: --limit\n" in shown
    assert "1 contradiction stands between other voices" in shown
    report = json.loads(workspace("contradictions", "--limit", "1", "--json").out)
    assert (len(report["pairs"]), report["more"]) == (1, 1)
    assert len(json.loads(workspace("contradictions", "--json").out)["pairs"]) == 2


def test_a_note_on_an_attribution_is_shown_unless_it_names_who_is_protected(workspace: Run) -> None:
    workspace("add", "The gate failed.", "--source", "City Police", "--as", "official")
    workspace("attribute", "c1", "--source", "Inga Quist", "--as", "named", "--note", "by telephone, twice")
    hidden = ("--as", "anonymous", "--described-as", "a nurse")
    workspace("attribute", "c1", "--source", "Inga Quist", *hidden, "--note", "Quist wants a call first")
    shown = workspace("show", "c1").out
    assert "      note: by telephone, twice\n" in shown
    assert "note: (withheld: it names the source)\n" in shown
    assert "wants a call" not in shown + workspace("list", "--json").out
