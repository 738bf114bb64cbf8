"""Attribution by who handed something over: "the documents were passed to this newspaper by two current employees"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.clauses import around
from claimcheck.statements.lexicon import words
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.phrases_behind import phrase_after
from claimcheck.statements.pieces import Piece
from claimcheck.statements.verb_groups import group_start
from claimcheck.statements.who_speaks import can_speak

# What the outlet gets from somebody, told of the thing: past forms behind "was", "were", "been".
_HANDED = frozenset(
    [
        "passed",
        "given",
        "handed",
        "shown",
        "leaked",
        "supplied",
        "provided",
        "sent",
        "forwarded",
        "shared",
        "disclosed",
        "read",
    ]
)
_GOT = frozenset(["obtained", "received", "acquired"])
_BE = frozenset(["was", "were", "been", "is", "are"])
_ONWARD = frozenset(["over", "on", "anonymously", "secretly", "privately", "confidentially", "exclusively"])
_OWN = frozenset(["us", "me"])
_POINTS = frozenset(["this", "our", "the", "a"])
_LONGEST_OUTLET = 5  # pieces
BASE = "hand over"


def by_handing(run: Sequence[Piece]) -> Iterator[Attribution]:
    """The attributions to somebody who handed something to the outlet."""
    for at, piece in enumerate(run):
        if piece.quoted or piece.low not in _HANDED | _GOT or at == 0:
            continue
        group = group_start(run, at)
        if _BE.isdisjoint(one.low for one in run[group:at]):
            continue
        source = _giver(run, at)
        if source is not None and can_speak(run, source.first, source.stop):
            yield Attribution("passive", BASE, at, (group, source.first), source, around(run, group, source.whole_stop))


def _giver(run: Sequence[Piece], verb: int) -> Phrase | None:
    """Who stands behind "to this newspaper by", or behind "by this newspaper from"."""
    first, last = ("by", "from") if run[verb].low in _GOT else ("to", "by")
    at = verb + 1
    while at < len(run) and run[at].low in _ONWARD:
        at += 1
    if at < len(run) and run[at].low == "with" and run[verb].low == "shared":
        first = "with"
    if at >= len(run) or run[at].low != first:
        return None
    stop = _behind_outlet(run, at + 1)
    while stop is not None and stop < len(run) and run[stop].low in _ONWARD:
        stop += 1
    return phrase_after(run, stop + 1) if stop is not None and stop < len(run) and run[stop].low == last else None


def _behind_outlet(run: Sequence[Piece], first: int) -> int | None:
    """Where the outlet's own name ends: "us", "this newspaper", "the Osk Courier", "our reporter"."""
    if first < len(run) and run[first].low in _OWN:
        return first + 1
    media = words("institutions", "media") | words("people", "own_reporters")
    for at in range(first, min(len(run), first + _LONGEST_OUTLET)):
        if run[at].low in media:
            return at + 1
        if run[at].low not in _POINTS and not run[at].is_capital:
            break
    return None
