"""Who did it, and to whom."""

from __future__ import annotations

import pytest

from claimcheck.signals.actors import SIGNAL
from claimcheck.vocab import Outcome


def outcome(left: str, right: str) -> Outcome | None:
    finding = SIGNAL.between(left, right)
    return finding.outcome if finding else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Smith sued Jones.", "Jones sued Smith."),
        ("Acme Bank will take over Borealis Trust.", "Borealis Trust will take over Acme Bank."),
        ("The trawler Ida was rammed by the ferry Nora.", "The ferry Nora was rammed by the trawler Ida."),
        ("Police say Lena Voss stabbed Karl Eide.", "Karl Eide stabbed Lena Voss, according to police."),
        ("The guard attacked the driver with a bat.", "The driver went for the guard with a bat."),
        ("The union abandoned the miners.", "The union was let down by the miners."),
        ("Guests attacked the door staff.", "The door staff attacked guests."),
    ],
)
def test_exchanged_actors_conflict(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Smith sued Jones.", "Jones was sued by Smith."),
        ("Acme Bank bought Borealis Trust.", "Borealis Trust was acquired by Acme Bank."),
        ("The guard attacked the driver with a bat.", "The guard went for the driver with a bat."),
        ("The guard attacked the driver.", "The driver went for a walk with the guard."),
        ("Smith sued Jones.", "In March, Smith sued Jones."),
        ("Smith lent Jones 900 dollars.", "Jones borrowed 900 dollars from Smith."),
        ("The army captured Ordal.", "Ordal fell to the army."),
        ("Dynamo beat Spartak in the final.", "Spartak lost the final to Dynamo."),
    ],
)
def test_the_passive_voice_is_the_same_deed(left: str, right: str) -> None:
    assert outcome(left, right) is None


def test_two_that_stand_straight_at_another_word_are_not_exchanged_whichever_text_comes_first() -> None:
    left, right = "police rose by called police", "police rose called police"
    assert (outcome(left, right), outcome(right, left)) == (None, None)
