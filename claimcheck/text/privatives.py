"""What a text takes away without a "not": lifted the ban, cut off the power, stripped of the title."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.text.concepts import lemma, phrase_lemmas, word_list
from claimcheck.text.deeds import is_passive
from claimcheck.text.phrases import Hit, PhraseBook
from claimcheck.text.reading import Reading, read

# A thing has at most so many words.
_REACH = 3
# How far before a passive the thing that is taken away may begin, in words.
_BEFORE = 6


def taken_away(reading: Reading) -> frozenset[int]:
    """The places of what a text says to be taken away, not done or not given."""
    return _taken_away(reading.text)


@lru_cache(maxsize=8192)
def _taken_away(text: str) -> frozenset[int]:
    reading = read(text)
    denying = {place for negation in reading.negations for place in range(negation.first, negation.stop)}
    found: frozenset[int] = frozenset()
    for hit in _cues().hits([lemma(word.token.word) for word in reading.words]):
        word = reading.words[hit.first]
        is_undone = hit.first in found or hit.first in denying  # "lifted the ban on"; "failed to" is read as a "not"
        if not word.is_framed and not word.is_name and not is_undone:
            found |= frozenset(_reach(reading, hit))
    return found


def _reach(reading: Reading, hit: Hit) -> list[int]:
    """The thing that follows in the clause, or stands before a passive; behind "of" only what it governs."""
    clause = reading.words[hit.first].clause
    if hit.value == "of":
        at = next((i for i in range(hit.stop, min(hit.stop + 3, len(reading.words))) if _is_of(reading, i)), None)
        return [] if at is None else _heavy(reading, range(at + 1, len(reading.words)), clause)
    if is_passive(reading, hit.first):
        return _heavy(reading, range(hit.first - 1, max(-1, hit.first - 1 - _BEFORE), -1), clause)
    return _heavy(reading, range(hit.stop, len(reading.words)), clause)


def _is_of(reading: Reading, place: int) -> bool:
    return reading.words[place].token.word == "of"


def _heavy(reading: Reading, places: range, clause: int) -> list[int]:
    """The first thing among some places: its words up to the next of grammar."""
    found: list[int] = []
    for place in places:
        word = reading.words[place]
        if word.clause != clause or word.is_framed or (found and word.weight < 1) or len(found) == _REACH:
            break
        if word.weight >= 1:
            found.append(place)
    return found


@cache
def _cues() -> PhraseBook:
    lists = word_list("privatives")
    return PhraseBook((phrase_lemmas(phrase), kind) for kind in ("verbs", "of") for phrase in lists[kind])
