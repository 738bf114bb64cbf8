"""Words are found where they stand, with their stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.words import FUNCTION_WORDS, stem, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gate failed.", ["the", "gate", "failed"]),
        ("They don't sell F-35s for $2.1bn", ["they", "don't", "sell", "f-35s", "for", "2.1bn"]),
        ("the U.S. and the minister’s AT&T", ["the", "u.s", "and", "the", "minister", "at&t"]),
        ("1,200 and/or 3.5%", ["1,200", "and/or", "3.5"]),
        ("end.Start -5 a_b", ["end.start", "5", "a", "b"]),
        ("CAFÉ cafe\u0301 re\u0301sume\u0301", ["café", "café", "résumé"]),
        ("regu\u00adlation zero\u200bwidth", ["regulation", "zerowidth"]),
        ("日本語", ["日本語"]),
        ("… — '' \u0301", []),
        ("", []),
    ],
)
def test_words_are_found(text: str, expected: list[str]) -> None:
    assert [token.word for token in tokens(text)] == expected


@given(st.text())
def test_every_word_stands_where_it_says(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        assert token.word
        end = token.end


def test_grammar_carries_no_content_and_negation_does() -> None:
    found = tokens("It was not the gate that had never failed at all")
    words = [token.word for token in found if not token.is_function_word]
    assert words == ["not", "gate", "never", "failed", "all"]
    assert {"not", "no", "never", "all", "some", "none"}.isdisjoint(FUNCTION_WORDS)


@pytest.mark.parametrize(
    "words", [("resign", "resigned", "resigns", "resigning"), ("engineer", "engineers"), ("report", "reported")]
)
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize("text", ["a" * 100_000, "a'" * 50_000, "-" * 100_000, "a\u0301" * 50_000, "1," * 50_000 + "x"])
def test_no_shape_of_text_keeps_it_long(text: str) -> None:
    """The pattern cannot backtrack: these take milliseconds, and would take hours if it did."""
    assert all(token.word for token in tokens(text))
