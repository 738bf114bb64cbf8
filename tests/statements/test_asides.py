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
