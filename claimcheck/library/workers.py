"""Comparing many pairs: in worker processes where there are enough of them, in this one otherwise."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context

from claimcheck.library.comparing import Known, TextPair, matches
from claimcheck.library.holding import without_collecting
from claimcheck.store.connection import Row

CHUNK = 200  # pairs for one worker at a time: some tens of milliseconds

Results = Callable[[], list[Row]]  # gives the rows when they are done
Compare = Callable[[Sequence[TextPair]], Results]


@contextmanager
def comparing(workers: int, known: Known) -> Iterator[Compare]:
    """A function that begins to compare pairs and gives back how to ask for the matches, in the pairs' order.

    The result is the same whatever `workers` is. Where processes cannot be had, or one of them is killed, the pairs are
    compared in this one.
    """
    if workers < 2:
        with without_collecting():
            yield lambda pairs: lambda: matches(pairs, known)
        return
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _prepare, (known,))
    try:
        yield lambda pairs: _begun(pool, pairs, known)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_known = Known()  # of the store that this worker compares for


def _prepare(known: Known) -> None:
    """Make a worker ready: the one who interrupts speaks to the program, and what is read of texts makes no garbage."""
    global _known  # noqa: PLW0603 - a worker process serves one store
    _known = known
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


def _chunk(pairs: Sequence[TextPair]) -> list[Row]:
    return matches(pairs, _known)


def _begun(pool: ProcessPoolExecutor, pairs: Sequence[TextPair], known: Known) -> Results:
    chunks = [pairs[start : start + CHUNK] for start in range(0, len(pairs), CHUNK)]
    try:
        begun = [pool.submit(_chunk, chunk) for chunk in chunks]
    except (BrokenProcessPool, OSError):
        return lambda: matches(pairs, known)
    return lambda: [row for future, chunk in zip(begun, chunks, strict=True) for row in _done(future, chunk, known)]


def _done(future: Future[list[Row]], chunk: Sequence[TextPair], known: Known) -> list[Row]:
    try:
        return future.result()
    except BrokenProcessPool:
        return matches(chunk, known)
