"""Verbs of two words with an object."""

from __future__ import annotations

import pytest

from claimcheck.text.bearers import words_of
from claimcheck.text.phrasal import deed_of, turnings
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The driver went for the guard with a bat.", [("driver", "guard")]),
        ("The tenant set upon his landlord, Carl Dunn.", [("tenant", "landlord Carl Dunn")]),
        ("The miners were let down by the union.", [("union", "miners")]),
        ("The driver went for a walk after the guard.", [("driver", "walk")]),
        ("The driver went for what was left of the guard.", []),
        ("The driver went home.", []),
        ("", []),
    ],
)
def test_who_did_it_to_whom(text: str, expected: list[tuple[str, str]]) -> None:
    reading = read(text)
    deeds = [deed for turning in turnings(reading) if (deed := deed_of(reading, turning))]
    assert [(words_of(reading, deed.agent), words_of(reading, deed.patient)) for deed in deeds] == expected
