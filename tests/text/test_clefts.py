"""Who is set off as the one who did it."""

from __future__ import annotations

import pytest

from claimcheck.text.bearers import words_of
from claimcheck.text.clefts import is_owned, set_off
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "verb", "expected", "owned"),
    [
        ("It was the caterer's own boy, sent out for glasses, who lobbed the flare.", "lobbed", "boy", True),
        ("It was the cook who finally signed the order.", "signed", "cook", False),
        ("Rita Moss says it was an officer beside her who fired first.", "fired", "officer", False),
        ("It was not the boy who lit the fuse.", "lit", "", False),
        ("It was in May that the nurse raised the alarm.", "raised", "", False),
        ("It was raining when the nurse raised the alarm.", "raised", "", False),
        ("The nurse raised the alarm.", "raised", "", False),
    ],
)
def test_who_is_set_off(text: str, verb: str, expected: str, owned: bool) -> None:
    reading = read(text)
    places = set_off(reading, reading.line.words.index(verb))
    assert words_of(reading, places) == expected
    assert (bool(places) and is_owned(reading, places)) is owned
