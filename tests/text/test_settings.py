"""Where something happens, by a common noun."""

from __future__ import annotations

import pytest

from claimcheck.text.reading import read
from claimcheck.text.settings import exclude_each_other, settings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The body was found in the cellar of a school.", ["cellar"]),
        ("The trawler sank in a small deep lake.", ["lake"]),
        ("The hotel was sold.", []),
        ("The talks in Osk were held at a hotel.", ["hotel"]),
        ("", []),
    ],
)
def test_the_noun_stands_behind_a_word_of_place(text: str, expected: list[str]) -> None:
    reading = read(text)
    assert [reading.words[setting.place].token.text for setting in settings(reading)] == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It was in the kitchen.", "It was in the cellar.", True),
        ("It was in a hotel.", "It was in a forest.", True),
        ("It was in a cellar.", "It was in a hotel.", False),
        ("It was in a street.", "It was in a hotel.", False),
        ("It was in a boat.", "It was in a lake.", False),
        ("It was in a lake.", "It was in a lake.", False),
    ],
)
def test_two_that_cannot_be_one_place(left: str, right: str, expected: bool) -> None:
    one, two = read(left), read(right)
    assert exclude_each_other(one, settings(one)[0], two, settings(two)[0]) is expected
