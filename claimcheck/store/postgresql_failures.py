"""What a failure of PostgreSQL means, in one sentence, without SQL and without values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from claimcheck.errors import NOT_STORED, ClaimcheckError, DatabaseFailed, Invalid, NotAStore
from claimcheck.store.failures import Meaning

_BUSY = Meaning(
    DatabaseFailed,
    "another program is writing to the database",
    "try again in a moment, or wait longer with CLAIMCHECK_WAIT=120",
)
_FULL = Meaning(DatabaseFailed, "the database server has no room left", "make room there and try again", NOT_STORED)
_READ_ONLY = Meaning(
    DatabaseFailed,
    "the database can be read but not written",
    "ask who runs it for the right to write, or for the server that takes writes",
)
_STOPPED = Meaning(DatabaseFailed, "the database server stopped the work", "try again in a moment", NOT_STORED)
_LOST = Meaning(DatabaseFailed, "the connection to the database was lost", "try again in a moment", NOT_STORED)
_IN_DOUBT = Meaning(
    DatabaseFailed,
    "the connection to the database was lost as it was to keep what was under way",
    "look before you do it again: claimcheck list and show tell what is on file",
    "that may be on file or not",
)
_DAMAGED = Meaning(NotAStore, "the database is damaged; it was not changed", "restore a backup on another server")
_UNKEEPABLE = Meaning(Invalid, "a text holds a NUL character or broken Unicode", "remove it; nothing was stored")

# By the beginning of SQLSTATE (PostgreSQL's manual, appendix A); what is not here is a bug and stays one.
_MEANINGS: dict[str, Meaning] = {
    "55P03": _BUSY,
    "40": _BUSY,
    "53300": Meaning(DatabaseFailed, "the database server takes no more connections", "try again in a moment"),
    "53": _FULL,
    "25006": _READ_ONLY,
    "42501": Meaning(DatabaseFailed, "the database does not let this user do that", "ask who runs it for the right"),
    "57": _STOPPED,
    "08": _LOST,
    "58": Meaning(DatabaseFailed, "the database server's disk failed", "check that server's disk", NOT_STORED),
    "XX": _DAMAGED,
    "22021": _UNKEEPABLE,
}


@contextmanager
def translated(*, reading: bool = False) -> Iterator[None]:
    """Turn a driver's failure into one of ours; anything unforeseen is a bug and stays one, but loses the values in it.

    While only `reading` nothing was to be stored, and what the command stored before is not for this place to know.
    """
    try:
        yield
    except UnicodeEncodeError:
        raise _UNKEEPABLE.error() from None
    except psycopg.Error as failure:
        error = meaning(failure)
        if reading and isinstance(error, DatabaseFailed):
            error = error.having("")
        raise error or without_values(failure) from None


def meaning(failure: psycopg.Error) -> ClaimcheckError | None:
    """What a failure of PostgreSQL means to a user; None for a programming error."""
    state = failure.sqlstate
    if state is None:
        return _stateless(failure)
    return next((known.error() for prefix, known in _MEANINGS.items() if state.startswith(prefix)), None)


def in_doubt() -> ClaimcheckError:
    """Nobody can tell here what became of the work: the server was to commit it and never answered."""
    return _IN_DOUBT.error()


def _stateless(failure: psycopg.Error) -> ClaimcheckError | None:
    """A failure that the driver saw itself: it cannot send a NUL, and a server that is gone says nothing."""
    if isinstance(failure, psycopg.DataError):
        return _UNKEEPABLE.error()
    return _LOST.error() if isinstance(failure, psycopg.OperationalError) else None


def without_values(failure: psycopg.Error) -> psycopg.Error:
    """The same failure by its code and what it is about: PostgreSQL's own message repeats the row."""
    about = failure.diag.constraint_name or failure.diag.column_name or failure.diag.table_name or ""
    wrong = failure.diag.message_primary or "" if (failure.sqlstate or "").startswith(("42", "0A")) else ""
    return type(failure)(" ".join(part for part in (failure.sqlstate or "", about, wrong) if part) or "no code")


def unreachable(failure: Exception, server: str, password: str | None) -> DatabaseFailed:
    """Why no connection came about, in libpq's words, which never hold a password; one that is there all the same goes."""
    lines = str(failure).strip().splitlines() or ["no reason given"]
    reason = lines[0].rpartition("failed: ")[2].removeprefix("FATAL:").strip()
    if password:
        reason = reason.replace(password, "…")
    return DatabaseFailed(f"no connection to {server}: {reason}", hint=_advice(reason))


def _advice(reason: str) -> str:
    if "password" in reason:
        return "set PGPASSWORD or write the password to ~/.pgpass"
    if reason.startswith("role "):
        return "the URL names a user whom the server does not know: ask who runs it, or name another"
    if "does not exist" in reason:
        return "make it first, for example: createdb NAME"
    return "check the host, the port and that the server runs"
