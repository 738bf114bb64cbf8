"""What meaning adds: retrieval by words, by vectors and by both fused; and the relation with and without the vectors.

    python bench/semantic.py [--data DIR] [--queries N] [--claims N] [--pairs N]

Needs the extra: pip install 'claimcheck-ledger[semantic]'. DIR holds retrieval/checkthat20, newsroom and pairs; by default
$CLAIMCHECK_DATA, else ../shared/data. Everything goes through a store of its own, as in the product. The intervals are
95 % bootstrap intervals over the queries, and of the difference query by query.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from claimcheck.library import ClaimStore
from claimcheck.library.candidates import Candidates
from claimcheck.matcher import compare
from claimcheck.semantic import folder, sentences
from claimcheck.semantic.nearest import Block, packed, unpacked
from claimcheck.semantic.reading import meaning
from claimcheck.store import candidates
from claimcheck.workspace import create

LIMIT, SEED, ROUNDS = 50, 20250304, 2_000
WAYS = ("alone:", "with vectors:")
CLASSES = ("conflict", "corroborate", "other")
LABELS = {"CONFLICTS": "conflict", "CORROBORATES": "corroborate", "NEITHER": "other"}
RELATIONS = {"conflicts": "conflict", "corroborates": "corroborate", "repeats": "corroborate"}


def main() -> None:
    options = _options()
    if not (options.data / "retrieval").is_dir():
        print(f"data not here: {options.data}")
        return
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    retrieval(options)
    relation(options)
    growth()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = os.environ.get("CLAIMCHECK_DATA", str(Path(__file__).parent.parent.parent / "shared" / "data"))
    parser.add_argument("--data", type=Path, default=Path(default))
    parser.add_argument("--queries", type=int, default=1_000)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=600)
    return parser.parse_args()


def read(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


# Retrieval


def retrieval(options: argparse.Namespace) -> None:
    """MAP@5 and recall@10 of the three ways."""
    place = options.data / "retrieval" / "checkthat20"
    queries = [query for name in ("train", "dev") for query in read(place / f"{name}.jsonl")][: options.queries]
    wanted = {claim for query in queries for claim in query["positives"]}
    corpus = read(place / "corpus.jsonl")
    random.Random(SEED).shuffle(corpus)
    corpus = sorted(corpus, key=lambda claim: claim["id"] not in wanted)[: options.claims]
    with tempfile.TemporaryDirectory() as name, create(Path(name), case="bench", title="Bench").open("bench") as store:
        numbers = fill(store, corpus)
        started = time.perf_counter()
        done = store.meaning.embed()
        rate = done.added / (time.perf_counter() - started)
        print(
            f"\nCheckThat! 2020, {len(queries)} queries, {len(corpus)} claims with titles; {done.model}, {rate:.0f} claims/s"
        )
        ways: dict[str, Callable[[str], list[int]]] = {
            "words": lambda text: candidates.near(store.desk.connection, text, LIMIT),
            "vectors": lambda text: store.meaning.near(text, LIMIT),
            "fused": lambda text: [candidate.claim for candidate in Candidates(store.desk).near(text, LIMIT)],
        }
        found = {way: [search(query["query"]) for query in queries] for way, search in ways.items()}
        found["reciprocal"] = [reciprocal(*lists) for lists in zip(found["words"], found["vectors"], strict=True)]
    right = [{numbers[claim] for claim in query["positives"] if claim in numbers} for query in queries]
    table(found, right)


def reciprocal(*rankings: list[int]) -> list[int]:
    """The usual peer: reciprocal rank fusion with its authors' constant of 60."""
    worth: dict[int, float] = {}
    for ranking in rankings:
        for place, claim in enumerate(ranking, start=1):
            worth[claim] = worth.get(claim, 0) + 1 / (60 + place)
    return sorted(worth, key=lambda claim: -worth[claim])


def fill(store: ClaimStore, corpus: list[dict]) -> dict[str, int]:
    """Put the claims in without comparing them; gives their numbers."""
    rows = [
        {
            "id": n,
            "ulid": f"{n:026}",
            "at": "2020-01-01",
            "text": f"{claim['title']} {claim['text']}".strip(),
            "key": f"{n:064}",
        }
        for n, claim in enumerate(corpus, start=1)
    ]
    with store.desk.connection.writing():
        store.desk.connection.run_many(
            "INSERT INTO claim (id, ulid, recorded_at, text, case_id, folded_sha256)"
            " VALUES (:id, :ulid, :at, :text, 1, :key)",
            rows,
        )
        candidates.add_many(store.desk.connection, [(row["id"], row["text"]) for row in rows])
    return {claim["id"]: row["id"] for claim, row in zip(corpus, rows, strict=True)}


def table(found: dict[str, list[list[int]]], right: list[set[int]]) -> None:
    precision = {
        way: np.array([average_precision(*pair) for pair in zip(lists, right, strict=True)]) for way, lists in found.items()
    }
    recall = {
        way: np.array([len(set(ids[:10]) & r) / len(r) for ids, r in zip(lists, right, strict=True)])
        for way, lists in found.items()
    }
    print(f"{'way':10} {'MAP@5':>22} {'recall@10':>22} {'fused is better by (MAP@5)':>30}")
    for way in found:
        gain = "" if way == "fused" else interval(precision["fused"] - precision[way])
        print(f"{way:10} {interval(precision[way]):>22} {interval(recall[way]):>22} {gain:>30}")


