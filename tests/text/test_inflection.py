"""The base forms a word may come from."""

from __future__ import annotations

import pytest

from claimcheck.text.inflection import base_candidates


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("babies", "baby"),
        ("watches", "watch"),
        ("resigned", "resign"),
        ("closed", "close"),
        ("stopped", "stop"),
        ("running", "run"),
        ("dying", "die"),
        ("bigger", "big"),
        ("heaviest", "heavy"),
        ("sold", "sell"),
        ("mill", "mill"),
    ],
)
def test_the_base_form_is_among_them(word: str, base: str) -> None:
    assert base in list(base_candidates(word))


@pytest.mark.parametrize("word", ["gas", "bus", "crisis", "virus", "pass", "us", "a", "ed"])
def test_what_is_no_plural_stays_whole(word: str) -> None:
    assert list(base_candidates(word)) == [word]
