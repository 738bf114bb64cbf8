"""Sentences: cut where a reader would cut, nothing lost, in time that grows with the text only."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.sentences import sentences


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Dr. Ida Marr met Gov. Olin Pask at St. Brole's at 2:40 a.m. on Monday.",
        "The U.S. Senate gave Marr & Quint Inc. some 3.5 million.",
        "J. K. Osk and M.L. Reim signed it.",
        '"Is it open?" the mayor asked.',
        '"Is it open?" Mayor Ida Marr asked.',
        '"Get out!" shouted Reim.',
        "It opens at 9 a.m. Monday, at 10 a.m. ET elsewhere.",
        "See No. 3, vol. 2, p. 7 of it.",
        "1. The bridge is shut.",
        "(b) The bridge is shut.",
        "The firm (Osk Corp. of Brole) paid 1.5 per cent.",
        "He waited ... and left.",
        "Yahoo! said it was up.",
    ],
)
def test_one_sentence_stays_whole(whole: str) -> None:
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    "parts",
    [
        ["The gate broke.", "Nobody saw it."],
        ["It broke at 2 a.m.", "The river rose."],
        ["It left the U.S.", "The rest stayed."],
        ['"It broke.', 'Nobody saw it," she said.'],
        ['He rated it "poor."', "There were holes."],
        ["(He left early.)", "She stayed."],
        ["Is it open?", "No."],
        ["It was cleared in 2019.", "37 people came back."],
        ["She left.", "“I saw it,” he said."],
        ["They chose plan B.", "The mayor agreed."],
        ["It was rated poor.[3]", "It was mended."],
    ],
)
def test_two_sentences_are_two(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_a_wrapped_paragraph_is_joined_and_headings_are_not() -> None:
    text = (
        "Bridge shut\nBy Ida Marr\nOsk Courier\n\n"
        "The old bridge over the river Osk was shut on Monday morning after a\n"
        "lorry hit one of its piers and tore a hole of two metres into it, as\n"
        "the police said. Nobody was hurt.\n\n- one lane is open\n- buses stop"
    )
    assert cut(text) == [
        "Bridge shut",
        "By Ida Marr",
        "Osk Courier",
        "The old bridge over the river Osk was shut on Monday morning after a\n"
        "lorry hit one of its piers and tore a hole of two metres into it, as\nthe police said.",
        "Nobody was hurt.",
        "- one lane is open",
        "- buses stop",
    ]


def test_what_stands_before_a_lines_text_is_a_stretch_of_its_own() -> None:
    text = (
        "OSK (MPA) -- The bridge is shut.\n\n10:42 — Police say it is open.\n\n"
        "MAYOR MARR: It is not.\n\nQ: Why?\n\nIda Quint, engineer: It broke."
    )
    assert cut(text) == [
        "OSK (MPA) --",
        "The bridge is shut.",
        "10:42 —",
        "Police say it is open.",
        "MAYOR MARR:",
        "It is not.",
        "Q:",
        "Why?",
        "Ida Quint, engineer:",
        "It broke.",
    ]


def test_other_languages_are_cut_at_their_own_stops() -> None:
    assert cut("桥塌了。没人看见。") == ["桥塌了。", "没人看见。"]
    assert cut("Der Damm brach. Niemand sah es.") == ["Der Damm brach.", "Niemand sah es."]


NEWS = st.text(
    alphabet=st.sampled_from(list("aBé1 .!?…\"'”“()[]\n\r\t\u2028\u00a0—-:,;。*#A"))
    | st.characters(exclude_categories=["Cs"]),
    max_size=200,
)


@given(NEWS)
def test_nothing_is_lost_and_nothing_is_twice(text: str) -> None:
    found = sentences(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in found)


@pytest.mark.parametrize(
    "text",
    [
        "a. " * 20_000,
        "." * 1_000_000 + "x",
        "word " * 400_000,
        '"?' * 200_000,
        "\n" * 300_000,
        "AA BB " * 50_000,
        ".)" * 200_000,
    ],
    ids=["points", "dots", "line", "quotes", "blank", "capitals", "brackets"],
)
def test_hostile_texts_are_read_to_their_end(text: str) -> None:
    found = sentences(text)
    assert sum(len("".join(span.of(text).split())) for span in found) == len("".join(text.split()))


def test_a_verb_of_saying_before_the_colon_is_no_label() -> None:
    text = "Lev Tarn, director of the Pell Union, said: “It took two years.”"
    assert [span.of(text) for span in sentences(text)] == [text]


def test_an_update_s_time_stands_alone() -> None:
    text = "UPDATE 11:05: The gate is open again."
    assert [span.of(text) for span in sentences(text)] == ["UPDATE 11:05:", "The gate is open again."]


@pytest.mark.parametrize(
    "whole",
    [
        "The pump was switched off, Dr.\nMira Ellwood said.",
        "Pump No.\n5 was switched off.",
        "It cost $2.\n5 million in a year.",
        "It was switched off on March\n3 by hand.",
        "It was switched off on 3\nMarch by hand.",
        "The pump had been switched off by the\nMinistry of Works.",
        "It was switched off at\n10:42 by hand.",
        "It was switched off, Ida Renn-\nKessler said.",
        'Asked who had done it, he replied:\n"Ida Marr."',
    ],
)
def test_a_line_that_cannot_be_a_sentences_last_goes_on(whole: str) -> None:
    assert cut(whole) == [whole]


def test_a_page_set_to_a_width_is_joined_where_its_lines_are_full() -> None:
    text = (
        "Harbour inquiry\n"
        "Sensors at the port were switched off in May, Dr. Mira\n"
        "Ellwood told the inquiry into the flood of last winter.\n"
        "The port denied it.\n"
        "What comes next\n"
        "The inquiry goes on until the summer and will hear from\n"
        "more than forty people, among them the minister, Lena\n"
        "Orr, and her deputy."
    )
    assert cut(text) == [
        "Harbour inquiry",
        "Sensors at the port were switched off in May, Dr. Mira\nEllwood told the inquiry into the flood of last winter.",
        "The port denied it.",
        "What comes next",
        "The inquiry goes on until the summer and will hear from\nmore than forty people, among them the minister, Lena\n"
        "Orr, and her deputy.",
    ]


def test_lines_that_nobody_wrapped_stay_apart() -> None:
    text = (
        "Harbour fire kills three people in the night\nCouncil votes to shut the old town library\nStorm takes roofs in Osk"
    )
    assert cut(text) == text.split("\n")
