"""Who stands before or behind a verb of saying: the stretch of the noun phrase, without a full grammar.

A phrase runs back from the verb to the nearest mark or conjunction; what stands between two commas or brackets right
before the verb is an aside on the phrase before it ("Ida Marr, the mayor, said").
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lazily import NamedTuple
from claimcheck.statements.asides import before_bracket, is_opening_name, opens_aside
from claimcheck.statements.clauses import is_finite
from claimcheck.statements.grammar import (
    AUXILIARIES,
    CALENDAR,
    DETERMINERS,
    FINITE,
    OPENERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
    STOPS,
)
from claimcheck.statements.lexicon import any_words, verbs, words
from claimcheck.statements.pieces import Piece
from claimcheck.statements.talked_to import known_to, talked_to
from claimcheck.statements.who_speaks import can_speak, is_speaker

LONGEST, _LONGEST_ASIDE = 45, 60  # pieces
UNNAMED = frozenset(["a", "an", "one", "two", "some"])
_OWN = frozenset(["his", "her", "their", "its"])
# Pronouns that are the whole of a subject, and what stands before an "as" that opens no clause.
_ALONE = frozenset(["he", "she", "they", "i", "we"])
_OPENS = frozenset(["as", "after", "before"])
_BEFORE_AS = frozenset(["such", "well", "known", "described", "seen", "serves", "served", "far", "soon", "long", "as"])
INSIDE = frozenset("&'’/$%#@.-‐")


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
    if (talk := talked_to(run, verb) or known_to(run, verb)) is not None:
        first = _start(run, talk)
        return None if first is None else Phrase(first, talk, verb)
    first = _start(run, verb)
    return None if first is None else Phrase(first, verb, verb)


def _before_aside(run: Sequence[Piece], close: int) -> Phrase | None:
    """The phrase before the aside that ends at `close`."""
    opening = {")": "("}.get(run[close].text, run[close].text)
    best: Phrase | None = None
    for at in range(close - 1, max(0, close - _LONGEST_ASIDE), -1):
        if run[at].quoted or run[at].text in (";", ":", "”"):
            break
        if run[at].text != opening:
            continue
        bare = before_bracket(run, at)
        if opening == "," and not (opens_aside(run, at + 1) or is_opening_name(run, bare)):
            continue
        first = _start(run, bare)
        if first is None or not (
            can_speak(run, first, bare) or _is_described(run, first, bare) or _is_named(run, first, bare, close)
        ):
            continue
        if best and not _opens_clause(run, first):
            continue
        best = Phrase(first, bare, close + 1)
        if opening != "," or not _is_aside_itself(run, first):
            break
    return best


def _opens_clause(run: Sequence[Piece], first: int) -> bool:
    """True at the sentence's start, behind a mark or "and"."""
    return first == 0 or not run[first - 1].is_word or run[first - 1].low in OPENERS | STOPS


def _is_described(run: Sequence[Piece], first: int, stop: int) -> bool:
    """ "A glazier, speaking by phone, said": somebody told by a noun the lexicon does not know, at the sentence's start."""
    return first == 0 and 1 < stop - first < 4 and run[first].low in UNNAMED


def _is_named(run: Sequence[Piece], first: int, stop: int, close: int) -> bool:
    """ "The fitter, Ida Marr, said": a noun that the lexicon does not know, and the name of who it is."""
    aside = run[stop + 1 : close]
    is_noun = 1 < stop - first < 5 and run[first].low in DETERMINERS and not run[stop - 1].is_capital
    return is_noun and len(aside) > 1 and all(piece.is_capital and not piece.quoted for piece in aside)


def _is_aside_itself(run: Sequence[Piece], first: int) -> bool:
    """True where the phrase found may be told of a name before it: ", the contractor hired in 2023, said"."""
    return first > 0 and run[first - 1].text == "," and not run[first].is_capital


def _start(run: Sequence[Piece], stop: int) -> int | None:
    """The first piece of the phrase that ends before `stop`."""
    if stop and run[stop - 1].low in _ALONE:
        return stop - 1
    first = _boundary(run, stop)
    if _tells_who(run, first - 1):
        return _start(run, first - 1)
    first = _behind_as(run, first, stop)
    first = _behind_verb(run, first, stop)
    first = _behind_and(run, first, stop)
    if first < stop - 1 and run[first].low in RELATIVE | {"as"}:
        first += 1
    while first < stop and (run[first].low in OPENERS or _is_day(run, first, stop) or not run[first].is_word):
        first += 1
    if first < stop and run[first].low in PREPOSITIONS:
        first = _behind_preposition(run, first, stop)
    return first if first < stop else None


def _tells_who(run: Sequence[Piece], that: int) -> bool:
    """ "The firm that makes it said": "that" behind somebody who can speak, and a verb behind it."""
    if that < 1 or run[that].low != "that" or not is_speaker(run[that - 1].low):
        return False
    verb = run[that + 1]
    return is_finite(verb) or (verb.low.endswith("s") and not verb.is_capital and not is_speaker(verb.low))


