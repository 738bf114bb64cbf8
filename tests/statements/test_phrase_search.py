"""Phrases are found as whole words only, and where the rarest word is missing nothing is searched for."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statements.phrase_search import PhraseSearch

PHRASES = ["no comment", "could not be reached", "can't say", "told ... by a witness", "fake"]


def test_a_phrase_is_found_as_whole_words() -> None:
    search = PhraseSearch(PHRASES)
    found = search.find("it could not be reached.")
    assert found is not None
    assert found.span() == (3, 23)
    assert search.find("a fakery") is None
    assert search.find("i can't say when") is not None


def test_three_dots_stand_for_a_few_words_of_one_clause() -> None:
    search = PhraseSearch(PHRASES)
    assert search.find("he was told of it by a witness") is not None
    assert search.find("he was told. it was seen by a witness") is None


WORDS = ["no", "comment", "could", "not", "be", "reached", "can't", "say", "told", "by", "a", "witness", "fake", ".", "'"]


@given(st.lists(st.sampled_from(WORDS)))
def test_what_is_left_out_first_is_nowhere(words: list[str]) -> None:
    plain = " ".join(words)
    every = (
        re.escape(phrase).replace(r"\ \.\.\.\ ", r" [^.;:]{1,60}? ") for phrase in sorted(PHRASES, key=len, reverse=True)
    )
    expected = re.search(rf"\b(?:{'|'.join(every)})\b", plain)
    found = PhraseSearch(PHRASES).find(plain)
    assert (found and found.span()) == (expected and expected.span())
