"""What a word tells besides itself."""

from __future__ import annotations

import pytest

from claimcheck.text.entailments import entailed
from claimcheck.text.reading import read


def told(text: str, general: str) -> list[str]:
    words = read(text).words
    return [words[place].token.text for place in entailed(text).get(general, ())]


@pytest.mark.parametrize(
    ("text", "general", "words"),
    [
        ("The envoy dined with the general.", "meet", ["dined"]),
        ("The two shook hands in Osk.", "meet", ["shook"]),
        ("Troops are patrolling the town.", "enter", ["patrolling"]),
        ("The bank wired the money.", "pay", ["wired"]),
        ("The envoy met the general.", "meet", []),
        ("Patrol, he said.", "pay", []),
        ("", "meet", []),
    ],
)
def test_the_special_tells_the_general(text: str, general: str, words: list[str]) -> None:
    assert told(text, general) == words
