"""How well each measure of likeness tells agreement from another matter, set by set, beside token_set_ratio.

    python bench/measures.py [--data DIR]

A cell is the chance that the measure is higher for a pair that agrees than for one of another matter (the area under the
ROC curve; 0.50 is no better than a coin, under it the measure speaks against agreement). Pairs that contradict are left
out: they are alike in words, and other signals tell them apart. DIR is as for bench/relations.py.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable

from pairs import Pair, arguments, everything
from rapidfuzz import fuzz, utils

from claimcheck.text.measures import measures
from claimcheck.text.reading import read

BASELINE = "token_set_ratio"
MOST = 1_000


def main() -> int:
    """Print the table; 0 also where the data are not here."""
    options = arguments(__doc__).parse_args()
    if not (options.data / "newsroom").is_dir():
        print(f"data not here: {options.data}")
        return 0
    tables = {name: _areas(pairs) for name, pairs in _sets(everything(options.data, MOST)).items()}
    print(f"{'measure':16} " + " ".join(f"{name[:9]:>9}" for name in tables))
    for measure in next(iter(tables.values())):
        print(f"{measure:16} " + " ".join(f"{areas[measure]:9.2f}" for areas in tables.values()))
    return 0


def _sets(pairs: Iterable[Pair]) -> dict[str, list[Pair]]:
    """The sets that have pairs which agree and pairs of another matter, contradictions left out."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.label != "conflict":
            found[pair.name].append(pair)
    return {name: kept for name, kept in found.items() if len({pair.label for pair in kept}) == 2}


def _areas(pairs: list[Pair]) -> dict[str, float]:
    rows = [measures(read(pair.left), read(pair.right)) for pair in pairs]
    plain = [fuzz.token_set_ratio(pair.left, pair.right, processor=utils.default_process) / 100 for pair in pairs]
    agree = [pair.label == "corroborate" for pair in pairs]
    return {BASELINE: _area(plain, agree), **{name: _area([row[name] for row in rows], agree) for name in rows[0]}}


def _area(values: list[float], agree: list[bool]) -> float:
    """The area under the ROC curve, by ranks (Mann and Whitney); equal values share their rank."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    first = 0
    while first < len(order):
        stop = first
        while stop < len(order) and values[order[stop]] == values[order[first]]:
            stop += 1
        for place in order[first:stop]:
            ranks[place] = (first + stop + 1) / 2
        first = stop
    yes = sum(agree)
    total = sum(rank for rank, is_yes in zip(ranks, agree, strict=True) if is_yes)
    return (total - yes * (yes + 1) / 2) / (yes * (len(agree) - yes))


if __name__ == "__main__":
    sys.exit(main())
