"""A story told and the same story vouched for."""

from __future__ import annotations

import pytest

from claimcheck.signals import Span
from claimcheck.signals.confirmation import SIGNAL
from claimcheck.vocab import Outcome


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Acme will buy Zentor.", "Acme confirms it will buy Zentor"),
        ("Acme will buy Zentor.", "It's official: Acme to buy Zentor"),
        ("The mayor took the loan.", "The mayor admitted that he took the loan."),
    ],
)
def test_a_story_and_its_confirmation_agree(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.AGREES, 0.4)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Acme will buy Zentor.", "Acme buys Zentor."),
        ("Acme will buy Zentor.", "Acme confirms that the mayor resigned."),
        ("Acme will buy Zentor.", "Acme did not confirm that it will buy Zentor."),
        ("Acme will buy Zentor.", "Can Acme confirm that it will buy Zentor?"),
        ("Acme will buy Zentor.", "Acme could not confirm or deny that it will buy Zentor."),
        ("Acme confirms it will buy Zentor.", "Acme admits it will buy Zentor."),
    ],
)
def test_other_things_are_left_alone(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_the_finding_marks_its_words() -> None:
    finding = SIGNAL.between("Acme confirms it will buy Zentor.", "Acme will buy Zentor.")
    assert finding is not None
    assert (finding.detail, finding.left, finding.right) == ('"confirms"', (Span(5, 13),), ())
