"""How much and how many: the same quantity of the same thing, as each text states it."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, Span
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.dates import other_time
from claimcheck.text.labels import Label, other_labels
from claimcheck.text.measured import Measures, measures_of
from claimcheck.text.numbers import Kind, Quantity, fits, quantities
from claimcheck.text.numbers.counting import TURNOUT
from claimcheck.text.reading import read
from claimcheck.text.stated import HALF_NAMED, IF_IT_FITS, UNNAMED, Stated, same_thing, same_unit
from claimcheck.text.stating import Quantities
from claimcheck.text.stretches import tells_of_a_day
from claimcheck.text.surroundings import owners_differ, rival_names
from claimcheck.text.usually import tells_one_of_many
from claimcheck.vocab import Outcome

# How much of the shorter text must be shared before two numbers can be the same number: more for a
# contradiction, and most where nothing beside the two numbers is shared.
_SAME_TOPIC, _SAME_MATTER, _SAME_TEXT = 0.3, 0.45, 0.6
# A figure larger than a handful that both texts give of somebody they both name is hardly there by chance.
_TELLING, _HANDFUL, _LITTLE = 0.95, 3, 0.5
# Two subjects or measures leave nothing to contradict.
_SCOPE = 0.65
# The dead and the wounded are two counts, but the texts can still contradict each other in words.
_OTHER_STATE = 0.5


class _Match(NamedTuple):
    """A left and a right quantity of one sort: whether their values fit, and how firmly they are the same thing."""

    left: Stated
    right: Stated
    fits: bool | None
    thing: float

    def order(self, i: int, j: int) -> tuple[float, bool, int, int, int]:
        """What puts one pair before another; the same with the two texts exchanged."""
        return -self.thing, self.fits is not True, -len(self.left.beside & self.right.beside), i + j, abs(i - j)


class _Sides(NamedTuple):
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
    def measures(self) -> Measures:
        """Whether both texts measure one thing: revenue, profit."""
        return measures_of(self.left.reading, self.right.reading, self.alignment)

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
    return Quantities(read(text))


def compare(left: Quantities, right: Quantities) -> Finding | None:
    """Whether the numbers both texts give for the same thing can both be right, rounding and "about" allowed for."""
    labels = other_labels(left.reading, right.reading)
    if labels:
        return _other_thing(left, right, labels)
    if not quantities(left.reading.text) or not quantities(right.reading.text):
        return None
    sides = _Sides(left, right, align(left.reading, right.reading))
    if sides.alignment.contained < _SAME_TOPIC or not left.stated or not right.stated:
        return None
    matches = _best(left.stated, right.stated, is_first=left.reading.text <= right.reading.text)
    clashing = [match for match in matches if match.fits is False]
    agreeing = [match for match in matches if match.fits]
    if clashing:
        return _clash(sides, max(clashing, key=_firmness))
    if agreeing and not sides.have_other_owners:
        return _agreement(sides, max(agreeing, key=_firmness))
    return None if matches else _other_unit(sides)


def _other_thing(left: Quantities, right: Quantities, labels: tuple[Label, Label]) -> Finding:
    """Station 41 and station 40: a number that tells which thing is meant is no amount of anything."""
    sides = zip((left.reading, right.reading), labels, strict=True)
    one, two = (reading.span(label.place, label.place + 2) for reading, label in sides)
    detail = f"{one.of(left.reading.text)} is another than {two.of(right.reading.text)}"
    return Finding("quantity", Outcome.DIFFERS, _SCOPE, detail, (one,), (two,))


def _agreement(sides: _Sides, match: _Match) -> Finding:
    """Values that fit; two changes of two measures fit by chance, and two handfuls show little."""
    if _is_change(match) and sides.measures is not Measures.SAME:
        score = _SCOPE if sides.measures is Measures.APART else _OTHER_STATE
        return sides.finding(Outcome.DIFFERS, score, match, "is of another measure than")
    is_handful = any(_is_handful(one.quantity) for one in (match.left, match.right))
    score = _LITTLE if is_handful else _TELLING if sides.alignment.names else match.thing
    return sides.finding(Outcome.AGREES, score, match, "fits")


def _is_change(match: _Match) -> bool:
    """True for shares of nothing that is named: "rose 14 percent"."""
    return match.left.quantity.kind in (Kind.PERCENT, Kind.POINTS) and not (match.left.counted or match.right.counted)


def _firmness(match: _Match) -> tuple[float, int]:
    return match.thing, -match.left.quantity.start - match.right.quantity.start


def _is_handful(figure: Quantity) -> bool:
    return figure.kind is Kind.COUNT and figure.high is not None and figure.high <= _HANDFUL


def _clash(sides: _Sides, match: _Match) -> Finding | None:
    """Values that cannot both hold: a conflict of one thing, a difference between two, or nothing to be told."""
    if other_time(sides.left.dates, sides.right.dates):
        return None
    other = next((scope for scope in _SCOPES if scope.is_other(sides, match)), None)
    if other:
        return sides.finding(Outcome.DIFFERS, other.score, match, other.joint)
    is_same = _is_same_matter(match, sides.alignment)
    return sides.finding(Outcome.CONFLICTS, match.thing, match, "against") if is_same else None


class _Scope(NamedTuple):
    """A way in which two numbers can be of two things: when, how strongly it tells them apart, in what words."""

    is_other: Callable[[_Sides, _Match], bool]
    score: float
    joint: str


def _is_other_stretch(sides: _Sides, match: _Match) -> bool:
    return sides.have_other_stretches and match.left.quantity.unit != "time"


def _is_other_subject(sides: _Sides, _match: _Match) -> bool:
    return sides.have_other_owners or sides.have_rivals


def _is_known_measure(sides: _Sides, match: _Match) -> bool:
    return _is_change(match) and sides.measures is Measures.APART


def _is_other_measure(sides: _Sides, match: _Match) -> bool:
    return _is_change(match) and sides.measures is Measures.UNLIKE


def _is_usual_case(sides: _Sides, match: _Match) -> bool:
    """ "Most calls are answered within a minute" stands beside the one that took ten."""
    is_measured = match.left.quantity.kind in (Kind.MEASURE, Kind.MONEY)
    return is_measured and tells_one_of_many(sides.left.reading, sides.right.reading)


_SCOPES = (
    _Scope(_is_other_stretch, _SCOPE, "is of another stretch of time than"),
    _Scope(_is_other_subject, _SCOPE, "of another subject than"),
    _Scope(_is_known_measure, _SCOPE, "is of another measure than"),
    _Scope(_is_other_measure, _OTHER_STATE, "is of another measure than"),
    _Scope(_is_usual_case, _OTHER_STATE, "is not of the same cases as"),
    _Scope(lambda _, match: _apart(match.left.measures, match.right.measures), _SCOPE, "is another measure than"),
    _Scope(lambda _, match: _apart(match.left.states, match.right.states), _OTHER_STATE, "of something else than"),
)


def _apart(one: frozenset[int], two: frozenset[int]) -> bool:
    return bool(one) and bool(two) and not one & two


def _other_unit(sides: _Sides) -> Finding | None:
    """Percent on one side and percentage points on the other, or two currencies, where all else is alike."""
    if len(sides.left.stated) != 1 or len(sides.right.stated) != 1 or sides.alignment.contained < _SAME_MATTER:
        return None
    one, two = sides.left.stated[0], sides.right.stated[0]
    kinds = {one.quantity.kind, two.quantity.kind}
    if kinds not in ({Kind.PERCENT, Kind.POINTS}, {Kind.MONEY}) or same_unit(one.quantity, two.quantity):
        return None
    match = _Match(one, two, None, UNNAMED)
    return sides.finding(Outcome.DIFFERS, _OTHER_STATE, match, "is in another unit than")


def _is_same_matter(match: _Match, alignment: Alignment) -> bool:
    """True where the number's own words, or most of the text, are shared."""
    shared = match.left.beside & match.right.beside
    if match.thing == HALF_NAMED and match.left.quantity.kind is Kind.COUNT:
        return False
    if match.thing == UNNAMED:
        is_bare = bool(match.left.counted) != bool(match.right.counted) and match.left.quantity.kind is Kind.COUNT
        wanted = _SAME_MATTER if shared else _SAME_TEXT
        return alignment.contained >= wanted and not is_bare
    is_turnout = match.left.quantity.counted == match.right.quantity.counted == TURNOUT  # a vote has one
    return alignment.contained >= (_SAME_TOPIC if is_turnout else _SAME_MATTER)


def _best(left: tuple[Stated, ...], right: tuple[Stated, ...], *, is_first: bool) -> list[_Match]:
    """Each quantity with its best counterpart: the firmest pairs first, those that fit before those that do not.

    Among equals the same pair comes first whichever text is on the left; `is_first` tells that the left one sorts first.
    """
    table = [[_matched(one, two) for two in right] for one in left]
    found = ((match.order(i, j), i, j) for i, row in enumerate(table) for j, match in enumerate(row) if match)
    options = sorted(found, key=lambda option: option if is_first else (option[0], option[2], option[1]))
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
    thing = same_thing(one, two)
    is_fit = fits(one.quantity, two.quantity) if thing else None
    shows_nothing = not thing or (thing == IF_IT_FITS and not is_fit)
    return None if shows_nothing else _Match(one, two, is_fit, thing)


def _span(quantity: Quantity) -> Span:
    return Span(quantity.start, quantity.phrase_end)


SIGNAL = Signal("quantity", extract, compare)
