"""Small words that say what is so of a subject."""

from __future__ import annotations

import pytest

from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("The strike is over.", ["strike", "over"]),
        ("The strike is not over yet.", ["strike", "over"]),
        ("The strike is over after nine nights.", ["strike", "over", "nine"]),
        ("The fire was finally out, the mayor said.", ["fire", "finally", "out"]),
        ("The gas remains off until May.", ["gas", "remains", "off"]),
        ("The plane is over the sea.", ["plane", "sea"]),
        ("Debt is up to ten times as high.", ["Debt", "ten", "high"]),
        ("She is in court.", ["court"]),
        ("He carried on.", ["carried"]),
    ],
)
def test_they_tell_something_behind_be_and_at_the_end_of_what_is_said(text: str, telling: list[str]) -> None:
    assert [word.token.text for word in read(text).words if word.is_content] == telling


def test_a_negation_reaches_them() -> None:
    reading = read("The strike is far from over.")
    assert [reading.words[place].token.text for place in reading.negations[0].focus] == ["over"]