def measured(measure: Callable[[list[int], set[int]], float], lists: list[list[int]], right: list[set[int]]) -> np.ndarray:
    return np.array([measure(ids, wanted) for ids, wanted in zip(lists, right, strict=True)])


def recall_at_10(ids: list[int], right: set[int]) -> float:
    return len(set(ids[:10]) & right) / len(right)


def average_precision(ids: Sequence[int], right: set[int], depth: int = 5) -> float:
    hits, total = 0, 0.0
    for place, claim in enumerate(ids[:depth], start=1):
        if claim in right:
            hits += 1
            total += hits / place
    return total / min(len(right), depth) if right else 0.0


def interval(values: np.ndarray) -> str:
    random_ = np.random.default_rng(SEED)
    means = values[random_.integers(len(values), size=(ROUNDS, len(values)))].mean(axis=1)
    low, high = np.percentile(means, (2.5, 97.5))
    return f"{values.mean():.3f} [{low:.3f}, {high:.3f}]"


# Relation


def relation(options: argparse.Namespace) -> None:
    """Macro-F1 and what conflicts are worth, of the matcher by itself and with the vectors' finding."""
    encoder = sentences.load(folder.packaged())
    worth = f"{'macro-F1':>9} {'confP':>6} {'confR':>6}"
    print(f"\n{'relation':14} {'n':>5} | {' | '.join(f'{way} {worth}' for way in WAYS)}")
    for name, pairs in pair_sets(options.data, options.pairs):
        left, right = (encoder.encode([pair[side] for pair in pairs]) for side in ("a", "b"))
        cosines = (left * right).sum(axis=1)
        labels = [LABELS.get(pair["label"], pair["label"]) for pair in pairs]
        alone = [answer(pair, ()) for pair in pairs]
        with_vectors = [answer(pair, (meaning(float(cosine)),)) for pair, cosine in zip(pairs, cosines, strict=True)]
        both = (figures(answers, labels) for answers in (alone, with_vectors))
        sides = " | ".join(
            f"{'':{len(way)}} {f:>9.3f} {p:>6.2f} {r:>6.2f}" for way, (f, p, r) in zip(WAYS, both, strict=True)
        )
        print(f"{name:14} {len(pairs):>5} | {sides}")


def pair_sets(data: Path, count: int) -> Iterator[tuple[str, list[dict]]]:
    yield "newsroom", [pair for file in sorted((data / "newsroom").glob("pairs-*.jsonl")) for pair in read(file)]
    for name in ("emergent_hn", "sick"):
        pairs = [pair for file in sorted((data / "pairs" / name).glob("*.jsonl")) for pair in read(file)]
        random.Random(SEED).shuffle(pairs)
        yield name, pairs[:count]


def answer(pair: dict, extra: tuple) -> str:
    return RELATIONS.get(str(compare(pair["a"], pair["b"], extra=extra).relation), "other")


def figures(answers: list[str], labels: list[str]) -> tuple[float, float, float]:
    """Macro-F1, and precision and recall of conflicts."""
    worth = []
    for name in CLASSES:
        hits = sum(a == b == name for a, b in zip(answers, labels, strict=True))
        said, there = answers.count(name), labels.count(name)
        worth.append((hits / said if said else 0.0, hits / there if there else 0.0))
    f1 = [2 * p * r / (p + r) if p + r else 0.0 for p, r in worth]
    return sum(f1) / len(f1), *worth[0]


# Growth


def growth() -> None:
    """What one search costs among more and more vectors, beside the whole product, and how many of the ten it finds."""
    print(f"\n{'vectors':>9} {'ms a search':>12} {'whole product':>14} {'of its ten found':>17} {'MB':>6}")
    random_ = np.random.default_rng(SEED)
    for count in (10_000, 100_000):
        block = Block(384)
        centres = random_.normal(size=(count // 20, 384)).astype(np.float32)
        for start in range(0, count, 20_000):
            n = min(20_000, count - start)
            rows = centres[random_.integers(len(centres), size=n)] + 0.7 * random_.normal(size=(n, 384)).astype(np.float32)
            block.add(range(start, start + n), packed(rows / np.linalg.norm(rows, axis=1, keepdims=True)))
        queries = unpacked([part.rows[7].tobytes() for part in block.parts for _ in range(5)][:10], 384)
        started = time.perf_counter()
        near = [block.nearest(query, 10) for query in queries]
        took = (time.perf_counter() - started) / len(queries)
        started = time.perf_counter()
        exact = [whole(block, query) for query in queries]
        slow = (time.perf_counter() - started) / len(queries)
        found = np.mean([len({claim for claim, _ in one} & two) / 10 for one, two in zip(near, exact, strict=True)])
        size = sum(part.rows.nbytes + part.signs.nbytes + part.ids.nbytes for part in block.parts) / 1e6
        print(f"{count:>9} {took * 1000:>12.1f} {slow * 1000:>12.1f}ms {found:>17.3f} {size:>6.0f}")


def whole(block: Block, query: np.ndarray) -> set[int]:
    """The ten nearest of all, measured exactly."""
    scored = []
    for part in block.parts:
        rows = part.rows.astype(np.float32)
        scored.append((rows @ query / np.linalg.norm(rows, axis=1), part.ids))
    cosines, ids = (np.concatenate(column) for column in zip(*scored, strict=True))
    return {int(ids[place]) for place in np.argsort(-cosines)[:10]}


if __name__ == "__main__":
    main()
