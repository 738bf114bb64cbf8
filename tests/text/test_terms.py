"""Terms: what an index knows of a text, whatever it holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naughty import NAUGHTY, short

from claimcheck.text.terms import LONGEST, MOST_TERMS, running_terms, terms

TERMS = [
    ("The engineers were leaving.", ("engin", "leav")),
    ("Not one of them left.", ("not", "1", "left")),
    ("The mayor's brother", ("mayor", "brother")),
    ("They don't; O’Brien doesn’t", ("dont", "obrien", "doesnt")),
    ("the the and of", ()),
    ("", ()),
    ("?! … —", ()),
    ("gate gate Gate", ("gate",)),
    ("Café Müller, CAFE MULLER", ("cafe", "muller")),
    ("Mu\u0308ller", ("muller",)),
    ("well-known", ("well", "known")),
    ("The F-35 or F35", ("f", "35", "f35")),
    ("COVID-19", ("covid", "19", "covid19")),
    ("AT&T", ("att",)),
    ("the U.S., the US, but not us", ("usa", "not")),
    ("the WHO and who it was", ("who",)),
    ("end.Next", ("end", "next", "endnext")),
]


@pytest.mark.parametrize(("text", "found"), TERMS)
def test_words_become_stems(text: str, found: tuple[str, ...]) -> None:
    assert terms(text) == found


NUMBERS = [
    ("Fourteen or 14", ("14",)),
    ("2.1 million, 2.1m, £2.1m and $2,100,000", ("2100000",)),
    ("three thousand", ("3000",)),
    ("1,200.50", ("1200.5",)),
    ("2.10 and 2.1", ("2.1",)),
    ("the 12th of the 1990s", ("12", "1990")),
    ("007", ("7",)),
    ("5kg million", ("5kg", "million")),
    ("1e999 0x12", ("1e999", "0x12")),
    ("million", ("million",)),
    ("3 Sept 2021", ("3", "septemb", "2021")),
    ("2021-09-03", ("2021", "septemb", "3")),
    ("2021-19-03", ("2021", "19", "3")),
]


@pytest.mark.parametrize(("text", "found"), NUMBERS)
def test_a_number_is_one_term_however_it_is_written(text: str, found: tuple[str, ...]) -> None:
    assert terms(text) == found


POSTS = [
    ("#FluVaccineMyths", ("flu", "vaccin", "myth")),
    ("#flu2020 #MAGA", ("flu", "2020", "maga")),
    ("#BBCNews", ("bbc", "new")),
    ("@AnnaKeller", ("anna", "keller")),
    ("gates https://t.co/Ab3dE9 pic.twitter.com/0eJtwJyS1J failed", ("gate", "fail")),
    ("said#DamGatehttps://t.co/Ab3dE9", ("said", "dam", "gate")),
    ("www.example.org/2020/flu-vaccine-myths.html", ("flu", "vaccin", "myth")),
    ("Anna Keller (@AnnaKeller) January 14, 2020", ("anna", "keller", "januari", "14", "2020")),
]


@pytest.mark.parametrize(("text", "found"), POSTS)
def test_hashtags_mentions_and_links_give_their_words_and_take_no_others(text: str, found: tuple[str, ...]) -> None:
    assert terms(text) == found


def test_scripts_without_spaces_give_pairs_of_characters() -> None:
    assert terms("東京で地震") == ("東京", "京て", "て地", "地震")
    assert terms("Плотина прорвана 한국") == ("плотина", "прорвана", "한국")


def test_a_shouted_text_is_read_like_any_other() -> None:
    assert terms("WHO LET US IN? THE GATE IS BROKEN") == terms("who let us in? the gate is broken")


def test_what_goes_on_for_ever_is_cut() -> None:
    assert len(terms(" ".join(map(str, range(5000))))) == MOST_TERMS
    assert terms("x" * 1_000_000) == ("x" * LONGEST,)
    assert terms("-".join("ab" for _ in range(100_000)))[0] == "ab"


@pytest.mark.parametrize("text", NAUGHTY, ids=short)
def test_nothing_typed_breaks_it(text: str) -> None:
    assert all(0 < len(term) <= LONGEST for term in terms(text))


@given(st.text(max_size=200))
def test_terms_are_short_different_and_the_same_for_the_same_text(text: str) -> None:
    found = terms(text)
    assert len(set(found)) == len(found) <= MOST_TERMS
    assert all(0 < len(term) <= LONGEST for term in found)
    assert terms(text) == found


def test_running_terms_keep_what_is_said_twice() -> None:
    assert running_terms("The gate, the gates and 2 million or 2m") == ["gate", "gate", "2000000", "2000000"]
