"""What a command was started with: a stream that is missing is made good, what takes no more or is gone is told of."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from claimcheck.errors import NotFound, OutsideWorld

_counting = False  # a counter stands on a line of stderr that has not ended


def complete() -> None:
    """Open what the caller closed (`>&-`): its number would go to the next file, the database for one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - open as long as the process


@contextmanager
def surrounded() -> Iterator[None]:
    """Tell that an output takes no more, or that the folder one is in was removed; raises OutsideWorld or NotFound.

    An error of a file carries its name. One without is of a stream, or of the current folder. A reader that has gone
    away (`head`) is left to the caller.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as failure:
        if failure.filename is not None:
            raise
        if isinstance(failure, FileNotFoundError):
            raise NotFound("the folder you are in has been removed", hint="go to another one: cd FOLDER") from None
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


def talk(text: str) -> None:
    """Print a line on stderr, a line of its own also where a counter stands."""
    end_line()
    print(text, file=sys.stderr)


def count(text: str, *, is_last: bool) -> None:
    """Print a counter on stderr over the one before."""
    global _counting  # noqa: PLW0603 - stderr is one for the whole process, and so is the line that stands on it
    print(f"\r{text}", end="\n" if is_last else "", file=sys.stderr, flush=True)
    _counting = not is_last


def end_line(*, also_of_others: bool = False) -> None:
    """End the line of a counter; on a terminal also that of a prompt, or of the ^C by which it shows an interruption."""
    global _counting  # noqa: PLW0603
    if _counting or (also_of_others and sys.stderr.isatty()):
        print(file=sys.stderr)
    _counting = False
