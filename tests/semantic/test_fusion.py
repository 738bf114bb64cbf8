"""Several rankings become one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.semantic.fusion import fused

RANKINGS = st.lists(st.lists(st.integers(1, 30), unique=True, max_size=12), max_size=3)


def test_what_stands_high_in_both_comes_before_what_leads_one() -> None:
    assert fused([[1, 2, 3], [4, 2, 5]], 5) == [2, 1, 4, 3, 5]


def test_a_tie_is_won_by_the_earlier_ranking() -> None:
    assert fused([[7], [3]], 2) == [7, 3]


def test_one_ranking_stays_as_it_is_and_no_more_than_wanted_is_given() -> None:
    assert fused([[5, 1, 9], []], 2) == [5, 1]
    assert fused([], 3) == []


@given(RANKINGS)
def test_nothing_is_lost_and_nothing_stands_twice(rankings: list[list[int]]) -> None:
    found = fused(rankings, 100)
    assert len(found) == len(set(found))
    assert set(found) == {number for ranking in rankings for number in ranking}
