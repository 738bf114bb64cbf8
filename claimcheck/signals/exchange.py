"""Which end of a deed each stands at: bought from and sold to, beat and lost to, "A's attack on B"."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, Span
from claimcheck.text.alignment import align, earliest
from claimcheck.text.bearers import Bearer, words_of
from claimcheck.text.exchanges import Exchange, exchanges
from claimcheck.text.reading import Reading, read
from claimcheck.vocab import Outcome

_TURNED_ROUND, _SAME_ENDS = 0.9, 0.8
# How much must be shared before it is one deed.
_SAME_MATTER = 0.4


class Exchanges(NamedTuple):
    """A text's reading; its deeds between two are read when another text may tell of some too."""

    reading: Reading

    @property
    def found(self) -> tuple[Exchange, ...]:
        """The deeds between two that the text tells."""
        return exchanges(self.reading)


def extract(text: str) -> Exchanges:
    """The deeds between two of a text."""
    return Exchanges(read(text))


def compare(left: Exchanges, right: Exchanges) -> Finding | None:
    """Whether both texts put the same two at the same ends of a deed, from whichever end it is told."""
    pairs = [(one, two) for one in left.found for two in right.found if one.kind == two.kind]
    if not pairs:
        return None
    alignment = align(left.reading, right.reading)
    aligned = frozenset(alignment.pairs)
    if alignment.contained < _SAME_MATTER:
        return None
    straight = _first(
        left, right, [p for p in pairs if _meet(p[0].one, p[1].one, aligned) and _meet(p[0].two, p[1].two, aligned)]
    )
    if straight:
        return _finding(Outcome.AGREES, _SAME_ENDS, left, right, straight)
    turned = _first(
        left, right, [p for p in pairs if _meet(p[0].one, p[1].two, aligned) and _meet(p[0].two, p[1].one, aligned)]
    )
    return _finding(Outcome.CONFLICTS, _TURNED_ROUND, left, right, turned) if turned else None


def _meet(one: Bearer | None, two: Bearer | None, aligned: frozenset[tuple[int, int]]) -> bool:
    return one is not None and two is not None and any((i, j) in aligned for i in one.places for j in two.places)


def _first(left: Exchanges, right: Exchanges, pairs: list[tuple[Exchange, Exchange]]) -> tuple[Exchange, Exchange] | None:
    return earliest(left.reading, right.reading, ((one.first, two.first, (one, two)) for one, two in pairs))


def _finding(outcome: Outcome, score: float, left: Exchanges, right: Exchanges, pair: tuple[Exchange, Exchange]) -> Finding:
    joint = "against" if outcome is Outcome.CONFLICTS else "fits"
    detail = f"{_shown(left.reading, pair[0])} {joint} {_shown(right.reading, pair[1])}"
    return Finding("exchange", outcome, score, detail, _spans(left.reading, pair[0]), _spans(right.reading, pair[1]))


def _shown(reading: Reading, deed: Exchange) -> str:
    """The deed as "A" (word) "B", whoever did it first."""
    ends = [words_of(reading, end.places) for end in (deed.one, deed.two) if end]
    return f'"{ends[0]}" ({words_of(reading, tuple(range(deed.first, deed.stop)))}) "{ends[-1]}"'


def _spans(reading: Reading, deed: Exchange) -> tuple[Span, ...]:
    places = {*range(deed.first, deed.stop), *(i for end in (deed.one, deed.two) if end for i in end.places)}
    return reading.spans(sorted(places))


SIGNAL = Signal("exchange", extract, compare)
