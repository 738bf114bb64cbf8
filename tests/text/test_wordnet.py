"""WordNet's words are found where they lie, by any of their forms, and their relations are the ones it gives."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import wordnet
from claimcheck.text.concepts import word_list
from claimcheck.text.wordnet import base_forms, entry, relation

LEXICONS = Path(wordnet.__file__).parent / "lexicons"
LINES = (LEXICONS / "wordnet.txt").read_text("ascii").splitlines()


def test_the_file_is_the_one_that_was_built() -> None:
    """The fingerprint covers wordnet.toml, and with it this digest."""
    stated = word_list("wordnet")
    assert hashlib.sha256((LEXICONS / "wordnet.txt").read_bytes()).hexdigest() == stated["sha256"]
    assert len(LINES) == stated["words"]


def test_its_notice_lies_beside_it() -> None:
    notice = (LEXICONS / "wordnet-LICENSE.txt").read_text("utf-8")
    assert "WordNet 3.1 Copyright 2011 by Princeton University.  All rights reserved." in notice


def test_the_file_is_sorted_and_every_word_is_found() -> None:
    words = [line.partition("\t")[0] for line in LINES]
    assert words == sorted(set(words))
    assert all(entry(word) for word in (*words[:50], *words[::97], *words[-50:]))


@given(st.text(max_size=60))
def test_any_word_can_be_looked_up(word: str) -> None:
    known = entry(word)
    assert known is None or known.uses >= 0


@pytest.mark.parametrize("word", ["", "zzzzzz", "aaaaaa", "trivaxa", "\t", "\n", "resign\t31", "日本語", "a" * 100_000])
def test_what_is_not_there_is_none(word: str) -> None:
    assert entry(word) is None


@pytest.mark.parametrize(
    ("word", "bases"),
    [("resigned", ("resign",)), ("babies", ("baby",)), ("rose", ("rise", "rose")), ("xqzzs", ())],
)
def test_base_forms_are_words(word: str, bases: tuple[str, ...]) -> None:
    assert base_forms(word) == bases


@pytest.mark.parametrize(
    ("one", "two", "sign"),
    [
        ("purchased", "bought", "="),
        ("physicians", "doctor", "="),
        ("cancelled", "call_off", "="),
        ("resigned", "resignation", "~"),
        ("exploded", "explosion", "~"),
        ("sold", "selling", "~"),
        ("presidential", "president", "~"),
        ("rose", "fell", "!"),
        ("soldier", "teapot", ""),
    ],
)
def test_relations(one: str, two: str, sign: str) -> None:
    assert relation(one, two) == sign
    assert relation(two, one) == sign
