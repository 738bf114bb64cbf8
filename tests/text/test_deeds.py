"""Verbs and the voice they stand in."""

from __future__ import annotations

import pytest

from claimcheck.text.deeds import is_passive
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The firm was sold.", "sold", True),
        ("The firm sold a mill.", "sold", False),
        ("The firm is to buy a mill.", "buy", False),
        ("The trawler, rammed off Osk, sank.", "rammed", True),
        ("Carl Dunn, shot in Osk, has died.", "shot", True),
        ("Ada Berg, the mayor, signed in haste, then left.", "signed", False),
        ("Ada Berg entered, signed in haste, was thanked and left.", "signed", False),
        ("Carl Dunn, killed the cook, police said.", "killed", False),
    ],
)
def test_passive(text: str, verb: str, expected: bool) -> None:
    reading = read(text)
    assert is_passive(reading, reading.line.words.index(verb)) is expected
