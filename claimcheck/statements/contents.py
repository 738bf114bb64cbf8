"""Where what somebody says ends: before the same speaker's next telling, and for a deed with its object."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.grammar import OPENS_CLAUSE, RELATIVE
from claimcheck.statements.lexicon import verbs
from claimcheck.statements.pieces import Piece

_JOINS = frozenset({"and", "but", "or"})
_COMMAS = frozenset({",", "—", "–", "--", ";"})
# What these attribute is a thing done, liked or called something; no clause goes on behind a comma.
_OF_THINGS = frozenset({"deed", "object", "thought", "promise"})
_LEAST = 1  # pieces that must be left


def trimmed(run: Sequence[Piece], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with the last stretch of each content cut where something else begins."""
    return [_cut(run, one, found) for one in found]


def cut_in_asides(run: Sequence[Piece], found: Sequence[Attribution]) -> list[Attribution]:
    """ "Ida Marr, a nurse who advises the trust, believes": what is told of a speaker ends with the aside it is told in."""
    return [_cut_in_aside(run, one, found) for one in found]


def _cut_in_aside(run: Sequence[Piece], one: Attribution, found: Sequence[Attribution]) -> Attribution:
    if one.source is None or run[one.source.first].low not in RELATIVE:
        return one
    sources = [other.source for other in found if other.source is not None and other is not one]
    end = next((source.whole_stop - 1 for source in sources if source.stop <= one.source.first < source.whole_stop), None)
    if end is None or end <= one.verb:
        return one
    return one._replace(content=tuple((first, min(stop, end)) for first, stop in one.content if first < end))


def _cut(run: Sequence[Piece], one: Attribution, found: Sequence[Attribution]) -> Attribution:
    if not one.content or one.content[-1][0] < one.cue[1]:
        return one
    first, stop = one.content[-1]
    ends = [at for at in range(first + _LEAST, stop) if _ends_at(run, at, one, found)]
    return one._replace(content=(*one.content[:-1], (first, ends[0]))) if ends else one


def _ends_at(run: Sequence[Piece], at: int, one: Attribution, found: Sequence[Attribution]) -> bool:
    if run[at].quoted or at + 1 >= len(run):
        return False
    follows = run[at + 1]
    if run[at].text in _COMMAS:
        is_telling = follows.low in verbs() and verbs()[follows.low].is_gerund
        return is_telling or (one.kind in _OF_THINGS and not _is_clause(run, one) and not _is_listed(run, at))
    return run[at].low in _JOINS and _tells_on(at + 1, one, found)


def _is_clause(run: Sequence[Piece], one: Attribution) -> bool:
    first = one.content[-1][0]
    return run[first].low in OPENS_CLAUSE or run[first].quoted


def _is_listed(run: Sequence[Piece], at: int) -> bool:
    """ "34,000": a comma within a figure."""
    return at > 0 and run[at - 1].end == run[at].start and run[at].end == run[at + 1].start


def _tells_on(at: int, one: Attribution, found: Sequence[Attribution]) -> bool:
    """True where the same speaker's next telling begins: "confirmed the vote but would not give a date"."""
    return any(
        other is not one and other.cue[0] == at and other.source is not None and one.source is not None
        and other.source.first == one.source.first
        for other in found
    )  # fmt: skip
