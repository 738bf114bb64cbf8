"""What a phrase says of the one who writes: "the engineers I spoke to", "a nurse I have known for years"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.grammar import RELATIVE, STOPS
from claimcheck.statements.pieces import Piece
from claimcheck.statements.who_speaks import is_speaker

_KNOWN_WITHIN = 9  # pieces
_TALKS = frozenset(["spoke", "talked", "interviewed", "met", "contacted", "reached", "asked", "visited"])


def talked_to(run: Sequence[Piece], verb: int) -> int | None:
    """Where "I spoke to" begins in "the engineers I spoke to said"; None where nobody was talked to."""
    first = verb - 3 if run[verb - 1].low in ("to", "with") else verb - 2
    if first < 1 or run[first].low not in ("i", "we") or run[first + 1].low not in _TALKS:
        return None
    return first - 1 if run[first - 1].low in RELATIVE | {"that"} else first


def known_to(run: Sequence[Piece], verb: int) -> int | None:
    """Where "I have known for years" begins in "a nurse I have known for years says"."""
    for at in range(verb - 2, max(0, verb - _KNOWN_WITHIN), -1):
        if not run[at].is_word or run[at].quoted:
            return None
        if run[at].low in ("i", "we") and run[at + 1].low not in STOPS and is_speaker(run[at - 1].low):
            return at
    return None
