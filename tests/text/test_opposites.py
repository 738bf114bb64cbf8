"""Words that cannot both be said of one thing."""

from __future__ import annotations

import pytest

from claimcheck.text.concepts import word_list
from claimcheck.text.opposites import opposites
from claimcheck.text.wordnet import base_forms, entry


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("accepted", {"refuse", "reject"}),
        ("legal", {"illegal"}),
        ("illegal", {"legal"}),
        ("teapot", set()),
        ("trivaxa", set()),
        ("", set()),
    ],
)
def test_opposites_of_a_word(word: str, expected: set[str]) -> None:
    assert opposites(word) == expected


@pytest.mark.parametrize(
    ("one", "two"), [("rose", "fell"), ("winning", "lost"), ("approves", "disapproved"), ("open", "shut")]
)
def test_two_opposites_in_any_form(one: str, two: str) -> None:
    assert opposites(one) & set(base_forms(two))
    assert opposites(two) & set(base_forms(one))


@pytest.mark.parametrize(
    ("one", "two"),
    [("rise", "set"), ("safe", "out"), ("north", "south"), ("man", "woman"), ("first", "last"), ("give", "take")],
)
def test_two_kinds_or_two_sides_are_none(one: str, two: str) -> None:
    assert not opposites(one) & set(base_forms(two))


def test_every_chosen_word_is_known_and_none_its_own_opposite() -> None:
    words = [side for pair in word_list("opposites")["pairs"] for side in pair.split(" / ")]
    assert all(entry(word) for word in words)
    assert not [word for word in words if word in opposites(word)]
