"""One ranking from several: what stands high in more than one list comes first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

# Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009) with their constant: how fast a place loses its worth.
PLACES = 60


def fused(rankings: Sequence[Sequence[int]], limit: int) -> list[int]:
    """The best of several rankings of ids; a tie is won by what stands higher in an earlier ranking."""
    worth: defaultdict[int, float] = defaultdict(float)
    for ranking in rankings:
        for place, number in enumerate(ranking, start=1):
            worth[number] += 1 / (PLACES + place)
    return sorted(worth, key=lambda number: -worth[number])[:limit]
