"""Sharing out batches: helpers take what they have hands for, and this process does the rest itself, so that it never waits.

On a machine that is busy with other things a helper process gets little done. Where it falls behind it is given no more, so
that having helpers costs no more than starting them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from claimcheck.library.comparing import Known
from claimcheck.library.workers import Do, in_worker, prepare, way_to_start

AT_HAND = 3  # batches that one helper holds: the one it works at, the next, and one done that was not fetched

Asked = TypeVar("Asked")
Result = TypeVar("Result")


@dataclass
class Shared(Generic[Asked, Result]):
    """Answers batches by `do`, here or in one of so many helper processes, which `pool` holds where there are any."""

    do: Do[Asked, Result]
    known: Known
    helpers: int = 0
    pool: ProcessPoolExecutor | None = None
    _under_way: list[tuple[Sequence[Asked], Future[list[Result]]]] = field(default_factory=list)

    def answer(self, asked: Sequence[Asked]) -> list[tuple[Sequence[Asked], list[Result]]]:
        """Have a batch answered; gives what is answered by now, batch by batch: this one or others, or none."""
        done = [self._fetched(*one) for one in self._under_way if one[1].done()]
        self._under_way = [one for one in self._under_way if not one[1].done()]
        if not self._given_away(asked):
            done.append((asked, self.do(asked, self.known)))
        return done

    def rest(self) -> Iterator[tuple[Sequence[Asked], list[Result]]]:
        """What is still under way; batches that no helper has begun are answered here."""
        for asked, future in reversed(self._under_way):
            yield (asked, self.do(asked, self.known)) if future.cancel() else self._fetched(asked, future)
        self._under_way = []

    def _given_away(self, asked: Sequence[Asked]) -> bool:
        if self.pool is None or len(self._under_way) >= AT_HAND * self.helpers:
            return False
        try:
            self._under_way.append((asked, self.pool.submit(in_worker, asked, self.do)))
        except (BrokenProcessPool, OSError):
            self.pool = None
            return False
        return True

    def _fetched(self, asked: Sequence[Asked], future: Future[list[Result]]) -> tuple[Sequence[Asked], list[Result]]:
        try:
            return asked, future.result()
        except BrokenProcessPool:  # it was killed: nothing is lost but its time
            return asked, self.do(asked, self.known)


@contextmanager
def sharing(helpers: int, known: Known, do: Do[Asked, Result]) -> Iterator[Shared[Asked, Result]]:
    """Batches answered by `do`, a function of a module, with so many helper processes; none where `helpers` is 0."""
    if helpers < 1:
        yield Shared(do, known)
        return
    pool = ProcessPoolExecutor(helpers, way_to_start(), prepare, (known,))
    try:
        yield Shared(do, known, helpers, pool)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
