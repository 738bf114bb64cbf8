"""Parts of a month as its days, from and to: the last week of May, early June, the end of July."""

from __future__ import annotations

from claimcheck.text.dates.when import days_in

_LAST = 31
# Told loosely on purpose: who says "early" means one of the first days, and nobody says where they end.
_ROUGHLY = {
    "early": (1, 12), "mid": (9, 22), "late": (18, _LAST),
    "start": (1, 10), "beginning": (1, 10), "middle": (9, 22), "end": (20, _LAST),
}  # fmt: skip
_FIRST = {"day": (1, 1), "days": (1, 9), "week": (1, 9), "weekend": (1, 10), "weeks": (1, 16)}
_LATEST = {"day": (_LAST, _LAST), "days": (22, _LAST), "week": (21, _LAST), "weekend": (21, _LAST), "weeks": (14, _LAST)}
_WEEKS = {"second": (7, 16), "third": (14, 23), "fourth": (21, _LAST)}
_EARLIER, _LATER = ("first", "opening"), ("last", "final", "closing", "second")


def roughly(word: str, month: int) -> tuple[int, int]:
    """The days of "early", "mid" or "the end of" a month."""
    return _in(month, *_ROUGHLY[word])


def part_of_month(which: str, stretch: str, month: int) -> tuple[int, int] | None:
    """The days of "the last week", "the first half"; None for what nobody says ("the third half")."""
    if stretch in ("half", "fortnight"):
        days = (1, 16) if which in _EARLIER else (14, _LAST) if which in _LATER else None
    elif which in _WEEKS:
        days = _WEEKS[which] if stretch in ("week", "weekend") else None
    else:
        days = (_FIRST if which in _EARLIER else _LATEST).get(stretch)
    return _in(month, *days) if days else None


def _in(month: int, first: int, last: int) -> tuple[int, int]:
    """Those days that the month has; a February of 29."""
    length = days_in(month, 2000)
    if first == _LAST:  # its last day
        return length - 1 if month == 2 else length, length
    return first, min(last, length)
