"""How rare a word is."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck.text.rarity import rarity


def test_rarer_words_weigh_more() -> None:
    words = ["the", "year", "government", "minister", "resigned", "pharmacist", "trivaxa"]
    assert all(rarity(one) < rarity(two) for one, two in pairwise(words))


@pytest.mark.parametrize(("word", "expected"), [("the", 0.0), ("was", 0.0), ("make", 0.0), ("trivaxa", 1.0)])
def test_the_ends_of_the_scale(word: str, expected: float) -> None:
    assert rarity(word) == expected


def test_forms_of_one_word_are_as_rare() -> None:
    assert rarity("explosions") == rarity("explosion")
