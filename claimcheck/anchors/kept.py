"""Which characters of a folded text its skeleton keeps: all but spaces and hyphens, and where they stand.

Only counts for whole blocks are made ahead, each by a search of memory; where the characters of a block stand is worked out
when somebody asks, which a quote does for two or three blocks of a document.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

LEFT_OUT = " -"
_BLOCK = 512


class KeptCharacters:
    """The characters of a text that are kept: their places by number, and back."""

    __slots__ = ("_places", "_text", "_until")

    def __init__(self, text: str) -> None:
        self._text = text
        self._until = list(accumulate((_kept(text, at, at + _BLOCK) for at in range(0, len(text), _BLOCK)), initial=0))
        self._places: dict[int, list[int]] = {}

    def __getitem__(self, number: int) -> int:
        """Where the kept character of that number stands in the text."""
        block = bisect_right(self._until, number) - 1
        return self._block(block)[number - self._until[block]]

    def before(self, place: int) -> int:
        """How many kept characters stand before a place: the number of the first at it or behind."""
        block = min(place // _BLOCK, len(self._until) - 1)
        return self._until[block] + _kept(self._text, block * _BLOCK, place)

    def _block(self, block: int) -> list[int]:
        if block not in self._places:
            first = block * _BLOCK
            chars = enumerate(self._text[first : first + _BLOCK], start=first)
            self._places[block] = [at for at, char in chars if char not in LEFT_OUT]
        return self._places[block]


def _kept(text: str, start: int, end: int) -> int:
    stop = min(end, len(text))
    return max(0, stop - start) - sum(text.count(char, start, stop) for char in LEFT_OUT)
