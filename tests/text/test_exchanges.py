"""Deeds between two, put into one form from whichever end they are told."""

from __future__ import annotations

import pytest

from claimcheck.text.bearers import words_of
from claimcheck.text.exchanges import exchanges
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme Bank sold the mill to Tolvik Steel.", [("sale", "Acme Bank", "Tolvik Steel")]),
        ("The mill was sold to Tolvik Steel by Acme Bank.", [("sale", "Acme Bank", "Tolvik Steel")]),
        ("Tolvik's raid on Harlow ended.", [("assault", "Tolvik's", "Harlow")]),
        ("The raid on Harlow by Tolvik ended.", [("assault", "Tolvik", "Harlow")]),
        ("Harlow lost to Tolvik.", [("contest", "Tolvik", "Harlow")]),
        ("Harlow lost.", []),
        ("", []),
    ],
)
def test_both_ends(text: str, expected: list[tuple[str, str, str]]) -> None:
    reading = read(text)
    found = [(e.kind, e.one, e.two) for e in exchanges(reading)]
    assert [(kind, *(words_of(reading, end.places) for end in ends if end)) for kind, *ends in found] == expected
