"""Which words are part of a name, and when two names are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.names import acronym, is_headline, may_be_transcribed, name_words, same_name
from claimcheck.text.words import tokens


def names(text: str) -> list[str]:
    found = tokens(text)
    capitals = [place for place, token in enumerate(found) if token.text[0].isupper()]
    in_title = is_headline(found, len(capitals))
    return [found[place].text for place in sorted(name_words(text, found, capitals, in_title=in_title))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Harlow met Anna Holm on Monday.", ["Harlow", "Anna", "Holm"]),
        ("Police arrested a man.", []),
        ("Anna Holm resigned.", ["Anna", "Holm"]),
        ("UN troops left in May.", ["UN"]),
        ("“Nobody told us,” Berg said.", ["Berg"]),
        ("Sorrelyne said nothing.", ["Sorrelyne"]),
        ("Lovesick woman stays.", []),
        ("", []),
    ],
)
def test_names_in_a_sentence(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("harlow", "harlow", True),
        ("ferrandia", "ferrandian", True),
        ("kuvelow", "kuwelow", True),
        ("ostermill", "westermill", False),
        ("westhaven", "easthaven", False),
        ("ann", "anna", False),
        ("zhirovka", "jirovka", True),
        ("youssef", "yusef", True),
        ("tchaikovsky", "chaikovskiy", True),
        ("marie", "maria", False),
        ("noël", "noel", True),
        ("al-mirrani", "mirani", True),
        ("hrynchak", "grinchak", True),
        ("norrick", "sudrick", False),
    ],
)
def test_forms_of_one_name(left: str, right: str, expected: bool) -> None:
    assert same_name(left, right) is expected


def test_an_acronym_is_made_of_first_letters() -> None:
    assert acronym(["international", "monetary", "fund"]) == "imf"


@given(st.text("abcdefgh", min_size=1, max_size=12), st.text("abcdefgh", min_size=1, max_size=12))
def test_sameness_is_symmetric(left: str, right: str) -> None:
    assert same_name(left, right) == same_name(right, left)
    assert same_name(left, left)


@pytest.mark.parametrize(("left", "right"), [("yevhen", "evgeny"), ("oleksa", "alexa"), ("mohammed", "muhamad")])
def test_one_name_in_two_romanisations(left: str, right: str) -> None:
    assert may_be_transcribed(left, right)


@pytest.mark.parametrize(("left", "right"), [("erik", "erika"), ("marta", "marla"), ("ann", "ian"), ("larkspur", "loxley")])
def test_two_names_that_only_look_alike(left: str, right: str) -> None:
    assert not may_be_transcribed(left, right)
