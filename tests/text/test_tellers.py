"""Who speaks of themselves."""

from __future__ import annotations

import pytest

from claimcheck.text.bearers import words_of
from claimcheck.text.reading import read
from claimcheck.text.tellers import deed_told, teller, unknown_teller


@pytest.mark.parametrize(
    ("text", "expected", "deed"),
    [
        ("Fisheries minister Ada Berg said on Monday that she would not resign.", "Ada Berg", "resign"),
        ("She would not resign, Ada Berg said on Monday.", "Ada Berg", "resign"),
        ("Ada Berg said the port would close before she left.", "", ""),
        ("Ada Berg said it would close.", "", ""),
        ("His lawyer Ada Berg said he would not resign.", "", ""),
        ("Ada Berg and Carl Dunn said she would not resign.", "", ""),
        ("", "", ""),
    ],
)
def test_who_says_something_of_himself(text: str, expected: str, deed: str) -> None:
    reading = read(text)
    place = deed_told(reading)
    assert words_of(reading, teller(reading)) == expected
    assert (reading.line.words[place] if place is not None else "") == deed


def test_who_is_in_the_other_text_is_known() -> None:
    told = read("Ada Berg said that she would not resign.")
    assert words_of(told, unknown_teller(told, read("Carl Dunn resigned."))) == "Ada Berg"
    assert unknown_teller(told, read("Ms Berg resigned.")) == ()
