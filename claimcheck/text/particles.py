"""Small words that say what is so of a subject: "the strike is off", "the outbreak is over", "the fire is out"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.text.auxiliaries import FORMS_OF_BE
from claimcheck.text.concepts import word_list
from claimcheck.text.words import Token

# Between "is" and the particle, or a preposition, stand at most so many adverbs: "is not yet over".
MOST_ADVERBS = 3


def states(found: Sequence[Token], clauses: Sequence[int]) -> tuple[int, ...]:
    """The places of the particles behind a form of "be" that end what is said, by a text's words and their clauses.

    "The strike is over after nine weeks" has one; "the plane is over the sea" and "up to ten" have none.
    """
    known = _words("states")
    return tuple([i for i, token in enumerate(found) if token.word in known and _is_state(found, clauses, i)])


def _is_state(found: Sequence[Token], clauses: Sequence[int], place: int) -> bool:
    behind = place + 1
    ends = behind == len(found) or clauses[behind] != clauses[place] or found[behind].word in _words("goes_on")
    return ends and _follows_be(found, clauses, place)


def _follows_be(found: Sequence[Token], clauses: Sequence[int], place: int) -> bool:
    for before in range(place - 1, max(-1, place - 2 - MOST_ADVERBS), -1):
        if clauses[before] != clauses[place]:
            return False
        if found[before].word in being():
            return True
        if found[before].word not in adverbs():
            return False
    return False


@cache
def being() -> frozenset[str]:
    """The forms of "be", and what tells a state beside them ("remains")."""
    return FORMS_OF_BE | _words("being")


def adverbs() -> frozenset[str]:
    """What may stand between such a verb and what it tells ("still", "not yet")."""
    return _words("adverbs")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("english")["particles"][name])
