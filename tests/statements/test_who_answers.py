"""Whom "he", "it", "the other" and "the witness" stand for, and names that only their verb or their title tells."""

from __future__ import annotations

import pytest

from claimcheck.statements.credits import credits as credits_of
from claimcheck.text.sentences import sentences


def told(text: str) -> list[tuple[str, str | None]]:
    return [(credit.attribution.value, credit.speaker) for credit in credits_of(text, sentences(text))]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Asked about it, Rovers manager Kit Lorimer laughed. He said the bid was low.", ("named", "Kit Lorimer")),
        ("We asked the Harbour Ministry for its records. It said they were lost.", ("official", "Harbour Ministry")),
        ("Two clerks came. One said it was six. The other put the number at nine.", ("anonymous", "the other")),
        ("Eoin Breen gave evidence that it was late. The witness said he slept.", ("named", "Eoin Breen")),
        ("Ida Marr, a doctor, came. The ward is shut, Dr. Marr said.", ("named", "Ida Marr")),
        ("His wife, Una, said he was at home.", ("named", "Una")),
        ("I'm told by two people on the board that she will go.", ("anonymous", "two people on the board")),
        ("The deal is off, I'm told by someone close to the talks.", ("anonymous", "someone close to the talks")),
        ("The plant is shut. The plant's operator, Agrovel, said so.", ("official", "Agrovel")),
        ("His supervisor told him to go home, a worker said. She told him to shut up, he said.", ("anonymous", "a worker")),
        ("The country had nine accidents, data from the inspectorate show.", ("document", "data from the inspectorate")),
        ("Shares in Osk Steel fell on Monday. The company said it was sound.", ("official", "the company")),
        ("Jo Whitlam, a chemist who advises the trust, believes the room was shut.", ("named", "Jo Whitlam")),
        ("Oxley Rovers deny that a bid was made.", ("official", "Oxley Rovers")),
        ("England say the captain is fit.", ("official", "England")),
    ],
)
def test_who_answers(text: str, last: tuple[str, str]) -> None:
    assert told(text)[-1] == last


def test_the_hospital_in_its_own_release_is_that_hospital() -> None:
    text = "FOR IMMEDIATE RELEASE\n\nOsk General Hospital\n\nNine are ill. The hospital rejects the claim that it closed."

    assert told(text)[-1] == ("official", "Osk General Hospital")


def test_what_only_an_aside_expects_hedges_nothing() -> None:
    (found,) = credits_of(text := "The trial, which is expected to last weeks, began on Monday.", sentences(text))

    assert found.stance.value == "asserts"


def test_contrary_to_claims_denies() -> None:
    text = "FOR IMMEDIATE RELEASE\n\nOsk General Hospital\n\nContrary to claims online, the unit was never closed."

    assert credits_of(text, sentences(text))[-1].stance.value == "denies"


def test_who_spoke_to_the_one_who_writes_answers() -> None:
    text = "Ida Marr is a nurse. She spoke to Ben Holt.\n\nQ: When?\n\nA: At two. It was dark.\n\nQ: Who?\n\nA: Nobody."

    assert told(text)[-1] == ("named", "Ida Marr")
    assert told(text)[0][0] == "narrator"


@pytest.mark.parametrize(
    "text",
    [
        'Her spokeswoman told me that her client had "nothing to add".',
        "Neither of the two drivers could be reached.",
        "Nobody was available for comment at the ministry.",
        '"That is a question for the trust," Ida Marr said.',
    ],
)
def test_no_answer_is_none_in_these_words_too(text: str) -> None:
    (found,) = credits_of(text, sentences(text))

    assert found.stance.value == "declines"
