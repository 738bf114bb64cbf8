"""Faring well or badly."""

from __future__ import annotations

import pytest

from claimcheck.signals.condition import SIGNAL
from claimcheck.vocab import Outcome


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Harlow clinic was given everything it asked for.", "Nurses at Harlow clinic had to make do with what was left."),
        ("The march in Osk passed off peacefully.", "The march in Osk ended in chaos."),
        ("Prisoners at Osk are treated with respect.", "Guards at Osk mistreated prisoners."),
        ("Zentor is well funded.", "Zentor was starved of money."),
        ("The premiere of Osk was sold out.", "At the premiere of Osk the hall was half-empty."),
        ("Morale is high at Zentor.", "Staff of Zentor are at breaking point."),
    ],
)
def test_well_and_badly_in_one_matter_conflict(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.CONFLICTS, 0.65)


def test_across_matters_it_shows_less() -> None:
    finding = SIGNAL.between("The minister praised Harlow clinic.", "Harlow clinic was starved of medicine.")
    assert finding is not None
    assert (finding.score, finding.detail) == (0.45, '"praised" (well) against "starved of" (badly)')


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Harlow clinic is well funded.", "Harlow clinic is well equipped."),
        ("Harlow clinic is well funded.", "Zentor's clinic was starved of money."),
        ("Harlow clinic is not safe.", "Harlow clinic is dangerous."),
        ("The march in Osk was orderly, then chaos broke out.", "The march in Osk was quiet."),
        ("Harlow clinic is well funded.", "Harlow clinic opened in May."),
    ],
)
def test_other_things_are_left_alone(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_only_the_first_signs_of_a_long_text_are_read() -> None:
    assert len(SIGNAL.extract("a starved clinic " * 200).signs) == 24
