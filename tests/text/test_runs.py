"""Numbers kept in runs are the numbers that were put in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.runs import Runs, Through

entries = st.lists(st.tuples(st.booleans(), st.integers(0, 40), st.integers(0, 4)), max_size=12)


def built(runs: list[tuple[bool, int, int]]) -> tuple[Runs, list[int]]:
    kept, plain = Runs(), list[int]()
    for rises, value, length in runs:
        (kept.rising if rises else kept.same)(value, length)
        plain += range(value, value + length) if rises else [value] * length
    return kept, plain


@given(entries)
def test_every_number_is_the_one_put_in(runs: list[tuple[bool, int, int]]) -> None:
    kept, plain = built(runs)
    assert list(kept) == plain
    assert kept[1:-1] == plain[1:-1]
    assert [kept[-at] for at in range(1, len(plain) + 1)] == plain[::-1]


@given(entries, st.data())
def test_a_way_over_two_copies_is_one_after_the_other(runs: list[tuple[bool, int, int]], data: st.DataObject) -> None:
    kept, plain = built(runs)
    way = data.draw(st.lists(st.integers(0, max(0, len(plain) - 1)), max_size=8 if plain else 0))
    assert list(Through(way, kept)) == [plain[at] for at in way]


def test_beyond_the_last_there_is_none() -> None:
    kept = Runs()
    kept.rising(7, 2)
    with pytest.raises(IndexError):
        kept[2]
    with pytest.raises(IndexError):
        kept[-3]
