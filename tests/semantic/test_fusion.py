"""Two rankings become one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.semantic.fusion import fused

IDS = st.lists(st.integers(1, 30), unique=True, max_size=12)


def test_what_stands_high_in_both_comes_before_what_leads_one() -> None:
    assert fused([1, 2, 3], [(4, 0.8), (2, 0.7), (5, 0.1)], 5) == [2, 1, 4, 3, 5]


def test_a_tie_is_won_by_what_stands_higher_by_words() -> None:
    assert fused([7], [(3, 0.9)], 2) == [7, 3]


def test_only_how_the_cosines_lie_to_each_other_counts_not_how_high_a_model_puts_them() -> None:
    low, high = [(5, 0.5), (6, 0.4), (7, 0.1)], [(5, 0.95), (6, 0.93), (7, 0.87)]
    assert fused([6, 7], low, 5) == fused([6, 7], high, 5) == [6, 5, 7]


def test_one_ranking_stays_as_it_is_and_no_more_than_wanted_is_given() -> None:
    assert fused([5, 1, 9], [], 2) == [5, 1]
    assert fused([], [(4, 0.5), (2, 0.3)], 3) == [4, 2]
    assert fused([], [], 3) == []


@given(IDS, IDS)
def test_nothing_is_lost_and_nothing_stands_twice(words: list[int], meaning: list[int]) -> None:
    found = fused(words, [(number, 1 - place / 20) for place, number in enumerate(meaning)], 100)
    assert len(found) == len(set(found))
    assert set(found) == {*words, *meaning}
