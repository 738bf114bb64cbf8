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


def closeness(asked: Mapping[str, float], held: Sequence[str]) -> Closeness:
    """How close a claim that holds these terms, in its order, is to a text of these weighted terms.

    Of two texts the shorter decides what could be shared: a claim cut short is as close as can be.
    """
    different = set(held)
    shared = asked.keys() & different
    if not shared:
        return Closeness(0.0, 0.0)
    common = fsum(map(asked.__getitem__, shared))
    possible = fsum(asked.values()) * min(1.0, len(different) / len(asked))
    twice = 0.0
    if len(different) < len(held):
        twice = (SAID_TWICE - 1) * fsum(asked[term] for term in shared if held.count(term) > 1)
    return Closeness((common + twice) / (LENGTH_FREE + len(different)), common / possible)
