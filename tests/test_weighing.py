"""From traits to probabilities that can be told in their parts."""

from __future__ import annotations

import pytest

from claimcheck.vocab import Point
from claimcheck.weighing import Thresholds, Verdict, group_of, thresholds, weigh


def test_probabilities_add_up_to_one() -> None:
    verdict = weigh({"polarity conflicts": 0.9, "something conflicts": 0.9, "contained": 1.0})
    assert verdict.conflicts + verdict.corroborates + verdict.neither == pytest.approx(1)


def test_a_contradiction_speaks_for_a_conflict() -> None:
    plain = {"wording": 0.8, "contained": 0.8, "dice": 0.8}
    assert weigh({**plain, "something conflicts": 0.9}).conflicts > weigh(plain).conflicts


def test_a_trait_nobody_has_weighed_counts_nothing() -> None:
    assert weigh({"never heard of": 1.0})[:3] == weigh({})[:3]
    assert weigh({"never heard of": 1.0}).parts == {}


def test_variants_of_a_trait_are_one_group() -> None:
    variants = (
        "polarity conflicts",
        "polarity conflicts at all",
        "polarity conflicts over 0.5",
        "polarity conflicts × names",
    )
    assert {group_of(name) for name in variants} == {"polarity conflicts"}


def test_every_point_has_thresholds_and_careful_asks_for_most() -> None:
    careful, balanced, sweeping = (thresholds(point) for point in (Point.CAREFUL, Point.BALANCED, Point.SWEEPING))
    assert careful.conflicts >= balanced.conflicts >= sweeping.conflicts
    assert careful.corroborates >= balanced.corroborates >= sweeping.corroborates


def test_agreement_is_not_stated_where_a_conflict_is_likely() -> None:
    at = Thresholds(conflicts=0.9, corroborates=0.5, conflict_at_most=0.1)
    assert Verdict(0.05, 0.6, 0.35, {}).is_agreement(at)
    assert not Verdict(0.3, 0.6, 0.1, {}).is_agreement(at)


def test_the_strongest_parts_come_first() -> None:
    verdict = weigh({"polarity conflicts": 0.9, "something conflicts": 0.9, "contained": 1.0, "short text": 0.01})
    told = verdict.strongest(0)
    assert [abs(value) for _, value in told] == sorted((abs(value) for _, value in told), reverse=True)
    assert dict(told).items() <= {name: part[0] for name, part in verdict.parts.items()}.items()


def test_nearness_in_meaning_speaks_for_both_relations_alike() -> None:
    told = {"something conflicts": 0.6, "contained": 0.7, "dice": 0.5}
    without, near = weigh(told), weigh({**told, "meaning": 0.6, "meaning at all": 1.0, "meaning over 0.4": 0.2})
    assert near.neither < without.neither
    assert near.conflicts / near.corroborates == pytest.approx(without.conflicts / without.corroborates)
    assert "meaning" in near.parts


def test_strangers_in_meaning_are_held_for_less_related() -> None:
    told = {"contained": 0.7, "dice": 0.5}
    assert weigh({**told, "meaning": 0.05, "meaning at all": 1.0}).neither > weigh(told).neither
