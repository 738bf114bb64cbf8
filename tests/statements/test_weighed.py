"""Words that attribute in some sentences and not in others: which are taken, for whom, and which are left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statements.attributions import attributions
from claimcheck.statements.cue_odds import limit, odds
from claimcheck.statements.pieces import pieces
from claimcheck.statements.quotes import quotes
from claimcheck.text.spans import Span


def cues(sentence: str) -> list[tuple[str, str | None]]:
    """The last word of each cue with its source, as typed."""
    run = pieces(sentence, Span(0, len(sentence)), quotes(sentence))
    return [
        (
            run[one.cue[1] - 1].text,
            one.source and sentence[run[one.source.first].start : run[one.source.whole_stop - 1].end],
        )
        for one in attributions(run)
    ]


TAKEN = [
    ("Ida Marr criticized the plan for the gate.", ("criticized", "Ida Marr")),
    ("Ida Marr, a critic, was asked about the gate.", ("asked", None)),
    ("The plan drew criticism from the union.", ("criticism", "the union")),
    ("Ida Marr's criticism of the plan was ignored.", ("criticism", "Ida Marr's")),
    ("Residents are worried about the gate.", ("worried", "Residents")),
    ("The gate was closed as he said it would be.", ("said", "he")),
    ("Thirty-four people died, and 34,000 people supported the strike.", ("supported", "34,000 people")),
    ("Sen. Ida Marr (D-Osk), noting the crowd, said it was safe.", ("said", "Sen. Ida Marr (D-Osk), noting the crowd,")),
    ("Ida Marr, legal director for the union, said the gate was open.", ("said", "Ida Marr, legal director for the union,")),
    ("Ida Marr, however, said the gate was open.", ("said", "Ida Marr, however,")),
    ("In a poll by Osk University, most wanted the bridge.", ("In", "a poll by Osk University")),
    ("Ida Marr: “The gate was open.”", (":", "Ida Marr")),
    ("Marr: We never signed it.", (":", "Marr")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "cue"), TAKEN)
def test_a_word_that_attributes_is_taken_with_its_source(sentence: str, cue: tuple[str, str | None]) -> None:
    assert cue in cues(sentence)


LEFT = [
    "The Buckeye State is one of 45 states where the law allows it.",
    "Clinton has a lead in pledged delegates.",
    "A certified letter sat on top of a stack of mail.",
    "The union raised 3 million crowns for the families.",
    "Paid Notice:",
]


@pytest.mark.parametrize("sentence", LEFT)
def test_a_word_that_only_looks_like_it_is_left(sentence: str) -> None:
    assert cues(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The office put the loss at 310.",
        "A worker who asked me not to be named says it broke.",
        "The trust denies, however, that any patient was harmed.",
        "The office disputes, meanwhile, that it lost the file.",
    ],
)
def test_plain_telling_and_figures_are_never_weighed_away(sentence: str) -> None:
    assert cues(sentence)


def test_the_odds_are_the_sum_of_what_is_known() -> None:
    assert odds(["no such trait"]) == odds([])
    assert odds(["say"]) > odds(["put"])
    assert odds(["say"]) + odds(["not"]) == pytest.approx(odds(["say", "not"]) + odds([]))
    assert limit() < 0


WORDS = ["Marr", "said", ",", "his", "criticism", "“", "”", "was", "who", "to", "criticized", "by", "the", "and", ":", "as"]


@given(st.lists(st.sampled_from(WORDS)))
def test_any_row_of_words_is_read(words: list[str]) -> None:
    sentence = " ".join(words)
    run = pieces(sentence, Span(0, len(sentence)), quotes(sentence))
    for one in attributions(run):
        assert 0 <= one.cue[0] < one.cue[1] <= len(run)
        assert one.source is None or 0 <= one.source.first < one.source.stop <= one.source.whole_stop <= len(run)
