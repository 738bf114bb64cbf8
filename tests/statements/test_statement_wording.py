"""The claim in a statement is what is said, as a sentence by itself, without the words that attribute it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statements.extracting import extract
from claimcheck.statements.wording import claims_in


def claims(text: str) -> list[str]:
    return claims_in(text, extract(text))


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


def test_where_nothing_is_left_to_stand_alone_the_sentence_stays_whole() -> None:
    assert claims("The company denied wrongdoing.") == ["The company denied wrongdoing."]


@given(st.text(alphabet="ABab \"“”',.\n-said:", max_size=120))
def test_any_text_has_a_claim_for_each_statement_on_one_line(text: str) -> None:
    found = claims(text)

    assert len(found) == len(extract(text))
    assert not any("\n" in claim for claim in found)
