"""Telling how far long work is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]  # told of what is done, of how much


def unwatched(_done: int, _total: int) -> None:
    """Progress that nobody watches."""
