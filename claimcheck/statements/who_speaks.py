"""Whether a phrase can speak at all: a pronoun, a name, or a noun of people, an institution or a paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.statements.grammar import CALENDAR, PERSONAL, PREPOSITIONS, RELATIVE
from claimcheck.statements.lexicon import any_words, pronouns, words
from claimcheck.statements.pieces import Piece
from claimcheck.text.concepts import word_list
from claimcheck.text.words import FUNCTION_WORDS

_VERBS_FIRST = frozenset(["looks", "sounds", "seems", "ever", "asked", "told", "said", "there"]) | frozenset(
    ["i'm", "you're", "we're", "they're", "it's", "that's", "there's", "here's"]
)
_SPEAKERS = (
    ("people", "unnamed"),
    ("people", "spokespeople"),
    ("people", "offices"),
    ("institutions", "nouns"),
    ("institutions", "media"),
    ("papers", "nouns"),
)
_ARTICLES = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "my", "your"])


def can_speak(run: Sequence[Piece], first: int, stop: int) -> bool:
    """True for a pronoun, a name, or a noun that names people, an institution or a paper."""
    if first >= stop or run[first].low in PREPOSITIONS or (stop - first == 1 and run[first].low in _ARTICLES):
        return False
    if stop - first == 1 and run[first].low in _alone():
        return True
    if _is_of_several(run, first, stop):
        return True
    if first == 0 and stop == 1 and run[0].low in _openers():
        return False
    if run[stop - 1].is_capital and run[stop - 1].low not in CALENDAR:
        return True
    return any(is_speaker(piece.low) or (piece.is_capital and at > first) for at, piece in enumerate(run[first:stop], first))


def _is_of_several(run: Sequence[Piece], first: int, stop: int) -> bool:
    """ "The other": of two who were told of before."""
    return [piece.low for piece in run[first:stop]] in (["the", "other"], ["the", "others"])


@cache
def _alone() -> frozenset[str]:
    """Pronouns that are the whole of a phrase."""
    return PERSONAL | RELATIVE | frozenset(pronouns())


@cache
def _openers() -> frozenset[str]:
    """Words that have a capital only because they open a sentence and that name nobody, who speaks apart."""
    people = words("people", "unnamed") | words("institutions", "nouns") | frozenset(pronouns())
    return (FUNCTION_WORDS | frozenset(word_list("english")["openers"]["words"]) | _VERBS_FIRST) - people


def is_speaker(word: str) -> bool:
    """True for a noun of one of the lexicon's kinds of speakers."""
    return word in any_words(*_SPEAKERS)
