"""Which words of two texts stand for the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.alignment import align
from claimcheck.text.reading import read

WORDS = st.lists(
    st.sampled_from(["Fire", "the", "Harlow", "mill", "mills", "sold", "bought", "evasion", "not", "."]), max_size=9
)


def pairs(left: str, right: str) -> list[tuple[str, str]]:
    one, two = read(left), read(right)
    return [(one.words[i].token.text, two.words[j].token.text) for i, j in align(one, two).pairs]


def loose(left: str, right: str) -> list[tuple[str, str]]:
    one, two = read(left), read(right)
    return [(one.words[i].token.text, two.words[j].token.text) for i, j, _ in align(one, two).loose]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Acme sold mills.", "The mill was sold.", [("sold", "sold"), ("mills", "mill")]),
        ("Acme purchased the mill.", "Harlow bought a barn.", [("purchased", "bought")]),
        ("They left Ferrandia.", "A Ferrandian ferry waited.", [("Ferrandia", "Ferrandian")]),
        ("The council met.", "Ferries waited.", []),
    ],
)
def test_pairs(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(left, right) == expected


def test_what_is_only_near_is_a_loose_pair_and_stands_alone() -> None:
    one, two = read("Acme evaded customs."), read("The tax evasion of Acme")
    alignment = align(one, two)
    assert loose(one.text, two.text) == [("evaded", "evasion")]
    assert 1 in alignment.lone_left


def test_the_same_word_goes_before_one_that_is_near() -> None:
    assert ("cut", "cut") in pairs("A reduction and a cut were agreed.", "The cut was agreed.")


def test_of_two_near_words_the_one_at_the_like_place_is_taken() -> None:
    assert pairs("Buyers came and then they purchased.", "He bought, and later others bought.") == [("purchased", "bought")]
    left, right = read("Buyers came and then they purchased."), read("He bought, and later others bought.")
    assert align(left, right).pairs == ((5, 5),)


@given(WORDS, WORDS)
def test_it_is_symmetric_and_one_to_one(left: list[str], right: list[str]) -> None:
    one, two = read(" ".join(left)), read(" ".join(right))
    alignment = align(one, two)
    assert alignment == align(two, one).mirrored()
    met = [*alignment.pairs, *((i, j) for i, j, _ in alignment.loose)]
    assert len({i for i, _ in met}) == len({j for _, j in met}) == len(met)


@pytest.mark.parametrize(("left", "right"), [("evasion ", "evaded "), ("bought ", "purchased "), ("mill ", "mills ")])
def test_one_thing_said_hundreds_of_times_is_not_compared_every_time(left: str, right: str) -> None:
    """These take milliseconds, and would take seconds if every word were set beside every other."""
    alignment = align(read(left * 600), read(right * 600))
    assert len(alignment.pairs) + len(alignment.loose) in (12, 600)
