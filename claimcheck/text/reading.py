"""One reading of a text that all signals share: its words with what they stand for, names, clauses and negations."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.text.concepts import concepts, lemma, phrase_concepts, word_list
from claimcheck.text.frames import framed_words
from claimcheck.text.names import name_words
from claimcheck.text.negation import Negation, negations
from claimcheck.text.words import FUNCTION_WORDS, Token, tokens

_NAME_WEIGHT = 1.0
_CONTENT_WEIGHT = 1.0
# A word such as "said" or "year" is in most news sentences: sharing it shows little.
_LIGHT_WEIGHT = 0.25
_CLAUSE_MARKS = frozenset(',;:.!?()—–"“”')
_SENTENCE_MARKS = frozenset(".!?")


class Word(NamedTuple):
    """A word of a text with what it stands for and how it stands there."""

    token: Token
    concepts: frozenset[str]
    weight: float
    is_name: bool
    is_framed: bool
    clause: int
    negations: int

    @property
    def is_negated(self) -> bool:
        """True where an odd number of negations reaches the word: two cancel."""
        return self.negations % 2 == 1

    @property
    def is_content(self) -> bool:
        """True for a word that can carry a fact: no grammar, no name, nothing of who says it."""
        return not self.is_name and not self.is_framed and self.weight >= _CONTENT_WEIGHT


class Reading(NamedTuple):
    """A text as the signals see it."""

    text: str
    words: tuple[Word, ...]
    negations: tuple[Negation, ...]

    @property
    def names(self) -> tuple[Word, ...]:
        """The words that are part of a name, calendar words apart."""
        return tuple(word for word in self.words if word.is_name and not word.is_framed)


@lru_cache(maxsize=8192)
def read(text: str) -> Reading:
    """The text read once: words, names, clauses, negations, and who-said-it frames set aside."""
    found = tokens(text)
    clauses = clause_numbers(text, found)
    negated = negations(found, clauses)
    reach = Counter(place for negation in negated for place in negation.reach)
    named = name_words(text, found)
    framed = framed_words(found, clauses, sentence_numbers(text, found))
    meanings = _meanings(found)
    words = tuple(
        [
            Word(t, meanings[i], _weight(t, meanings[i], i in named), i in named, i in framed, clauses[i], reach.get(i, 0))
            for i, t in enumerate(found)
        ]
    )
    return Reading(text, words, negated)


def clause_numbers(text: str, found: tuple[Token, ...]) -> list[int]:
    """For each word the number of its clause; punctuation between two words starts a new one."""
    return _numbers(text, found, _CLAUSE_MARKS)


def sentence_numbers(text: str, found: tuple[Token, ...]) -> list[int]:
    """For each word the number of its sentence."""
    return _numbers(text, found, _SENTENCE_MARKS)


def _numbers(text: str, found: tuple[Token, ...], marks: frozenset[str]) -> list[int]:
    numbers: list[int] = []
    number, end = 0, 0
    for token in found:
        gap = text[end : token.start]
        if gap != " " and end > 0 and not marks.isdisjoint(gap):
            number += 1
        numbers.append(number)
        end = token.end
    return numbers


def _meanings(found: tuple[Token, ...]) -> list[frozenset[str]]:
    """What each word stands for; a phrase's meaning sits on its first word, its other words mean nothing."""
    meanings = [concepts(token.word) for token in found]
    for hit in phrase_concepts().hits([lemma(token.word) for token in found]):
        meanings[hit.first] = frozenset(hit.value.split())
        meanings[hit.first + 1 : hit.stop] = [frozenset()] * (hit.stop - hit.first - 1)
    return meanings


def _weight(token: Token, meanings: frozenset[str], named: bool) -> float:
    """How much it shows that two texts share this word; nothing for grammar and for the rest of a phrase."""
    if not meanings or token.word in FUNCTION_WORDS:
        return 0.0
    return _NAME_WEIGHT if named else _plain_weight(token.word)


@lru_cache(maxsize=65536)
def _plain_weight(word: str) -> float:
    return _LIGHT_WEIGHT if lemma(word) in _light() or word[0].isdigit() else _CONTENT_WEIGHT


@cache
def _light() -> frozenset[str]:
    lists = word_list("english")
    return frozenset(lemma(word) for word in (*lists["light"]["words"], *lists["titles"]["words"]))
