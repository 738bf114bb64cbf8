"""How much and how many: the same quantity of the same thing, as each text states it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.concepts import concepts, lemma
from claimcheck.text.dates import When, dates, other_time
from claimcheck.text.numbers import Kind, Quantity, fits, quantities
from claimcheck.text.reading import Reading, read
from claimcheck.text.stretches import adds_up, tells_of_a_day
from claimcheck.text.surroundings import is_framed, nearby, owners_differ, rival_names, word_places
from claimcheck.vocab import Outcome

# How much of the shorter text must be shared before two numbers can be the same number: more for a
# contradiction, and most where nothing beside the two numbers is shared.
_SAME_TOPIC, _SAME_MATTER, _SAME_TEXT = 0.3, 0.45, 0.6
# The words beside a number that tell what it is a number of.
_BESIDE = 3
# Strengths: the counted thing itself is named on both sides; it is named on one; only the text around is alike.
_NAMED, _HALF_NAMED, _UNNAMED = 0.9, 0.75, 0.65
# Two subjects or measures leave nothing to contradict.
_SCOPE = 0.65
# The dead and the wounded are two counts, but the texts can still contradict each other in words.
_OTHER_STATE = 0.5
# A text with more numbers is a table; the first ones are enough to tell what it claims.
_MOST = 40
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
    """A text's reading, its quantities, its dates, and whether it sums up over a stretch of time."""

    reading: Reading
    stated: tuple[Stated, ...]
    dates: tuple[When, ...]
    adds_up: bool


@dataclass(frozen=True, slots=True)
class _Match:
    """A left and a right quantity of one sort: whether their values fit, and how firmly they are the same thing."""

    left: Stated
    right: Stated
    fits: bool | None
    thing: float

    def order(self, i: int, j: int) -> tuple[float, bool, int, int, int]:
        """What puts one pair before another; the same with the two texts exchanged."""
        return -self.thing, self.fits is not True, -len(self.left.beside & self.right.beside), i + j, abs(i - j)


@dataclass(frozen=True, slots=True, eq=False)
class _Sides:
    """The two texts compared and what they share."""

    left: Quantities
    right: Quantities
    alignment: Alignment

    @property
    def have_other_owners(self) -> bool:
        """True where both texts name somebody and share no name."""
        return owners_differ(self.left.reading, self.right.reading, self.alignment)

    @property
    def have_rivals(self) -> bool:
        """True where each text names somebody the other does not."""
        return rival_names(self.left.reading, self.right.reading, self.alignment) is not None

    @property
    def have_other_stretches(self) -> bool:
        """True where one text sums up over a long time and the other tells of one day."""
        sides = ((self.left, self.right), (self.right, self.left))
        return any(one.adds_up and tells_of_a_day(two.dates) for one, two in sides)

    def finding(self, outcome: Outcome, score: float, match: _Match, joint: str) -> Finding:
        """The finding on one pair, in the words of the two texts."""
        one, two = _span(match.left.quantity), _span(match.right.quantity)
        shown = self.left.reading.text[one.start : one.end], self.right.reading.text[two.start : two.end]
        return Finding("quantity", outcome, score, f"{shown[0]} {joint} {shown[1]}", (one,), (two,))


def extract(text: str) -> Quantities:
    """The quantities of a text, those of who-said-it frames apart."""
    reading = read(text)
    found = ((q, word_places(reading, q.start, q.phrase_end)) for q in quantities(text)[:_MOST])
    kept = [(q, places) for q, places in found if places and not is_framed(reading, places)]
    stated = tuple(_stated(reading, q, places, [q for q, _ in kept]) for q, places in kept)
    times = (w for w in dates(text) if not is_framed(reading, word_places(reading, w.start, w.end)))
    return Quantities(reading, stated, tuple(times), adds_up(reading, (q for q, _ in kept)))


def compare(left: Quantities, right: Quantities) -> Finding | None:
    """Whether the numbers both texts give for the same thing can both be right, rounding and "about" allowed for."""
    if not left.stated or not right.stated:
        return None
    sides = _Sides(left, right, align(left.reading, right.reading))
    if sides.alignment.contained < _SAME_TOPIC:
        return None
    matches = _best(left.stated, right.stated)
    clashing = [match for match in matches if match.fits is False]
    agreeing = [match for match in matches if match.fits]
    if clashing:
        return _clash(sides, max(clashing, key=_firmness))
    if agreeing and not sides.have_other_owners:
        best = max(agreeing, key=_firmness)
        return sides.finding(Outcome.AGREES, best.thing, best, "fits")
    return None if matches else _other_unit(sides)


def _firmness(match: _Match) -> tuple[float, int]:
    return match.thing, -match.left.quantity.start - match.right.quantity.start


def _clash(sides: _Sides, match: _Match) -> Finding | None:
    """Values that cannot both hold: a conflict of one thing, a difference between two, or nothing to be told."""
    if other_time(sides.left.dates, sides.right.dates):
        return None
    if sides.have_other_stretches and match.left.quantity.unit != "time":
        return sides.finding(Outcome.DIFFERS, _SCOPE, match, "is of another stretch of time than")
    if sides.have_other_owners or sides.have_rivals:
        return sides.finding(Outcome.DIFFERS, _SCOPE, match, "of another subject than")
    if _apart(match.left.measures, match.right.measures):
        return sides.finding(Outcome.DIFFERS, _SCOPE, match, "is another measure than")
    if _apart(match.left.states, match.right.states):
        return sides.finding(Outcome.DIFFERS, _OTHER_STATE, match, "of something else than")
    is_same = _is_same_matter(match, sides.alignment)
    return sides.finding(Outcome.CONFLICTS, match.thing, match, "against") if is_same else None


def _apart(one: frozenset[int], two: frozenset[int]) -> bool:
    return bool(one) and bool(two) and not one & two


def _other_unit(sides: _Sides) -> Finding | None:
    """Percent on one side and percentage points on the other, or two currencies, where all else is alike."""
    if len(sides.left.stated) != 1 or len(sides.right.stated) != 1 or sides.alignment.contained < _SAME_MATTER:
        return None
    one, two = sides.left.stated[0], sides.right.stated[0]
    kinds = {one.quantity.kind, two.quantity.kind}
    if kinds not in ({Kind.PERCENT, Kind.POINTS}, {Kind.MONEY}) or _same_unit(one.quantity, two.quantity):
        return None
    match = _Match(one, two, None, _UNNAMED)
    return sides.finding(Outcome.DIFFERS, _OTHER_STATE, match, "is in another unit than")


def _is_same_matter(match: _Match, alignment: Alignment) -> bool:
    """True where the number's own words, or most of the text, are shared."""
    shared = match.left.beside & match.right.beside
    if match.thing == _UNNAMED:
        is_bare = bool(match.left.counted) != bool(match.right.counted) and match.left.quantity.kind is Kind.COUNT
        wanted = _SAME_MATTER if shared else _SAME_TEXT
        return alignment.contained >= wanted and not is_bare
    return alignment.contained >= _SAME_MATTER


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
    table = [[_matched(one, two) for two in right] for one in left]
    options = sorted((match.order(i, j), i, j) for i, row in enumerate(table) for j, match in enumerate(row) if match)
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    matches: list[_Match] = []
    for _, i, j in options:
        match = table[i][j]
        if match and i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            matches.append(match)
    return matches


def _matched(one: Stated, two: Stated) -> _Match | None:
    thing = _same_thing(one, two)
    return _Match(one, two, fits(one.quantity, two.quantity), thing) if thing else None


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
