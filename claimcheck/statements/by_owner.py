"""Attribution by what belongs to somebody: "in Ida Marr's telling", "by the ministry's account", "her account is that".

And by a label before a colon, as live pages and headlines write it: "Port authority: no cranes are operating".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.clauses import around, is_finite
from claimcheck.statements.grammar import DETERMINERS, PREPOSITIONS
from claimcheck.statements.lexicon import speech, words
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.pieces import Piece
from claimcheck.statements.who_speaks import can_speak

_LONGEST = 9  # pieces of an owner's name
_LABEL = 4  # words of a label before its colon
_OWN = frozenset({"his", "her", "their"})


def by_owner(run: Sequence[Piece]) -> Iterator[Attribution]:
    """The attributions by an owner's account, and by a label at the sentence's start."""
    told = speech("phrases", "told_by_owner")
    for at, piece in enumerate(run):
        if piece.low in told and not piece.quoted and (source := _owner(run, at)):
            yield from _as_frame(run, source, at)
            yield from _as_subject(run, source, at)
    yield from _by_label(run)


def _owner(run: Sequence[Piece], noun: int) -> Phrase | None:
    """Whose telling the noun is: "the ministry's", "his own"."""
    last = noun - 1
    if last > 0 and run[last].low == "own":
        last -= 1
    if last < 0 or run[last].quoted:
        return None
    if run[last].low in _OWN:
        return Phrase(last, last + 1, last + 1)
    first = last
    while first > 0 and last - first < _LONGEST and _is_of_name(run, first - 1):
        first -= 1
    if not run[last].is_owner or not can_speak(run, first, last + 1):
        return None
    return Phrase(first, last + 1, last + 1)


def _is_of_name(run: Sequence[Piece], at: int) -> bool:
    """Whether a piece still belongs to the owner's name; an article begins it."""
    piece = run[at]
    return (
        piece.is_word
        and not piece.quoted
        and piece.low not in PREPOSITIONS
        and run[at + 1].low not in DETERMINERS
        and not is_finite(piece)
    )


def _as_frame(run: Sequence[Piece], source: Phrase, noun: int) -> Iterator[Attribution]:
    """ "In Ida Marr's telling, ..." and "..., by the ministry's account"."""
    first = source.first - 1
    is_framed = first >= 0 and run[first].low in ("in", "by") and (first == 0 or run[first - 1].text in (",", "—", "–"))
    if is_framed and (noun + 1 == len(run) or run[noun + 1].text in (",", ".", "—", "–")):
        yield Attribution("phrase", run[noun].low, first, (first, noun + 1), source, around(run, first, noun + 1))


def _as_subject(run: Sequence[Piece], source: Phrase, noun: int) -> Iterator[Attribution]:
    """ "Ida Marr's account is that ..."."""
    if [piece.low for piece in run[noun + 1 : noun + 3]] in (["is", "that"], ["was", "that"]):
        yield Attribution("speech", "say", noun + 1, (noun, noun + 2), source, ((noun + 2, len(run)),))


def _by_label(run: Sequence[Piece]) -> Iterator[Attribution]:
    """ "Police: two held at the gate": a speaker of the lexicon alone before the colon, a clause behind it."""
    colon = next((at for at in range(1, min(len(run), _LABEL + 1)) if run[at].text == ":"), None)
    if colon is None or not _is_label(run[:colon]) or not any(is_finite(piece) for piece in run[colon + 1 :]):
        return
    if not run[colon + 1].quoted:
        yield Attribution("speech", "say", colon, (colon, colon + 1), Phrase(0, colon, colon), ((colon + 1, len(run)),))


def _is_label(run: Sequence[Piece]) -> bool:
    speaks = words("institutions", "nouns") | words("people", "unnamed") | words("people", "bodies")
    return run[-1].low in speaks and all(piece.is_word and piece.low not in PREPOSITIONS for piece in run)
