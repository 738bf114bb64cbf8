"""A date is kept at the precision it was given, or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.saying import said_date


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (None, None),
        ("2025", "2025"),
        ("2025-03", "2025-03"),
        ("2025-03-04", "2025-03-04"),
        ("2024-02-29", "2024-02-29"),
        ("0001", "0001"),
        ("9999-12-31", "9999-12-31"),
        ("2025-03-04T13:00", "2025-03-04T13:00"),
        ("2025-03-04T13:00:59", "2025-03-04T13:00"),
        ("2025-03-04T13:00+08:00", "2025-03-04T13:00+08:00"),
        ("2025-03-04 13:00", "2025-03-04T13:00"),
        ("2025-03-04T13:00Z", "2025-03-04T13:00+00:00"),
    ],
)
def test_a_date_keeps_its_precision(typed: str | None, kept: str | None) -> None:
    assert said_date(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "yesterday",
        "25",
        "2025-3",
        "2025-13",
        "2025-00",
        "2025-02-29",
        "2025-03-32",
        "0000",
        "2025-03-04T25:00",
        "03/04/2025",
        "2025-W10",
        "2025W101",
        "20250304",
        "2025-03-04 ",
        "2025-03-04\n",
        "２０２５",
        "٢٠٢٥",
        "99999",
        "2025-03-04T13",
        "2025-03-04T13:00+99:00",
    ],
)
def test_what_is_no_date_is_refused_without_being_repeated(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^is no date \(2025, 2025-03, 2025-03-04 or 2025-03-04T13:00\)$"):
        said_date(typed)


@given(st.dates())
def test_every_day_is_a_date_and_so_are_its_month_and_year(day: object) -> None:
    text = str(day)
    assert (said_date(text), said_date(text[:7]), said_date(text[:4])) == (text, text[:7], text[:4])


@given(st.text(max_size=30))
def test_what_is_kept_is_kept_again(text: str) -> None:
    try:
        kept = said_date(text)
    except ValueError:
        return
    assert said_date(kept) == kept
