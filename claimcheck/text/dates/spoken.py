"""Times of day as they are spoken: nine in the evening, half past four, shortly after six."""

from __future__ import annotations

import re

from claimcheck.text.concepts import word_list
from claimcheck.text.dates.when import When

_HALF_DAY = 720
_PARTS = {"half": 30, "quarter": 15}

Parts = dict[str, object]


def in_part(word: str, part: str) -> int | None:
    """The minute of the day of an hour in a named part of it."""
    hour = _hour(word)
    late = part in ("afternoon", "evening") or (part == "night" and hour > 5)
    return hour % 12 * 60 + (_HALF_DAY if late else 0) if 1 <= hour <= 12 else None


def named_clock(match: re.Match[str], _text: str) -> Parts | None:
    """Noon, midnight."""
    return {"clock": int(word_list("dates")["clock"][match["clock"].lower()])}


def military(match: re.Match[str], _text: str) -> Parts | None:
    """0800, 1430 GMT."""
    digits = match["military"]
    return {"clock": int(digits[:2]) * 60 + int(digits[2:4]), "end": match.start("military") + 4}


def turning(match: re.Match[str], _text: str) -> Parts | None:
    """Half past four, quarter to six."""
    minutes = _PARTS[match["ht"].lower()]
    return _told(match["hh"], match["hp"], minutes if match["hd"] == "past" else -minutes)


def named_hour(match: re.Match[str], _text: str) -> Parts | None:
    """Six o'clock, of which half of the day nobody says."""
    return _told(match["hn"], None, 0)


def close_by(match: re.Match[str], _text: str) -> Parts | None:
    """Shortly after six: about six."""
    return _told(match["ho"], match["hq"], 0)


def settled(when: When) -> When:
    """The time with its half of the day told by the part of the day beside it: at dusk, shortly after six."""
    if not when.is_half_open or when.clock is None or when.hours is None:
        return when
    start, end = when.hours
    inside = [clock for clock in (when.clock, when.clock + _HALF_DAY) if start <= clock < end]
    return when._replace(clock=inside[0], is_half_open=None) if inside else when


def _told(word: str, part: str | None, minutes: int) -> Parts | None:
    if part:
        clock = in_part(word, part.lower())
        return None if clock is None else {"clock": (clock + minutes) % (2 * _HALF_DAY)}
    hour = _hour(word)
    return {"clock": (hour * 60 + minutes) % _HALF_DAY, "is_half_open": True} if 1 <= hour <= 12 else None


def _hour(word: str) -> int:
    hours = str(word_list("dates")["words"]["hours"]).split()
    return hours.index(word.lower()) + 1 if word.lower() in hours else int(word)
