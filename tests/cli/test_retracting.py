"""What is withdrawn stays to be seen, says what it does to the claim, and takes nothing more."""

from __future__ import annotations

import json

import pytest
from conftest import Run
from test_bad_input import refused


@pytest.fixture
def told(workspace: Run) -> Run:
    """A claim that the police assert, and one person twice: by name, and on background."""
    workspace("add", "The gate failed at noon.", "--source", "City Police", "--as", "official", "--ref", "gate-1")
    workspace("attribute", "c1", "--source", "Inga Quist")
    workspace("attribute", "c1", "--source", "Inga Quist", "--as", "anonymous", "--described-as", "a nurse")
    return workspace


def test_who_was_withdrawn_is_shown_with_the_reason_and_how_the_claim_stands_now(told: Run) -> None:
    ran = told("retract", "a2", "--why", "not what [she] said")
    assert ran.err.splitlines() == [
        "a2 is withdrawn; it stays on file, and claimcheck undo takes this back",
        "c1 stays echoed: two mentions of two origins, not established as independent of each other",
    ]
    card = json.loads(told("show", "c1", "--json").out)
    (voice,) = card["withdrawn"]
    assert (voice["id"], voice["shown_as"], voice["counts"]) == ("a2", "Inga Quist", False)
    shown = told("show", "c1").out
    assert "Withdrawn\n  a2  Inga Quist · named · on the record\n      withdrawn on " in shown
    assert ": not what [she] said\n" in shown
    told("undo")
    assert json.loads(told("show", "c1", "--json").out)["withdrawn"] == []


def test_what_was_undone_is_not_among_the_withdrawn(told: Run) -> None:
    told("undo")
    assert json.loads(told("show", "c1", "--json").out)["withdrawn"] == []


def test_the_reason_and_the_note_on_a_protected_source_name_nobody(told: Run) -> None:
    told("independent", "a1", "a3", "--note", "Inga Quist told me so")
    assert "  a1 and a3 are independent of each other (Ann): (withheld: it names the source)\n" in told("show", "c1").out
    told("retract", "a3", "--why", "Inga Quist took it back")
    told("retract", "a2")
    for view in ("show", "c1"), ("show", "c1", "--json"):
        out = told(*view).out.replace('"shown_as": "Inga Quist"', "").replace("a2  Inga Quist", "")
        assert "Quist" not in out
        assert "(withheld: it names the source)" in out


def test_how_independence_was_found_is_shown_with_who_says_so(told: Run) -> None:
    told("independent", "a1", "a2", "--note", "first thought")
    told("independent", "a1", "a2", "--note", "they have never met")
    assert json.loads(told("show", "c1", "--json").out)["established"] == [
        "a1 and a2 are independent of each other (Ann): they have never met"
    ]
    told("independent", "a1", "a2", "--revoke")
    assert json.loads(told("show", "c1", "--json").out)["established"] == []


def test_who_goes_back_to_the_same_source_is_one_origin_whatever_was_found(told: Run) -> None:
    told("attribute", "c1", "--source", "Inga Quist", "--said", "2025-01-02")
    ran = told("independent", "a2", "a4")
    assert ran.err.splitlines()[:2] == [
        "a2 and a4 are independent of each other",
        "note: they count as one origin all the same; claimcheck show c1 says why, under Counted as one",
    ]
    assert "note:" not in told("independent", "a1", "a2").err


def test_that_a_protected_source_is_the_one_who_is_named_is_not_told_by_what_was_found(told: Run) -> None:
    assert told("independent", "a2", "a3").err.splitlines() == [
        "a2 and a3 are independent of each other",
        "c1 stays echoed: three mentions of two origins, not established as independent of each other",
    ]


def test_a_claim_is_retracted_by_its_key_and_takes_nothing_more(told: Run) -> None:
    assert told("retract", "gate-1", "--why", "typed").code == 0
    message = refused(told("attribute", "c1", "--source", "Ann Ode"), 4)
    assert message == "c1 was retracted: nothing more is attached to it"
    assert refused(told("retract", "C1"), 4) == "c1 was withdrawn before"
    ran = told("list")
    assert (ran.out, ran.err) == (
        "no claim fits\n",
        "note: all that was on file is retracted; --status retracted shows it\n",
    )


def test_the_id_of_a_source_says_where_that_belongs(told: Run) -> None:
    ran = told("retract", "s1")
    assert refused(ran, 3) == "there is no claim 's1'"
    assert "hint: s1 is the id of a source: claimcheck source show s1" in ran.err
