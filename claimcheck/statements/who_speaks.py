"""Whether a phrase can speak at all: a pronoun, a name, or a noun of people, an institution or a paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.statements.grammar import CALENDAR, PERSONAL, PREPOSITIONS, RELATIVE
from claimcheck.statements.lexicon import pronouns, words
from claimcheck.statements.pieces import Piece
from claimcheck.text.concepts import word_list
from claimcheck.text.words import FUNCTION_WORDS

_VERBS_FIRST = frozenset(["looks", "sounds", "seems", "ever", "asked", "told", "said", "there"])
_ARTICLES = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "my", "your"])


def can_speak(run: Sequence[Piece], first: int, stop: int) -> bool:
    """True for a pronoun, a name, or a noun that names people, an institution or a paper."""
    if first >= stop or run[first].low in PREPOSITIONS or (stop - first == 1 and run[first].low in _ARTICLES):
        return False
    if stop - first == 1 and run[first].low in PERSONAL | RELATIVE | set(pronouns()):
        return True
    if first == 0 and stop == 1 and run[0].low in _openers():
        return False
    if run[stop - 1].is_capital and run[stop - 1].low not in CALENDAR:
        return True
    return any(is_speaker(piece.low) or (piece.is_capital and at > first) for at, piece in enumerate(run[first:stop], first))


@cache
def _openers() -> frozenset[str]:
    """Words that have a capital only because they open a sentence and that name nobody, who speaks apart."""
    people = words("people", "unnamed") | words("institutions", "nouns") | frozenset(pronouns())
    return (FUNCTION_WORDS | frozenset(word_list("english")["openers"]["words"]) | _VERBS_FIRST) - people


def is_speaker(word: str) -> bool:
    """True for a noun of one of the lexicon's kinds of speakers."""
    return (
        word in words("people", "unnamed")
        or word in words("people", "spokespeople")
        or word in words("people", "offices")
        or word in words("institutions", "nouns")
        or word in words("institutions", "media")
        or word in words("papers", "nouns")
    )
