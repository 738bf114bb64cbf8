"""Comparing many pairs: in worker processes where there are enough of them, in this one otherwise."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread
from typing import TypeVar

from claimcheck.library.comparing import Known
from claimcheck.library.holding import without_collecting

CHUNK = 200  # pairs for one worker at a time: some tens of milliseconds

Asked = TypeVar("Asked")  # what is to be compared: pairs, for one
Result = TypeVar("Result")
Results = Callable[[], list[Result]]  # gives the results when they are done
Compare = Callable[[Sequence[Asked]], Results[Result]]
Do = Callable[[Sequence[Asked], Known], list[Result]]  # a function of a module, so that a worker finds it


@contextmanager
def comparing(workers: int, known: Known, do: Do[Asked, Result]) -> Iterator[Compare[Asked, Result]]:
    """A function that begins to compare what it is given and gives back how to ask for the results, in the same order.

    The result is the same whatever `workers` is. Where processes cannot be had, or one of them is killed, all is compared in
    this one.
    """
    if workers < 2:
        with without_collecting():
            yield lambda asked: lambda: do(asked, known)
        return
    pool = ProcessPoolExecutor(workers, way_to_start(), prepare, (known,))
    try:
        yield lambda asked: _begun(pool, asked, known, do)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def way_to_start() -> BaseContext:
    """How worker processes begin: as copies of this one, with all it has loaded, where it runs a single thread.

    A copy of one that runs several could wait for ever for what another thread held; there, and where nothing tells how
    many run, a worker begins anew and loads the signals and their word lists by itself.
    """
    threads = Path("/proc/self/task")
    is_single = threads.is_dir() and len(list(threads.iterdir())) == 1
    return get_context("fork" if is_single else "spawn")


_known = Known()  # of the store that this worker compares for


def prepare(known: Known) -> None:
    """Make a worker ready: the one who interrupts speaks to the program, and what is read of texts makes no garbage."""
    global _known  # noqa: PLW0603 - a worker process serves one store
    _known = known
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    if program := parent_process():
        Thread(target=_end_with, args=(program,), daemon=True).start()


def _end_with(program: BaseProcess) -> None:
    """End when the program is gone: one that is killed outright tells its workers nothing, and they would wait for ever."""
    program.join()
    os._exit(1)


def in_worker(asked: Sequence[Asked], do: Do[Asked, Result]) -> list[Result]:
    """What a worker does with what it is sent, by what it knows."""
    return do(asked, _known)


def _begun(pool: ProcessPoolExecutor, asked: Sequence[Asked], known: Known, do: Do[Asked, Result]) -> Results[Result]:
    chunks = [asked[start : start + CHUNK] for start in range(0, len(asked), CHUNK)]
    try:
        begun = [pool.submit(in_worker, chunk, do) for chunk in chunks]
    except (BrokenProcessPool, OSError):
        return lambda: do(asked, known)
    return lambda: [one for future, chunk in zip(begun, chunks, strict=True) for one in _done(future, chunk, known, do)]


def _done(future: Future[list[Result]], chunk: Sequence[Asked], known: Known, do: Do[Asked, Result]) -> list[Result]:
    try:
        return future.result()
    except BrokenProcessPool:
        return do(chunk, known)
