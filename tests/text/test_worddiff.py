"""A word diff says which words went and came, and never minds typography."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import worddiff
from claimcheck.text.folding import folded
from claimcheck.text.worddiff import Kind, Piece, told, word_changes, word_diff

WORDS = ["gate", "pump", "not", "12", "1.5", "held", "ﬁrst", "“noon”", "-", "the", "don’t", "\n"]
texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def test_a_word_that_changed_is_shown_beside_what_it_became() -> None:
    assert word_diff("The gate failed at noon.", "The gate held at noon.") == (
        Piece(Kind.SAME, "The gate"),
        Piece(Kind.REMOVED, "failed"),
        Piece(Kind.ADDED, "held"),
        Piece(Kind.SAME, "at noon."),
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("He is guilty", "He is not guilty", "He is {+not+} guilty"),
        ("It cost 1.5 million", "It cost 15 million", "It cost [-1.5-] {+15+} million"),
        ("at -5 degrees", "at 5 degrees", "at [--5-] {+5+} degrees"),
        ("twelve people were hurt", "people were hurt badly", "[-twelve-] people were hurt {+badly+}"),
        ("rose by 5%", "rose by 5", "rose by [-5%-] {+5+}"),
        ("gone", "", "[-gone-]"),
        ("P\u0430ris", "Paris", "[-P\u0430ris-] {+Paris+} (“P\u0430ris” looks like “Paris” but has Cyrillic “\u0430”)"),
        ("", "new", "{+new+}"),
        ("", "", ""),
    ],
)
def test_a_diff_fits_on_a_line(before: str, after: str, expected: str) -> None:
    assert told(word_diff(before, after)) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("“The pump held,” he said", '"the pump held," he said'),
        ("The reservoir burst", "the reser-\nvoir\u00a0burst"),
        ("the first office", "the ﬁrst of\u00adfice"),
    ],
)
def test_typography_is_no_change(before: str, after: str) -> None:
    assert word_changes(before, after) == ()


def test_a_change_is_told_by_its_places_in_both_texts() -> None:
    before, after = "He is  guilty.", "He is “not guilty”."
    spans = [(change.before.of(before), change.after.of(after)) for change in word_changes(before, after)]
    assert spans == [("", "“not"), ("", "”")]


@given(before=texts, after=texts)
def test_a_diff_holds_all_words_of_both_texts(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    old = " ".join(piece.text for piece in pieces if piece.kind is not Kind.ADDED)
    new = " ".join(piece.text for piece in pieces if piece.kind is not Kind.REMOVED)
    assert folded(old).split() == folded(before).split()
    assert folded(new).split() == folded(after).split()
    assert (not word_changes(before, after)) == (folded(before).split() == folded(after).split())


@given(text=texts)
def test_a_text_differs_in_nothing_from_itself(text: str) -> None:
    assert word_changes(text, text) == ()


def test_what_is_too_long_to_align_is_one_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worddiff, "MOST_CELLS", 8)
    before, after = "a one b two c three d", "a four b five c six d"
    assert told(word_diff(before, after)) == "a [-one b two c three-] {+four b five c six+} d"


def test_long_texts_of_the_same_words_end() -> None:
    before, after = "a b " * 2500, "b a a " * 1700
    kept = [piece.text for piece in word_diff(before, after) if piece.kind is not Kind.ADDED]
    assert " ".join(kept).split() == before.split()
