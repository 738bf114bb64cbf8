"""Two names that a text itself brings together."""

from __future__ import annotations

import pytest

from claimcheck.text.bearers import words_of
from claimcheck.text.introduced import introduced
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Berg, known to her fans as DJ Osk, is to sing.", [("Ada Berg", "DJ Osk")]),
        ("Ada Berg, who is better known as Fox, left.", [("Ada Berg", "Fox")]),
        ("Osk Motors, formerly Tolvik Works, is closing.", [("Osk Motors", "Tolvik Works")]),
        ("Tolvik Works was renamed Osk Motors in May.", [("Tolvik Works", "Osk Motors")]),
        ("Ada Berg, born Ada Holm in Osk, won.", [("Ada Berg", "Ada Holm")]),
        ("Ada Berg, born in Osk, won.", []),
        ("Osk is known for steel.", []),
        ("Ada Berg, formerly Osk mayor, won.", []),
        ("Ada Berg, formerly Osk's mayor, won.", []),
        ("", []),
    ],
)
def test_names_with_another(text: str, expected: list[tuple[str, str]]) -> None:
    reading = read(text)
    assert [(words_of(reading, one.name), words_of(reading, one.other)) for one in introduced(reading)] == expected
