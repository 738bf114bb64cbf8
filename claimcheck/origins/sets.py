"""Which origins are independent of each other all at once: the sets in which every pair is apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

Apart = Mapping[int, frozenset[int]]
"""For each origin's number those that are independent of it."""

EXACT_UP_TO = 24  # kinds of origins, by what they are apart from: up to here every set is tried (6,561 at worst)


def largest_first(apart: Apart) -> list[tuple[int, ...]]:
    """Every set that cannot be enlarged, the largest first; beyond `EXACT_UP_TO` kinds of origins only the likeliest."""
    kinds = _kinds(apart)
    between = {first: apart[first] & kinds.keys() for first in kinds}
    found = _exactly(between) if len(between) <= EXACT_UP_TO else _greedily(between)
    sets = {tuple(sorted(member for first in chosen for member in kinds[first])) for chosen in found}
    return sorted(sets, key=lambda chosen: (-len(chosen), chosen))


def _kinds(apart: Apart) -> dict[int, list[int]]:
    """Origins apart from each other and from the same others go into every set together: one kind, by its first."""
    alike: defaultdict[frozenset[int], list[int]] = defaultdict(list)
    for number in sorted(apart):
        alike[apart[number] | {number}].append(number)
    return {members[0]: members for members in alike.values()}


def _exactly(apart: Apart) -> Iterable[frozenset[int]]:
    return _grown(apart, frozenset(), frozenset(apart), frozenset())


def _grown(apart: Apart, chosen: frozenset[int], left: frozenset[int], tried: frozenset[int]) -> Iterator[frozenset[int]]:
    """Bron and Kerbosch's search with a pivot: what the pivot is apart from is reached through the pivot."""
    if not left and not tried:
        yield chosen
        return
    pivot = max(left | tried, key=lambda number: len(apart[number] & left))
    for number in sorted(left - apart[pivot]):
        yield from _grown(apart, chosen | {number}, left & apart[number], tried & apart[number])
        left, tried = left - {number}, tried | {number}


def _greedily(apart: Apart) -> Iterator[frozenset[int]]:
    """From each of the best connected a set, always adding the best connected that fits."""
    order = sorted(apart, key=lambda number: (-len(apart[number]), number))
    for start in order[:EXACT_UP_TO]:
        chosen, left = {start}, apart[start]
        for number in order:
            if number in left:
                chosen.add(number)
                left &= apart[number]
        yield frozenset(chosen)
