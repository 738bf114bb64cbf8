"""A sentence is worth checking where somebody could verify it; the answer is a probability with a plain reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worth_sample import NOT_WORTH_CHECKING, WORTH_CHECKING

from claimcheck.statements.registers import NEWS
from claimcheck.statements.worth import group_of, provenance, worth, worths
from claimcheck.statements.worth_traits import lexicon


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("About 4,200 people were ordered out of their homes.", "tells of something that was done or happened"),
        ("The governor will visit the town on Tuesday.", "gives a date or a time somebody can check"),
        ("The council sold the mill.", "tells of something that was done or happened"),
        ("Unemployment fell by 3% under the last government.", "gives a number somebody can check"),
    ],
)
def test_a_fact_is_worth_checking_and_says_why(sentence: str, reason: str) -> None:
    found = worth(sentence)

    assert found.checkworthy
    assert found.reason == reason


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Who gave the order?", "a question"),
        ("Good morning, and thank you for joining us.", "a greeting or a turn in a talk"),
        ("The authority declined to comment.", "says that somebody gave no answer"),
        ("By Camille Doe", "a byline"),
        ("", "a mark between parts"),
        ("[Applause.]", "a remark of a transcript"),
        ("(LAUGHTER)", "a remark of a transcript"),
        ("I think it was a disgrace.", "an opinion"),
    ],
)
def test_what_is_no_fact_says_what_it_is(sentence: str, reason: str) -> None:
    found = worth(sentence)

    assert not found.checkworthy
    assert found.reason == reason


def test_sentences_nobody_fitted_on_are_told_apart() -> None:
    hits = sum(worth(sentence).checkworthy for sentence in WORTH_CHECKING)
    rejected = sum(not worth(sentence).checkworthy for sentence in NOT_WORTH_CHECKING)

    # of 30 each, 27 and 30 when this was written
    assert hits >= 26
    assert rejected >= 28


@given(st.text(max_size=300))
def test_any_text_gets_a_probability_that_its_answer_goes_with(text: str) -> None:
    found = worth(text)

    assert 0 <= found.worth <= 1
    assert found.checkworthy == (found.worth >= 0.5)
    assert found.reason


DEBATE = (
    "Well, I don't agree with that, Senator.",
    "You know, I think you've got to look at the record -- and my opponent hasn't.",
    "Let me answer that, Jim, because it's important.",
    "You said that you'd do it, and now you won't.",
    "I mean, that's what we're talking about here.",
)


def test_the_register_of_the_text_moves_what_its_sentences_are_worth() -> None:
    fact = "We balanced the budget."

    assert worths([*DEBATE, fact])[-1].worth < worth(fact, NEWS).worth


def test_a_text_of_one_sentence_tells_what_the_sentence_tells_alone() -> None:
    (found,) = worths(["The council sold the mill."])

    assert found.checkworthy
    assert found.reason == worth("The council sold the mill.").reason


def test_every_sentence_of_a_long_text_is_answered_in_order() -> None:
    found = worths(["The council sold 4 mills in 2019.", "Thank you."] * 400)

    assert [one.checkworthy for one in found] == [True, False] * 400
    assert worths([]) == []


def test_variants_of_a_trait_are_told_as_one() -> None:
    assert group_of("figure, more than once") == "figure"
    assert group_of("opens with greeting") == "greeting"


def test_the_weights_say_what_they_were_fitted_on() -> None:
    assert provenance()["by"].startswith("bench/fit_worth.py")
    assert set(provenance()["sets"]) == {"newsroom", "house", "claimbuster", "policlaim", "checkthat22_1b"}


def test_the_word_lists_name_their_origin() -> None:
    assert lexicon()["origin"]
    assert lexicon()["licence"]
