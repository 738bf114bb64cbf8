"""What is worked out of the word lists, kept beside the byte code until they or the code that reads them change.

Laying out thousands of phrases in their base forms took a tenth of a small addition, each time with the same result.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Container, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from claimcheck.text.kept import held, stamps

T = TypeVar("T")

_PARTS = ("matcher.py", "traits.py", "weighing.py", "weights.toml", "weights_meaning.toml", "signals", "text")


def derived(make: Callable[[], T]) -> Callable[[], T]:
    """A function whose result, plain values only, is worked out once for all runs."""

    @cache
    def found() -> T:
        result: T = worked_out(make, make)
        return result

    return found


def worked_out(owner: Callable[[], Any], make: Callable[[], Any]) -> Any:
    """What `make` gives, kept under the name of the function it belongs to."""
    return held(Path(__file__).with_name(f"{owner.__module__}.{owner.__name__}"), _state(), make)


@cache
def matcher_files() -> tuple[os.DirEntry[str], ...]:
    """The files that decide how two texts compare: code, weights and word lists."""
    return tuple(_files(Path(__file__).parent.parent, _PARTS))


@cache
def _state() -> str:
    """What changes with any of them, and with the stemmer."""
    from Stemmer import version  # noqa: PLC0415 - `show` looks at the files and stems nothing

    return sha256(marshal.dumps((stamps(matcher_files()), version()))).hexdigest()


def _files(folder: str | Path, names: Container[str] | None = None) -> Iterator[os.DirEntry[str]]:
    """The files of code and words in a folder in their order, or those of these names and in folders of these names."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name == "__pycache__" or (names is not None and entry.name not in names):
            continue
        if entry.is_dir():
            yield from _files(entry.path)
        elif entry.name.endswith((".py", ".toml")):
            yield entry
