"""Batches shared out with helper processes: every one is answered once, whoever does it."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from multiprocessing import parent_process

import pytest

from claimcheck.library.comparing import Known
from claimcheck.library.sharing import AT_HAND, sharing

BATCHES = [[number, number + 1] for number in range(0, 60, 2)]


def doubled(asked: Sequence[int], known: Known) -> list[int]:
    return [2 * one for one in asked]


def slow(asked: Sequence[int], known: Known) -> list[int]:
    if parent_process():
        time.sleep(0.5)
    return doubled(asked, known)


def killed_in_a_helper(asked: Sequence[int], known: Known) -> list[int]:
    if os.environ.get("CLAIMCHECK_TEST_PARENT") != str(os.getpid()):
        os._exit(1)
    return doubled(asked, known)


@pytest.mark.parametrize("helpers", [0, 1, 2])
def test_every_batch_is_answered_once(helpers: int) -> None:
    with sharing(helpers, Known(), doubled) as shared:
        answers = [one for batch in BATCHES for one in shared.answer(batch)]
        answers += shared.rest()
    assert sorted((list(asked), found) for asked, found in answers) == [(one, [2 * n for n in one]) for one in BATCHES]


def test_alone_a_batch_is_answered_at_once() -> None:
    with sharing(0, Known(), doubled) as shared:
        assert shared.answer([1, 2]) == [([1, 2], [2, 4])]
        assert list(shared.rest()) == []


def test_helpers_that_fall_behind_are_given_no_more() -> None:
    with sharing(1, Known(), slow) as shared:
        given = [len(shared.answer([1])) for _ in range(AT_HAND + 1)]
        assert given[-1] >= 1
        list(shared.rest())


def test_what_a_killed_helper_had_is_answered_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_TEST_PARENT", str(os.getpid()))
    with sharing(1, Known(), killed_in_a_helper) as shared:
        answers = [one for batch in BATCHES for one in shared.answer(batch)]
        answers += shared.rest()
    assert sorted(list(asked) for asked, _ in answers) == BATCHES
