"""When: dates and times of the same event, each at its own precision, and what came before or after."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text import ordering
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.concepts import lemma
from claimcheck.text.dated import NOT_BEFORE, Dated, dated
from claimcheck.text.dates import Precision, comes_after, dates, same_time
from claimcheck.text.numbers import quantities
from claimcheck.text.ordering import Order
from claimcheck.text.reading import Reading, read
from claimcheck.text.surroundings import is_framed, owners_differ, rival_names, word_places
from claimcheck.text.undone import is_still
from claimcheck.vocab import Outcome

# How much of the shorter text must be shared before two dates can be of one event: more for a contradiction, most where
# nothing beside the two dates is shared.
_SAME_TOPIC, _SAME_EVENT, _SAME_TEXT = 0.3, 0.45, 0.75
# Strengths: what happens only once cannot have two dates; another deed might have been done twice.
# Little else in common leaves more open still.
_ONCE, _MAYBE_TWICE, _LOOSELY = 0.85, 0.65, 0.55
_ORDER, _AGREES = 0.85, 0.8
# Another period or another day leaves nothing to contradict.
_SCOPE = 0.65
# A text with more dates is a timetable; the first ones are enough to tell what it claims.
_MOST = 40
_PERIODS = frozenset({Precision.MONTH, Precision.QUARTER, Precision.YEAR, Precision.DECADE, Precision.WEEK})
# A date behind these is when something was, whichever of them is used; the others set a limit or a stretch.
_AT = frozenset({"", "on", "at", "in", "during", "by"})


class Timing:
    """A text's dates and words of order, read when another text has some too."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """The dates, those of who-said-it frames apart."""
        reading = self.reading
        found = ((when, word_places(reading, when.start, when.end)) for when in dates(reading.text)[:_MOST])
        return tuple(dated(reading, when, places) for when, places in found if places and not is_framed(reading, places))

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """The words of order with what they order."""
        return ordering.orders(self.reading)

    @property
    def has_figures(self) -> bool:
        """True where the text gives figures."""
        return bool(quantities(self.reading.text))

    @property
    def is_denied(self) -> bool:
        """True where something is denied, "not until Friday" apart: that is on Friday, or not before it."""
        will_be = any(dated.when.role in NOT_BEFORE for dated in self.dated)
        return not will_be and any(word.is_negated for word in self.reading.words)


class _Match(NamedTuple):
    """A left and a right date that can be compared: whether they can be one time, and what is said beside both.

    `shared` are the meanings beside both, `is_met` tells that a word beside the one stands for a word beside the other.
    """

    left: Dated
    right: Dated
    fits: bool
    shared: frozenset[str]
    is_met: bool

    @property
    def is_timed(self) -> bool:
        """True where both give a time of day: then the day alone does not settle it."""
        return self.left.when.precision is self.right.when.precision is Precision.TIME


def extract(text: str) -> Timing:
    """The dates and the words of order of a text, those of who-said-it frames apart."""
    return Timing(read(text))


def compare(left: Timing, right: Timing) -> Finding | None:
    """Whether both texts date the same event alike, each at its own precision, or put it before and after another."""
    alignment = align(left.reading, right.reading)
    if alignment.contained < _SAME_TOPIC:
        return None
    dated = _by_date(left, right, alignment)
    ordered = _by_order(left, right, alignment)
    found = [finding for finding in (ordered, dated) if finding]
    return min(found, key=lambda finding: _PRECEDENCE.index(finding.outcome)) if found else None


# A date that contradicts outweighs an order that agrees.
_PRECEDENCE = [Outcome.CONFLICTS, Outcome.DIFFERS, Outcome.AGREES]


def _by_date(left: Timing, right: Timing, alignment: Alignment) -> Finding | None:
    if not dates(left.reading.text) or not dates(right.reading.text):
        return None
    matches = _matches(left, right, alignment)
    if not matches:
        return None
    timed = [match for match in matches if match.is_timed]
    agreeing = [match for match in timed or matches if match.fits]
    best = max(agreeing or timed or matches, key=_closeness)
    if not agreeing:
        return _apart(left, right, alignment, best)
    is_same = bool(best.shared) and not owners_differ(left.reading, right.reading, alignment)
    return _finding(Outcome.AGREES, _AGREES, (left, right), best) if is_same else None


def _apart(left: Timing, right: Timing, alignment: Alignment, match: _Match) -> Finding | None:
    """Dates that exclude each other: a conflict of one event, a difference of two."""
    if not _hang_alike(match) or not (match.shared or match.is_met or _speak_of_one_thing(left, alignment)):
        return None
    others = owners_differ(left.reading, right.reading, alignment) or rival_names(left.reading, right.reading, alignment)
    is_close = match.shared or match.is_met or "until" in (match.left.role, match.right.role)
    is_same = alignment.contained >= (_SAME_EVENT if is_close else _SAME_TEXT)
    is_later = _is_still_so_later(left, right, match)
    is_other_time = _is_other_deed(match) or _is_period(left, right, match)
    if others or is_later is False or (is_other_time and not is_later):
        return _finding(Outcome.DIFFERS, _SCOPE, (left, right), match)
    if is_other_time:
        return None
    score = _ONCE if match.shared & _once() else _MAYBE_TWICE
    return _finding(Outcome.CONFLICTS, score if is_same else _LOOSELY, (left, right), match)


