"""More against less."""

from __future__ import annotations

import pytest

from claimcheck.signals.comparison import SIGNAL
from claimcheck.vocab import Outcome


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The clinic was given more resources.", "The clinic got less funding than private patients' wards."),
        ("Crews are being given more equipment.", "The shortage of computing power is real."),
        ("Harlow council expanded its workforce.", "Harlow council cut its workforce."),
        ("Teams are being given more resources.", "Neither the shortage nor the gap in resources has been fixed."),
        ("Acme has ample staff.", "Acme suffers from a shortage of staff."),
        ("Acme earns more than Globex.", "Globex earns more than Acme."),
        ("Acme spent more on lobbying than any other mill.", "Two other mills outspent Acme on lobbying."),
        ("Acme's chip beats Globex's.", "Globex's chip left Acme's behind."),
        ("Murders in Osk dipped below the 2018 figure.", "Osk had more killings than it did in 2018."),
        ("Private clinics get medicine more quickly than Harlow hospital does.", "Harlow hospital has plenty of medicine."),
    ],
)
def test_more_and_less_of_related_things_conflict(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.outcome is Outcome.CONFLICTS


def test_the_detail_shows_both_amounts() -> None:
    finding = SIGNAL.between("Acme received additional funding.", "Acme suffers from a lack of money.")
    assert finding is not None
    assert finding.detail == '"additional funding" (more) against "lack of money" (less)'


def test_who_stands_behind_than_has_less() -> None:
    finding = SIGNAL.between(
        "Private clinics get medicine more quickly than Harlow hospital does.", "Harlow hospital has plenty of medicine."
    )
    assert finding is not None
    assert finding.detail == '"medicine more quickly than Harlow hospital" (less) against "plenty of medicine" (more)'


def test_more_the_one_way_is_less_the_other_way() -> None:
    finding = SIGNAL.between("Acme earns more than Globex.", "Globex earns less than Acme.")
    assert finding is not None
    assert finding.outcome is Outcome.AGREES


def test_another_measure_is_another_subject() -> None:
    finding = SIGNAL.between("Revenue at Acme rose.", "Net profit at Acme fell.")
    assert finding is not None
    assert (finding.outcome, finding.detail) == (Outcome.DIFFERS, "revenue against profit")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Acme received more funding.", "Acme received additional money."),
        ("Acme received more funding.", "Globex lacks staff."),
        ("Acme's team has over 100 people.", "Globex's team has 2,000 engineers."),
        ("It is an expansion of the team, not a contraction.", "It is an expansion of the team."),
        ("Private clinics get medicine more quickly than Harlow hospital does.", "Harlow hospital lacks medicine."),
    ],
)
def test_nothing_is_said_otherwise(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_the_no_that_turns_an_amount_round_is_shown() -> None:
    finding = SIGNAL.between("The Larch team got no less money.", "The Larch team got less money.")
    assert finding is not None
    assert finding.detail == '"no less money" (more) against "less money" (less)'
