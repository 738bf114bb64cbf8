"""Dates as documents write them in their own data, as ISO 8601 at the precision they have."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})? ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_LONGEST = 60  # characters; what is longer is no date


def iso(value: str | None) -> str | None:
    """The date in ISO 8601, with time and zone where it has them; None where it is no date. Reads RFC 2822 too."""
    given = (value or "").strip()
    if not given or len(given) > _LONGEST:
        return None
    if found := _ISO.fullmatch(given):
        return _checked(found)
    try:
        return parsedate_to_datetime(given).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _checked(found: re.Match[str]) -> str | None:
    day, time, zone = found["day"], found["time"], found["zone"] or ""
    if zone not in {"", "Z"}:
        zone = f"{zone[:3]}:{zone[-2:] if len(zone) > 3 else '00'}"
    written = day + (f"T{time}{zone}" if time else "")
    try:
        datetime.fromisoformat(f"{(day + '-01-01')[:10]}{written[10:] if time else ''}")
    except ValueError:
        return None
    return written
