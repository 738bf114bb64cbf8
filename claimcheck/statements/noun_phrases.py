"""Who stands before or behind a verb of saying: the stretch of the noun phrase, without a full grammar.

A phrase runs back from the verb to the nearest mark or conjunction; what stands between two commas or brackets right
before the verb is an aside on the phrase before it ("Ida Marr, the mayor, said").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.statements.grammar import (
    ASIDE,
    AUXILIARIES,
    CALENDAR,
    DETERMINERS,
    OPENERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
    STOPS,
)
from claimcheck.statements.lexicon import verbs, words
from claimcheck.statements.pieces import Piece
from claimcheck.statements.who_speaks import can_speak

_LONGEST, _LONGEST_ASIDE = 45, 60  # pieces
_CONNECTORS = frozenset(
    {"of", "the", "for", "and", "&", "de", "van", "von", "der", "del", "bin", "al", "la", "du", "di", "da"}
)
_JOINS = frozenset(["of", "for", "with", "at", "from", "&", "and", "the", "close", "familiar", "to"])
_JOINS_UNNAMED = frozenset(["in", "on", "inside", "near", "by", "about"])
_UNNAMED = frozenset(["a", "an", "one", "two", "some"])
_TALKS = frozenset(["spoke", "talked", "interviewed", "met", "contacted", "reached", "asked", "visited"])
_INSIDE = frozenset("&'’/$%#@.-‐")


class Phrase(NamedTuple):
    """First and one-past-last piece of the phrase itself, and of the phrase with the aside behind it."""

    first: int
    stop: int
    whole_stop: int


def subject_before(run: Sequence[Piece], verb: int) -> Phrase | None:
    """The phrase that ends right before the verb's group, or None."""
    last = verb - 1
    if last < 0 or run[last].quoted:
        return None
    if run[last].low in RELATIVE:
        return Phrase(last, verb, verb)
    if run[last].text in (",", ")", "—", "–", "-", "--"):
        return _before_aside(run, last)
    if talk := talked_to(run, verb):
        first = _start(run, talk)
        return None if first is None else Phrase(first, talk, verb)
    first = _start(run, verb)
    return None if first is None else Phrase(first, verb, verb)


def talked_to(run: Sequence[Piece], verb: int) -> int | None:
    """Where "I spoke to" begins in "the engineers I spoke to said"; None where nobody was talked to."""
    first = verb - 3 if run[verb - 1].low in ("to", "with") else verb - 2
    if first < 1 or run[first].low not in ("i", "we") or run[first + 1].low not in _TALKS:
        return None
    return first - 1 if run[first - 1].low in RELATIVE | {"that"} else first


def _before_aside(run: Sequence[Piece], close: int) -> Phrase | None:
    """The phrase before the aside that ends at `close`."""
    opening = {")": "("}.get(run[close].text, run[close].text)
    best: Phrase | None = None
    for at in range(close - 1, max(0, close - _LONGEST_ASIDE), -1):
        if run[at].quoted or run[at].text in (";", ":", "”"):
            break
        if run[at].text != opening or (opening == "," and not _opens_aside(run, at + 1)):
            continue
        first = _start(run, at)
        if first is None or not (can_speak(run, first, at) or _is_described(run, first, at)):
            continue
        if best and not _opens_clause(run, first):
            continue
        best = Phrase(first, at, close + 1)
        if opening != "," or not _is_aside_itself(run, first):
            break
    return best


def _opens_aside(run: Sequence[Piece], at: int) -> bool:
    word = run[at]
    if word.low in ASIDE or word.is_capital or word.text[0].isdigit() or word.low.endswith(("ing", "ed")):
        return True
    return word.low in words("people", "unnamed") | words("titles", "words") | words("people", "offices")


def _opens_clause(run: Sequence[Piece], first: int) -> bool:
    """True at the sentence's start, behind a mark or "and"."""
    return first == 0 or not run[first - 1].is_word or run[first - 1].low in OPENERS | STOPS


def _is_described(run: Sequence[Piece], first: int, stop: int) -> bool:
    """ "A glazier, speaking by phone, said": somebody told by a noun the lexicon does not know, at the sentence's start."""
    return first == 0 and 1 < stop - first < 4 and run[first].low in _UNNAMED


def _is_aside_itself(run: Sequence[Piece], first: int) -> bool:
    """True where the phrase found may be told of a name before it: ", the contractor hired in 2023, said"."""
    return first > 0 and run[first - 1].text == "," and not run[first].is_capital


def _start(run: Sequence[Piece], stop: int) -> int | None:
    """The first piece of the phrase that ends before `stop`."""
    first = _boundary(run, stop)
    first = _behind_verb(run, first, stop)
    first = _behind_and(run, first, stop)
    if first < stop - 1 and run[first].low in RELATIVE | {"as"}:
        first += 1
    while first < stop and (run[first].low in OPENERS or run[first].low in CALENDAR or not run[first].is_word):
        first += 1
    if first < stop and run[first].low in PREPOSITIONS:
        first = _behind_preposition(run, first, stop)
    return first if first < stop else None


def _boundary(run: Sequence[Piece], stop: int) -> int:
    at = stop
    while at > max(0, stop - _LONGEST):
        piece = run[at - 1]
        if piece.quoted or piece.low in STOPS or not (piece.is_word or piece.text in _INSIDE):
            break
        at -= 1
    return at


