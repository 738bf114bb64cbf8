"""Whether a form of a verb goes with its subject: "officials state", but no "secretary of state"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.grammar import RELATIVE, SEVERAL
from claimcheck.statements.institution_names import PLURAL_VERBS
from claimcheck.statements.lexicon import Verb
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.pieces import Piece
from claimcheck.statements.who_speaks import is_speaker

_UNCHANGED = frozenset(["read", "put", "forecast"])


def agrees(run: Sequence[Piece], at: int, verb: Verb, source: Phrase) -> bool:
    """Whether a form in the present goes with its subject: "officials state", but no "secretary of state"."""
    last, low = run[source.stop - 1], run[at].low
    if verb.is_past or verb.is_gerund or low in _UNCHANGED or last.low in RELATIVE:
        return True
    is_several = last.low in SEVERAL or (last.low.endswith("s") and not last.is_owner) or _joins(run, source)
    if low == verb.base:
        return (
            is_several or _is_team(run, low, source) or any(_is_several(piece) for piece in run[source.first : source.stop])
        )
    return (
        last.low not in SEVERAL
        and not last.is_owner
        and (not is_several or last.is_capital or source.stop - source.first > 2)
    )


def _is_team(run: Sequence[Piece], verb: str, source: Phrase) -> bool:
    """ "Oporto Norte deny it", "England say": a name that opens the sentence, of several in British English."""
    return source.first == 0 and verb in PLURAL_VERBS and all(piece.is_capital for piece in run[: source.stop])


def _is_several(piece: Piece) -> bool:
    return piece.low in SEVERAL or (piece.low.endswith("s") and is_speaker(piece.low) and not piece.is_owner)


def _joins(run: Sequence[Piece], source: Phrase) -> bool:
    return any(piece.low == "and" for piece in run[source.first : source.stop])
