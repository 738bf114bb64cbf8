"""Dates that documents carry: ISO 8601 at their own precision, or none."""

from __future__ import annotations

import pytest

from claimcheck.documents.dates import iso


@pytest.mark.parametrize(
    ("given", "date"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03 10:15", "2024-05-03T10:15"),
        (" 2024-05-03T10:15:30.123456+0200 ", "2024-05-03T10:15:30+02:00"),
        ("2024-05-03T10:15:30Z", "2024-05-03T10:15:30Z"),
        ("2024-05-03T10:15-05", "2024-05-03T10:15-05:00"),
        ("Fri, 03 May 2024 10:15:00 +0200", "2024-05-03T10:15:00+02:00"),
        ("2024-02-30", None),
        ("2024-05-03T25:00", None),
        ("03/04/2024", None),
        ("last Friday", None),
        ("", None),
        (None, None),
    ],
)
def test_iso(given: str | None, date: str | None) -> None:
    assert iso(given) == date
