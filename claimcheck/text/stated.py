"""A number with what it is a number of: when two numbers are of one thing, so that they can be compared."""

from __future__ import annotations

from functools import cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import concepts, lemma, word_list
from claimcheck.text.numbers import Hedge, Kind, Quantity
from claimcheck.text.reading import Reading
from claimcheck.text.surroundings import nearby

# The words beside a number that tell what it is a number of.
_BESIDE = 3
# How firmly two numbers are of one thing: the counted thing itself is named on both sides; it is named on one; only the
# text around is alike. Below that, the numbers show something only if they fit.
NAMED, HALF_NAMED, UNNAMED, IF_IT_FITS = 0.9, 0.75, 0.65, 0.6
_YEN, _YUAN = frozenset(("yen", "yen or yuan")), frozenset(("yuan", "yen or yuan"))
_DOLLARS = frozenset({"USD", "AUD", "CAD", "HKD", "SGD", "NZD"})


class Stated(NamedTuple):
    """A quantity with what it counts, the words beside it, and what keeps it apart from others of its sort.

    `states` tells what happened to those who are counted, `measures` whether it is an average, a maximum and the like,
    `is_whole` that it is only what another one is part of ("48 of the 101 seats"), `is_share_of_whole` that it was worked
    out ("half of the 84 seats").
    """

    quantity: Quantity
    counted: frozenset[str]
    beside: frozenset[str]
    states: frozenset[int]
    measures: frozenset[int]
    is_whole: bool
    is_share_of_whole: bool = False


def shares_of_wholes(found: tuple[Stated, ...]) -> tuple[Stated, ...]:
    """What the shares of numbers that a text states amount to: "half of the 84 seats" is 42."""
    pairs = ((share, whole) for share in found for whole in found if _is_of(share.quantity, whole.quantity))
    return tuple(_amounting(share, whole) for share, whole in pairs)


def _is_of(share: Quantity, whole: Quantity) -> bool:
    is_inside = share.start < whole.start and whole.end <= share.phrase_end
    return share.kind is Kind.PERCENT and whole.kind is Kind.COUNT and is_inside and None not in (share.low, share.high)


def _amounting(share: Stated, whole: Stated) -> Stated:
    part, number = share.quantity, whole.quantity.value
    value = part.value * number / 100
    quantity = whole.quantity._replace(
        start=part.start,
        low=value,
        high=value,
        hedge=Hedge.ABOUT,
        phrase_end=max(part.phrase_end, whole.quantity.phrase_end),
    )
    return share._replace(quantity=quantity, counted=whole.counted, is_share_of_whole=True)


def stated(reading: Reading, quantity: Quantity, places: range, others: list[Quantity]) -> Stated:
    """A quantity with the meanings of the words beside it."""
    words = reading.words
    beside = frozenset[str]().union(*[words[i].concepts for i in nearby(reading, places, _BESIDE)])
    counted = concepts(quantity.counted) if quantity.counted else frozenset()
    own = frozenset[str]().union(*[words[i].concepts for i in places])
    is_whole = any(other.start < quantity.start < other.phrase_end for other in others)
    measures = _groups("measures", frozenset[str]().union(*[word.concepts for word in words]))
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
    if _same_counted(one.counted, two.counted) or (a.kind is Kind.PERCENT and _same_body(one.counted, two.counted)):
        return IF_IT_FITS if one.is_share_of_whole or two.is_share_of_whole else NAMED
    return IF_IT_FITS if _one_each(one.counted, two.counted) else 0.0


def _same_body(one: frozenset[str], two: frozenset[str]) -> bool:
    """ "Two-thirds of parliament" is of the deputies."""
    bodies, human = _nouns("bodies"), _nouns("bodies") | _nouns("persons") | _nouns("anybody")
    return bool((one & bodies and two & human) or (two & bodies and one & human))


def _one_each(one: frozenset[str], two: frozenset[str]) -> bool:
    """ "1,200 infections" are 1,200 people."""
    happenings, human = _nouns("happenings"), _nouns("persons") | _nouns("anybody")
    return bool((one & happenings and two & human) or (two & happenings and one & human))


def same_unit(one: Quantity, two: Quantity) -> bool:
    """The same unit; a bare dollar is anybody's dollar, and ¥ stands for yen and for yuan."""
    units = {one.unit, two.unit}
    return len(units) == 1 or units <= _YEN or units <= _YUAN or ("dollar" in units and units <= _DOLLARS | {"dollar"})


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
    return frozenset([number for number, group in enumerate(_group_words(name)) if not group.isdisjoint(words)])


@cache
def _group_words(name: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(lemma(word) for word in line.split(", ")) for line in word_list("counted")[name])
