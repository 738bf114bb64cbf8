"""Slips of the pen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.alignment import align
from claimcheck.text.misspelling import is_slip
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("collision", "colision", True),
        ("fighting", "fightng", True),
        ("steroid", "steriod", True),
        ("hundreds", "hundereds", True),
        ("drought-resistant", "drought-resistent", True),
        ("million", "milion", True),
        ("attacked", "attached", False),
        ("infected", "injected", False),
        ("import", "export", False),
        ("report", "resort", False),
        ("meteora-7", "meteora-8", False),
        ("rise", "rose", False),
        ("", "", False),
    ],
)
def test_slips_and_two_words(one: str, two: str, expected: bool) -> None:
    assert is_slip(one, two) is expected
    assert is_slip(two, one) is expected


@given(st.text("abe-", max_size=12), st.text("abe-", max_size=12))
def test_is_symmetric(one: str, two: str) -> None:
    assert is_slip(one, two) == is_slip(two, one)


def test_a_slip_stands_for_the_word() -> None:
    alignment = align(read("A colision stopped the ferry."), read("A collision stopped the ferry."))
    assert alignment.lone_left == alignment.lone_right == ()
