"""How much and how many: the same quantity of the same thing, as each text states it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.concepts import concepts, lemma
from claimcheck.text.dates import Precision, When, dates, same_time
from claimcheck.text.numbers import Hedge, Kind, Quantity, quantities
from claimcheck.text.reading import Reading, read
from claimcheck.text.surroundings import is_framed, nearby, owners_differ, rival_names, word_places
from claimcheck.vocab import Outcome

# How much of the shorter text must be shared before two numbers can be the same number: more for a contradiction.
_SAME_TOPIC, _SAME_MATTER = 0.3, 0.45
# The words beside a number that tell what it is a number of.
_BESIDE = 3
# Strengths: the counted thing itself is named on both sides; it is named on one; only the text around is alike.
_NAMED, _HALF_NAMED, _UNNAMED = 0.9, 0.75, 0.65
# Two subjects or measures leave nothing to contradict.
_SCOPE = 0.65
# Beyond this part of the value a round number is no rounding of the other one.
_ROUNDING = Decimal("0.05")
_DOLLARS = frozenset({"USD", "AUD", "CAD", "HKD", "SGD", "NZD"})


@dataclass(frozen=True, slots=True)
class Stated:
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


@dataclass(frozen=True, slots=True, eq=False)
class Quantities:
    """A text's reading, its quantities and its dates."""

    reading: Reading
    stated: tuple[Stated, ...]
    dates: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class _Match:
    """A left and a right quantity of one sort: whether their values fit, and how firmly they are the same thing."""

    left: Stated
    right: Stated
    fits: bool | None
    thing: float


def extract(text: str) -> Quantities:
    """The quantities of a text, those of who-said-it frames apart."""
    reading = read(text)
    found = ((q, word_places(reading, q.start, q.phrase_end)) for q in quantities(text))
    kept = [(q, places) for q, places in found if places and not is_framed(reading, places)]
    stated = tuple(_stated(reading, q, places, [q for q, _ in kept]) for q, places in kept)
    times = (w for w in dates(text) if not is_framed(reading, word_places(reading, w.start, w.end)))
    return Quantities(reading, stated, tuple(times))


def compare(left: Quantities, right: Quantities) -> Finding | None:
    """Whether the numbers both texts give for the same thing can both be right, rounding and "about" allowed for."""
    if not left.stated or not right.stated:
        return None
    alignment = align(left.reading, right.reading)
    if alignment.contained < _SAME_TOPIC:
        return None
    matches = _best(left.stated, right.stated)
    clashing = [match for match in matches if match.fits is False]
    agreeing = [match for match in matches if match.fits]
    if clashing:
        return _clash(left, right, alignment, max(clashing, key=_firmness))
    if agreeing and not owners_differ(left.reading, right.reading, alignment):
        return _finding(Outcome.AGREES, left, right, max(agreeing, key=_firmness), "fits")
    return None


def _firmness(match: _Match) -> tuple[float, int]:
    return match.thing, -match.left.quantity.start - match.right.quantity.start


def _clash(left: Quantities, right: Quantities, alignment: Alignment, match: _Match) -> Finding | None:
    """Values that cannot both hold: a conflict of one thing, a difference between two, or nothing to be told."""
    if _other_time(left, right):
        return None
    if _other_subject(left, right, alignment):
        return _finding(Outcome.DIFFERS, left, right, match, "of another subject than", _SCOPE)
    if _apart(match.left.states, match.right.states) or _apart(match.left.measures, match.right.measures):
        return _finding(Outcome.DIFFERS, left, right, match, "of something else than", _SCOPE)
    return _finding(Outcome.CONFLICTS, left, right, match, "against") if _is_same_matter(match, alignment) else None


def _other_subject(left: Quantities, right: Quantities, alignment: Alignment) -> bool:
    """True where each text names somebody the other does not, before its number."""
    if owners_differ(left.reading, right.reading, alignment):
        return True
    return rival_names(left.reading, right.reading, alignment) is not None


def _apart(one: frozenset[int], two: frozenset[int]) -> bool:
    return bool(one) and bool(two) and not one & two


def _is_same_matter(match: _Match, alignment: Alignment) -> bool:
    """True where the number's own words, or most of the text, are shared."""
    shared = match.left.beside & match.right.beside
    if match.thing == _UNNAMED:
        return alignment.contained >= 0.6 or (bool(shared) and alignment.contained >= _SAME_MATTER)
    return alignment.contained >= _SAME_MATTER


def _other_time(left: Quantities, right: Quantities) -> bool:
    """True where no two dates can be the same, or a year stands on one side only."""
    verdicts = [same_time(one, two) for one in left.dates for two in right.dates]
    if True in verdicts:
        return False
    return False in verdicts or _has_period(left.dates) or _has_period(right.dates)


def _has_period(times: tuple[When, ...]) -> bool:
    """True where a year is named, or "last year": the number may be that year's."""
    return any(when.precision in _PERIODS for when in times)


_PERIODS = frozenset({Precision.YEAR, Precision.DECADE})


