"""Working ahead: a copy of this process makes what comes next, while this one uses what came last."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

from claimcheck.errors import ClaimcheckError
from claimcheck.library.workers import way_to_start

FIRST = 1000  # items that are made here: for so few a second process is not worth its start
AT_ONCE = 1000  # items that go from process to process together

Made = TypeVar("Made")


@contextmanager
def ahead(items: Iterator[Made], workers: int) -> Iterator[Iterator[Made]]:
    """The items in their order, all but the first made by a second process where there are `workers` and many items.

    What makes them must need memory alone: no database, and no file that both would read on. Where there is no second
    process, or it ends before its time, they are made here.
    """
    first = list(islice(items, FIRST))
    if workers < 2 or len(first) < FIRST or way_to_start().get_start_method() != "fork":
        yield _both(first, items)
        return
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_make, args=(items, here, there), daemon=True)
    process.start()
    there.close()
    try:
        yield _both(first, _received(items, here))
    finally:
        here.close()  # which ends it, if it has not ended
        process.join()


def _both(first: list[Made], rest: Iterator[Made]) -> Iterator[Made]:
    yield from first
    yield from rest


def _make(items: Iterator[Made], here: Connection, there: Connection) -> None:
    """What the second process does: it waits whenever the first has not yet taken what was made."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts speaks to the program
    gc.disable()
    here.close()
    # Of a broken pipe nobody wants more; of any other failure the program hears when it goes on by itself.
    with suppress(BrokenPipeError, ClaimcheckError):
        while batch := list(islice(items, AT_ONCE)):
            there.send(batch)
        there.send([])


def _received(items: Iterator[Made], here: Connection) -> Iterator[Made]:
    taken = 0
    while True:
        try:
            batch: list[Made] = here.recv()
        except (EOFError, OSError):
            yield from islice(items, taken, None)
            return
        if not batch:
            return
        yield from batch
        taken += len(batch)
