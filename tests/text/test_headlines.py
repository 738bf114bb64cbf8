"""What is set or told as a headline, and what is a sentence."""

from __future__ import annotations

import pytest

from claimcheck.text.headlines import is_headline


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Chief Denies Bribe Claims",
        "Harbour chief denies bribe claims",
        "Did the harbour chief take a bribe?",
        "Harbour chief: the bribe was a loan",
    ],
)
def test_titles_clipped_lines_and_questions_are_headlines(text: str) -> None:
    assert is_headline(text)


@pytest.mark.parametrize(
    "text", ["", "...", "Harbour chief denies claims.", "The chief has denied that he was bribed", "Orlet sued Marr"]
)
def test_sentences_are_none(text: str) -> None:
    assert not is_headline(text)
