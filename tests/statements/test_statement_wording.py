"""The claim in a statement is what is said, as a sentence by itself, without the words that attribute it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statements.extracting import extract
from claimcheck.statements.wording import Claim, claims_in
from claimcheck.vocab import SpeechStance


def claims(text: str) -> list[str]:
    return [claim.text for claim in claims_in(text, extract(text))]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("About 4,200 people had to leave, Mayor Ida Marr told reporters.", "About 4,200 people had to leave."),
        ("Ida Marr said that the gate was open.", "The gate was open."),
        ("According to the filing, the chute was cracked.", "The chute was cracked."),
        ("The chute was cracked in June, according to the filing.", "The chute was cracked in June."),
        ('"There was no siren," said Ida Marr.', "There was no siren."),
        ("Gate 3, Ida Marr said, had carried a red tag since May.", "Gate 3 had carried a red tag since May."),
        ("The director, Ida Marr, denied that the gate was open.", "The gate was open."),
        (
            "The dam, built in 1968, holds 84 million tons of water.",
            "The dam, built in 1968, holds 84 million tons of water.",
        ),
        ("- The plan was cut back within hours.", "The plan was cut back within hours."),
        ("OSK (Northgate) The ferry was carrying 212 people.", "The ferry was carrying 212 people."),
    ],
)
def test_a_claim_is_what_is_asserted(sentence: str, claim: str) -> None:
    assert claims(sentence) == [claim]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The authority denied that any sensor had been switched off.", "No sensor had been switched off."),
        ("Ida Marr denied that any of the gates was open in May.", "None of the gates was open in May."),
        ("The mayor rejected claims that anyone had been warned.", "No one had been warned."),
        ("Ida Marr denied that she had ever met the owner.", "She had never met the owner."),
    ],
)
def test_what_can_only_be_denied_is_set_out_as_not_so_and_its_speaker_asserts_that(sentence: str, claim: str) -> None:
    (statement,) = extract(sentence)

    assert statement.credit.stance is SpeechStance.DENIES
    assert claims_in(sentence, [statement]) == [Claim(claim, is_denied=False)]


def test_a_transcripts_label_is_not_in_the_claim() -> None:
    text = "Ida Marr: I saw it.\n\nMarr: They sent an engineer. He left.\n\nMarr: Fact: it failed."
    assert claims(text)[2:] == ["They sent an engineer.", "He left.", "Fact: it failed."]


def test_a_claim_that_can_stand_is_what_the_speaker_denies() -> None:
    text = "Ida Marr denied that the gate was open. The firm said that reports of a leak in May were incorrect."

    assert claims_in(text, extract(text)) == [
        Claim("The gate was open.", is_denied=True),
        Claim("Reports of a leak in May were incorrect.", is_denied=False),
    ]


def test_where_nothing_is_left_to_stand_alone_the_sentence_stays_whole() -> None:
    assert claims("The company denied wrongdoing.") == ["The company denied wrongdoing."]


@given(st.text(alphabet="ABab \"“”',.\n-said:", max_size=120))
def test_any_text_has_a_claim_for_each_statement_on_one_line(text: str) -> None:
    found = claims(text)

    assert len(found) == len(extract(text))
    assert not any("\n" in claim for claim in found)