def _stated(reading: Reading, quantity: Quantity, places: range, others: list[Quantity]) -> Stated:
    """A quantity with the meanings of the words beside it."""
    beside = frozenset(c for i in nearby(reading, places, _BESIDE) for c in reading.words[i].concepts)
    counted = concepts(quantity.counted) if quantity.counted else frozenset()
    own = frozenset(c for i in places for c in reading.words[i].concepts)
    is_whole = any(other.start < quantity.start < other.phrase_end for other in others)
    measures = _groups("measures", frozenset(c for word in reading.words for c in word.concepts))
    return Stated(quantity, counted, beside - counted, _groups("states", (beside | own) - counted), measures, is_whole)


def _best(left: tuple[Stated, ...], right: tuple[Stated, ...]) -> list[_Match]:
    """Each quantity with its best counterpart: the firmest pairs first, those that fit before those that do not."""
    options = [
        (-thing, fits is not True, -len(one.beside & two.beside), i + j, abs(i - j), i, j, fits)
        for i, one in enumerate(left)
        for j, two in enumerate(right)
        if (thing := _same_thing(one, two)) and (fits := _fits(one.quantity, two.quantity)) in (True, False, None)
    ]
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    matches: list[_Match] = []
    for strength, _, _, _, _, i, j, fits in sorted(options, key=lambda option: option[:5]):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            matches.append(_Match(left[i], right[j], fits, -strength))
    return matches


def _same_thing(one: Stated, two: Stated) -> float:
    """How firmly two quantities are of one thing; 0 where they are not."""
    a, b = one.quantity, two.quantity
    if (a.kind, bool(a.per), a.added, one.is_whole) != (b.kind, bool(b.per), b.added, two.is_whole):
        return 0.0
    if not _same_unit(a, b):
        return 0.0
    if not one.counted and not two.counted:
        return _UNNAMED
    if not one.counted or not two.counted:
        return _HALF_NAMED if a.kind in (Kind.COUNT, Kind.PERCENT) and one.beside & two.beside else _UNNAMED
    return _NAMED if _same_counted(one.counted, two.counted) else 0.0


def _same_unit(one: Quantity, two: Quantity) -> bool:
    units = {one.unit, two.unit}
    return len(units) == 1 or ("dollar" in units and units <= _DOLLARS | {"dollar"})


def _same_counted(one: frozenset[str], two: frozenset[str]) -> bool:
    """The same noun, a near synonym, or "people" for any kind of human being."""
    if one & two or one & _nouns("anything") or two & _nouns("anything"):
        return True
    persons, anybody = _nouns("persons"), _nouns("anybody")
    return bool((one & anybody and two & persons) or (two & anybody and one & persons))


def _fits(one: Quantity, two: Quantity) -> bool | None:
    """True where both can be right, False where they cannot, None where it is a matter of taste."""
    if one.hedge in _PLAIN and two.hedge in _PLAIN:
        return _rounds(one, two)
    return True if _meet(one.likely(), two.likely()) else None if _meet(one.possible(), two.possible()) else False


_PLAIN = frozenset({Hedge.NONE, Hedge.EXACT})
_TINY = Decimal("1e-9")


def _rounds(one: Quantity, two: Quantity) -> bool | None:
    """Equal, or the finer number rounded to the coarser one's last digit."""
    apart, size = abs(one.value - two.value), max(abs(one.value), abs(two.value))
    if apart <= size * _TINY:
        return True
    if abs(one.step - two.step) <= size * _TINY:
        return False
    half = max(one.step, two.step) / 2
    if apart > half * (1 + _TINY):
        return False
    return True if apart <= size * _ROUNDING else None


def _meet(one: tuple[Decimal, Decimal], two: tuple[Decimal, Decimal]) -> bool:
    """True where two stretches of values touch."""
    slack = max(abs(one[0]), abs(two[0])) * _TINY
    return one[0] <= two[1] + slack and two[0] <= one[1] + slack


def _finding(
    outcome: Outcome, left: Quantities, right: Quantities, match: _Match, joint: str, score: float = 0.0
) -> Finding:
    one, two = _span(match.left.quantity), _span(match.right.quantity)
    shown = left.reading.text[one.start : one.end], right.reading.text[two.start : two.end]
    return Finding("quantity", outcome, score or match.thing, f"{shown[0]} {joint} {shown[1]}", (one,), (two,))


def _span(quantity: Quantity) -> Span:
    return Span(quantity.start, quantity.phrase_end)


@cache
def _nouns(name: str) -> frozenset[str]:
    return frozenset(lemma(word) for word in lexicon("quantity")[name].split(", "))


def _groups(name: str, words: frozenset[str]) -> frozenset[int]:
    """Which groups of a list that keep two numbers apart the words belong to."""
    return frozenset(number for number, group in enumerate(_group_words(name)) if group & words)


@cache
def _group_words(name: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(lemma(word) for word in line.split(", ")) for line in lexicon("quantity")[name])


SIGNAL = Signal("quantity", extract, compare)
