"""What a text takes away without a "not"."""

from __future__ import annotations

import pytest

from claimcheck.text.privatives import taken_away
from claimcheck.text.reading import read


def taken(text: str) -> list[str]:
    """The words that something takes away."""
    reading = read(text)
    return [reading.words[place].token.text for place in sorted(taken_away(reading))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court lifted the ban on the party.", ["ban"]),
        ("Opposition parties boycotted the vote.", ["vote"]),
        ("The storm cut off electricity to 300 homes.", ["electricity"]),
        ("The strike was called off on Friday.", ["strike"]),
        ("The champion was stripped of her title.", ["title"]),
        ("The council stopped the cancellation of the festival.", ["cancellation"]),
        ("The guards failed to report the leak.", []),
        ("The court upheld the ban.", []),
        ("", []),
    ],
)
def test_what_is_taken_away(text: str, expected: list[str]) -> None:
    assert taken(text) == expected
