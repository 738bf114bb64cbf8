"""Putting a view on the screen: data to stdout, talk to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

from claimcheck import formats
from claimcheck.cli.streams import count, talk
from claimcheck.errors import Invalid
from claimcheck.formats.gate import one_line

DEFAULT_WIDTH = 100  # where there is no terminal to ask


def emit(view: Any, *, as_json: bool = False, as_csv: bool = False, as_html: bool = False, of: type | None = None) -> None:
    """Print a view in the wanted format; `of` names the kind of view in a listing that may be empty."""
    wanted = [name for name, is_it in (("json", as_json), ("csv", as_csv), ("html", as_html)) if is_it]
    if len(wanted) > 1:
        raise Invalid(f"--{wanted[0]} and --{wanted[1]} exclude each other", hint="choose one")
    name = wanted[0] if wanted else "table"
    write(formats.render(view, name, width=width(), colour=colour(), of=of))


def write(text: str) -> None:
    """Print a text that has passed the gate, as UTF-8 whatever the locale."""
    write_as_it_is(text.rstrip("\n") + "\n")


def write_as_it_is(text: str) -> None:
    """Print a text to its last line break, as UTF-8 whatever the locale."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.flush()


def say(text: str) -> None:
    """Tell the person something beside the data."""
    talk(one_line(text))


def width() -> int:
    """The columns of the terminal (or COLUMNS), never fewer than 40."""
    given = os.environ.get("COLUMNS", "")
    return max(40, (int(given) if given.isdecimal() else 0) or _columns() or DEFAULT_WIDTH)


def _columns() -> int:
    """What the terminal says, 0 where there is none. `shutil` asks in the same way, and loads three kinds of compression."""
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (ValueError, OSError):
        return 0


def colour() -> bool:
    """True on a terminal that wants colour."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def interactive() -> bool:
    """True where a person can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def progress(what: str) -> Callable[[int, int], None]:
    """A counter on stderr for long work; silent where nobody watches."""

    def show(done: int, total: int) -> None:
        if sys.stderr.isatty() and total > 0:
            count(f"{what} {done}/{total}", is_last=done >= total)

    return show
