"""All, most, some, few, none."""

from __future__ import annotations

import pytest

from claimcheck.signals.quantifier import SIGNAL
from claimcheck.vocab import Outcome


@pytest.mark.parametrize(
    ("left", "right", "outcome", "detail"),
    [
        ("All workers were paid.", "No workers were paid.", Outcome.CONFLICTS, '"All" against "No" of the same'),
        (
            "Only one of the wards in Osk was flooded.",
            "Every ward in Osk was flooded.",
            Outcome.CONFLICTS,
            '"Only one of" against "Every" of the same',
        ),
        ("All workers were paid.", "Some workers were paid.", Outcome.DIFFERS, '"All" against "Some" of the same'),
        ("Most patients recovered.", "Few patients recovered.", Outcome.CONFLICTS, '"Most" against "Few" of the same'),
        (
            "Every school will close.",
            "Not every school will close.",
            Outcome.CONFLICTS,
            '"Every" against "Not every" of the same',
        ),
    ],
)
def test_shares_of_one_group(left: str, right: str, outcome: Outcome, detail: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.outcome is outcome
    assert finding.detail == detail


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("All workers were paid.", "All workers were paid in June."),
        ("All workers were paid.", "Workers were paid."),
        ("All workers were paid.", "No ferries sailed."),
        ("All lodges backed the strike.", "None of the lodges failed to back the strike."),
    ],
)
def test_nothing_is_said_otherwise(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Every household in Osk is insured.", "Some four hundred households in Osk are insured."),
        ("All orchards in Osk were destroyed.", "Frost all but destroyed the orchards in Osk."),
    ],
)
def test_roughly_and_nearly_are_no_shares(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_some_before_a_number_is_no_share() -> None:
    left, right = (
        "Three-quarters of households in the flats are insured.",
        "Some 75% of households in the flats are insured.",
    )
    assert SIGNAL.between(left, right) is None
