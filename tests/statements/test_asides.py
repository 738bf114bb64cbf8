"""Credits: what stands beside a name or between a speaker and the verb is not taken for the speaker."""

from __future__ import annotations

import pytest

from claimcheck.statements.credits import credits as credits_of
from claimcheck.statements.statement import Credit
from claimcheck.text.sentences import sentences


def last(text: str) -> Credit:
    spans = sentences(text)
    return credits_of(text, spans)[-1]


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("One engineer, still there, told me the alarm went off.", "anonymous", "one engineer"),
        ("A glazier, speaking by phone, said the gate held.", "anonymous", "a glazier"),
        ("Ida Marr, who ran the gate until 2022, remembers when fourteen worked there.", "named", "Ida Marr"),
        ("The engineers I spoke to said the gate held.", "anonymous", "the engineers"),
        ("People we talked with said the gate held.", "anonymous", "people"),
        ("I was asked to say that the gate held.", "narrator", None),
    ],
)
def test_what_is_told_of_a_speaker_may_stand_before_the_verb(text: str, kind: str, speaker: str | None) -> None:
    credit = last(text)
    assert (credit.attribution.value, credit.speaker) == (kind, speaker)


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("Per the ministry, the gate held.", "official", "the ministry"),
        ("The gate held, per Ida Marr.", "named", "Ida Marr"),
        ("In Ida Marr's telling, the gate held.", "named", "Ida Marr"),
        ("The gate held, by the ministry's account.", "official", "the ministry"),
        ("Ida Marr's account is that the gate held.", "named", "Ida Marr"),
        ("Ida Marr left early. In her words, the gate was dead.", "named", "Ida Marr"),
        ("Police: two were held at the gate.", "official", "police"),
        ("Port authority: no cranes are operating.", "official", "port authority"),
    ],
)
def test_an_account_or_a_label_attributes_without_a_verb_of_saying(text: str, kind: str, speaker: str) -> None:
    credit = last(text)
    assert (credit.attribution.value, credit.speaker) == (kind, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "The port paid 4 million per person.",
        "The gate costs 40 euros, per year, to keep.",
        "The board: Ida Marr, Tom Orr and Lev Pell.",
        "In Ida Marr's garden, the gate held.",
        "The ministry's account was closed in May.",
    ],
)
def test_rates_lists_and_places_attribute_nothing(text: str) -> None:
    credit = last(text)
    assert (credit.attribution.value, credit.cue) == ("narrator", None)


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("The gates were inspected on Monday, the board said.", "official", "the board"),
        ("The crane fell in March, the union said.", "official", "the union"),
        ("The crane stood in Osk, the operator said.", "official", "the operator"),
        ("In Pell, the council said the gate held.", "official", "the council"),
        ("The gate was shown to Ida Marr, the mayor said.", "official", "the mayor"),
        ("Osk Water, the operator, said the gate held.", "official", "Osk Water"),
        ("Norvik, the operator, built the gate. The operator said it held.", "official", "Norvik"),
    ],
)
def test_a_day_or_place_before_the_comma_is_no_speaker(text: str, kind: str, speaker: str) -> None:
    credit = last(text)
    assert (credit.attribution.value, credit.speaker) == (kind, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry's report is at the gate.",
        "Two attacks on the gate failed.",
        "The port's repeated failures cost 4 million.",
        "The bank's lending rates are at 4 percent.",
    ],
)
def test_a_noun_that_looks_like_a_verb_of_saying_attributes_nothing(text: str) -> None:
    credit = last(text)
    assert (credit.attribution.value, credit.cue) == ("narrator", None)


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("“The gate held,” said the 46-year-old.", "anonymous", "the 46-year-old"),
        ("“The gate held,” says a narrator.", "anonymous", "a narrator"),
        ("Ida Marr was quick to leave the gate and said it held.", "named", "Ida Marr"),
    ],
)
def test_behind_a_quote_or_and_the_one_who_speaks_needs_no_noun_of_the_lexicon(text: str, kind: str, speaker: str) -> None:
    credit = last(text)
    assert (credit.attribution.value, credit.speaker) == (kind, speaker)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ida Marr made the point that the gate was open.", "made the point"),
        ("Ida Marr scoffed that the gate was open.", "scoffed"),
        ("Ida Marr snapped: “The gate was open.”", "snapped"),
    ],
)
def test_rarer_words_of_telling(text: str, cue: str) -> None:
    credit = last(text)
    assert credit.cue is not None
    assert (credit.speaker, credit.cue.of(text)) == ("Ida Marr", cue)


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        (
            'It broke, the Osk County Board said. "It held," said Ida Marr, the board\'s head of buildings.',
            "Osk County Board",
        ),
        ('It broke, the Osk County Board said. "It held," said Ida Marr, a spokeswoman for the board.', "Osk County Board"),
    ],
)
def test_the_board_behind_a_name_is_the_one_that_the_text_names(text: str, organisation: str) -> None:
    assert last(text).organisation == organisation
