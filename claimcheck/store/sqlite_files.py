"""A SQLite store as a file: it appears whole under its name, and is copied before it is upgraded."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from claimcheck.errors import Invalid
from claimcheck.store import disk, sqlite, version
from claimcheck.store.failures import on_disk
from claimcheck.store.sqlite import SQLiteConnection

UNFINISHED = ".new-*"  # the folders in which stores are made: one stays behind only where its process is killed


def create(path: Path, fill: Callable[[Path], object]) -> None:
    """Make a new store, readable by its owner only; it appears under its name when it is whole, and replaces nothing."""
    if path.exists():
        raise Invalid(f"{path} is there already", hint="name another place; nothing was changed")
    with (
        on_disk("the database could not be made"),
        tempfile.TemporaryDirectory(dir=path.parent, prefix=UNFINISHED.removesuffix("*")) as folder,
    ):
        draft = Path(folder) / path.name
        raw = sqlite.connect(draft, create=True)
        sqlite.mark_as_ours(raw)
        raw.close()
        fill(draft)
        _gather(draft)
        _publish(draft, path)


def _gather(draft: Path) -> None:
    """Bring into the file what still waits in the log beside it, which stays behind when the file gets its name.

    Closing does so too, but says nothing where the disk is too full for it.
    """
    with SQLiteConnection.open(draft) as connection:
        connection.run("PRAGMA wal_checkpoint(TRUNCATE)")


def _publish(draft: Path, path: Path) -> None:
    """Give the finished file its name; a link refuses to replace a file that came in the meantime."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise Invalid(f"{path} is there already", hint="name another place; nothing was changed") from None
    except OSError:  # a disk without hard links, such as a memory stick
        draft.rename(path)


def backup(path: Path) -> Path:
    """A copy of the store beside it, whole and on the disk, named for what it precedes."""
    with on_disk("the copy before the upgrade could not be made"):
        copy = _reserved(path)
        try:
            with SQLiteConnection.open(path) as connection:
                connection.run("VACUUM INTO :copy", {"copy": sqlite.uri(copy)})
            disk.flush(copy)
        except BaseException:
            copy.unlink()
            raise
    return copy


def _reserved(path: Path) -> Path:
    """A new empty file that only its owner can read, named for what it precedes and when."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    for number in range(1, 1000):
        copy = path.with_name(f"{path.name}.before-{version.HEAD}-{stamp}" + (f"-{number}" if number > 1 else ""))
        try:
            os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError:
            continue
        return copy
    raise FileExistsError(17, "too many copies already", str(path))
