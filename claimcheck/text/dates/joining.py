"""Putting together what a text says about one moment ("6 p.m. on Friday, 31 January")."""

from __future__ import annotations

import re
from typing import Any

from claimcheck.lazily import pattern
from claimcheck.text.dates.forms import words_of
from claimcheck.text.dates.spoken import settled
from claimcheck.text.dates.when import When

_GAP = pattern(r"(?:,? ?(?:on|at|of|in|the)?){0,2} ?|, ")
# A few words before a date tell its role; more of them belong to something else.
_LOOK_BACK = 32


def joined(text: str, found: tuple[When, ...]) -> tuple[When, ...]:
    """The readings with neighbours that complete each other made one, and their prepositions read."""
    result: list[When] = []
    for when in found:
        if result and _complete_each_other(text, result[-1], when):
            result[-1] = settled(result[-1]._replace(end=when.end, **_missing(result[-1], when)))
        else:
            result.append(when._replace(role=_role(text, when.start)))
    return tuple(result)


def _complete_each_other(text: str, first: When, second: When) -> bool:
    """True where only a connecting word stands between and no part is stated twice."""
    gap = text[first.end : second.start]
    if len(gap) > 10 or not _GAP.fullmatch(gap):
        return False
    one, two = first.parts(), second.parts()
    return not (set(one) & set(two)) or ({"clock", "hours"} <= set(one) | set(two) and _within(first, second))


def _within(first: When, second: When) -> bool:
    """A clock time and a part of the day, the rest stated once."""
    return (first.clock is None) != (second.clock is None)


def _missing(first: When, second: When) -> dict[str, Any]:
    known = first.parts()
    return {name: value for name, value in second.parts().items() if name not in known}


def _role(text: str, start: int) -> str:
    """The preposition a date hangs on, hedges between the two set aside; "shortly before dawn" is at dawn."""
    words = re.findall(r"[^\W\d_]+|[.,;:!?]", text[max(0, start - _LOOK_BACK) : start].lower())
    for place in range(len(words) - 1, -1, -1):
        if words[place] in words_of("roles"):
            before = words[place - 1] if place else ""
            return "" if before in words_of("close_by") else "until" if words[place] == "till" else str(words[place])
        if words[place] not in words_of("skipped"):
            return ""
    return ""
