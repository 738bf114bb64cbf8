"""How the candidate index grows from 10,000 to 1,000,000 claims: time, memory, bytes a claim, recall, beside a scan.

    python bench/growth.py [--sizes 10000 100000 1000000] [--queries 90] [--scans 2]

One index grows from size to size. The queries are the same for every size. `x scan` is against rapidfuzz's
process.extract(token_set_ratio) on the same texts in the same run, by medians; `one in` is a claim that comes by itself. All
times are of the processor, which each uses one of, because other programs are at work.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import corpus
from rapidfuzz import fuzz, process, utils

from claimcheck.store import candidates
from claimcheck.store.connection import Connection
from claimcheck.store.migrating import create
from claimcheck.store.opening import connect

HEADER = (
    f"{'claims':>10} {'all in, s':>10} {'one in, ms':>10} {'bytes':>6} {'p50 ms':>8} {'p95':>8} {'x first':>8}"
    f" {'R@10':>6} {'related':>8} {'x scan':>8} {'peak MB':>8} {'load':>5}"
)


def main() -> int:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--queries", type=int, default=90)
    parser.add_argument("--scans", type=int, default=2)
    given = parser.parse_args()
    print(HEADER, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "growth.db"
        create(place)
        with connect(place) as connection:
            _grow(connection, place, given)
    return 0


def _grow(connection: Connection, place: Path, given: argparse.Namespace) -> None:
    texts: list[str] = []
    coming = corpus.claims(max(given.sizes))
    asked = list(corpus.queries(given.queries))
    first = 0.0
    for size in given.sizes:
        new = list(islice(coming, size - len(texts)))
        seconds = _seconds(lambda: _put(connection, len(texts) + 1, new))  # noqa: B023 - called at once
        texts += new
        one = _seconds(lambda: _put(connection, 10**9 + size, [asked[0].text]))  # noqa: B023
        with connection.writing():
            candidates.remove(connection, 10**9 + size)
        candidates.near(connection, asked[-1].text, 10)
        times = [_seconds(lambda: candidates.related(connection, query.text)) for query in asked]  # noqa: B023
        hits = [query.source + 1 in candidates.near(connection, query.text, 10) for query in asked]
        related = [query.source + 1 in candidates.related(connection, query.text) for query in asked]
        middle = statistics.median(times)
        first = first or middle
        faster = _scan(texts, asked[: given.scans]) / middle
        connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:10,} {seconds:10.1f} {one * 1e3:10.2f} {place.stat().st_size / size:6.0f} {middle * 1e3:8.2f}"
            f" {sorted(times)[int(0.95 * (len(times) - 1))] * 1e3:8.2f} {middle / first:8.1f} {statistics.fmean(hits):6.3f}"
            f" {statistics.fmean(related):8.3f} {faster:8.0f} {peak:8.0f} {os.getloadavg()[0]:5.1f}",
            flush=True,
        )


def _put(connection: Connection, first: int, texts: list[str]) -> None:
    with connection.writing():
        candidates.add_many(connection, enumerate(texts, start=first))


def _scan(texts: list[str], asked: list[corpus.Query]) -> float:
    prepared = [utils.default_process(text) for text in texts]
    queries = [utils.default_process(query.text) for query in asked]
    return statistics.median(
        _seconds(lambda: process.extract(query, prepared, scorer=fuzz.token_set_ratio, limit=50))  # noqa: B023
        for query in queries
    )


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
