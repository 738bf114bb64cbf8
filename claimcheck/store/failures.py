"""What a driver's failure means, in one sentence, without SQL and without values."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from claimcheck.errors import ClaimcheckError, NotAStore, OutsideWorld

_MEANINGS: dict[str, tuple[type[ClaimcheckError], str, str]] = {
    "SQLITE_BUSY": (
        OutsideWorld,
        "another program is writing to the database",
        "try again in a moment, or wait longer with CLAIMCHECK_WAIT=120",
    ),
    "SQLITE_LOCKED": (
        OutsideWorld,
        "another program is writing to the database",
        "try again in a moment, or wait longer with CLAIMCHECK_WAIT=120",
    ),
    "SQLITE_FULL": (OutsideWorld, "the disk is full; nothing was stored", "make room and try again"),
    "SQLITE_READONLY": (
        OutsideWorld,
        "the database can be read but not written",
        "check the file's and folder's permissions",
    ),
    "SQLITE_CANTOPEN": (
        OutsideWorld,
        "the database cannot be opened",
        "check that the folder exists and may be written",
    ),
    "SQLITE_PERM": (OutsideWorld, "the database cannot be opened", "check the file's permissions"),
    "SQLITE_IOERR": (
        OutsideWorld,
        "the disk failed while the database was in use; nothing was stored",
        "check the disk",
    ),
    "SQLITE_NOTADB": (
        NotAStore,
        "the file is no claimcheck database",
        "name another file with --db, or run claimcheck init",
    ),
    "SQLITE_CORRUPT": (
        NotAStore,
        "the database file is damaged; it was not changed",
        "keep a copy of the file, then restore a backup; `sqlite3 FILE .recover` saves what reads",
    ),
}


@contextmanager
def translated() -> Iterator[None]:
    """Turn a driver's failure into one of ours; anything unforeseen stays as it is, because it is a bug."""
    try:
        yield
    except sqlite3.DatabaseError as failure:
        error = meaning(failure)
        if error is None:
            raise
        raise error from None


def meaning(failure: sqlite3.Error) -> ClaimcheckError | None:
    """What a failure of SQLite means to a user; None for a programming error."""
    name = getattr(failure, "sqlite_errorname", "") or ""
    for prefix, (error, message, hint) in _MEANINGS.items():
        if name.startswith(prefix):
            return error(message, hint=hint)
    return None
