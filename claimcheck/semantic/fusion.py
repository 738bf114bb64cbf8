"""One ranking from two: by words, which gives places, and by meaning, which gives cosines as well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

# How fast a place loses its worth: the tenth after the first is worth half of it. Between 5 and 20 it makes no difference
# that could be measured (bench/semantic.py).
PLACES = 10


def fused(words: Sequence[int], meaning: Sequence[tuple[int, float]], limit: int) -> list[int]:
    """The best of both, by number; a tie is won by what stands higher by words.

    Each ranking gives its first a worth of 1. By words it falls with the place, as in reciprocal rank fusion (Cormack,
    Clarke and Büttcher 2009); by meaning it falls with the cosine, to 0 at the last, whatever cosines a model likes to give.
    """
    worth: defaultdict[int, float] = defaultdict(float)
    for place, number in enumerate(words):
        worth[number] += PLACES / (PLACES + place)
    if meaning:
        top, last = meaning[0][1], meaning[-1][1]
        for number, cosine in meaning:
            worth[number] += (cosine - last) / (top - last) if top > last else 1
    return sorted(worth, key=lambda number: -worth[number])[:limit]