def _is_still_so_later(left: Timing, right: Timing, match: _Match) -> bool | None:
    """True where what is still so in one text is later than the other's time, False for earlier, None without "still"."""
    if is_still(left.reading) == is_still(right.reading):
        return None
    still, other = (match.left, match.right) if is_still(left.reading) else (match.right, match.left)
    return comes_after(still.when, other.when)


def _speak_of_one_thing(left: Timing, alignment: Alignment) -> bool:
    """False where names alone are shared: somebody was born in one year and resigned in another."""
    return any(left.reading.words[i].is_content for i, _ in alignment.pairs) or bool(alignment.loose)


def _hang_alike(match: _Match) -> bool:
    """True for two points in time, or two limits of one sort; "until Friday" is when it ends."""
    one, two = match.left, match.right
    if one.role == two.role or (one.role in _AT and two.role in _AT):
        return True
    ends = two if one.role == "until" else one if two.role == "until" else None
    return ends is not None and ends.role in _AT and bool(ends.beside & _ending())


def _is_other_deed(match: _Match) -> bool:
    """True where each tells another deed."""
    one, two = match.left.deeds, match.right.deeds
    return bool(one and two and not one & two and not match.shared & _once())


def _is_period(left: Timing, right: Timing, match: _Match) -> bool:
    """True where the dates may be two periods of one series, or two days of one kind of event."""
    if left.is_denied != right.is_denied:
        return True
    if match.shared & _once():
        return left.has_figures and right.has_figures and _are_periods(match)
    return _are_periods(match) or left.has_figures or right.has_figures


def _are_periods(match: _Match) -> bool:
    return match.left.when.precision in _PERIODS and match.right.when.precision in _PERIODS


def _matches(left: Timing, right: Timing, alignment: Alignment) -> list[_Match]:
    """All pairs of dates that can be compared."""
    return [
        _Match(one, two, fits, one.beside & two.beside, _are_met(one, two, alignment))
        for one in left.dated
        for two in right.dated
        if (fits := same_time(one.when, two.when)) is not None
    ]


def _are_met(one: Dated, two: Dated, alignment: Alignment) -> bool:
    pairs = (*alignment.pairs, *((i, j) for i, j, _ in alignment.loose))
    return any(i in one.around and j in two.around for i, j in pairs)


def _closeness(match: _Match) -> tuple[int, int, int]:
    starts = match.left.when.start, match.right.when.start
    return len(match.shared), -sum(starts), -abs(starts[0] - starts[1])


def _by_order(left: Timing, right: Timing, alignment: Alignment) -> Finding | None:
    """ "Before the vote" against "after the vote", where the rest is the same."""
    both = left.reading, right.reading
    if alignment.contained < _SAME_EVENT or not all(map(ordering.may_order, both)) or owners_differ(*both, alignment):
        return None
    turned = ordering.turned_about(left.reading, left.orders, right.reading, right.orders, alignment)
    if turned:
        return _ordered(left, right, turned, is_clash=ordering.contradict_turned(*turned))
    pairs = [(one, two) for one in left.orders for two in right.orders if one.event & two.event]
    if not pairs:
        return None
    clashing = [pair for pair in pairs if ordering.are_opposed(*pair)]
    if clashing and (len(clashing) < len(pairs) or not any(ordering.share_the_rest(*both, alignment, p) for p in clashing)):
        return None
    one, two = min(clashing or pairs, key=lambda pair: (pair[0].first + pair[1].first, abs(pair[0].first - pair[1].first)))
    return _ordered(left, right, (one, two), is_clash=bool(clashing))


def _ordered(left: Timing, right: Timing, pair: tuple[Order, Order], *, is_clash: bool) -> Finding:
    """The finding on two orders, in the words of the two texts."""
    outcome = Outcome.CONFLICTS if is_clash else Outcome.AGREES
    spans = tuple(Span(*ordering.span_of(side.reading, order)) for side, order in zip((left, right), pair, strict=True))
    shown = left.reading.text[spans[0].start : spans[0].end], right.reading.text[spans[1].start : spans[1].end]
    joint = "against" if is_clash else "fits"
    return Finding("timing", outcome, _ORDER, f'"{shown[0]}" {joint} "{shown[1]}"', (spans[0],), (spans[1],))


_JOINTS = {Outcome.AGREES: "fits", Outcome.CONFLICTS: "against", Outcome.DIFFERS: "is another time than"}


def _finding(outcome: Outcome, score: float, sides: tuple[Timing, Timing], match: _Match) -> Finding:
    one, two = match.left.when, match.right.when
    shown = sides[0].reading.text[one.start : one.end], sides[1].reading.text[two.start : two.end]
    joint = _JOINTS[outcome]
    spans = (Span(one.start, one.end),), (Span(two.start, two.end),)
    return Finding("timing", outcome, score, f"{shown[0]} {joint} {shown[1]}", *spans)


@cache
def _ending() -> frozenset[str]:
    """What something does at its end."""
    return frozenset(lemma(word) for word in lexicon("timing")["ending"].split(", "))


@cache
def _once() -> frozenset[str]:
    """What happens once to one thing."""
    return frozenset(lemma(phrase.split()[0]) for phrase in lexicon("timing")["once"].split(", "))


SIGNAL = Signal("timing", extract, compare)
