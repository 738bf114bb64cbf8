"""The streams a command was started with: one that is missing is made good, one that takes no more is told of."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from claimcheck.errors import OutsideWorld


def complete() -> None:
    """Open what the caller closed (`>&-`): its number would go to the next file, the database for one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - open as long as the process


@contextmanager
def writing_out() -> Iterator[None]:
    """Turn a failure to write the output into one line; a reader that has gone away (`head`) is left to the caller."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as failure:
        _forget_the_rest()
        why = os.strerror(failure.errno or 0)
        raise OutsideWorld(
            f"the output cannot be written: {why}",
            hint="make room or send it elsewhere; what the command was to store is stored",
        ) from None


def _forget_the_rest() -> None:
    """What is still held back would be tried again as the process ends, and fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
