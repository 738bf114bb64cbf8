"""How close a stored claim is to a text by the terms they share: what orders candidates, the same on every engine.

The sum over shared terms of the inverse frequency to a power, a longer claim's discounted, as in BM25 (Robertson and
Zaragoza 2009) but with the settings that fit verified claims best (bench/retrieval.py: chosen on the train queries of
CheckThat! 2020, confirmed on its dev queries). A share of rapidfuzz's token_set_ratio made the order worse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum, log
from typing import NamedTuple

RARITY_POWER = 1.5  # of the inverse frequency: a rare name outweighs two middling words
FIGURE_WEIGHT = 0.7  # a figure alone says little of what it counts
SAID_TWICE = 1.3  # a term that a claim says again weighs so much more
LENGTH_FREE = 28  # terms added to a claim's own: the larger, the less a long claim is discounted


class Closeness(NamedTuple):
    """How close: `score` for the order, higher is closer; `share` is the part of what could be shared, 0 to about 1."""

    score: float
    share: float


def weight(term: str, count: int, claims: int) -> float:
    """How much it tells to share a term that `count` of so many claims hold; a term that none holds is as rare as can be."""
    rarity = float(log(1 + claims / max(count, 1)) ** RARITY_POWER)
    return rarity * FIGURE_WEIGHT if term[0].isdigit() else rarity


class Asked:
    """A text's terms with their weights, to be asked how close one claim after the other is."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self._terms = weights.keys()
        self._whole = fsum(weights.values())

    def closeness(self, held: Sequence[str]) -> Closeness:
        """How close a claim that holds these terms is. Of the two the shorter decides what could be shared."""
        different = set(held)
        shared = self._terms & different
        if not shared:
            return Closeness(0.0, 0.0)
        common = fsum(map(self.weights.__getitem__, shared))
        possible = self._whole * min(1.0, len(different) / len(self._terms))
        twice = self._twice(held, shared) if len(different) < len(held) else 0.0
        return Closeness((common + twice) / (LENGTH_FREE + len(different)), common / possible)

    def _twice(self, held: Sequence[str], shared: set[str]) -> float:
        return (SAID_TWICE - 1) * fsum(self.weights[term] for term in shared if held.count(term) > 1)
