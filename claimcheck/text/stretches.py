"""Figures that add up over a stretch of time ("in three years"): no single day's figure can contradict them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from claimcheck.text.dates import Precision, When
from claimcheck.text.numbers import Kind, Quantity
from claimcheck.text.numbers.lexicon import number_words, units
from claimcheck.text.reading import Reading
from claimcheck.text.surroundings import word_places

# What stands before a stretch of time, directly or with "the past" between.
_OVER = frozenset({"in", "over", "within", "during", "for", "past", "last", "previous"})
# A number and its unit.
_PARTS = 2
# What may stand between the number and its unit: a full month, two whole days.
_STRESSING = frozenset({"full", "whole", "good", "clear", "mere", "entire"})
# From here on a stretch holds many days; in seconds.
_LONG = 28 * 24 * 60 * 60
_DAYS = frozenset({Precision.DAY, Precision.TIME})


def adds_up(reading: Reading, quantities: Iterable[Quantity]) -> bool:
    """True where a text sums up over weeks or longer."""
    return any(_is_stretch(reading, quantity) for quantity in quantities)


def length_before(reading: Reading, place: int) -> Decimal | None:
    """The length of time right before a word, in seconds: "two days" before "after the vote"; None where there is none."""
    first = place - _PARTS - is_stressed(reading, place)
    if first < 0:
        return None
    number, unit = reading.line.words[first], reading.line.words[place - 1]
    known = units().get(unit)
    count = Decimal(number) if number.isdecimal() and number.isascii() else _spelled(number)
    return count * known.size if count and known and known.dimension == "time" else None


def is_stressed(reading: Reading, place: int) -> bool:
    """True for the "full" of "a full month" right before a word."""
    return place > _PARTS and reading.line.words[place - _PARTS] in _STRESSING


def _spelled(number: str) -> Decimal | None:
    return Decimal(1) if number in ("a", "an") else number_words("small").get(number)


def tells_of_a_day(dates: Iterable[When]) -> bool:
    """True where a text names the day, or the time, of what happened."""
    return any(when.precision in _DAYS for when in dates)


def _is_stretch(reading: Reading, quantity: Quantity) -> bool:
    if quantity.kind is not Kind.MEASURE or quantity.unit != "time" or quantity.value < _LONG:
        return False
    first = word_places(reading, quantity.start, quantity.end).start
    return first > 0 and reading.words[first - 1].token.word in _OVER
