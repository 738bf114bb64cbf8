"""Finding the phrases of a word list in a text: longest first, word by word, so that no pattern can backtrack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Hit(NamedTuple):
    """One phrase found: what the list says about it, and its first and one-past-last word."""

    value: str
    first: int
    stop: int


class PhraseBook:
    """A word list that can hold phrases, each with a value."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, value in entries:
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append((words, value))
        for phrases in self._by_first.values():
            phrases.sort(key=lambda entry: -len(entry[0]))

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """The phrases that occur in a sequence of words, none overlapping, the longest at each place."""
        if self._by_first.keys().isdisjoint(words):  # most texts hold none, and this looks at them all at once
            return []
        found: list[Hit] = []
        stop = 0
        for place, word in enumerate(words):
            if place >= stop and word in self._by_first and (hit := self._at(words, place)):
                found.append(hit)
                stop = hit.stop
        return found

    def _at(self, words: Sequence[str], place: int) -> Hit | None:
        for phrase, value in self._by_first[words[place]]:
            stop = place + len(phrase)
            if len(phrase) == 1 or tuple(words[place:stop]) == phrase:
                return Hit(value, place, stop)
        return None
