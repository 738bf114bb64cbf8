"""Attribution by what belongs to somebody: "in Ida Marr's telling", "by the ministry's account", "her account is that".

And by a label before a colon, as live pages and headlines write it: "Port authority: no cranes are operating".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.clauses import around, is_finite
from claimcheck.statements.grammar import DETERMINERS, PREPOSITIONS
from claimcheck.statements.lexicon import any_words, speech, verbs
from claimcheck.statements.noun_phrases import Phrase, subject_before
from claimcheck.statements.pieces import Piece
from claimcheck.statements.who_speaks import can_speak

_LONGEST = 9  # pieces of an owner's name
_LABEL = 4  # words of a label before its colon
# What opens a page's own labels and names nobody.
_COMMON = frozenset(
    ["photo", "image", "credit", "story", "news", "update", "related", "video", "read", "more", "email", "note", "notice"]
)
_OWN = frozenset({"his", "her", "their"})


def by_owner(run: Sequence[Piece]) -> Iterator[Attribution]:
    """The attributions by an owner's account, and by a label at the sentence's start."""
    told = speech("phrases", "told_by_owner")
    for at, piece in enumerate(run):
        if piece.low in told and not piece.quoted and (source := _owner(run, at)):
            yield from _as_frame(run, source, at)
            yield from _as_subject(run, source, at)
    yield from _by_label(run)
    yield from _before_quote(run)


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
    if colon is not None and colon == len(run) - 1 and _is_full_name(run[:colon]):
        yield Attribution("speech", "say", colon, (colon, colon + 1), Phrase(0, colon, colon), ())
    if colon is None or not any(is_finite(piece) for piece in run[colon + 1 :]):
        return
    if _is_label(run[:colon]) or _is_own_words(run, colon):
        yield Attribution("speech", "say", colon, (colon, colon + 1), Phrase(0, colon, colon), ((colon + 1, len(run)),))


def _is_full_name(run: Sequence[Piece]) -> bool:
    """A label of two to four words with capitals, none of them a common one: "Ida Marr:" alone, its words behind it."""
    return len(run) > 1 and all(
        piece.is_capital and piece.is_word and piece.low not in _COMMON | PREPOSITIONS | DETERMINERS for piece in run
    )


def _is_own_words(run: Sequence[Piece], colon: int) -> bool:
    """ "Marr: We never signed", as headlines have it: a name before the colon, somebody's own words behind it."""
    said = run[colon + 1]
    is_own = said.low in ("i", "we", "my", "our") or said.low.startswith(("i'", "we'"))
    return is_own and not said.quoted and all(piece.is_capital for piece in run[:colon])


def _before_quote(run: Sequence[Piece]) -> Iterator[Attribution]:
    """ "Ida Marr: “The gate was open.”": who can speak, and a colon instead of a verb of saying."""
    at = next((k for k in range(1, len(run) - 1) if run[k].text == ":" and not run[k].quoted), None)
    if at is None or not run[at + 1].quoted or any(is_finite(piece) or piece.low in verbs() for piece in run[:at]):
        return
    source = subject_before(run, at)
    if source is not None and can_speak(run, source.first, source.stop) and not _is_listed(run, at):
        yield Attribution("speech", "say", at, (at, at + 1), source, ((at + 1, len(run)),))


def _is_listed(run: Sequence[Piece], colon: int) -> bool:
    """True for a label of the lexicon's, which is read as such."""
    return colon <= _LABEL and _is_label(run[:colon])


def _is_label(run: Sequence[Piece]) -> bool:
    speaks = any_words(("institutions", "nouns"), ("people", "unnamed"), ("people", "bodies"))
    return run[-1].low in speaks and all(piece.is_word and piece.low not in PREPOSITIONS for piece in run)
