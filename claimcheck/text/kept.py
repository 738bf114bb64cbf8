"""What is worked out from a file, kept beside the byte code until the file changes: as Python keeps compiled modules.

Reading two dozen word lists anew, a few tens of milliseconds, is most of what a first comparison waits for. Nothing is kept
where Python itself would keep nothing (`-B`, a folder that cannot be written); then it is worked out each time.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any


def toml(path: Path) -> dict[str, Any]:
    """The contents of a TOML file of ours; a date in it comes as a text."""
    return dict(kept(path, lambda: _read(path)))


def _read(path: Path) -> Any:
    import tomllib  # noqa: PLC0415 - not where everything is kept

    return _dateless(tomllib.loads(path.read_text("utf-8")))


def _dateless(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _dateless(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_dateless(each) for each in value]
    return value if isinstance(value, str | int | float) else str(value)


def kept(path: Path, make: Callable[[], Any], others: Iterable[Path | os.DirEntry[str]] = ()) -> Any:
    """What `make` gives, of plain values, for as long as the file and the `others` have their sizes and times."""
    return held(path, stamps((path, *others)), make)


def stamps(files: Iterable[Path | os.DirEntry[str]]) -> list[tuple[str, int, int]]:
    """The names, sizes and times of files: what changes with them."""
    return [(file.name, (found := file.stat()).st_size, found.st_mtime_ns) for file in files]


def held(path: Path, state: Any, make: Callable[[], Any]) -> Any:
    """What `make` gave when it was last asked for under that path, if the state was the same, of plain values both."""
    place = _place(path)
    with suppress(OSError, ValueError, EOFError, TypeError):
        known, value = marshal.loads(place.read_bytes())  # noqa: S302 - written by us, as compiled modules are
        if known == state:
            return value
    value = make()
    if not sys.dont_write_bytecode:
        with suppress(ValueError):  # what is not plain is worked out each time
            _keep(place, marshal.dumps((state, value)))
    return value


def _place(path: Path) -> Path:
    return Path(cache_from_source(str(path))).with_name(f"{path.name}.{sys.implementation.cache_tag}")


def _keep(place: Path, content: bytes) -> None:
    """Write in one step, so that nobody reads a half; nothing where it cannot be written."""
    waiting = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_bytes(content)
        waiting.replace(place)
