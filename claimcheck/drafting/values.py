"""Figures, times and names of a sentence that differ from what is on file: both as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from rapidfuzz.distance import OSA

from claimcheck.lazily import NamedTuple
from claimcheck.signals.quantity import extract
from claimcheck.text.dates import When, dates
from claimcheck.text.folding import folded
from claimcheck.text.numbers import Hedge, Kind, Quantity, fits
from claimcheck.text.reading import Word, read
from claimcheck.text.spans import Span
from claimcheck.text.stated import IF_IT_FITS, Stated, same_thing

# A name this long may be a letter or two away from the one on file; a shorter one is too often another name.
_SHORTEST, _LONG = 5, 9
# What grammar adds to a name: Ferrandia's, the Ferrandians.
_ENDINGS = ("s", "n", "an", "ns", "ans", "er", "ers", "ese")
# Words that leave a figure what it is, but for its last digits.
_ROUND = frozenset((Hedge.NONE, Hedge.EXACT, Hedge.ABOUT))
_FROM = frozenset((Hedge.AT_LEAST, Hedge.MORE_THAN))
_UP_TO = frozenset((Hedge.AT_MOST, Hedge.LESS_THAN))
_BEYOND = frozenset((Hedge.MORE_THAN, Hedge.LESS_THAN))
_SMALL = 2
_ROUGHLY = ("about", "around", "shortly", "before", "after", "just", "nearly", "almost", "some", "by", "until", "since")


class Difference(NamedTuple):
    """One value: what it is, its place in the sentence, and how the sentence and the file have it."""

    what: str
    words: Span
    here: str
    there: str


def differences(text: str, on_file: Sequence[str], told: str = "") -> list[Difference]:
    """The values of a sentence that nothing on file has although it has others of the very same thing.

    `told` is what the sentence tells without who says so: its one day is compared with those on file.
    """
    return [*_numbers(text, on_file), *_clocks(text, on_file), *_days(told, on_file), *_names(text, on_file)]


def _numbers(text: str, on_file: Sequence[str]) -> Iterator[Difference]:
    here = extract(text).stated
    known = [(stated, other) for other in on_file for stated in extract(other).stated] if here else []
    for one in here:
        same = [(two, other) for two, other in known if _is_same_thing(one, two)]
        if same and not any(_is_told_right(one.quantity, two.quantity) for two, _ in same):
            two, other = max(same, key=lambda pair: _nearness(one, pair[0]))
            span = Span(one.quantity.start, one.quantity.phrase_end)
            yield Difference("number", span, span.of(text), other[two.quantity.start : two.quantity.phrase_end])


def extra_figures(text: str, on_file: Sequence[str]) -> Iterator[Span]:
    """The places of figures in a sentence whose like is nowhere on file: of nothing that is counted or measured there."""
    known = [stated for other in on_file for stated in extract(other).stated]
    for one in extract(text).stated if on_file else ():
        if not _is_in_passing(one.quantity, text) and not any(_is_like(one, two) for two in known):
            yield Span(one.quantity.start, one.quantity.phrase_end)


def _is_in_passing(here: Quantity, text: str) -> bool:
    """True for ranks, for "dozens", and for "one" and "two" in words: as often turns of phrase as figures."""
    is_small = here.kind is Kind.COUNT and here.high is not None and here.high <= _SMALL
    is_in_words = not any(char.isdigit() for char in text[here.start : here.end])
    return here.kind is Kind.ORDINAL or here.hedge is Hedge.VAGUE or (is_small and is_in_words)


def _is_like(one: Stated, two: Stated) -> bool:
    """True for a figure that is on file, or that differs from one of the very same thing: that is told as a difference."""
    return one.quantity.value == two.quantity.value or bool(fits(one.quantity, two.quantity)) or _is_same_thing(one, two)


def _is_told_right(here: Quantity, there: Quantity) -> bool:
    """True where the figure on file may be told like this: a matter of taste, but not another figure rounded alike.

    "About 13,000" is not what "about 12,000" on file bears out, though both may be of 12,500.
    """
    if here.hedge in _ROUND and there.hedge in _ROUND and here.step == there.step:
        return here.value == there.value
    return bool(fits(here, there)) and not _says_more(here, there)


def _says_more(here: Quantity, there: Quantity) -> bool:
    """True for more than the bound on file: "at least 22" does not bear out "more than 30"."""
    if there.hedge in _FROM and here.hedge not in _ROUND:
        return here.low is not None and there.low is not None and here.low > there.low + _next(there)
    if there.hedge in _UP_TO and here.hedge not in _ROUND:
        return here.high is not None and there.high is not None and here.high < there.high - _next(there)
    return False


def _next(there: Quantity) -> Decimal:
    """How far the next figure is: "more than 22" is "at least 23"."""
    return there.step if there.hedge in _BEYOND else Decimal(0)


def _is_same_thing(one: Stated, two: Stated) -> bool:
    """True for two figures of the same named thing, neither of them a rank."""
    return one.quantity.kind is not Kind.ORDINAL and same_thing(one, two) >= IF_IT_FITS


def _nearness(one: Stated, two: Stated) -> tuple[float, int]:
    """How firmly two figures are of one thing: 3,000 engineers are rather 2,000 engineers than 100 people."""
    return same_thing(one, two), len(one.counted & two.counted)


def _clocks(text: str, on_file: Sequence[str]) -> Iterator[Difference]:
    """Times of the clock: comparison takes 08:40 and 08:50 for one time told twice, a checker does not."""
    clocks = [when for when in dates(text) if when.clock is not None and not _is_rough(text, when)]
    known = [(when, other) for other in on_file for when in dates(other) if when.clock is not None] if clocks else []
    for one in clocks:
        same = [(two, other) for two, other in known if _may_be_one_day(one, two)]
        if same and all(two.clock != one.clock for two, _ in same) and not any(_is_rough(o, w) for w, o in same):
            two, other = same[0]
            yield Difference("time", Span(one.start, one.end), text[one.start : one.end], other[two.start : two.end])


def _days(told: str, on_file: Sequence[str]) -> Iterator[Difference]:
    """The one day that a sentence gives, where what is on file gives days and not that one."""
    here = [when for when in dates(told) if when.day and when.month]
    if len(here) != 1 or here[0].last_day or here[0].swapped or _is_rough(told, here[0]):
        return
    one, known = here[0], [(when, other) for other in on_file for when in dates(other) if when.day and when.month]
    if known and not any(_may_be_that_day(one, two) for two, _ in known):
        two, other = known[0]
        yield Difference("date", Span(one.start, one.end), told[one.start : one.end], other[two.start : two.end])


def _may_be_that_day(one: When, two: When) -> bool:
    """True for two days that agree in all that both give; a stretch of days, or a day that reads two ways, may be any."""
    same_year = None in (one.year, two.year) or one.year == two.year
    return bool(two.last_day or two.swapped) or (same_year and _may_be_one_day(one, two))


def _may_be_one_day(one: When, two: When) -> bool:
    return all(None in pair or pair[0] == pair[1] for pair in ((one.month, two.month), (one.day, two.day)))


def _is_rough(text: str, when: When) -> bool:
    before = text[: when.start].casefold().split()[-2:]
    return any(word in _ROUGHLY for word in before)


def _names(text: str, on_file: Sequence[str]) -> Iterator[Difference]:
    """Names that are nearly, but not quite, those on file."""
    known = {folded(word.token.text): word.token.text for other in on_file for word in _named(other)}
    pairs = [(folded(one.token.text), two.token.text) for other in on_file for one, two in pairwise(_named(other))]
    before = ""
    for word in _named(text):
        name = folded(word.token.text)
        near = next((there for key, there in known.items() if _is_slip(name, key)), None)
        near = near or next(
            (there for first, there in pairs if first == before and _is_slip_behind(name, folded(there))), None
        )
        before = name
        if near is not None and not any(_is_form(name, key) for key in known):
            yield Difference("name", Span(word.token.start, word.token.end), word.token.text, near)


def _named(text: str) -> Iterator[Word]:
    return (word for word in read(text).words if word.is_name and word.token.text[:1].isupper())


def _is_slip(one: str, two: str) -> bool:
    """True for two names a letter apart, two letters in a long one."""
    if min(len(one), len(two)) < _SHORTEST or _is_form(one, two) or not (one + two).isalpha():
        return False
    slips = 2 if min(len(one), len(two)) >= _LONG else 1
    return one[0] == two[0] and OSA.distance(one, two, score_cutoff=slips) <= slips


def _is_slip_behind(one: str, two: str) -> bool:
    """True for two short family names that are nearly one, behind the same first name."""
    return one[0] == two[0] and not _is_form(one, two) and OSA.distance(one, two, score_cutoff=2) <= 2


def _is_form(one: str, two: str) -> bool:
    """True for one name in two forms."""
    short, long = sorted((_bare(one), _bare(two)), key=len)
    return short == long or (long.startswith(short) and long[len(short) :] in _ENDINGS)


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("'")
