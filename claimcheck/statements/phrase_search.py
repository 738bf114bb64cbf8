"""Looks for the phrases of a word list in a sentence, fast where none is there: first by their rarest words alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"\w+")
_GAP = " ... "


class PhraseSearch:
    """The phrases of one list, whole words only; in small letters. "..." in a phrase stands for a few words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        longest_first = sorted(phrases, key=len, reverse=True)
        self._pattern = re.compile(rf"\b(?:{'|'.join(_pattern(phrase) for phrase in longest_first)})\b")
        # Every phrase has one of these as a whole word, so a sentence without any holds no phrase.
        self._marks = frozenset(max(_WORD.findall(phrase), key=len) for phrase in longest_first)

    def find(self, plain: str) -> re.Match[str] | None:
        """The first phrase in a sentence in small letters, else None."""
        return None if self._marks.isdisjoint(_words(plain)) else self._pattern.search(plain)


def _pattern(phrase: str) -> str:
    return re.escape(phrase).replace(re.escape(_GAP), r" [^.;:]{1,60}? ")


@lru_cache(maxsize=8)
def _words(plain: str) -> frozenset[str]:
    """The words of the sentences looked at last; each is looked at for several lists."""
    return frozenset(_WORD.findall(plain))
