"""Which of a sentence's attributions the whole sentence is held to: the outermost that tells of a speaker."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.clauses import is_finite
from claimcheck.statements.figures_told import has_figure
from claimcheck.statements.grammar import PREPOSITIONS, RELATIVE
from claimcheck.statements.lexicon import pronouns, speech
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.pieces import Piece

_RANK = {
    "phrase": 0,
    "speech": 1,
    "passive": 2,
    "shown": 3,
    "object": 4,
    "thought": 5,
    "nobody": 6,
    "aside": 7,
    "promise": 8,
}


_OWN = frozenset(["his", "her", "their", "its"])
# Subjects of whom nothing is told that they said: "nobody can say", "neither side would tell".
_NOBODY = frozenset(["nobody", "none", "neither", "no"])


def principal(run: Sequence[Piece], found: Sequence[Attribution]) -> Attribution | None:
    """The attribution that holds the sentence; None where the narrator only tells of a deed."""
    telling = [one for one in found if _tells(run, one)]
    outer = [one for one in telling if not any(_holds(run, other, one) for other in telling if other is not one)]
    return min(outer or telling, key=lambda one: (_RANK[one.kind], one.verb), default=None)


def _holds(run: Sequence[Piece], outer: Attribution, inner: Attribution) -> bool:
    """True where the one is part of what the other says, and not the other way round as well."""
    if not _within(outer, inner.verb):
        return False
    return (
        not _within(inner, outer.verb) or (outer.kind == "phrase" and inner.kind != "phrase") or _follows(run, outer, inner)
    )


def _follows(run: Sequence[Piece], outer: Attribution, inner: Attribution) -> bool:
    """ "Two employees had warned of it, sources said": who tells last tells all that stands before."""
    told = [(first, stop) for first, stop in outer.content if any(piece.is_word for piece in run[first:stop])]
    if outer.kind not in ("speech", "phrase", "passive") or outer.source is None or len(told) != 1:
        return False
    is_own = inner.source is not None and run[inner.source.first].low in _OWN  # "his boss told him so, he said"
    if run[outer.source.first].low in pronouns() and not is_own:  # "The firm said so, it added"
        return False
    first, stop = told[0]
    return first == 0 and inner.verb < stop <= min(outer.source.first, outer.cue[0])


def _within(outer: Attribution, place: int) -> bool:
    return any(first <= place < stop for first, stop in outer.content)


def _tells(run: Sequence[Piece], one: Attribution) -> bool:
    """True for telling something; not for wanting, promising, taking sides, nor for what is said of somebody in passing."""
    if one.source is not None and (_is_nobody(run, one.source) or _is_own_thought(run, one) or _is_told_of(run, one)):
        return False
    if one.kind in ("speech", "phrase", "nobody"):
        return not _is_negated(run, one) and _has_content(one)
    if one.kind == "passive":
        return one.base in speech("credit", "passive")
    if one.kind == "object":
        return one.base in speech("credit", "object") and has_figure(run, one) and not _is_negated(run, one)
    if one.kind == "thought":
        return one.base in speech("credit", "thought") and not _is_negated(run, one) and not _is_reason(run, one)
    return one.kind == "shown"


def _is_nobody(run: Sequence[Piece], source: Phrase) -> bool:
    return run[source.first].low in RELATIVE | _NOBODY


def _is_told_of(run: Sequence[Piece], one: Attribution) -> bool:
    """ "An email in which an official warned", "posts saying he was ill are false": what the sentence speaks of."""
    assert one.source is not None
    if one.kind == "phrase":
        return False
    first, stop = one.source.first, one.source.stop
    if first > 1 and run[first - 1].low in ("which", "whose") and run[first - 2].low in PREPOSITIONS:
        return True
    verb = one.verb
    is_gerund = one.cue == (verb, verb + 1) and run[verb].low.endswith("ing") and run[verb].low != one.base
    is_behind = stop <= verb <= stop + 1 and first == 0 and all(piece.is_word for piece in run[stop:verb])
    return is_gerund and is_behind and any(is_finite(piece) for piece in run[verb + 1 :] if not piece.quoted)


def _is_reason(run: Sequence[Piece], one: Attribution) -> bool:
    """ "Six left because they feared for their jobs": why somebody does what the sentence tells."""
    return one.source is not None and one.source.first > 0 and run[one.source.first - 1].low in ("because", "as", "since")


def _is_own_thought(run: Sequence[Piece], one: Attribution) -> bool:
    """ "Which I have seen", "when I asked": the narrator's, and nobody to hold to it."""
    assert one.source is not None
    is_telling = one.kind in ("speech", "passive") and one.base != "ask"
    return not is_telling and run[one.source.first].low in ("i", "we")


def _has_content(one: Attribution) -> bool:
    return sum(stop - first for first, stop in one.content) > 1


def _is_negated(run: Sequence[Piece], one: Attribution) -> bool:
    group = run[one.cue[0] : one.cue[1]]
    return any(piece.low in ("not", "never", "n't") or piece.low.endswith("n't") for piece in group)
