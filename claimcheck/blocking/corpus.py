"""All claims as numbers: the terms of each, the rarest first, in flat arrays that hold a million claims in some 200 MB."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from claimcheck.text.terms import terms


class Corpus:
    """The claims of a store, by position in the order of their ids.

    `ids` holds each position's claim, `terms` the terms of all one after the other, `starts` where each claim's begin (and
    where the last one's end). Terms are numbered by how many claims hold them, fewest first, so that a claim's first
    terms are its rarest; `counts` holds for each term how many claims, `weights` the square of its inverse frequency.
    """

    def __init__(self, claims: Iterable[tuple[int, str]], read: Callable[[str], Iterable[str]] = terms) -> None:
        """From claims with their texts, or with whatever `read` gives the different terms of."""
        numbering = _Numbering()
        self.ids, self.starts, flat = array("q"), array("Q", [0]), array("I")
        for claim, text in claims:
            flat.extend(map(numbering.__getitem__, read(text)))
            self.ids.append(claim)
            self.starts.append(len(flat))
        self.counts, renumbered = _by_rarity(flat, tuple(numbering))
        self.weights = [_weight(count, len(self.ids)) for count in self.counts]
        self.terms = array("I")
        for start, end in pairwise(self.starts):
            self.terms.extend(sorted(map(renumbered.__getitem__, flat[start:end])))
        self.lengths = array("d", map(self._length, range(len(self.ids))))

    def __len__(self) -> int:
        return len(self.ids)

    def of(self, place: int) -> array[int]:
        """The terms of the claim at a place, the rarest first."""
        return self.terms[self.starts[place] : self.starts[place + 1]]

    def _length(self, place: int) -> float:
        return math.sqrt(sum(map(self.weights.__getitem__, self.of(place)))) or 1.0


class _Numbering(dict[str, int]):
    """Numbers for terms as they are met."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


def _by_rarity(flat: array[int], names: Sequence[str]) -> tuple[array[int], list[int]]:
    """How many claims hold each term, fewest first, and the new number of each old one; ties go by the alphabet."""
    counts = Counter(flat)
    order = sorted(range(len(names)), key=lambda number: (counts[number], names[number]))
    renumbered = [0] * len(names)
    for place, number in enumerate(order):
        renumbered[number] = place
    return array("I", (counts[number] for number in order)), renumbered


def _weight(count: int, claims: int) -> float:
    """The square of the inverse frequency of a term that `count` of so many claims hold."""
    return math.log(1 + claims / max(count, 1)) ** 2
