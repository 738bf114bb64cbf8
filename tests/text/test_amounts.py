"""What there is more or less of, of what, and whose it is."""

from __future__ import annotations

import pytest

from claimcheck.text.amounts import amount_places, amounts, ranking
from claimcheck.text.reading import read


def told(text: str) -> list[tuple[str, str, list[str]]]:
    """For each amount its direction, its words, and who may have it."""
    reading = read(text)
    words = [word.token.text for word in reading.words]
    return [
        (
            amount.direction,
            " ".join(words[i] for i in amount_places(reading, amount)),
            [words[i] for i in sorted(amount.owners) if reading.words[i].is_name],
        )
        for amount in amounts(reading)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harlow clinic was given more resources.", [("more", "more resources", ["Harlow"])]),
        ("Harlow's shortage of computing power is real.", [("less", "shortage of computing power", ["Harlow's"])]),
        ("There is no shortage of beds in Harlow.", [("more", "shortage of beds", ["Harlow"])]),
        ("It is an expansion, not a contraction.", [("more", "expansion", []), ("more", "contraction", [])]),
        (
            "The Osk depot got more fuel than Tull.",
            [("more", "more fuel", ["Osk"]), ("less", "more fuel than Tull", ["Tull"])],
        ),
        ("The choir sang louder.", []),
        ("", []),
    ],
)
def test_amounts(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert told(text) == expected


def test_a_ranking_needs_its_than() -> None:
    assert ranking(read("Osk earns more.")) is None
    found = ranking(read("Osk earns fewer crowns than Tull."))
    assert found is not None
    assert (found.direction, found.at, found.than) == ("less", 2, 4)
