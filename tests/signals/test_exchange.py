"""Which end of a deed each stands at."""

from __future__ import annotations

import pytest

from claimcheck.signals.exchange import SIGNAL
from claimcheck.vocab import Outcome


def outcome(left: str, right: str) -> Outcome | None:
    there, back = SIGNAL.between(left, right), SIGNAL.between(right, left)
    assert (there and (there.score, there.left, there.right)) == (back and (back.score, back.right, back.left))
    return there.outcome if there else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Acme Bank sold the mill to Tolvik Steel.", "Tolvik Steel bought the mill from Acme Bank."),
        ("Acme Bank took over Tolvik Steel.", "Tolvik Steel was taken over by Acme Bank."),
        ("Acme Bank bought Tolvik Steel in May.", "Acme Bank's purchase of Tolvik Steel closed in May."),
        ("Acme Bank lent Tolvik Steel the money.", "Tolvik Steel borrowed the money from Acme Bank."),
        ("Harlow beat Tolvik in the final.", "Tolvik lost the final to Harlow."),
        ("Harlow beat Tolvik in the final.", "Harlow's victory over Tolvik ended the final."),
    ],
)
def test_one_deed_told_from_both_ends(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.AGREES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Acme Bank sold the mill to Tolvik Steel.", "Acme Bank bought the mill from Tolvik Steel."),
        ("Acme Bank took over Tolvik Steel.", "Acme Bank was taken over by Tolvik Steel."),
        ("The ferry Nora rammed the trawler Ida in fog.", "The trawler Ida ploughed into the ferry Nora in fog."),
        ("Harlow beat Tolvik in the final.", "Harlow lost the final to Tolvik."),
        ("Anna Holm reported Carl Dunn to the board.", "It was Carl Dunn who turned in Anna Holm to the board."),
    ],
)
def test_two_ends_turned_round(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("", ""),
        ("Acme Bank bought Tolvik Steel.", "Acme Bank praised Tolvik Steel."),
        ("Acme Bank bought Tolvik Steel.", "Acme Bank bought Larch Foods."),
        ("Harlow beat Tolvik in the final.", "Larch Town beat Harlow in March."),
        ("Acme Bank sold the mill.", "Tolvik Steel bought the mill."),
        ("Guests attacked the staff.", "The staff attacked guests."),
    ],
)
def test_nothing_is_told_of_other_deeds_and_of_open_ends(left: str, right: str) -> None:
    assert outcome(left, right) is None


def test_the_detail_and_the_spans() -> None:
    left, right = "Harlow beat Tolvik in the final.", "Harlow lost the final to Tolvik."
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.detail == '"Harlow" (beat) "Tolvik" against "Tolvik" (lost) "Harlow"'
    assert [right[span.start : span.end] for span in finding.right] == ["Harlow", "lost", "Tolvik"]
