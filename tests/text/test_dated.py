from __future__ import annotations

from claimcheck.text.dated import dated
from claimcheck.text.dates import dates
from claimcheck.text.reading import read
from claimcheck.text.surroundings import word_places


def role(text: str) -> str:
    (when,) = dates(text)
    reading = read(text)
    return dated(reading, when, word_places(reading, when.start, when.end)).role


def test_not_until_a_day_is_on_that_day() -> None:
    assert role("The pool did not open until Friday.") == ""
    assert role("The pool stays open until Friday.") == "until"
