"""Whether two dates can be the same time, each at its own precision."""

from __future__ import annotations

from datetime import date

from claimcheck.text.dates.when import Precision, When

# Clock times this close are told alike ("around three", 15:10), in minutes.
_NEAR = 20
_DAY = 24 * 60
_WEEK = 7
Part = bool | None


def same_time(one: When, two: When) -> bool | None:
    """True where the finer date lies in the coarser, False where they exclude each other, None where nothing tells."""
    verdicts = [_calendar(one, two), _relative(one, two), _weekday(one, two), _clock(one, two)]
    told = [verdict for verdict in verdicts if verdict is not None]
    return all(told) if told else None


def other_time(ones: tuple[When, ...], twos: tuple[When, ...]) -> bool:
    """True where no date of one text can be one of the other's, or only one of the two texts names a year."""
    verdicts = [same_time(one, two) for one in ones for two in twos]
    if True in verdicts:
        return False
    return False in verdicts or any(when.precision in _PERIODS for when in (*ones, *twos))


# What happened in a year that is named need not be what happened, or how it was, at another time.
_PERIODS = frozenset({Precision.YEAR, Precision.DECADE})


def comes_after(one: When, two: When) -> bool | None:
    """Whether the first is later than the second, by the coarsest part in which they differ; None where nothing tells."""
    if one.is_ambiguous or two.is_ambiguous:
        return None
    if one.year and two.year and one.year != two.year:
        return one.year > two.year
    if one.month and two.month and one.month != two.month:
        return one.month > two.month
    days = (one.day, two.day)
    if one.month and one.month == two.month and all(days) and _days_apart(one, two):
        return (one.day or 0) > (two.day or 0)
    if _is_one_day(one, two):
        return _later_that_day(one, two)
    return _later_that_week(one, two) if one.relative == two.relative else None


def _later_that_week(one: When, two: When) -> bool | None:
    """News tells of the days just past: from Sunday to Monday is a day, not six."""
    if one.weekday is None or two.weekday is None or one.weekday == two.weekday:
        return None
    return (one.weekday - two.weekday) % _WEEK <= _WEEK // 2


def _days_apart(one: When, two: When) -> bool:
    return (one.last_day or one.day or 0) < (two.day or 0) or (two.last_day or two.day or 0) < (one.day or 0)


def _is_one_day(one: When, two: When) -> bool:
    """True where both name the same day in any way, and where neither names one: noon, nine in the evening."""
    return all(getattr(one, part) == getattr(two, part) for part in ("month", "day", "weekday", "relative"))


def _later_that_day(one: When, two: When) -> bool | None:
    first, second = _hours(one), _hours(two)
    if first is None or second is None or one.is_half_open or two.is_half_open:
        return None
    return True if first[0] >= second[1] else False if second[0] >= first[1] else None


def _calendar(one: When, two: When) -> Part:
    """Years, quarters, months and days; a part that one side leaves out is open."""
    if one.is_ambiguous or two.is_ambiguous:
        return _any_reading(one, two)
    verdicts = [_years(one, two), _months(one, two)]
    if one.month == two.month and one.month and one.day and two.day:
        verdicts.append(one.day <= (two.last_day or two.day) and two.day <= (one.last_day or one.day))
    told = [verdict for verdict in verdicts if verdict is not None]
    return all(told) if told else None


def _any_reading(one: When, two: When) -> Part:
    """03/04/2025: true if one of its readings fits, false if none does."""
    verdicts = [_calendar(a, b) for a in _readings(one) for b in _readings(two)]
    return True if True in verdicts else verdicts[0]


def _readings(when: When) -> tuple[When, ...]:
    if when.swapped is None:
        return (when,)
    plain = When(when.start, when.end, when.role, year=when.year, month=when.month, day=when.day)
    month, day = when.swapped
    return plain, When(when.start, when.end, when.role, year=when.year, month=month, day=day)


def _years(one: When, two: When) -> Part:
    if one.decade is not None or two.decade is not None:
        first, second = one.decade or one.year, two.decade or two.year
        return None if first is None or second is None else first // 10 == second // 10
    return None if one.year is None or two.year is None else one.year == two.year


def _months(one: When, two: When) -> Part:
    """Months, or the quarter they lie in."""
    if one.month and two.month:
        return one.month == two.month
    first, second = one.quarter or _quarter(one.month), two.quarter or _quarter(two.month)
    return None if first is None or second is None else first == second


def _quarter(month: int | None) -> int | None:
    return None if month is None else (month + 2) // 3


def _relative(one: When, two: When) -> Part:
    """ "Last week" is the same as "last week"; with any other words nobody can tell, but for seasons, which are long."""
    if not one.relative or not two.relative:
        return None
    first, second = one.relative.split()[-1], two.relative.split()[-1]
    if one.relative == two.relative:
        return True
    if {first, second} <= _SEASONS and first != second:
        return False
    reaches = {one.relative.split()[0], two.relative.split()[0]}
    return False if first == second and first in _SEASONS and reaches <= _REACHES else None


_SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
# This spring is not last spring; "last week" and "this week" shift with the day on which it is said.
_REACHES = frozenset({"this", "last", "next"})


def _weekday(one: When, two: When) -> Part:
    """Weekdays as named, or of a full date."""
    if one.weekday is None and two.weekday is None:
        return None
    first, second = _day_of_week(one), _day_of_week(two)
    return None if first is None or second is None else first == second


def _day_of_week(when: When) -> int | None:
    if when.weekday is not None or when.last_day is not None or when.is_ambiguous:
        return when.weekday
    return date(when.year, when.month, when.day).weekday() if when.year and when.month and when.day else None


def _clock(one: When, two: When) -> Part:
    """Times of day and parts of the day."""
    if one.clock is not None and two.clock is not None:
        # Nobody says whether "six o'clock" is in the morning: half a day apart may be the same.
        cycle = _DAY // 2 if one.is_half_open or two.is_half_open else _DAY
        apart = abs(one.clock - two.clock) % cycle
        return min(apart, cycle - apart) <= _NEAR
    if one.is_half_open or two.is_half_open:
        return None
    first, second = _hours(one), _hours(two)
    if first is None or second is None:
        return None
    return any(first[0] + shift < second[1] and second[0] < first[1] + shift for shift in (-_DAY, 0, _DAY))


def _hours(when: When) -> tuple[int, int] | None:
    return when.hours or (None if when.clock is None else (when.clock, when.clock + 1))