def _is_day(run: Sequence[Piece], at: int, stop: int) -> bool:
    """A word of the calendar, unless it is the first of a newspaper's name ("Morning Post")."""
    names_medium = run[at].low in words("institutions", "media_first") and run[at].is_capital
    return run[at].low in CALENDAR and not (names_medium and at + 1 < stop and run[at + 1].is_capital)


def _boundary(run: Sequence[Piece], stop: int) -> int:
    at = stop
    while at > max(0, stop - LONGEST):
        piece = run[at - 1]
        if (
            piece.quoted
            or _is_stop(run, at - 1, stop)
            or not (piece.is_word or piece.text in INSIDE or _is_in_figure(run, at - 1))
        ):
            break
        at -= 1
    return at


def _is_stop(run: Sequence[Piece], at: int, stop: int) -> bool:
    """A word before which no phrase reaches back; "that" before a time of day is none ("on duty that night")."""
    return run[at].low in STOPS and not (run[at].low == "that" and at + 1 < stop and run[at + 1].low in CALENDAR)


def _is_in_figure(run: Sequence[Piece], at: int) -> bool:
    """ "34,000": a comma between digits."""
    if run[at].text != "," or at == 0 or at + 1 >= len(run):
        return False
    return run[at - 1].text.isdigit() and run[at + 1].text.isdigit() and run[at].end == run[at + 1].start


def _behind_as(run: Sequence[Piece], first: int, stop: int) -> int:
    """ "Stocks fell as the minister said", "a fine after the man had posted": behind the word that opens the clause."""
    for at in range(stop - 2, first, -1):
        if run[at].low in _OPENS and run[at - 1].low not in _BEFORE_AS and not _has_relative(run, first, at):
            return at + 1
    return first


def _has_relative(run: Sequence[Piece], first: int, stop: int) -> bool:
    return any(piece.low in RELATIVE or piece.low == "that" for piece in run[first:stop])


def _behind_verb(run: Sequence[Piece], first: int, stop: int) -> int:
    """What stands behind the last verb before the phrase's own "who": "I think officials" is "officials"."""
    own = next((at for at in range(first + 1, stop) if run[at].low in RELATIVE), stop)
    auxiliary, verb = AUXILIARIES, verbs()
    is_made_to = run[stop].low == "to"  # "that led officials to say"
    for at in range(own - 1, first - 1, -1):
        word = run[at].low
        is_noun = at > first and (run[at - 1].low in DETERMINERS or run[at - 1].is_owner)  # "a tweet from the brigade"
        is_telling = not is_noun and word in verb and "any" in verb[word].needs and not verb[word].is_gerund
        is_verb = is_telling or (is_made_to and word in FINITE)
        if (word in auxiliary and word != "to" and not run[at].is_capital) or (is_verb and at + 1 < own):
            return at + 1 if at + 1 < stop else stop
    return first


def _behind_and(run: Sequence[Piece], first: int, stop: int) -> int:
    """ "It rained and officials said": behind "and", unless two names or two kinds of people are joined."""
    for at in range(stop - 2, first, -1):
        if run[at].low not in ("and", "or"):
            continue
        before, behind = run[at - 1], run[at + 1]
        if at > first and (behind.low in ("other", "others") or _joins_names(run, first, at, stop)):
            continue
        is_pair = (before.is_capital and behind.is_capital) or (
            _is_people(before) and (_is_people(behind) or _is_people(run[stop - 1])) and first + 5 > at
        )
        if not is_pair and (behind.low in DETERMINERS | PERSONAL or behind.is_capital or _is_people(behind)):
            return at + 1
    return first


def _joins_names(run: Sequence[Piece], first: int, at: int, stop: int) -> bool:
    """ "Ida Marr and the Osk Council", "Ida Marr and her colleagues": where a name alone opens the clause."""
    behind = run[at + 1].low
    is_name = behind in _OWN or (behind == "the" and at + 2 < stop and run[at + 2].is_capital)
    return is_name and _opens_clause(run, first) and all(piece.is_capital or piece.low == "the" for piece in run[first:at])


def _is_people(piece: Piece) -> bool:
    return piece.low in words("people", "unnamed") or piece.low in words("institutions", "nouns")


def _behind_preposition(run: Sequence[Piece], first: int, stop: int) -> int:
    """ "On Monday Ida Marr said": the name at the end, unless it is the preposition's own."""
    at = stop
    if run[stop - 1].is_capital:
        while at > first and (run[at - 1].is_capital or run[at - 1].text in INSIDE) and run[at - 1].low not in CALENDAR:
            at -= 1
        while at > first and run[at - 1].low in any_words(("titles", "words"), ("people", "spokespeople")):
            at -= 1
    else:
        at = next((i for i in range(stop - 1, first, -1) if run[i].low in DETERMINERS | PERSONAL), stop)
    if at > first and run[at - 1].low == "the":
        at -= 1
    return stop if at - 1 <= first or run[at - 1].low in PREPOSITIONS else at
