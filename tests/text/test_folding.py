"""Folding makes equal what only looks different, and knows the way back."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from naughty import NAUGHTY, short

from claimcheck.text.folding import fold, folded, unaccented

# What breaks folding: marks that compose or do not, ligatures, letters that grow, joiners, hyphens at a line's end, spaces.
AWKWARD = (
    "aZ9-\u00ad\u2010 \n\r\t\u00a0\u2028'’“»—é\u0301\u0316ßİıſﬁﬃ½²ⅷＡｶﾞガ\u3099가\u1100\u1161\u11a8ো"
    "\u200b\u200d\ufeffςΣΐᾳ\u0345\u1ffd𝐀😀"
)
often = settings(max_examples=500, deadline=None)
texts = st.text(st.sampled_from(AWKWARD) | st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("The Gate FAILED.", "the gate failed."),
        ("  two \n\n words\t\u00a0here ", "two words here"),
        ("“smart” ‘quotes’ and «these»", '"smart" \'quotes\' and "these"'),
        ("2019–2021 — a‑b −5", "2019-2021 - a-b -5"),
        ("ﬁnal oﬃce", "final office"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
        ("𝐁𝐨𝐥𝐝", "bold"),
        ("Straße STRASSE", "strasse strasse"),
        ("zero\u200bwidth so\u00adft", "zerowidth soft"),
        ("The regula-\ntion and the regula-\r\n  tion", "the regulation and the regulation"),
        ("a list -\nwith Anglo-\nAmerican 2019-\n2021", "a list - with anglo- american 2019- 2021"),
        ("Café", "café"),
        ("Cafe\u0301", "café"),
        ("한국 ｶﾞ", "한국 ガ"),
        ("10² is not 102; 1½ is not 11/2", "10² is not 102; 1½ is not 11/2"),
        ("…", "..."),
        ("`quoted´", "'quoted'"),
        ("", ""),
        (" \n\u200b ", ""),
    ],
)
def test_what_looks_alike_is_alike(typed: str, expected: str) -> None:
    assert folded(typed) == expected


@often
@given(texts)
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@often
@given(texts)
def test_how_an_accent_was_typed_makes_no_difference(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text)) == folded(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_the_short_way_for_plain_text_is_the_long_one(text: str) -> None:
    assert folded(text) == fold(text).text


@often
@given(texts)
def test_every_folded_span_comes_from_somewhere(text: str) -> None:
    found = fold(text)
    assert len(found.starts) == len(found.ends) == len(found.text)
    for at in range(len(found.text)):
        start, end = found.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert found.starts[at - 1 if at else 0] <= start
        assert found.ends[at - 1 if at else 0] <= end
    if found.text:
        start, end = found.span(0, len(found.text))
        assert folded(text[start:end]) == found.text


def test_every_character_there_is_folds_to_what_stays() -> None:
    for number in range(sys.maxunicode + 1):
        char = chr(number)
        if unicodedata.category(char) not in ("Cs", "Cn", "Co"):
            assert folded(folded(char)) == folded(char)
            assert folded(unicodedata.normalize("NFD", char)) == folded(char)


def test_a_span_leads_back_to_what_was_typed() -> None:
    text = "He said “the  oﬃ-\nce CAFE\u0301 is clo\u00adsed”."
    found = fold(text)
    for wanted, typed in [
        ('"the office', "“the  oﬃ-\nce"),
        ("café", "CAFE\u0301"),
        ("caf", "CAF"),
        ("é", "E\u0301"),
        ("closed", "clo\u00adsed"),
        (". ", None),
    ]:
        at = found.text.find(wanted)
        assert (at >= 0) == (typed is not None)
        if typed is not None:
            start, end = found.span(at, at + len(wanted))
            assert text[start:end] == typed


@pytest.mark.parametrize("text", [text for text in NAUGHTY if not any("\ud800" <= c <= "\udfff" for c in text)], ids=short)
def test_naughty_texts_fold(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    "part",
    ["\u0301\u0316", "-\n", "a-\n", " ", "가", "\u200b", "é", "`", "\u1100\u1161"],
    ids=lambda part: ascii(part)[1:-1],
)
def test_long_hostile_runs_fold_to_what_stays(part: str) -> None:
    text = "e" + part * 5000
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(("text", "plain"), [("Noël", "Noel"), ("MÜLLER", "MULLER"), ("Łódź", "Łodz"), ("plain", "plain")])
def test_accents_that_decompose_are_left_out(text: str, plain: str) -> None:
    assert unaccented(text) == plain
