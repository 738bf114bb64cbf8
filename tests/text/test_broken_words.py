"""Words that a line's end cut are whole again, and nothing else moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statements.extracting import extract
from claimcheck.statements.wording import claims_in
from claimcheck.text.broken_words import unbroken


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the investi-\ngation", "the   investigation"),
        ("Ida Renn-\nKessler", "Ida  Renn-Kessler"),
        ("a well-\nknown man", "a  well-known man"),
        ("in re-\nsearch and re-search", "in  re-search and re-search"),
        ("of 2019-\n20 and", "of  2019-20 and"),
    ],
)
def test_a_cut_word_is_put_together(broken: str, whole: str) -> None:
    assert unbroken(broken) == whole


@given(st.text(alphabet="aB-1 \n‐.'", max_size=80))
def test_no_other_character_moves(text: str) -> None:
    found = unbroken(text)

    assert len(found) == len(text)
    assert found.replace(" ", "").replace("-", "").replace("‐", "").replace("\n", "") == text.replace(" ", "").replace(
        "-", ""
    ).replace("‐", "").replace("\n", "")


@pytest.mark.parametrize("text", ["ab-\n" * 50_000, "a-b" * 100_000, "-\n" * 100_000])
def test_hostile_texts_are_read_to_their_end(text: str) -> None:
    assert len(unbroken(text)) == len(text)


def test_a_speaker_whose_name_is_cut_is_named_whole_and_the_span_stays() -> None:
    text = "The pump had been switched off during the investi-\ngation, the engineer Ida Renn-\nKessler said on Monday."
    (statement,) = extract(text)

    assert statement.span.of(text) == text
    assert statement.credit.speaker == "Ida Renn-Kessler"
    assert claims_in(text, [statement])[0].text == "The pump had been switched off during the investigation."
