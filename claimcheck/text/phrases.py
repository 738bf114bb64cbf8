"""Finding the phrases of a word list in a text: longest first, word by word, so that no pattern can backtrack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple


class Hit(NamedTuple):
    """One phrase found: what the list says about it, and its first and one-past-last word."""

    value: str
    first: int
    stop: int


class PhraseBook:
    """A word list that can hold phrases, each with a value."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._alone: dict[str, str] = {}
        self._longer: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = {}
        for phrase, value in sorted(((tuple(phrase.split()), value) for phrase, value in entries), key=lambda e: -len(e[0])):
            if len(phrase) == 1:
                self._alone.setdefault(phrase[0], value)
            else:
                self._longer.setdefault(phrase[:2], []).append((phrase, value))

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """The phrases that occur in a sequence of words, none overlapping, the longest at each place."""
        alone, longer = self._alone, self._longer
        if alone.keys().isdisjoint(words) and longer.keys().isdisjoint(pairwise(words)):
            return []  # most texts hold none, and this looks at all their words at once
        found: list[Hit] = []
        stop = 0
        run = tuple(words)
        for place, pair in enumerate(zip_longest(run, run[1:], fillvalue="")):
            if place >= stop and (pair in longer or pair[0] in alone) and (hit := self._at(run, place, pair)):
                found.append(hit)
                stop = hit.stop
        return found

    def _at(self, words: tuple[str, ...], place: int, pair: tuple[str, ...]) -> Hit | None:
        for phrase, value in self._longer.get(pair, ()):
            stop = place + len(phrase)
            if words[place:stop] == phrase:
                return Hit(value, place, stop)
        alone = self._alone.get(words[place])
        return None if alone is None else Hit(alone, place, place + 1)
