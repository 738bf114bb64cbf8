"""A number with what it is a number of: when two numbers are of one thing, so that they can be compared."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimcheck.text.concepts import concepts, lemma, word_list
from claimcheck.text.numbers import Kind, Quantity
from claimcheck.text.reading import Reading
from claimcheck.text.surroundings import nearby

# The words beside a number that tell what it is a number of.
_BESIDE = 3
# How firmly two numbers are of one thing: the counted thing itself is named on both sides; it is named on one; only the
# text around is alike.
NAMED, HALF_NAMED, UNNAMED = 0.9, 0.75, 0.65
_DOLLARS = frozenset({"USD", "AUD", "CAD", "HKD", "SGD", "NZD"})


class Stated(NamedTuple):
    """A quantity with what it counts, the words beside it, and what keeps it apart from others of its sort.

    `states` tells what happened to those who are counted, `measures` whether it is an average, a maximum and the like,
    `is_whole` that it is only what another one is part of ("48 of the 101 seats").
    """

    quantity: Quantity
    counted: frozenset[str]
    beside: frozenset[str]
    states: frozenset[int]
    measures: frozenset[int]
    is_whole: bool


def stated(reading: Reading, quantity: Quantity, places: range, others: list[Quantity]) -> Stated:
    """A quantity with the meanings of the words beside it."""
    beside = frozenset(c for i in nearby(reading, places, _BESIDE) for c in reading.words[i].concepts)
    counted = concepts(quantity.counted) if quantity.counted else frozenset()
    own = frozenset(c for i in places for c in reading.words[i].concepts)
    is_whole = any(other.start < quantity.start < other.phrase_end for other in others)
    measures = _groups("measures", frozenset(c for word in reading.words for c in word.concepts))
    return Stated(quantity, counted, beside - counted, _groups("states", (beside | own) - counted), measures, is_whole)


def same_thing(one: Stated, two: Stated) -> float:
    """How firmly two quantities are of one thing; 0 where they are not."""
    a, b = one.quantity, two.quantity
    if (a.kind, bool(a.per), a.added, one.is_whole) != (b.kind, bool(b.per), b.added, two.is_whole):
        return 0.0
    if not same_unit(a, b):
        return 0.0
    if not one.counted and not two.counted:
        return UNNAMED
    if not one.counted or not two.counted:
        return HALF_NAMED if a.kind in (Kind.COUNT, Kind.PERCENT) and one.beside & two.beside else UNNAMED
    return NAMED if _same_counted(one.counted, two.counted) else 0.0


def same_unit(one: Quantity, two: Quantity) -> bool:
    """The same unit; a bare dollar is anybody's dollar."""
    units = {one.unit, two.unit}
    return len(units) == 1 or ("dollar" in units and units <= _DOLLARS | {"dollar"})


def _same_counted(one: frozenset[str], two: frozenset[str]) -> bool:
    """The same noun, a near synonym, or "people" for any kind of human being."""
    if one & two or one & _nouns("anything") or two & _nouns("anything"):
        return True
    persons, anybody = _nouns("persons"), _nouns("anybody")
    return bool((one & anybody and two & persons) or (two & anybody and one & persons))


@cache
def _nouns(name: str) -> frozenset[str]:
    return frozenset(lemma(word) for word in word_list("counted")[name].split(", "))


def _groups(name: str, words: frozenset[str]) -> frozenset[int]:
    """Which groups of a list that keep two numbers apart the words belong to."""
    return frozenset(number for number, group in enumerate(_group_words(name)) if group & words)


@cache
def _group_words(name: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(lemma(word) for word in line.split(", ")) for line in word_list("counted")[name])
