"""When something was said: a year, month, day or instant, kept at the precision it was given (EDTF level 0)."""

from __future__ import annotations

import re
from datetime import date, datetime

from claimcheck.lazily import pattern

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_INSTANT = pattern(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}\S*", re.ASCII)
_PARTIAL = pattern(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)


def said_date(text: str | None) -> str | None:
    """The date as ISO 8601 at its own precision: 2025, 2025-03, 2025-03-04 or 2025-03-04T13:00+08:00; ValueError else."""
    if text is None:
        return None
    match = _PARTIAL.fullmatch(text)
    try:
        if match:
            date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
            return text
        if not _INSTANT.fullmatch(text):
            raise ValueError  # a week, or a day written without hyphens, would get an hour that nobody gave
        return datetime.fromisoformat(text).isoformat(timespec="minutes")
    except ValueError:
        raise ValueError("is no date (2025, 2025-03, 2025-03-04 or 2025-03-04T13:00)") from None
