"""What happens once and in one place."""

from __future__ import annotations

import pytest

from claimcheck.text.happenings import happenings
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Police picked up the spy at his home.", "arrest", ["picked", "up"]),
        ("The spy was detained.", "arrest", ["detained"]),
        ("The plane came down near Osk.", "crash", ["came", "down"]),
        ("Berg spent her childhood in Osk.", "youth", ["childhood"]),
        ("Delegates put their names to the treaty.", "signing", ["put", "their", "names"]),
    ],
)
def test_a_kind_is_known_by_any_of_its_words(text: str, kind: str, words: list[str]) -> None:
    reading = read(text)
    assert [reading.words[place].token.text for place in happenings(reading)[kind]] == words


@pytest.mark.parametrize("text", ["", "The mayor praised the choir.", "Police said Berg was calm."])
def test_nothing_else_happens_once(text: str) -> None:
    assert happenings(read(text)) == {}
