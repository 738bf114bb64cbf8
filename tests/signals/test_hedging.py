"""Told as a fact, or passed on."""

from __future__ import annotations

import pytest

from claimcheck.signals import Span
from claimcheck.signals.hedging import SIGNAL
from claimcheck.vocab import Outcome


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("Acme will buy Zentor.", "Acme reportedly buying Zentor", 0.5),
        ("Acme will buy Zentor.", "Is Acme buying Zentor?", 0.5),
        ("Acme will buy Zentor.", "Rumor: Acme to buy Zentor", 0.5),
        ("Acme will buy Zentor.", "Acme to buy Zentor - report", 0.45),
        ("Acme will buy Zentor.", "Sources: Acme to buy Zentor", 0.45),
        ("Acme will buy Zentor.", "Acme may buy Zentor", 0.4),
        ("Rebels killed the pilot.", "Rebels claim they killed the pilot", 0.35),
    ],
)
def test_a_fact_and_a_rumour_differ(left: str, right: str, score: float) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, score)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Acme will buy Zentor.", "Acme will buy Zentor in May."),
        ("Acme will buy Zentor.", "Acme will buy Zentor, two bankers said."),
        ("Acme reportedly buys Zentor.", "Is Acme buying Zentor?"),
        ("Acme will buy Zentor.", "Is Acme buying Zentor? No, it is a hoax"),
        ("Acme will buy Zentor.", "The mayor may resign."),
        ("Acme made a profit.", "The annual report of Acme shows a profit."),
    ],
)
def test_other_things_are_left_alone(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_the_finding_marks_its_words() -> None:
    finding = SIGNAL.between("Acme reportedly buys Zentor.", "Acme buys Zentor.")
    assert finding is not None
    assert finding.detail == 'only one of the two says "reportedly"'
    assert (finding.left, finding.right) == ((Span(5, 15),), ())
