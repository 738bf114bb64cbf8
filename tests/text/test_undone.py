from __future__ import annotations

import pytest

from claimcheck.text.reading import read
from claimcheck.text.undone import deeds_done, is_still, lasting, undoes


def test_what_still_goes_on_is_shown_from_its_still() -> None:
    reading = read("The bridge is still partly closed.")
    (state,) = lasting(reading)
    assert reading.span(state.first, state.stop).of(reading.text) == "still partly closed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The road was cleared.", ["cleared"]),
        ("The road will be cleared.", []),
        ("The road was not cleared.", []),
        ("Crews want to clear the road.", []),
        ("", []),
    ],
)
def test_deeds_that_are_told_as_done(text: str, expected: list[str]) -> None:
    reading = read(text)
    assert [reading.words[place].token.text for place in deeds_done(reading)] == expected


@pytest.mark.parametrize(
    ("done", "still", "expected"),
    [
        ("The miners were freed.", "Men are still trapped.", True),
        ("All 12 miners were freed.", "Men are still trapped.", True),
        ("Two miners were freed.", "Men are still trapped.", False),
        ("Some miners were freed.", "Men are still trapped.", False),
        ("The miners were freed.", "The rest are still trapped.", False),
        ("The miners were paid.", "Men are still trapped.", False),
    ],
)
def test_what_undoes_a_deed(done: str, still: str, expected: bool) -> None:
    one, two = read(done), read(still)
    (deed,), (state,) = deeds_done(one), lasting(two)
    assert undoes(one, deed, two, state) is expected


def test_a_text_that_says_still() -> None:
    assert is_still(read("As of noon the gate was shut."))
    assert not is_still(read("The gate was shut."))
