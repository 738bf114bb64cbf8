"""A number for each character of a text, kept as runs: the way from a changed copy of a text back to the text.

Long stretches of a copy lie as they lay, so that a few runs tell what would take a number a character; making them costs by
the run, looking one up a binary search.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import overload


class _Numbers(Sequence[int]):
    """What two ways of keeping numbers share."""

    __slots__ = ()

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        if isinstance(at, slice):
            return [self.at(one) for one in range(*at.indices(len(self)))]
        place = at + len(self) if at < 0 else at
        if not 0 <= place < len(self):
            raise IndexError(at)
        return self.at(place)

    def at(self, place: int) -> int:
        """The number of the character at `place`, which is one of the text's."""
        raise NotImplementedError


class Runs(_Numbers):
    """Numbers in runs: from character to character they rise by one, or all of a run are the same."""

    __slots__ = ("_begins", "_length", "_rises", "_values")

    def __init__(self) -> None:
        self._begins = array("I")
        self._values = array("I")
        self._rises = array("b")
        self._length = 0

    def rising(self, value: int, length: int) -> None:
        """Add a run of so many numbers, from `value` up by one each."""
        goes_on = self._begins and self._rises[-1] and self._values[-1] + self._length - self._begins[-1] == value
        self._add(value, length, rises=True, is_new=not goes_on)

    def same(self, value: int, length: int) -> None:
        """Add a run of one number, so many times."""
        self._add(value, length, rises=False, is_new=True)

    def _add(self, value: int, length: int, *, rises: bool, is_new: bool) -> None:
        if length and is_new:
            self._begins.append(self._length)
            self._values.append(value)
            self._rises.append(rises)
        self._length += length

    def __len__(self) -> int:
        return self._length

    def at(self, place: int) -> int:
        """The number of the character at `place`, which is one of the text's."""
        run = bisect_right(self._begins, place) - 1
        return self._values[run] + (place - self._begins[run] if self._rises[run] else 0)


class Through(_Numbers):
    """The numbers of `there` at the places that `way` gives: the way back over two copies."""

    __slots__ = ("_there", "_way")

    def __init__(self, way: Sequence[int], there: Sequence[int]) -> None:
        self._way, self._there = way, there

    def __len__(self) -> int:
        return len(self._way)

    def at(self, place: int) -> int:
        """The number of the character at `place`, which is one of the text's."""
        return self._there[self._way[place]]
