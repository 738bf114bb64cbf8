"""Stored matches: what is shown of a pair, whether or not its relation says anything."""

from __future__ import annotations

from claimcheck.library import ClaimStore
from claimcheck.shapes import ClaimCreate, JudgementFields
from claimcheck.vocab import JudgementValue

UNCLEAR = ("The ramp of the ferry failed in June.", "The ramp of the ferry was painted green.")


def test_an_unclear_pair_can_be_judged_and_the_judgement_taken_back(store: ClaimStore) -> None:
    for text in UNCLEAR:
        store.claims.add(ClaimCreate(text=text), None)
    pair = store.matches.pair("c1", "c2")
    assert store.matches.of(1) == ()
    judged = store.matches.judge(pair, JudgementFields(value=JudgementValue.CONTRADICTS))
    assert (judged.relation, judged.judged) == ("conflicts", "contradict each other (Ann)")
    assert [view.right for view in store.matches.of(1)] == ["c2"]
    revoked = store.matches.revoke(pair)
    assert (revoked.relation, revoked.judged, revoked.id) == ("unclear", "", judged.id)
    assert store.matches.of(1) == ()
