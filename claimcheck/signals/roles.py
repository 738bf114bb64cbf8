"""Who it was: posts that only one can hold and deeds that only one can have done, with two names for one of them."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.signals import Finding, Signal, Span
from claimcheck.text.alignment import Alignment, align, earliest, shared_beside
from claimcheck.text.bearers import Bearer, share_a_name, unknown_bearers, words_of
from claimcheck.text.holders import Holding, holdings
from claimcheck.text.reading import Reading, read
from claimcheck.vocab import Outcome

_TWO_HOLDERS = 0.75
# How much must be shared besides the names before two of them can compete for one post.
_SAME_MATTER = 0.35


class Roles(NamedTuple):
    """A text's reading and the posts and deeds whose holder it names."""

    reading: Reading
    holdings: tuple[Holding, ...]


def extract(text: str) -> Roles:
    """The posts and deeds of a text."""
    reading = read(text)
    return Roles(reading, holdings(reading))


def compare(left: Roles, right: Roles) -> Finding | None:
    """Whether both texts name the same holder of a post, or doer of a deed, that has only one."""
    pairs = [(one, two) for one in left.holdings for two in right.holdings if one.key == two.key]
    if not pairs:
        return None
    alignment = align(left.reading, right.reading)
    aligned = frozenset(alignment.pairs)
    if any(_meet(one.holder, two.holder, aligned) for one, two in pairs):
        return None
    return _clashing(left, right, pairs, alignment)


def _clashing(left: Roles, right: Roles, pairs: list[tuple[Holding, Holding]], alignment: Alignment) -> Finding | None:
    """Two names for one post of one body or in one matter, each of them unknown to the other text."""
    ours, theirs = unknown_bearers(left.reading, right.reading, alignment)
    rivals = [(one, two) for one, two in pairs if one.holder in ours and two.holder in theirs]
    found = _first(left, right, [pair for pair in rivals if _is_same_matter(left, right, pair, alignment)])
    return _finding(left, right, *found) if found else None


def _is_same_matter(left: Roles, right: Roles, pair: tuple[Holding, Holding], alignment: Alignment) -> bool:
    if not share_a_name(left.reading, right.reading, alignment):
        return False
    ours, theirs = (holding.holder.places for holding in pair)
    return shared_beside(left.reading, right.reading, alignment, ours, theirs) >= _SAME_MATTER


def _meet(one: Bearer, two: Bearer, aligned: frozenset[tuple[int, int]]) -> bool:
    return any((i, j) in aligned for i in one.places for j in two.places)


def _first(left: Roles, right: Roles, pairs: list[tuple[Holding, Holding]]) -> tuple[Holding, Holding] | None:
    return earliest(left.reading, right.reading, ((one.first, two.first, (one, two)) for one, two in pairs))


def _finding(left: Roles, right: Roles, one: Holding, two: Holding) -> Finding:
    detail = f'"{words_of(left.reading, one.holder.places)}" against "{words_of(right.reading, two.holder.places)}"'
    return Finding("roles", Outcome.CONFLICTS, _TWO_HOLDERS, detail, _spans(left.reading, one), _spans(right.reading, two))


def _spans(reading: Reading, holding: Holding) -> tuple[Span, ...]:
    """The name, and the words of the post or deed."""
    places = sorted({*holding.holder.places, *range(holding.first, holding.stop)})
    return tuple(Span(reading.words[i].token.start, reading.words[i].token.end) for i in places)


SIGNAL = Signal("roles", extract, compare)
