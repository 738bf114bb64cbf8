"""Working ahead: the same items in the same order, whoever makes them and whatever becomes of the second process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest

from claimcheck.library.ahead import AT_ONCE, FIRST, ahead


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a program of a single thread, which the tests are not always."""
    if not Path("/proc/self/task").is_dir():
        pytest.skip("only Linux tells how many threads run")
    monkeypatch.setattr("claimcheck.library.ahead.way_to_start", lambda: get_context("fork"))


def made(count: int) -> Iterator[tuple[int, int]]:
    for number in range(count):
        yield number, os.getpid()


def killed_elsewhere(count: int, program: int) -> Iterator[int]:
    for number in range(count):
        if number == FIRST + AT_ONCE + 5 and os.getpid() != program:
            os._exit(1)
        yield number


def failing() -> Iterator[int]:
    yield from range(FIRST + 5)
    raise LookupError


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("count", [0, 7, FIRST, FIRST + 1, FIRST + 3 * AT_ONCE])
def test_the_items_come_in_their_order(workers: int, count: int) -> None:
    with ahead(made(count), workers) as items:
        assert [number for number, _ in items] == list(range(count))


@pytest.mark.usefixtures("forked")
def test_another_process_makes_all_but_the_first() -> None:
    with ahead(made(FIRST + 10), 2) as items:
        makers = [process for _, process in items]
    assert set(makers[:FIRST]) == {os.getpid()}
    assert os.getpid() not in makers[FIRST:]


@pytest.mark.usefixtures("forked")
def test_what_a_killed_process_did_not_make_is_made_here() -> None:
    with ahead(killed_elsewhere(FIRST + 3 * AT_ONCE, os.getpid()), 2) as items:
        assert list(items) == list(range(FIRST + 3 * AT_ONCE))


@pytest.mark.usefixtures("forked")
def test_what_fails_there_fails_here() -> None:
    with ahead(failing(), 2) as items:
        assert [next(items) for _ in range(FIRST + 5)] == list(range(FIRST + 5))
        with pytest.raises(LookupError):
            next(items)


@pytest.mark.usefixtures("forked")
def test_who_needs_no_more_waits_for_nobody() -> None:
    with ahead(made(100 * AT_ONCE), 2) as items:
        seen = [next(items) for _ in range(FIRST + 1)]
    assert not Path(f"/proc/{seen[-1][1]}").exists()
