"""The files of a folder in an order that is the same everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from claimcheck.errors import OutsideWorld

Left = Callable[[Path], bool]


def files(folder: Path, leave_out: Left) -> Iterator[Path | OutsideWorld]:
    """Every file below a folder by the bytes of its name, folders where their names stand among them.

    Hidden files are left out, links are not followed, nor is what `leave_out` says; a folder that cannot be listed is
    given as the error that says so.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: os.fsencode(entry.name))
    except OSError as failure:
        why = os.strerror(failure.errno or 0)
        yield OutsideWorld(f"the folder {folder} cannot be listed: {why}", hint="check its permissions")
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or leave_out(path) or entry.is_symlink():
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from files(path, leave_out)
        else:
            yield path