def _behind_verb(run: Sequence[Piece], first: int, stop: int) -> int:
    """What stands behind the last verb before the phrase's own "who": "I think officials" is "officials"."""
    own = next((at for at in range(first + 1, stop) if run[at].low in RELATIVE), stop)
    auxiliary, verb = AUXILIARIES, verbs()
    for at in range(own - 1, first - 1, -1):
        word = run[at].low
        is_verb = word in verb and "any" in verb[word].needs and not verb[word].is_gerund
        if (word in auxiliary and word != "to" and not run[at].is_capital) or (is_verb and at + 1 < own):
            return at + 1 if at + 1 < stop else stop
    return first


def _behind_and(run: Sequence[Piece], first: int, stop: int) -> int:
    """ "It rained and officials said": behind "and", unless two names or two kinds of people are joined."""
    for at in range(stop - 2, first, -1):
        if run[at].low not in ("and", "or"):
            continue
        before, behind = run[at - 1], run[at + 1]
        is_pair = (before.is_capital and behind.is_capital) or (
            _is_people(before) and (_is_people(behind) or _is_people(run[stop - 1])) and first + 5 > at
        )
        if not is_pair and (behind.low in DETERMINERS | PERSONAL or behind.is_capital or _is_people(behind)):
            return at + 1
    return first


def _is_people(piece: Piece) -> bool:
    return piece.low in words("people", "unnamed") or piece.low in words("institutions", "nouns")


def _behind_preposition(run: Sequence[Piece], first: int, stop: int) -> int:
    """ "On Monday Ida Marr said": the name at the end, unless it is the preposition's own."""
    at = stop
    if run[stop - 1].is_capital:
        while at > first and (run[at - 1].is_capital or run[at - 1].text in _INSIDE) and run[at - 1].low not in CALENDAR:
            at -= 1
        while at > first and run[at - 1].low in words("titles", "words") | words("people", "spokespeople"):
            at -= 1
    else:
        at = next((i for i in range(stop - 1, first, -1) if run[i].low in DETERMINERS | PERSONAL), stop)
    if at > first and run[at - 1].low == "the":
        at -= 1
    return stop if at - 1 <= first else at


def phrase_after(run: Sequence[Piece], first: int) -> Phrase | None:
    """The phrase that begins at `first`: a name with its titles, or a description up to where the clause goes on."""
    if (
        (first < len(run) and run[first].low in ("that", "to"))
        or first >= len(run)
        or run[first].quoted
        or not run[first].is_word
    ):
        return None
    stop = first
    while stop < min(len(run), first + _LONGEST) and _goes_on(run, first, stop):
        stop += 1
    while stop > first and (run[stop - 1].low in PREPOSITIONS | {"and"} or not run[stop - 1].is_word):
        stop -= 1
    stop = _behind_terms(run, first, stop)
    return Phrase(first, stop, _aside_after(run, stop)) if stop > first else None


def _behind_terms(run: Sequence[Piece], first: int, stop: int) -> int:
    """The end of "who asked not to be named", up to a mark or the reason."""
    terms = words("people", "sets_terms")
    if not any(run[at].low in RELATIVE and run[at + 1].low in terms for at in range(first, stop - 1)):
        return stop
    while (
        stop < min(len(run), first + _LONGEST) and run[stop].is_word and not run[stop].quoted and run[stop].low != "because"
    ):
        stop += 1
    return stop


def _goes_on(run: Sequence[Piece], first: int, at: int) -> bool:
    piece = run[at]
    if piece.quoted or not (piece.is_word or piece.text in _INSIDE):
        return False
    if at == first or piece.is_capital:
        return piece.low not in CALENDAR or at == first
    if run[first].low in PERSONAL:
        return False
    return _small_goes_on(run, first, at)


def _small_goes_on(run: Sequence[Piece], first: int, at: int) -> bool:
    """Whether a word without a capital belongs to the phrase that began at `first`."""
    low = run[at].low
    if low in STOPS | RELATIVE and low != "that":
        return low in RELATIVE and not any(other.is_capital for other in run[first:at])
    if low in _JOINS:
        return True
    if low in PREPOSITIONS | AUXILIARIES | CALENDAR | {"that"}:
        return low in _JOINS_UNNAMED and run[first].low in _UNNAMED and _no_new_clause(run, at + 1)
    is_behind_name = run[at - 1].is_capital and run[first].is_capital and at - first > 1
    return not is_behind_name or low in words("people", "unnamed") | words("people", "spokespeople")


def _no_new_clause(run: Sequence[Piece], at: int) -> bool:
    return at < len(run) and run[at].low not in CALENDAR | {"a", "an", "his", "her"}


def _aside_after(run: Sequence[Piece], stop: int) -> int:
    """The end of what is told of the phrase behind a comma (", 71, a teacher of Osk"), up to a quote or the end."""
    if stop + 1 >= len(run) or run[stop].text not in (",", "("):
        return stop
    if (run[stop].text == "," and not _opens_aside(run, stop + 1)) or run[stop + 1].quoted:
        return stop
    at = stop + 1
    while at < len(run) and not run[at].quoted and run[at].text not in ("“", '"', ";", ":", ".", "?", "!", "—", "--"):
        at += 1
    return at
