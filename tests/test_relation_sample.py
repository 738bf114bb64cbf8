"""A guard against regressions: what comparison reads in a small sample, with floors a little under what it reached."""

from __future__ import annotations

from relation_sample import AGREEMENTS, CONFLICTS, NEITHER

from claimcheck.matcher import compare
from claimcheck.vocab import Point, Relation

AGREEING = (Relation.CORROBORATES, Relation.REPEATS)


def read(pairs: tuple[tuple[str, str], ...], point: Point = Point.BALANCED) -> list[Relation]:
    return [compare(left, right, point=point).relation for left, right in pairs]


def test_conflicts_are_seen_and_hardly_ever_taken_for_agreement() -> None:
    found = read(CONFLICTS)
    assert found.count(Relation.CONFLICTS) >= 10
    assert sum(relation in AGREEING for relation in found) <= 2  # of 16: "alone", and "freed" beside "still hold"


def test_agreement_is_seen_and_hardly_ever_taken_for_a_conflict() -> None:
    found = read(AGREEMENTS)
    assert sum(relation in AGREEING for relation in found) >= 11
    assert found.count(Relation.CONFLICTS) == 0


def test_hardly_anything_is_said_where_nothing_can_be() -> None:
    assert sum(relation in (*AGREEING, Relation.CONFLICTS) for relation in read(NEITHER)) <= 1


def test_the_points_state_more_the_less_sure_they_must_be() -> None:
    pairs = (*CONFLICTS, *AGREEMENTS, *NEITHER)
    careful, balanced, sweeping = (
        sum(relation in (*AGREEING, Relation.CONFLICTS) for relation in read(pairs, point))
        for point in (Point.CAREFUL, Point.BALANCED, Point.SWEEPING)
    )
    assert careful <= balanced <= sweeping
    assert careful < sweeping
