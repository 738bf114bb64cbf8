"""The noun of a phrase that speaks, and what kind of speaker it names: people, an institution, a paper."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.cast import Cast
from claimcheck.statements.grammar import PREPOSITIONS, RELATIVE
from claimcheck.statements.institution_names import is_institution
from claimcheck.statements.lexicon import any_words, words
from claimcheck.statements.organisations import NUMBERS
from claimcheck.statements.pieces import Piece
from claimcheck.vocab import StatementAttribution

_ENDS_HEAD = (
    PREPOSITIONS
    | RELATIVE
    | frozenset(
        {"that", "whose", "familiar", "close", "briefed", "here", "there", "who", "to", "seen", "lodged", "filed", "dated"}
    )
)
_LINES = frozenset({"line", "version", "position", "account", "story", "explanation", "figure", "figures", "answer", "view"})
_KINDS = (
    ("people", "unnamed"),
    ("people", "spokespeople"),
    ("people", "offices"),
    ("institutions", "nouns"),
    ("papers", "nouns"),
)


def head_of(inner: Sequence[Piece]) -> int:
    """The place of the phrase's noun: a name at its end, or the last known noun before "of", "who" and the like."""
    stop = next((at for at in range(1, len(inner)) if inner[at].low in _ENDS_HEAD), len(inner))
    if stop > 1 and inner[stop - 1].is_capital:
        return stop - 1
    if inner[stop - 1].low in _LINES and any(piece.low == "official" for piece in inner[: stop - 1]):
        return stop - 1
    known = [at for at in range(stop) if is_known(inner[at].low) and not inner[at].is_owner]
    return known[-1] if known and known[-1] >= stop - 3 else stop - 1


def is_known(word: str) -> bool:
    """True for a noun of any list of speakers."""
    return word in any_words(*_KINDS)


def kind_of_noun(inner: Sequence[Piece], head_at: int) -> StatementAttribution:
    """What kind of speaker the noun names; somebody unnamed where the lexicon does not know it."""
    head, lows = inner[head_at].low, {piece.low for piece in inner}
    two = f"{inner[head_at - 1].low} {head}" if head_at else head
    if _is_official(inner, head, two):
        return StatementAttribution.OFFICIAL
    is_owned = any(piece.is_owner for piece in inner[:head_at])
    if head in words("papers", "nouns") and (is_owned or head not in words("people", "unnamed")):
        return StatementAttribution.DOCUMENT
    if head in words("people", "unnamed") and not (inner[0].low == "the" and head in words("institutions", "nouns")):
        return StatementAttribution.ANONYMOUS
    if head in words("institutions", "nouns"):
        return StatementAttribution.OFFICIAL
    return StatementAttribution.DOCUMENT if lows & words("papers", "nouns") else StatementAttribution.ANONYMOUS


def _is_official(inner: Sequence[Piece], head: str, two: str) -> bool:
    """A spokesperson, an official paper, the holder of an office, officials as a body."""
    if {head, two} & any_words(("people", "spokespeople"), ("papers", "official")):
        return True
    if head in _LINES and any(piece.low == "official" for piece in inner):
        return True
    is_body = head in words("people", "bodies") and not {piece.low for piece in inner} & words("people", "single_out")
    return is_body or _is_office_holder(inner, head)


def _is_office_holder(inner: Sequence[Piece], head: str) -> bool:
    """ "The mayor", "the prime minister": an office of which there is one."""
    return head in words("people", "offices") and inner[0].low not in NUMBERS


def is_made_by_institution(before: Sequence[Piece], house: str | None, cast: Cast) -> bool:
    """ "The ministry's report", "a police log": a paper of an institution speaks officially."""
    if house is not None and (house in cast.institutions.values() or is_institution(house.split())):
        return True
    return any(piece.low in words("institutions", "nouns") for piece in before)


def end_of_paper(inner: Sequence[Piece], head_at: int) -> int:
    """Where it is told who saw the paper and when, which is no part of what it is called."""
    ends = ("and", "seen", "obtained", "reviewed", "which", "that", "dated", "in", "on", "shared", "published", "released")
    stop = next((at for at in range(head_at + 1, len(inner)) if inner[at].low in ends), len(inner))
    return stop - 1 if inner[stop - 1].low in ("filed", "lodged", "made") and stop - 1 > head_at else stop
