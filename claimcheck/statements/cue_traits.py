"""What stands around a word that may attribute: its form, its subject, what follows, and whether somebody speaks already.

From these traits it is weighed whether the word attributes in its sentence (cue_odds.py). Each is a plain name; the weights
file tells what it is worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.lazily import NamedTuple
from claimcheck.statements.attribution import Attribution
from claimcheck.statements.clauses import QUOTE_MARKS, before_clause, opens_clause
from claimcheck.statements.grammar import DETERMINERS, OPENS_CLAUSE, PERSONAL, PREPOSITIONS, RELATIVE
from claimcheck.statements.lexicon import words
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.pieces import Piece
from claimcheck.statements.who_speaks import can_speak
from claimcheck.text.auxiliaries import FORMS_OF_BE

_MODAL = frozenset({"will", "would", "could", "can", "may", "might", "must", "should", "shall"})
_HAVE = frozenset({"has", "have", "had"})
_DO = frozenset({"do", "does", "did"})
_JOINS = frozenset({"to", ",", "and", "or"})
_TELLING_MARKS = frozenset(",.:?!—-")
_CLOSED = frozenset(".?!”\"'")


class Candidate(NamedTuple):
    """A word that may attribute: its place, its base form, where its verb's group begins, and its subject."""

    at: int
    base: str
    group: int
    subject: Phrase | None


def traits(run: Sequence[Piece], one: Candidate, found: Sequence[Attribution]) -> Iterator[str]:
    """The names of what is there; `found` are the attributions that the sentence's rules find."""
    form = _form(run[one.at].low, one.base)
    yield from _of_word(run, one, form)
    yield from _of_group({piece.low for piece in run[one.group : one.at]}, form)
    yield from _of_place(run, one, form)
    yield from _of_others(one, found, form)


def _form(low: str, base: str) -> str:
    """The form as its ending tells it: -ing, -s, the base form, else past."""
    if low == base:
        return "base"
    return "-ing" if low.endswith("ing") else "-s" if low.endswith("s") else "past"


def _of_word(run: Sequence[Piece], one: Candidate, form: str) -> Iterator[str]:
    follows, subject = _behind(run, one.at + 1), _subject(run, one.subject)
    yield one.base
    yield f"{one.base} + {follows}"
    yield f"before {follows}"
    yield f"subject {subject}"
    yield f"{form}, subject {subject}"


def _of_group(helpers: set[str], form: str) -> Iterator[str]:
    """What the verb's helpers make of it."""
    if helpers & _MODAL:
        yield "would"
    if helpers & {"not", "never"} or any(helper.endswith("n't") for helper in helpers):
        yield "not"
    if "to" in helpers:
        yield "to"
    if helpers & _HAVE:
        yield "have"
    elif form == "past" and helpers & FORMS_OF_BE:
        yield "passive"
    if helpers & _DO:
        yield "do"


def _of_place(run: Sequence[Piece], one: Candidate, form: str) -> Iterator[str]:
    before = _before(run, one.at)
    yield f"behind {before}"
    yield f"{form}, behind {before}"
    if one.at == 0:
        yield "first"
    elif run[one.at].is_capital:
        yield "capital"
        yield f"{form}, capital"
    if one.subject is not None and before_clause(run, one.subject.first):
        yield "behind what is said"
    if run[-1].text == "?":
        yield "question"
    if run[-1].text not in _CLOSED:
        yield "headline"


def _of_others(one: Candidate, found: Sequence[Attribution], form: str) -> Iterator[str]:
    """Which rule found the word, and whether it is part of what another attribution says."""
    kind = next((other.kind for other in found if other.cue[0] <= one.at < other.cue[1]), "none")
    around = sum(_holds(other, one.at) for other in found)
    yield f"rule {kind}"
    if around:
        yield "within"
        yield f"within, rule {kind}"
        yield f"within, {form}"
    if around > 1:
        yield "within two"


def _holds(other: Attribution, at: int) -> bool:
    return not other.cue[0] <= at < other.cue[1] and any(first <= at < stop for first, stop in other.content)


def _before(run: Sequence[Piece], at: int) -> str:
    if at == 0:
        return "nothing"
    piece = run[at - 1]
    if piece.low in PREPOSITIONS or piece.low in _JOINS or piece.low in ("a", "an", "the", "that") or not piece.is_word:
        return piece.low
    if piece.is_owner or piece.low in ("his", "her", "their", "its", "my", "our", "your"):
        return "owner"
    return "capital" if piece.is_capital else "word"


def _behind(run: Sequence[Piece], at: int) -> str:
    """What follows: a quote, "that", a preposition, a mark, or a phrase that opens a clause or not."""
    if at >= len(run):
        return "nothing"
    piece = run[at]
    if piece.quoted or piece.text in QUOTE_MARKS:
        return "quote"
    if piece.low in OPENS_CLAUSE or piece.low in PREPOSITIONS or piece.text in _TELLING_MARKS:
        return piece.low
    if not piece.is_word:
        return "mark"
    if piece.low in PERSONAL:
        return "pronoun"
    return _phrase(run, at)


def _phrase(run: Sequence[Piece], at: int) -> str:
    piece = run[at]
    what = "clause" if opens_clause(run, at) else "phrase"
    if piece.is_capital:
        return f"name, {what}"
    return f"article, {what}" if piece.low in DETERMINERS else "-ing" if piece.low.endswith("ing") else f"word, {what}"


def _subject(run: Sequence[Piece], subject: Phrase | None) -> str:
    """What kind of phrase stands before the verb."""
    if subject is None:
        return "none"
    inner = run[subject.first : subject.stop]
    if len(inner) == 1 and (inner[0].low in PERSONAL or inner[0].low in RELATIVE):
        return inner[0].low
    if not can_speak(run, subject.first, subject.stop):
        return "other"
    if inner[-1].is_capital:
        return "name"
    lows = {piece.low for piece in inner}
    return "paper" if lows & words("papers", "nouns") else "people" if lows & words("people", "unnamed") else "institution"
