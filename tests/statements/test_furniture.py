"""Bylines, date lines, labels and contact lines are furniture; sentences that look like them are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statements.furniture import furniture


@pytest.mark.parametrize(
    ("stretch", "kind"),
    [
        ("By Jane Doe", "a byline"),
        ("By Jane Doe and John van Roe in Osk", "a byline"),
        ("Reporting by Jan Holm; editing by Eva Lind", "a byline"),
        ("Tuesday, 14 April 2026", "a date line"),
        ("Updated on 14 April 2026 at 10:42 a.m. GMT", "a date line"),
        ("[07:06]", "a date line"),
        ("VALLORY:", "a label"),
        ("PELLOW BRIDGE (MPA) --", "a dateline"),
        ("***", "a mark between parts"),
        ("https://example.org/a", "an address"),
        ("press@example.org", "an address"),
        ("When: 13:00 on 4 March 2025.", "a document's particulars"),
        ("Tel: +44 20 5550 0100", "a contact line"),
    ],
)
def test_furniture_is_named(stretch: str, kind: str) -> None:
    assert furniture(stretch) == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "By 2019 the mill had closed.",
        "By Monday Marr Dam had failed.",
        "In March he left.",
        "Nine o'clock, by the station clock.",
        "It fell.",
        "May was dry.",
    ],
)
def test_a_sentence_is_no_furniture(sentence: str) -> None:
    assert furniture(sentence) is None


@given(st.text(alphabet="By May14:,. -A@\n", max_size=400))
def test_any_stretch_is_answered(stretch: str) -> None:
    assert furniture(stretch) is None or furniture(stretch)
