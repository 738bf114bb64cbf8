"""Chains of records, each leading to the next: a copy to what it was copied from, a house to the one that owns it."""

from __future__ import annotations

from collections.abc import Callable

Onward = Callable[[int], int | None]
"""From a record's number to the next one's, None at the end."""


def chain(start: int, onward: Onward) -> list[int]:
    """The numbers from one on, each once."""
    passed = [start]
    while (at := onward(passed[-1])) is not None and at not in passed:
        passed.append(at)
    return passed


def last(start: int, onward: Onward) -> int:
    """Where a chain ends; of one that runs in a circle the smallest in the circle, so that all of it has one end."""
    passed = chain(start, onward)
    again = onward(passed[-1])
    return passed[-1] if again is None else min(passed[passed.index(again) :])
