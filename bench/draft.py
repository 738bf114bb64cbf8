"""What checking a draft costs among many claims, beside looking each sentence up by a full scan, in one run.

    python bench/draft.py [--claims 100000] [--words 2000] [--large 1000000] [--scans 5]

The draft is made of held-out variants of stored claims, a third of them marked; `--large` is a second draft of so many
characters, 0 for none, checked in one process and with the help of others. `x scan` is how many times faster than
rapidfuzz's process.extract(token_set_ratio) over prepared texts for every sentence, by the median of a few; growth is the
time a sentence of the draft takes at a tenth of the claims.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import corpus
import stores
from rapidfuzz import fuzz, process, utils

from claimcheck.draft_report import DraftReport
from claimcheck.library import ClaimStore
from claimcheck.library.draft_lines import DraftText
from claimcheck.workspace import Workspace

LIMIT = 50
MARKED = 3  # every third sentence names its claim


class Timed(NamedTuple):
    """Seconds, and what came of it."""

    seconds: float
    report: DraftReport


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=2_000)
    parser.add_argument("--large", type=int, default=1_000_000, help="characters of the large draft; 0 for none")
    parser.add_argument("--scans", type=int, default=5)
    given = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}")
    print(f"{'draft':32} {'claims':>8} {'sentences':>9} {'covered':>8} {'s':>7} {'ms each':>8} {'x scan':>7}")
    small = (f"{given.words:,} words", draft(words=given.words), 1)
    text, processes = draft(characters=given.large), sorted({1, os.cpu_count() or 1})
    large = [(f"{given.large:,} characters, {n} at work", text, n) for n in processes if given.large]
    _rows(given.claims // 10, [small], given.scans)
    _rows(given.claims, [small, *large], given.scans)
    print(f"most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 0


def _rows(claims: int, drafts: list[tuple[str, str, int]], scans: int) -> None:
    """A line for each draft, checked in one store."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "work"
        stores.filled(work, claims)
        with Workspace.find(work).open("bench") as store:
            store.drafts.check(DraftText("warm.md", draft(words=100)))  # the word lists are loaded once
            for name, text, workers in drafts:
                timed = _timed(store, text, workers)
                each = timed.seconds / len(timed.report.lines)
                times = scan_seconds(claims, [line.text for line in timed.report.lines], scans)
                print(
                    f"{name:32} {claims:8,} {len(timed.report.lines):9,} {timed.report.covered:8,} {timed.seconds:7.2f}"
                    f" {each * 1e3:8.2f} {statistics.median(times) / each:7.1f}",
                    flush=True,
                )


def _timed(store: ClaimStore, text: str, workers: int) -> Timed:
    started = time.perf_counter()
    report = store.drafts.check(DraftText("story.md", text), workers=workers)
    return Timed(time.perf_counter() - started, report)


def draft(*, words: int = 0, characters: int = 0) -> str:
    """A draft of so many words or characters, twelve sentences to a paragraph."""
    parts: list[str] = []
    size = 0
    for number, sentence in enumerate(_sentences()):
        parts.append(sentence + ("\n\n" if number % 12 == 11 else " "))
        size += len(sentence.split()) if words else len(parts[-1])
        if size >= (words or characters):
            break
    return "# A draft\n\n" + "".join(parts)


def _sentences() -> Iterator[str]:
    for number, query in enumerate(corpus.queries(100_000)):
        text = query.text[0].upper() + query.text[1:].rstrip(".") + "."
        yield f"{text} [c{query.source + 1}]" if number % MARKED == 0 else text


def scan_seconds(claims: int, asked: list[str], scans: int) -> list[float]:
    """What a full scan takes for a few of the sentences."""
    prepared = [utils.default_process(text) for text in corpus.claims(claims)]
    times = []
    for text in asked[1 : scans + 1]:
        started = time.perf_counter()
        process.extract(utils.default_process(text), prepared, scorer=fuzz.token_set_ratio, limit=LIMIT)
        times.append(time.perf_counter() - started)
    return times


if __name__ == "__main__":
    sys.exit(main())
