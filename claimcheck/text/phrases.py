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
        self._alone: dict[str, str] = {}
        self._by_first: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
        for phrase, value in sorted(((tuple(phrase.split()), value) for phrase, value in entries), key=lambda e: -len(e[0])):
            by_second = self._by_first.setdefault(phrase[0], {})
            if len(phrase) == 1:
                self._alone.setdefault(phrase[0], value)
            else:
                by_second.setdefault(phrase[1], []).append((phrase, value))

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """The phrases that occur in a sequence of words, none overlapping, the longest at each place."""
        if self._by_first.keys().isdisjoint(words):  # most texts hold none, and this looks at them all at once
            return []
        found: list[Hit] = []
        stop = 0
        run, firsts = tuple(words), self._by_first
        for place in [place for place, word in enumerate(run) if word in firsts]:
            if place >= stop and (hit := self._at(run, place)):
                found.append(hit)
                stop = hit.stop
        return found

    def _at(self, words: tuple[str, ...], place: int) -> Hit | None:
        following = words[place + 1] if place + 1 < len(words) else ""
        for phrase, value in self._by_first[words[place]].get(following, ()):
            stop = place + len(phrase)
            if words[place:stop] == phrase:
                return Hit(value, place, stop)
        alone = self._alone.get(words[place])
        return None if alone is None else Hit(alone, place, place + 1)
