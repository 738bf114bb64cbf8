"""Who decides something is told how the claims stand for it, and need not ask."""

from __future__ import annotations

import json

import pytest
from conftest import Run


@pytest.fixture
def two(workspace: Run) -> Run:
    """One claim of two sources, and one that contradicts it."""
    workspace("add", "Nine people were hurt when the gate failed.", "--source", "City Police", "--as", "official")
    workspace("attribute", "c1", "--source", "Inga Quist", "--as", "named")
    workspace("add", "Twelve people were hurt when the gate failed.", "--source", "Harbour Clinic", "--as", "named")
    return workspace


def test_a_judgement_says_how_both_claims_stand(two: Run) -> None:
    ran = two("judge", "c1", "c2", "different")
    assert ran.err.splitlines() == [
        "c1: disputed, proposed → echoed: two mentions of two origins, not established as independent of each other",
        "c2: disputed, proposed → single-source: one source only (named, on the record)",
    ]
    (back,) = json.loads(two("judge", "c1", "c2", "--revoke", "--json").out)
    assert [(each["claim"], each["was"]["status"], each["now"]["status"]) for each in back["standings"]] == [
        ("c1", "echoed", "disputed"),
        ("c2", "single-source", "disputed"),
    ]
    assert back["left"] == "c1"


def test_independence_says_what_it_changed_also_of_claims_beside(two: Run) -> None:
    assert two("independent", "a1", "a2").err.splitlines() == [
        "a1 and a2 are independent of each other",
        "c1 stays disputed, proposed: two mentions for it, one against it, counting a match that nobody has judged",
    ]
    two("judge", "c1", "c2", "different")
    (taken,) = json.loads(two("independent", "a1", "a2", "--revoke", "--json").out)
    (change,) = taken["standings"]
    assert (taken["id"], change["was"]["status"], change["now"]["status"]) == ("c1", "corroborated", "echoed")


def test_undo_says_how_what_it_touched_stands(two: Run) -> None:
    ran = two("undo")
    assert ran.err.splitlines()[1:] == [
        "c1: disputed, proposed → echoed: two mentions of two origins, not established as independent of each other",
        "c2: disputed, proposed → retracted: it was withdrawn",
    ]
    told = json.loads(two("undo", "--json").out)
    assert [(each["claim"], each["now"]["status"]) for each in told["standings"]] == [("c1", "single-source")]


def test_a_merge_of_sources_says_whose_origins_became_one_and_undo_of_it_too(two: Run) -> None:
    two("judge", "c1", "c2", "same")
    two("independent", "a1", "a3")
    ran = two("source", "merge", "Harbour Clinic", "City Police")
    changed = ran.err.splitlines()[-2:]
    assert [line.split(":")[0] for line in changed] == ["c1", "c2"]
    assert "corroborated → echoed" in changed[0]
    back = two("undo").err.splitlines()[-2:]
    assert "echoed → corroborated" in back[0]
    assert two("source", "merge", "Inga Quist", "City Police").err.splitlines()[-2:][0].startswith("c1")


def test_a_merge_does_not_tell_behind_which_claims_a_source_stands_unnamed(two: Run) -> None:
    two("add", "The valve had been shut.", "--source", "Inga Quist", "--as", "anonymous", "--described-as", "a nurse")
    two("attribute", "c3", "--source", "Tom Reve", "--as", "named")
    ran = two("source", "merge", "Tom Reve", "Inga Quist")
    assert "c3" not in ran.err
    assert "c3" not in two("undo").err


def test_a_retracted_source_leaves_its_claims_otherwise(two: Run) -> None:
    two("retract", "c2")
    assert two("source", "retract", "Inga Quist").err.splitlines() == [
        "c1: echoed → single-source, official-only: one source only (official, on the record)"
    ]
