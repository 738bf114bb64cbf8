"""What a failure of SQLite means, in one sentence, without SQL and without values."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from claimcheck.errors import NOT_STORED, ClaimcheckError, DatabaseFailed, NotAStore
from claimcheck.store.failures import Meaning

_BUSY = Meaning(
    DatabaseFailed,
    "another program is writing to the database",
    "try again in a moment, or wait longer with CLAIMCHECK_WAIT=120",
)
_DAMAGED = Meaning(
    NotAStore,
    "the database file is damaged; it was not changed",
    "keep a copy of the file, then restore a backup; `sqlite3 FILE .recover` saves what reads",
)

# By the beginning of the driver's name for a failure; what is not here is a bug and stays one.
_MEANINGS: dict[str, Meaning] = {
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_PROTOCOL": _BUSY,
    "SQLITE_FULL": Meaning(DatabaseFailed, "the disk is full", "make room and try again", NOT_STORED),
    "SQLITE_READONLY": Meaning(
        DatabaseFailed,
        "the database can be read but not written",
        "check the file's and folder's permissions",
    ),
    "SQLITE_CANTOPEN": Meaning(
        DatabaseFailed,
        "the database cannot be opened",
        "check that the folder exists and may be written",
    ),
    "SQLITE_PERM": Meaning(DatabaseFailed, "the database cannot be opened", "check the file's permissions"),
    "SQLITE_IOERR_SHM": Meaning(
        DatabaseFailed,
        "the disk has no room for the files that go with the database",
        "make room and try again; nothing was changed",
    ),
    "SQLITE_IOERR": Meaning(
        DatabaseFailed,
        "the disk failed while the database was in use",
        "check the disk, and that it is not full",
        NOT_STORED,
    ),
    "SQLITE_NOTADB": Meaning(
        NotAStore,
        "the file is no claimcheck database",
        "name another file with --db; if it was one, its beginning is lost: restore a backup",
    ),
    "SQLITE_CORRUPT": _DAMAGED,
}
# The driver gives no name to bytes that are no text, and repeats them in its message.
_NO_TEXT = "Could not decode to UTF-8"


@contextmanager
def translated() -> Iterator[None]:
    """Turn a driver's failure into one of ours; anything unforeseen stays as it is, because it is a bug."""
    try:
        yield
    except UnicodeDecodeError:  # a name in the file's own schema that is no text
        raise _DAMAGED.error() from None
    except sqlite3.DatabaseError as failure:
        error = meaning(failure)
        if error is None:
            raise
        raise error from None


def meaning(failure: sqlite3.Error) -> ClaimcheckError | None:
    """What a failure of SQLite means to a user; None for a programming error."""
    if str(failure).startswith(_NO_TEXT):
        return _DAMAGED.error()
    name = getattr(failure, "sqlite_errorname", "") or ""
    return next((known.error() for prefix, known in _MEANINGS.items() if name.startswith(prefix)), None)
