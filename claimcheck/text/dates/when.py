"""One date as a text gives it: the parts that are stated, and what is missing."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from claimcheck.lazily import NamedTuple


class Precision(StrEnum):
    """How fine a date is."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


# More days than these in one are a stretch like a week: the last week of May, 3-12 May.
_FEW_DAYS = 5


class When(NamedTuple):
    """A date or time as typed: its place, the parts that are stated, and the preposition it hangs on.

    `clock` counts minutes of the day; `hours` is a part of the day such as an evening, from and to; `relative`
    holds words that need a base date nobody gave ("last week"); `swapped` is the second reading (month, day) of
    03/04/2025; `is_half_open` tells that "six o'clock" may be of the morning or the evening.
    """

    start: int
    end: int
    role: str = ""
    year: int | None = None
    decade: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    clock: int | None = None
    hours: tuple[int, int] | None = None
    relative: str = ""
    swapped: tuple[int, int] | None = None
    is_half_open: bool | None = None

    @property
    def precision(self) -> Precision:
        """The finest part that is stated."""
        if self.clock is not None or self.hours is not None:
            return Precision.TIME
        if self.day and self.last_day and self.last_day - self.day > _FEW_DAYS:
            return Precision.WEEK
        if self.day or self.weekday is not None or self.relative in _DAYS:
            return Precision.DAY
        for part in (Precision.MONTH, Precision.QUARTER, Precision.YEAR, Precision.DECADE):
            if getattr(self, part.value) is not None:
                return part
        return _relative_precision(self.relative)

    @property
    def missing(self) -> tuple[str, ...]:
        """The coarser parts a reader would have to know, largest first."""
        wanted = {Precision.TIME: ("year", "month", "day"), Precision.DAY: ("year", "month", "day")}
        parts = wanted.get(self.precision, ("year",) if self.precision is not Precision.DECADE else ())
        return tuple(part for part in parts if getattr(self, part) is None)

    @property
    def is_ambiguous(self) -> bool:
        """True where the text allows two readings."""
        return self.swapped is not None

    def parts(self) -> dict[str, Any]:
        """What is stated, without place and preposition."""
        skipped = {"start", "end", "role"}
        return {name: getattr(self, name) for name in self._fields if name not in skipped and self._has(name)}

    def _has(self, name: str) -> bool:
        return getattr(self, name) not in (None, "")


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in(month: int, year: int) -> int:
    """How many days a month has. The standard library's `calendar` knows too, but loads `locale`, two milliseconds."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and is_leap else _LENGTHS[month - 1]


_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight", "last night"})


def _relative_precision(words: str) -> Precision:
    """How fine "last week" and the like are; what names no unit is as coarse as a season, a quarter."""
    last = words.rsplit(maxsplit=1)[-1] if words else ""
    return next((p for p in Precision if p.value == last), Precision.QUARTER)
