"""Finding copied passages: planted copies found, and the time against comparing every two texts.

    python bench/copies.py [--documents 1000] [--large 10000]

The corpus is made: texts of common words with a natural spread, into every twentieth of which a passage of an earlier one
is copied, a quarter of them with every fifteenth word changed. The baseline keeps the set of all runs of eight words of
each text and intersects every two sets. Both are timed in one run, with the same texts in memory; the large corpus is for
the shingles alone, because the baseline's time grows with the square.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from itertools import combinations

from claimcheck.text.copied import passages
from claimcheck.text.shingles import RUN, SURE, Worded, kept, worded

WORDS = 500  # of a text


def corpus(count: int, seed: int = 7) -> tuple[list[str], set[tuple[int, int]]]:
    """Texts, and which two share a planted passage."""
    chance = random.Random(seed)
    vocabulary = [f"w{number}" for number in range(20_000)]
    weights = [1 / (number + 3) for number in range(20_000)]
    texts = [chance.choices(vocabulary, weights, k=WORDS) for _ in range(count)]
    planted = set()
    for number in range(20, count, 20):
        other = chance.randrange(number)
        length = chance.choice([SURE, 20, 40, 120])
        start = chance.randrange(WORDS - length)
        passage = texts[other][start : start + length]
        if length > 30 and chance.random() < 0.5:
            passage = [word if place % 15 else "changed" for place, word in enumerate(passage)]
        at = chance.randrange(WORDS - length)
        texts[number][at : at + length] = passage
        planted.add((other, number))
    return [" ".join(text) for text in texts], planted


def by_shingles(texts: list[Worded]) -> set[tuple[int, int]]:
    """The pairs that share a passage, found as the store finds them."""
    held: defaultdict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for value in kept(text.words):
            held[value].append(number)
    near = {pair for numbers in held.values() for pair in combinations(numbers, 2)}
    return {(a, b) for a, b in near if passages(texts[a], texts[b])}


def by_all_pairs(texts: list[Worded]) -> set[tuple[int, int]]:
    """The pairs that share SURE words in a row, by comparing every two sets of runs."""
    runs = [{text.words[at : at + RUN] for at in range(len(text.words) - RUN + 1)} for text in texts]
    return {(a, b) for a, b in combinations(range(len(texts)), 2) if len(runs[a] & runs[b]) > SURE - RUN}


def timed(find: object, texts: list[Worded]) -> tuple[set[tuple[int, int]], float]:
    start = time.perf_counter()
    found = find(texts)  # type: ignore[operator]
    return found, time.perf_counter() - start


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--documents", type=int, default=1000)
    asked.add_argument("--large", type=int, default=10_000)
    given = asked.parse_args()
    print(
        f"{'documents':>10} {'way':<12} {'planted':>8} {'found':>6} {'recall':>7} {'others':>7} {'seconds':>8} {'times':>7}"
    )
    base = 0.0
    for count, ways in ((given.documents, (("all pairs", by_all_pairs), ("shingles", by_shingles))),
                        (given.large, (("shingles", by_shingles),))):  # fmt: skip
        made, planted = corpus(count)
        texts = [worded(text) for text in made]
        for name, find in ways:
            found, seconds = timed(find, texts)
            base = seconds if name == "all pairs" else base
            hits = len(found & planted)
            ratio = f"{base / seconds:.1f}" if count == given.documents else "-"
            print(f"{count:>10} {name:<12} {len(planted):>8} {hits:>6} {hits / len(planted):>7.3f} {len(found - planted):>7}"
                  f" {seconds:>8.2f} {ratio:>7}")  # fmt: skip


if __name__ == "__main__":
    main()
