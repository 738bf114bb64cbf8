"""Coming off better or worse than others."""

from __future__ import annotations

import pytest

from claimcheck.signals import Span
from claimcheck.signals.standing import SIGNAL
from claimcheck.vocab import Outcome

CONFLICTS = [
    (
        "Farmers in the Dorn delta received less water than the golf resorts.",
        "Farmers in the Dorn delta were given priority over the golf resorts.",
    ),
    (
        "Contract workers at Tarn Steel wait longer for their wages than permanent staff.",
        "Contract workers at Tarn Steel are paid ahead of permanent staff.",
    ),
    (
        "Small shops in Larn pay higher rates than the smelter.",
        "The smelter in Larn pays more for its power than the small shops.",
    ),
    (
        "Teachers in rural Hollin are paid less than those on the coast.",
        "Teachers in rural Hollin earn as much as those on the coast.",
    ),
    (
        "The research unit at Nordak was starved of servers.",
        "The research unit at Nordak got more servers than its clients.",
    ),
    ("The Tey shelter was the last to receive blankets.", "The Tey shelter received its blankets before any other."),
    ("Everyone in the Tavin queue was treated alike.", "Relatives of officials jumped the queue in Tavin."),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_better_in_one_and_worse_or_alike_in_the_other_conflict(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.outcome is Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Small shops in Larn pay more for power than the smelter.",
            "The smelter in Larn pays less for power than small shops.",
        ),
        ("Foreign buyers were served before local customers.", "Local customers had to wait behind foreign buyers."),
        ("Patients on the Osk ward wait less than outpatients.", "Outpatients wait longer than patients on the Osk ward."),
    ],
)
def test_one_comparison_from_both_ends_agrees(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.outcome is Outcome.AGREES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sable Island is smaller than the port of Brin.", "Sable Island gets more ferries than Brin."),
        ("The Osk plan came from more than 300 leaders.", "The Osk plan came from fewer than 500 advisers."),
        ("The navy received its radios in May.", "The navy has fewer ships than the army has tanks."),
        ("The Osk orchestra plays on Sunday.", "The Osk orchestra played first."),
    ],
)
def test_other_comparisons_tell_nothing(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_the_finding_marks_what_tells_the_standing() -> None:
    left, right = CONFLICTS[0]
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.detail == '"less water than" against "given priority"'
    assert (finding.left, finding.right) == ((Span(35, 50),), (Span(31, 45),))
