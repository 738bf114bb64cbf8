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
_TOO_LONG = Meaning(
    DatabaseFailed,
    "the database server stopped what took longer than it allows, or what somebody there ended",
    "try again; where it stops again, ask who runs it for longer timeouts",
    NOT_STORED,
)
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
    "57014": _TOO_LONG,
    "57P05": _TOO_LONG,
    "25P03": _TOO_LONG,
    "25P04": _TOO_LONG,
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
    if state == "42501":
        return _not_allowed(failure)
    return next((known.error() for prefix, known in _MEANINGS.items() if state.startswith(prefix)), None)


def _not_allowed(failure: psycopg.Error) -> DatabaseFailed:
    """What the server does not allow, in its own words: they name a table, and nothing that is in it."""
    what = failure.diag.message_primary or "permission denied"
    return DatabaseFailed(
        f"the database does not let this user do that: {what}",
        hint="ask who runs it: reading needs SELECT; writing INSERT, UPDATE and DELETE too, and ALL on the sequence",
    )


def in_doubt(*, hint: str = "") -> ClaimcheckError:
    """Nobody can tell here what became of the work: the server was to commit it and never answered."""
    return (_IN_DOUBT._replace(hint=hint) if hint else _IN_DOUBT).error()


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


_FOR_NOW = ("too many", "connection slots", "starting up", "shutting down", "recovery", "not currently accepting")


def unreachable(failure: Exception, server: str, password: str | None) -> DatabaseFailed:
    """Why no connection came about, in libpq's words, which never hold a password; one that is there all the same goes."""
    lines = str(failure).strip().splitlines() or ["no reason given"]
    told = lines[0].rpartition("failed: ")[2]
    reason = told.removeprefix("FATAL:").strip()
    if password:
        reason = reason.replace(password, "…")
    return DatabaseFailed(f"no connection to {server}: {reason}", hint=_advice(reason, has_answered=reason != told))


def _advice(reason: str, *, has_answered: bool) -> str:
    if "password" in reason:
        return "set PGPASSWORD or write the password to ~/.pgpass"
    if reason.startswith("role "):
        return "the URL names a user whom the server does not know: ask who runs it, or name another"
    if "does not exist" in reason:
        return "make it first, for example: createdb NAME"
    if any(words in reason for words in _FOR_NOW):
        return "the server has no place for one more, or not yet: try again in a moment"
    return "the server refused it: ask who runs it" if has_answered else "check the host, the port and that the server runs"
