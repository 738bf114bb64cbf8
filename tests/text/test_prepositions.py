"""Prepositions that turn a statement round."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.prepositions import governed, turned_round
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("Harlow voted for the merger.", "Harlow voted against the merger.", [("merger", "merger")]),
        ("The judge ruled in favour of the mill.", "The judge ruled against the mill.", [("mill", "mill")]),
        ("Marr is in custody.", "Marr is now out of custody.", [("custody", "custody")]),
        ("Levels were above the legal limit.", "Levels were below the limit.", [("limit", "limit")]),
        ("The party is for the bill.", "The party is for the bill.", []),
        ("The road is on the coast.", "The road off the coast is shut.", []),  # "is" against "road"
        ("The dam is above the village.", "The mill, below the dam, is old.", []),
    ],
)
def test_before_one_word_and_behind_one_word(left: str, right: str, words: list[tuple[str, str]]) -> None:
    one, two = read(left), read(right)
    found = [(one.words[i].token.text, two.words[j].token.text) for i, j in turned_round(one, two, align(one, two))]
    assert found == words


def test_a_word_is_shown_with_its_preposition() -> None:
    reading = read("The judge ruled in favour of the old mill.")
    span = governed(reading, 8)
    assert reading.text[span.start : span.end] == "in favour of the old mill"
