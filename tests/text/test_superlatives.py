"""Superlatives that only one can have, and those that several can."""

from __future__ import annotations

import pytest

from claimcheck.text.reading import read
from claimcheck.text.superlatives import superlatives


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Osk tunnel is the longest tunnel on the continent.", ["longest tunnel"]),
        ("Osk's oldest bridge, the Lenn crossing, was closed.", ["oldest bridge"]),
        ("Norbank is the biggest lender in Osk.", ["biggest lender"]),
        ("Norbank is one of the largest lenders in Osk.", []),
        ("Norbank is the second largest lender in Osk.", []),
        ("Norbank paid its first dividend.", []),
        ("Norbank took the largest share of the loan.", []),
        ("Norbank met the union for the first time.", []),
        ("Osk and Lenn are the oldest towns in the valley.", []),
        ("", []),
    ],
)
def test_what_only_one_can_be(text: str, told: list[str]) -> None:
    reading = read(text)
    assert [" ".join(reading.line.words[hit.first : hit.stop]) for hit in superlatives(reading)] == told


def test_words_of_one_meaning_are_one_superlative() -> None:
    (one,), (two,) = (superlatives(read(f"Norbank is the {word} lender in Osk.")) for word in ("biggest", "largest"))
    assert one.value == two.value


def test_who_was_first_to_do_it_is_told_in_several_ways() -> None:
    told = (
        "Lomark was the first country to ratify the treaty.",
        "The treaty was first ratified by Lomark.",
        "Lomark was first to ratify the treaty.",
    )
    (first,), (second,), (third,) = (superlatives(read(text)) for text in told)
    assert first.value == second.value == third.value
