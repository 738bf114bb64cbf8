"""Lots of pairs that no weight was fitted on: what comparison says of news it has not met, by the shipped weights.

    python bench/lots.py [--kinds]

Each two were written by one who had not seen the program, after one plan, half to two thirds of the conflicts told in
other words. Errors on `lots/read*.jsonl` are read, and what the reading missed is mended; **nobody who mends opens
`lots/unread*.jsonl`**: what the first gain and the second do not is what was learned by heart. A lot that was looked into
becomes a read one, and another one is written. `lots/plain.jsonl` is a guard: the simplest sentences, read and mended.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from typing import NamedTuple

import rules
from figures import Figures, as_numbers, of
from pairs import CLASSES, Pair, lots

from claimcheck.fingerprint import fingerprint
from claimcheck.matcher import compare
from claimcheck.vocab import Point, Relation

ANSWERS = {Relation.CONFLICTS: "conflict", Relation.CORROBORATES: "corroborate", Relation.REPEATS: "corroborate"}


class Told(NamedTuple):
    """A pair with what comparison says of it at each point, and what the hand-set rules say."""

    pair: Pair
    answers: dict[Point, str]
    by_rules: str


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kinds", action="store_true", help="the answers for each kind, without any text")
    given = parser.parse_args()
    print(f"matcher {fingerprint()}\n{'lot':8} {'point':9} {'n':>4} {'F1':>6}  conflict     agree   c→a | rules: F1  c→a")
    for name, pairs in lots().items():
        told = [tell(pair) for pair in pairs]
        rules_figures = figures(told, [one.by_rules for one in told])
        for point in Point:
            found = figures(told, [one.answers[point] for one in told])
            print(f"{name:8} {point:9} {len(told):4} {row(found)} | {rules_figures.macro_f1:9.3f} {share(rules_figures)}")
        if given.kinds:
            print_kinds(told)
    return 0


def tell(pair: Pair) -> Told:
    """What is said of one pair."""
    said = {point: compare(pair.left, pair.right, point=point).relation for point in Point}
    return Told(pair, {point: ANSWERS.get(relation, "other") for point, relation in said.items()}, rules.untrained(pair))


def figures(told: list[Told], answers: list[str]) -> Figures:
    """The figures of one way to answer."""
    return of(as_numbers([one.pair.label for one in told]), as_numbers(answers))


def row(found: Figures) -> str:
    return f"{found.macro_f1:6.3f} {found.told(0)}  {found.told(1)} {share(found)}"


def share(found: Figures) -> str:
    return f"{found.conflict_as_agreement:5.1%}"


def print_kinds(told: list[Told]) -> None:
    """How often each answer was given to each kind at `balanced`."""
    counts = Counter((f"{one.pair.label}: {one.pair.kind}", one.answers[Point.BALANCED]) for one in told)
    for kind in sorted({kind for kind, _ in counts}):
        print(f"  {kind:46}" + "".join(f"{counts[kind, answer]:4}" for answer in CLASSES))


if __name__ == "__main__":
    sys.exit(main())
