"""Who stands behind a verb of saying or a preposition: "said Ida Marr, 71, a teacher", "according to a nurse who saw it"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.asides import LONGEST_BRACKET, opens_aside
from claimcheck.statements.grammar import AUXILIARIES, CALENDAR, PERSONAL, PREPOSITIONS, RELATIVE, STOPS
from claimcheck.statements.lexicon import any_words, words
from claimcheck.statements.noun_phrases import INSIDE, LONGEST, UNNAMED, Phrase
from claimcheck.statements.pieces import Piece

_JOINS = frozenset(["of", "for", "with", "at", "from", "&", "and", "the", "close", "familiar", "to"])
_SOMEBODY = frozenset(["someone", "somebody"])
_OPEN = UNNAMED | _SOMEBODY
_JOINS_UNNAMED = frozenset(["in", "on", "inside", "near", "by", "about"])

_NO_PART = PREPOSITIONS | AUXILIARIES | CALENDAR | {"that"}
_REASONS = frozenset({"because", "but", "while", "when", "if"})


def phrase_after(run: Sequence[Piece], first: int) -> Phrase | None:
    """The phrase that begins at `first`: a name with its titles, or a description up to where the clause goes on."""
    if (
        first >= len(run)
        or run[first].low == "to"
        or (run[first].low == "that" and not _points_at_paper(run, first))
        or run[first].quoted
        or not run[first].is_word
    ):
        return None
    stop = first
    while stop < min(len(run), first + LONGEST) and _goes_on(run, first, stop):
        stop += 1
    while stop > first and (run[stop - 1].low in PREPOSITIONS | {"and"} or not run[stop - 1].is_word):
        stop -= 1
    stop = _behind_terms(run, first, stop)
    return Phrase(first, stop, _aside_after(run, stop)) if stop > first else None


def _points_at_paper(run: Sequence[Piece], that: int) -> bool:
    """ "According to that report": the noun comes right behind."""
    return that + 1 < len(run) and run[that + 1].low in words("papers", "nouns")


def _behind_terms(run: Sequence[Piece], first: int, stop: int) -> int:
    """The end of "a person who has seen the contract", up to a mark or the reason, where nobody is named."""
    is_open = stop < len(run) and run[stop].low in RELATIVE and run[first].low in _OPEN
    if not is_open and not _sets_terms(run, first, stop):
        return stop
    while (
        stop < min(len(run), first + LONGEST)
        and run[stop].is_word
        and not run[stop].quoted
        and run[stop].low not in _REASONS
    ):
        stop += 1
    return stop


def _sets_terms(run: Sequence[Piece], first: int, stop: int) -> bool:
    """True for "who" with what tells on what terms somebody speaks, or with a helper that goes on behind the phrase."""
    terms = words("people", "sets_terms")
    return any(run[at].low in RELATIVE and (at + 1 >= stop or run[at + 1].low in terms) for at in range(first, stop))


def _goes_on(run: Sequence[Piece], first: int, at: int) -> bool:
    piece = run[at]
    if piece.quoted or not (piece.is_word or piece.text in INSIDE):
        return False
    if at == first or piece.is_capital:
        return piece.low not in CALENDAR or at == first
    if run[first].low in PERSONAL - _SOMEBODY:
        return False
    return _small_goes_on(run, first, at)


def _small_goes_on(run: Sequence[Piece], first: int, at: int) -> bool:
    """Whether a word without a capital belongs to the phrase that began at `first`."""
    low = run[at].low
    if low in STOPS | RELATIVE and low != "that":
        return low in RELATIVE and not any(other.is_capital for other in run[first:at])
    if low in _JOINS:
        return True
    if low in _NO_PART:
        return low in _JOINS_UNNAMED and run[first].low in _OPEN and _no_new_clause(run, at + 1)
    is_behind_name = run[at - 1].is_capital and run[first].is_capital and at - first > 1
    return not is_behind_name or low in any_words(("people", "unnamed"), ("people", "spokespeople"))


def _no_new_clause(run: Sequence[Piece], at: int) -> bool:
    return at < len(run) and run[at].low not in CALENDAR | {"a", "an", "his", "her"}


def _aside_after(run: Sequence[Piece], stop: int) -> int:
    """The end of what is told of the phrase behind a comma (", 71, a teacher of Osk"), up to a quote or the end."""
    if stop + 1 >= len(run) or run[stop].text not in (",", "("):
        return stop
    if (run[stop].text == "," and not opens_aside(run, stop + 1)) or run[stop + 1].quoted:
        return stop
    at = stop + 1
    if run[stop].text == "(":
        at = next((k + 1 for k in range(at, min(len(run), at + LONGEST_BRACKET)) if run[k].text == ")"), at)
    while at < len(run) and not run[at].quoted and run[at].text not in ("“", '"', ";", ":", ".", "?", "!", "—", "--"):
        at += 1
    return at
