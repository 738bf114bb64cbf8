"""Decisions: remembered with who took them, revocable, and told in the history."""

from __future__ import annotations

import json

import pytest
from conftest import on_sqlite

from claimcheck.errors import Invalid, NotFound
from claimcheck.library import ClaimStore
from claimcheck.shapes import (
    AttributionCreate,
    ClaimCreate,
    IndependenceFields,
    JudgementFields,
    ReviewFields,
)
from claimcheck.validation import build
from claimcheck.vocab import IndependenceValue, JudgementValue

TWELVE = "Twelve people were hurt in the flood at Ostrey."
FIFTEEN = "Fifteen people were hurt in the flood at Ostrey."


@pytest.fixture
def pair(store: ClaimStore) -> ClaimStore:
    store.claims.add(ClaimCreate(text=TWELVE), build(AttributionCreate, source="Water Board"))
    store.claims.add(ClaimCreate(text=FIFTEEN), build(AttributionCreate, source="Ann Ode"))
    return store


def status(store: ClaimStore, claim: str = "c1") -> str:
    return store.claims.show(claim).claim.standing.status


def test_a_review_takes_a_claim_off_the_list_of_the_unverified(pair: ClaimStore) -> None:
    assert pair.decisions.review("c1", ReviewFields(rating="False", url="https://example.org/check")) == "c1"
    shown = pair.claims.show("c1").claim
    assert (shown.rating, shown.standing.settle) == ("False", "")
    assert [claim.id for claim in pair.reports.case(None).unverified] == ["c2"]


def test_a_judgement_against_the_proposal_ends_the_dispute_and_can_be_revoked(pair: ClaimStore) -> None:
    assert status(pair) == "disputed"
    judged = pair.matches.judge(pair.matches.pair("m1"), JudgementFields(value=JudgementValue.DIFFERENT, note="two floods"))
    assert (judged.judged, judged.note) == ("are about different things (Ann)", "two floods")
    assert status(pair) == "single-source"
    pair.matches.revoke(pair.matches.pair("c2", "c1"))
    assert status(pair) == "disputed"
    with pytest.raises(NotFound) as failure:
        pair.matches.revoke((1, 2))
    assert failure.value.message == "nobody has judged this pair"


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("m9",), "there is no match m9"),
        (("c1", "c1"), "a claim cannot be judged against itself"),
    ],
)
def test_a_pair_that_is_none_is_named(pair: ClaimStore, names: tuple[str, ...], message: str) -> None:
    with pytest.raises((NotFound, Invalid)) as failure:
        pair.matches.pair(*names)
    assert failure.value.message == message


def test_what_somebody_found_about_independence_can_be_denied_and_taken_back(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text=TWELVE), build(AttributionCreate, source="Ann Ode"))
    store.claims.attribute("c1", build(AttributionCreate, source="Bo Lind"))
    decide = store.decisions
    decide.independence("a1", "a2", IndependenceFields())
    assert status(store) == "corroborated"
    decide.independence("a1", "a2", IndependenceFields(value=IndependenceValue.NOT_INDEPENDENT, note="brothers"))
    assert (status(store), store.claims.show("c1").claim.standing.origins) == ("echoed", 1)
    decide.revoke_independence("a2", "a1")
    assert (status(store), store.claims.show("c1").claim.standing.origins) == ("echoed", 2)
    with pytest.raises(NotFound) as failure:
        decide.revoke_independence("a1", "a2")
    assert failure.value.message == "nothing was established about this pair"


def test_an_attribution_is_not_independent_of_itself(pair: ClaimStore) -> None:
    with pytest.raises(Invalid) as failure:
        pair.decisions.independence("a1", "a1", IndependenceFields())
    assert failure.value.message == "an attribution is not independent of itself"


def test_the_history_tells_what_was_decided_and_by_whom(pair: ClaimStore) -> None:
    pair.matches.judge((1, 2), JudgementFields(value=JudgementValue.CONTRADICTS))
    pair.decisions.review("c1", ReviewFields(rating="False"))
    told = [(entry.actor, entry.action) for entry in pair.claims.show("c1").history]
    assert told == [("Ann", "add"), ("Ann", "judge"), ("Ann", "rate")]


def test_each_undo_takes_back_the_one_before(pair: ClaimStore) -> None:
    pair.matches.judge((1, 2), JudgementFields(value=JudgementValue.DIFFERENT))
    pair.decisions.review("c1", ReviewFields(rating="False"))
    assert pair.history.undo().action == "rate"
    assert pair.claims.show("c1").claim.rating is None
    assert pair.history.undo().action == "judge"
    assert status(pair) == "disputed"
    assert pair.history.undo().action == "add"
    assert status(pair) == "single-source"
    assert pair.verify().problems == ()


@on_sqlite
def test_undo_takes_no_statement_from_a_journal_somebody_wrote_into(pair: ClaimStore) -> None:
    pair.desk.connection.run(
        "UPDATE event SET changes = :changes WHERE seq = (SELECT max(seq) FROM event)",
        {"changes": json.dumps([{"table": "event", "id": 1, "new": {"id": 1}, "old": {"id": 2}}])},
    )
    with pytest.raises(Invalid, match="the journal names a table or column that claimcheck does not have"):
        pair.history.undo()
