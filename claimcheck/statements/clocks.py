"""The times of day of a live page: which sentence stands under which ("10:42 - "), and which labels are then a speaker's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.text.spans import Span

_CLOCK = re.compile(
    r"(?:(?:updated?|latest|breaking|new):? )?(?P<hour>\d{1,2})[:.](?P<minute>\d\d) ?(?P<half>[ap]\.?m\.?)?"
    r"(?: (?P<zone>[A-Z]{2,4}))?(?: ?(?:--|[—–\-:|]))?",
    re.IGNORECASE,
)
_UTC = frozenset(("GMT", "UTC"))
_FEWEST = 2  # a text with one time of day on its own is no live page
_NOON = 12


def clocks(text: str, spans: Sequence[Span]) -> list[str | None]:
    """For each sentence the time it stands under, HH:MM and "+00:00" behind GMT; none in a text that is no live page.

    Times in brackets count a recording's minutes and are none.
    """
    found = [_clock(span.of(text)) for span in spans]
    if sum(clock is not None for clock in found) < _FEWEST:
        return [None] * len(spans)
    under: list[str | None] = []
    current: str | None = None
    for clock in found:
        current = clock or current
        under.append(current)
    return under


def in_one_day(times: Sequence[str | None]) -> bool:
    """True where the times only rise or only fall: else a page runs over midnight, and no time tells its day."""
    hours = [time[:5] for time in times if time]
    return all(one <= other for one, other in pairwise(hours)) or all(one >= other for one, other in pairwise(hours))


def is_clock(stretch: str) -> bool:
    """True for a time of day and nothing else."""
    return _clock(stretch) is not None


def _clock(stretch: str) -> str | None:
    found = _CLOCK.fullmatch(stretch.strip())
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"])
    if found["hour"] == "0":
        return None  # "0:03" counts a recording's minutes
    half = (found["half"] or "").lower()[:1]
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    return f"{hour:02}:{minute:02}" + ("+00:00" if (found["zone"] or "").upper() in _UTC else "")
