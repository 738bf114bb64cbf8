"""How firmly something is said."""

from __future__ import annotations

import pytest

from claimcheck.signals.modality import SIGNAL
from claimcheck.vocab import Outcome


@pytest.mark.parametrize(
    ("left", "right", "detail"),
    [
        ("Acme closed its mill.", "Acme may close its mill.", 'said as a fact against "may" (a possibility)'),
        ("Acme closed its mill.", "Acme plans to close its mill.", 'said as a fact against "plans to" (a plan)'),
        ("Acme closed its mill.", "Unions urged Acme to close its mill.", 'said as a fact against "urged" (a demand)'),
        (
            "Acme will close its mill.",
            "Acme will close its mill only if sales fall.",
            '"will" (yet to come) against "will" (yet to come)',
        ),
        ("Acme closed its mill.", "Acme will close its mill.", 'said as a fact against "will" (yet to come)'),
        ("Acme allegedly hid the leak.", "Acme hid the leak.", '"allegedly" (a possibility) against said as a fact'),
    ],
)
def test_a_hedge_differs_from_a_fact(left: str, right: str, detail: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.outcome is Outcome.DIFFERS
    assert finding.detail == detail


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Acme declined to comment on the leak at its mill.", "There was a leak at the Acme mill."),
        ("The code requires managers to declare gifts.", "Managers never declared gifts."),
        ("The airline would not say whether the pilot was fired.", "The pilot of the airline was fired."),
        ("The hospital's protocol is to inform families.", "The hospital did not inform the family."),
    ],
)
def test_silence_and_rules_are_a_scope_of_their_own(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, 0.7)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Acme may close its mill.", "Acme might close its mill."),
        ("Acme plans to close its mill.", "Acme will close its mill."),
        ("Acme closes its mill.", "Acme will close its mill."),
        ("Acme closed its mill.", "Acme closed its mill, the mayor said."),
        ("Acme closed its mill in May.", "Acme closed its mill."),
        ("Acme may close its mill.", "Ferries sailed."),
    ],
)
def test_nothing_is_said_otherwise(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_what_is_under_way_can_be_yet_to_come() -> None:
    assert (
        SIGNAL.between("Acme is moving its headquarters to Calloway.", "Acme will move its headquarters to Calloway.")
        is None
    )


def test_the_month_of_may_is_no_possibility() -> None:
    assert (
        SIGNAL.between("The crash on the moor in May was an accident.", "May's crash on the moor was an accident.") is None
    )
    assert SIGNAL.between("A fault caused May's crash on the moor.", "A fault caused the crash on the moor.") is None
