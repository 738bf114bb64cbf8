"""Import and match over everything, beside SQLModel's add_all and rapidfuzz's cdist, in one run on the generated corpus.

    python bench/bulk.py [--claims 10000] [--rows 300]

Import: the same claims, attributions and sources; ours with index and journal and from validated lines, theirs as table
objects, one `add_all` and one commit. Match: ours is the join and the comparison of every pair with all signals, stored;
theirs the similarity of all pairs (pre-sorted words, fuzz.ratio, two threads), timed on `--rows` rows against all and
multiplied, half of the square. Recall is the share of planted variants whose pair was proposed.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from corpus import claims, planted
from rapidfuzz import fuzz, process
from sqlalchemy import create_engine
from sqlmodel import Session

from claimcheck import models
from claimcheck.blocking.corpus import Corpus
from claimcheck.blocking.join import Join
from claimcheck.formats.records import Record
from claimcheck.library import ClaimStore
from claimcheck.library.importing import Importing, ImportRequest
from claimcheck.library.on_file import words_key
from claimcheck.workspace import create

SOURCES = 500
TYPES = ("named", "official", "document")


def records(count: int) -> Iterator[Record]:
    """The corpus as the lines of an import, each with one attribution."""
    for number, text in enumerate(claims(count)):
        source = f"Source {number * 7919 % SOURCES}"
        values = {"ref": f"r{number}", "text": text, "source": source, "as": TYPES[number % 3], "said": "2025-03"}
        yield Record(number + 1, values)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds and result."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def without_comparing(store: ClaimStore, lines: list[Record], folder: Path) -> float:
    """An import, the comparing at its end left out: it is timed by itself."""
    match, Importing._match = Importing._match, lambda *_: None  # type: ignore[method-assign,assignment]
    try:
        return timed(lambda: store.importing.run(lines, ImportRequest(folder, workers=os.cpu_count() or 1)))[0]
    finally:
        Importing._match = match  # type: ignore[method-assign]


def add_all(lines: list[Record], folder: Path) -> float:
    """The same rows by SQLModel's add_all."""
    engine = create_engine(f"sqlite:///{folder / 'peer.db'}")
    models.metadata.create_all(engine)
    common = {"recorded_at": "2026-01-01T00:00:00Z"}

    def work() -> None:
        with Session(engine) as session:
            session.add(models.Case(id=1, slug="x", title="x", ulid="0" * 26, **common))
            names = {name: number for number, name in enumerate(sorted({line.values["source"] for line in lines}), 1)}
            session.add_all(
                models.Source(id=number, name=name, aliases="[]", ulid=f"s{number}", **common)
                for name, number in names.items()
            )
            session.add_all(
                models.Claim(
                    id=line.line, text=line.values["text"], ref=line.values["ref"], case_id=1,
                    folded_sha256=words_key(line.values["text"]), ulid=f"c{line.line}", **common,
                )
                for line in lines
            )  # fmt: skip
            session.add_all(
                models.Attribution(
                    ref=line.values["ref"], claim_id=line.line, source_id=names[line.values["source"]],
                    type=line.values["as"], said=line.values["said"], ulid=f"a{line.line}", **common,
                )
                for line in lines
            )  # fmt: skip
            session.commit()

    seconds, _ = timed(work)
    engine.dispose()
    return seconds


def cdist(texts: list[str], rows: int) -> float:
    """Seconds that the similarity of all pairs would take, from a sample of rows."""
    ordered = [" ".join(sorted(text.lower().split())) for text in texts]
    step = max(1, len(texts) // rows)
    sample = ordered[::step][:rows]
    seconds, _ = timed(lambda: process.cdist(sample, ordered, scorer=fuzz.ratio, score_cutoff=65, workers=2))
    return seconds / len(sample) * len(texts) / 2


def recall(texts: list[str]) -> tuple[float, int, float]:
    """Share of the planted pairs that the join proposes, how many it proposes, and its seconds."""
    seconds, pairs = timed(lambda: proposed(texts))
    variants = [(row, found.source) for row in range(len(texts)) if (found := planted(row))]
    hit = sum((min(row, source) + 1, max(row, source) + 1) in pairs for row, source in variants)
    return hit / max(1, len(variants)), len(pairs), seconds


def proposed(texts: list[str]) -> set[tuple[int, int]]:
    join = Join(Corpus(enumerate(texts, start=1)))
    return {(pair.left, pair.right) for found in join.pairs(range(1, len(texts) + 1)) for pair in found}


def join_only(texts: list[str], rows: int) -> int:
    print(f"load {os.getloadavg()[0]:.1f}, {len(texts):,} claims")
    share, count, joined = recall(texts)
    row("match, the join alone", joined, f"cdist from {rows} rows", cdist(texts, rows))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"recall of planted variants {share:.4f}; {count:,} pairs proposed; peak {peak} MB with the texts")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("--join-only", action="store_true", help="only the join, with its growth; no store")
    given = parser.parse_args()
    if given.join_only:
        return join_only(list(claims(given.claims)), given.rows)
    lines = list(records(given.claims))
    texts = [line.values["text"] for line in lines]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with create(folder / "work", case="x", title="X").open("bench") as store:
            _ = store.importing
            ours = without_comparing(store, lines, folder)
            peer = add_all(lines, folder)
            print(f"load {os.getloadavg()[0]:.1f}, {len(lines):,} claims")
            row("import, index and journal", ours, "SQLModel add_all", peer)
            matched, stand = timed(lambda: store.matching.match_all(workers=os.cpu_count() or 1))
            all_pairs = cdist(texts, given.rows)
            share, count, joined = recall(texts)
            row("match, the join alone", joined, f"cdist from {given.rows} rows", all_pairs)
            row("match, compared and stored", matched, f"cdist from {given.rows} rows", all_pairs)
            print(f"recall of planted variants {share:.4f}; {count:,} pairs proposed, {stand:,} matches stored")
            again, _ = timed(store.matching.match_all)
            size = (folder / "work" / "db" / "claimcheck.db").stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"a later run, s": round(again, 2), "bytes a claim": size // len(lines), "peak MB": peak}))
    return 0


def row(what: str, ours: float, peer: str, theirs: float) -> None:
    print(f"{what:28} {ours:8.2f} s   {peer:24} {theirs:10.2f} s   {theirs / ours:7.1f}x")


if __name__ == "__main__":
    sys.exit(main())
