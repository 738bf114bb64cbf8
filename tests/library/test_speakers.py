"""Who says a claim, beside the pairs that a person is to answer."""

from __future__ import annotations

from claimcheck.library import ClaimStore
from claimcheck.shapes import AttributionCreate, ClaimCreate
from claimcheck.vocab import AttributionType, GroundRule, SourceKind, Stance

TWELVE, FIFTEEN = "Twelve people were hurt at Ostrey.", "Fifteen people were hurt at Ostrey."


def test_a_proposed_pair_says_who_says_either(store: ClaimStore) -> None:
    board = AttributionCreate(source="Water Board", type=AttributionType.OFFICIAL, said="2025-03-04")
    store.claims.add(ClaimCreate(text=TWELVE), board)
    store.claims.add(ClaimCreate(text=FIFTEEN), AttributionCreate(source="Ann Ode", stance=Stance.HEDGES))
    (waiting,) = store.matches.undecided()
    assert (waiting.left_said, waiting.right_said) == (
        "Water Board (official), 2025-03-04",
        "Ann Ode does not commit (named), undated",
    )
    (seen,) = store.claims.show("c2").matches
    assert (seen.left_said, seen.right_said) == (waiting.right_said, waiting.left_said)


def test_whom_one_speaks_for_and_through_whom_it_came_is_said(store: ClaimStore) -> None:
    relayed = AttributionCreate(source="Ann Ode", speaks_for="Water Board", via="Northgate Wire", said="2025-03-04")
    store.claims.add(ClaimCreate(text=TWELVE), relayed)
    met = store.claims.add(ClaimCreate(text=FIFTEEN), None).matches[0]
    assert met.right_said == "Ann Ode, speaking for Water Board (named), via Northgate Wire, 2025-03-04"


def test_of_many_voices_the_first_three_are_named(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text=TWELVE), AttributionCreate(source="Ann Ode"))
    for name in ("Bo Lind", "Cy Marr", "Di Voss", "Ed Kerr"):
        store.claims.attribute("c1", AttributionCreate(source=name))
    met = store.claims.add(ClaimCreate(text=FIFTEEN), None).matches[0]
    said = "Ann Ode (named), undated; Bo Lind (named), undated; Cy Marr (named), undated; and 2 more"
    assert (met.left_said, met.right_said) == ("", said)


def test_a_protected_source_is_called_as_agreed(store: ClaimStore) -> None:
    protected = AttributionCreate(
        source="Bettina Lindow",
        source_kind=SourceKind.PERSON,
        type=AttributionType.ANONYMOUS,
        ground_rule=GroundRule.BACKGROUND,
        described_as="a member of the crew",
        said="2025-03-04T13:00+00:00",
    )
    store.claims.add(ClaimCreate(text=TWELVE), protected)
    met = store.claims.add(ClaimCreate(text=FIFTEEN), None).matches[0]
    assert met.right_said == "a member of the crew (anonymous, on background), 2025-03-04"
