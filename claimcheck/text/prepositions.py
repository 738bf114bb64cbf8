"""Prepositions that turn a statement round: "for the bill", "against the bill"; "in prison", "out of prison"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from claimcheck.text.alignment import Alignment
from claimcheck.text.auxiliaries import FORMS_OF_BE
from claimcheck.text.concepts import word_list
from claimcheck.text.particles import MOST_ADVERBS, adverbs, being
from claimcheck.text.reading import Reading
from claimcheck.text.spans import Span

# Between a preposition and its noun stand an article and at most so many words of it: "above the legal limit".
_WITHIN = 4


def turned_round(left: Reading, right: Reading, alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The places of two words with one meaning that stand behind opposite prepositions, and these behind the same word."""
    if any(_by_last_word().keys().isdisjoint(side.line.words) for side in (left, right)):
        return
    for i, j in alignment.pairs:
        one, two = _before(left, i), _before(right, j)
        if one and two and _are_opposite(left, one, right, two) and _are_governed_alike(left, one, right, two, alignment):
            yield i, j


def governed(reading: Reading, place: int) -> Span:
    """A noun with the preposition before it, for showing both."""
    return reading.span((_before(reading, place) or range(place, place)).start, place + 1)


def _before(reading: Reading, place: int) -> range:
    """Where the preposition of a noun stands; an empty range where none of these does."""
    forms, clause = reading.line.words, reading.words[place].clause
    for at in range(place - 1, max(-1, place - 1 - _WITHIN), -1):
        if reading.words[at].clause != clause or forms[at] in FORMS_OF_BE:
            break
        if found := _ending(forms, at):
            return range(at + 1 - len(found), at + 1)
    return range(0)


def _ending(forms: tuple[str, ...], place: int) -> tuple[str, ...]:
    """The preposition whose last word stands at a place, the longest of several; none where none does."""
    several = _by_last_word().get(forms[place], ())
    return next((words for words in several if forms[max(0, place + 1 - len(words)) : place + 1] == words), ())


def _are_opposite(left: Reading, one: range, right: Reading, two: range) -> bool:
    said = [" ".join(side.line.words[at.start : at.stop]) for side, at in ((left, one), (right, two))]
    return frozenset(said) in _opposites()


def _are_governed_alike(left: Reading, one: range, right: Reading, two: range, alignment: Alignment) -> bool:
    """True for "is in", "is out of", and for "voted for", "voted against"."""
    before = _governor(left, one.start), _governor(right, two.start)
    if None in before:
        return False
    forms = [side.line.words[at or 0] for side, at in zip((left, right), before, strict=True)]
    return all(form in being() for form in forms) or before in alignment.pairs


def _governor(reading: Reading, place: int) -> int | None:
    """The word that a preposition hangs on, adverbs between the two passed over."""
    near = range(place - 1, max(-1, place - 2 - MOST_ADVERBS), -1)
    return next((i for i in near if reading.line.words[i] not in adverbs()), None)


@cache
def _opposites() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(entry.split(" / ")) for entry in word_list("contraries")["prepositions"])


@cache
def _by_last_word() -> dict[str, list[tuple[str, ...]]]:
    """The prepositions by the word that they end with, the longest first."""
    phrases = {tuple(preposition.split()) for pair in _opposites() for preposition in pair}
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(phrases, key=len, reverse=True):
        found[words[-1]].append(words)
    return dict(found)
