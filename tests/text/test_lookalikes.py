"""A letter of another script that looks like a Latin one is told of, and nothing else is."""

from __future__ import annotations

import pytest

from claimcheck.text.lookalikes import disguised, latin


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("in P\u0430ris", "It was in Paris.", "“P\u0430ris” looks like “Paris” but has Cyrillic “\u0430”"),
        ("in Paris", "It was in P\u0430ris.", "“P\u0430ris” looks like “Paris” but has Cyrillic “\u0430”"),
        ("the \u039fsk dam", "the Osk dam", "“\u039fsk” looks like “Osk” but has Greek “\u039f”"),
        ("the mayor left", "the mayor stayed", None),
        ("Москва", "Москва молчит", None),
        ("Москва", "Moscow", None),
        ("café", "cafe", None),
        ("", "\u0430", None),
    ],
)
def test_the_word_is_named_with_its_letter(one: str, other: str, expected: str | None) -> None:
    assert disguised(one, other) == expected


def test_each_letter_keeps_its_place() -> None:
    assert latin("\u0420\u0430ris \u039fsk") == "Paris Osk"
