"""What one new claim costs among many: candidates, relations, and the whole `add`, beside the usual engines, in one run.

    python bench/speed.py [--claims 100000] [--queries 90] [--scans 5] [--rounds 7]

Every query is a held-out variant of a planted claim and goes to all engines in turn; the slow ones answer a few of them.
`x scan` is how many times faster than rapidfuzz's process.extract(token_set_ratio) over prepared texts, by medians of
processor time (each uses one processor), because other programs are at work; whole processes are timed by the clock. R@10 of
the last engine is the share of queries of which a relation to the planted claim was stated, the others' that it was found.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import corpus
import stores
from rapidfuzz import fuzz, process, utils

from claimcheck.fingerprint import fingerprint
from claimcheck.library import ClaimStore
from claimcheck.store import candidates
from claimcheck.workspace import Workspace

LIMIT = 50
ROOT = Path(__file__).parent.parent


class Timed(NamedTuple):
    """The milliseconds of each query, and whether the planted claim was among the first ten."""

    milliseconds: list[float]
    hits: list[bool]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=90)
    parser.add_argument("--scans", type=int, default=5, help="queries for the slow peers")
    parser.add_argument("--rounds", type=int, default=7, help="runs of each whole process")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "work"
        place, seconds = stores.filled(work, given.claims)
        size = place.stat().st_size / given.claims
        print(
            f"{given.claims:,} claims, indexed in {seconds:.1f} s, {size:.0f} bytes a claim, load {os.getloadavg()[0]:.1f}"
        )
        with Workspace.find(work).open("bench") as store:
            _print(_measured(store, given))
        _processes(work, given.rounds)
    return 0


def _measured(store: ClaimStore, given: argparse.Namespace) -> dict[str, Timed]:
    texts = list(corpus.claims(given.claims))
    asked = list(corpus.queries(given.queries))
    stores.put(store.desk.connection, enumerate((query.text for query in asked), start=given.claims + 1))
    engines = _engines(store, texts)
    times: dict[str, Timed] = {name: Timed([], []) for name in engines}
    warm = corpus.Query("The minister of the Tinlo Bank said on Monday that 12 people had been seen.", 0, "warm")
    with store.desk.connection.writing():
        engines["candidates"](0, warm)
        engines["candidates and relations"](given.claims + 1, warm)
        for number, query in enumerate(asked):
            for name, engine in engines.items():
                if name in SLOW and number >= given.scans:
                    continue
                started = time.process_time()
                found = engine(given.claims + 1 + number, query)
                times[name].milliseconds.append((time.process_time() - started) * 1e3)
                times[name].hits.append(query.source + 1 in found[:10])
    return times


Engine = Callable[[int, corpus.Query], list[int]]
SCAN = "rapidfuzz token_set_ratio scan"
SLOW = {SCAN, "FTS5 porter BM25, OR of all"}


def _engines(store: ClaimStore, texts: list[str]) -> dict[str, Engine]:
    connection = store.desk.connection
    prepared = [utils.default_process(text) for text in texts]
    peer = sqlite3.connect(":memory:")
    peer.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'porter unicode61')")
    peer.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", enumerate(texts, start=1))

    def scan(_claim: int, query: corpus.Query) -> list[int]:
        found = process.extract(utils.default_process(query.text), prepared, scorer=fuzz.token_set_ratio, limit=LIMIT)
        return [place + 1 for _, _, place in found]

    def fts5(_claim: int, query: corpus.Query) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(re.findall(r"\w+", query.text)))
        find = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ?"
        return [row for (row,) in peer.execute(find, (words, LIMIT))]

    def near(_claim: int, query: corpus.Query) -> list[int]:
        return candidates.near(connection, query.text, LIMIT)

    def related(_claim: int, query: corpus.Query) -> list[int]:
        return candidates.related(connection, query.text)

    def matched(claim: int, query: corpus.Query) -> list[int]:
        """The stored relations, the strongest first; the transaction is the caller's, so that no disk is waited for."""
        store.matching.match(claim, query.text)
        pair = "SELECT left_id + right_id - :claim AS id FROM match WHERE :claim IN (left_id, right_id) ORDER BY score DESC"
        return [row["id"] for row in connection.all(pair, {"claim": claim})]

    return {
        SCAN: scan,
        "FTS5 porter BM25, OR of all": fts5,
        f"nearest {LIMIT}": near,
        "candidates": related,
        "candidates and relations": matched,
    }


def _print(times: dict[str, Timed]) -> None:
    base = statistics.median(times[SCAN].milliseconds)
    print(f"matcher {fingerprint()}")
    print(f"{'one new claim, warm':32} {'n':>4} {'p50 ms':>9} {'p95 ms':>9} {'p95/p50':>8} {'x scan':>8} {'R@10':>6}")
    for name, (milliseconds, hits) in times.items():
        middle = statistics.median(milliseconds)
        late = sorted(milliseconds)[int(0.95 * (len(milliseconds) - 1))]
        shown = f"{middle:9.2f} {late:9.2f} {late / middle:8.1f} {base / middle:8.0f} {statistics.fmean(hits):6.3f}"
        print(f"{name:32} {len(hits):4} {shown}")


def _processes(work: Path, rounds: int) -> None:
    """Whole processes, interleaved, by the clock and by the processor time they take; each `add` brings another claim."""
    asked = [query.text for query in corpus.queries(1001 + rounds)][1000:]
    command = [sys.executable, "-m", "claimcheck"]
    names = ("python -c pass", "claimcheck --version", "claimcheck list --limit 20", "claimcheck show", "claimcheck add")
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CLAIMCHECK_BY": "bench"}
    # As where it is installed: the compiled modules are there.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(work / "compiled")
    for text in asked:
        given = (["--version"], ["list", "--limit", "20"], ["show", "c1"], ["add", text, "--unsourced"])
        jobs = ([sys.executable, "-c", "pass"], *([*command, *words] for words in given))
        for name, job in zip(names, jobs, strict=True):
            started, before = time.perf_counter(), _processor()
            subprocess.run(job, cwd=work, env=environment, check=True, capture_output=True)
            times[name].append((time.perf_counter() - started, _processor() - before))
    middles = {
        name: [statistics.median(each) * 1e3 for each in zip(*found[1:], strict=True)] for name, found in times.items()
    }
    print(f"{'whole process':32} {'n':>4} {'ms':>9} {'x empty':>8} {'cpu ms':>9} {'x empty':>8}")
    clock, processor = middles["claimcheck --version"]  # the first run of each compiled the modules and is left out
    for name, (ms, cpu) in middles.items():
        print(f"{name:32} {rounds:4} {ms:9.1f} {ms / clock:8.1f} {cpu:9.1f} {cpu / processor:8.1f}")


def _processor() -> float:
    """Seconds of processor time that the processes which have ended took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
