"""Opening a store: only what is ours and known, an older one upgraded after a backup copy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from claimcheck.errors import NotAStore, OutsideWorld
from claimcheck.store import version
from claimcheck.store.connection import BUSY_SECONDS, Connection
from claimcheck.store.failures import on_disk
from claimcheck.store.place import Place, Server
from claimcheck.store.version import State

_ANOTHER = "name another file with --db, or run claimcheck init"
_ANOTHER_DATABASE = "name another database with --db, or run claimcheck init --db URL on an empty one"


def connect(place: Place, *, busy_seconds: float = BUSY_SECONDS) -> Connection:
    """A connection to what is there, whatever it is; the engine is loaded only now."""
    if isinstance(place, Server):
        with needing_psycopg():
            from claimcheck.store.postgresql import PostgreSQLConnection  # noqa: PLC0415

        return PostgreSQLConnection.open(place, busy_seconds=busy_seconds)
    from claimcheck.store.sqlite import SQLiteConnection  # noqa: PLC0415

    return SQLiteConnection.open(place, busy_seconds=busy_seconds)


@contextmanager
def needing_psycopg() -> Iterator[None]:
    """Say what to install where the driver for PostgreSQL, or the library it needs, is not there."""
    try:
        yield
    except ImportError:
        raise OutsideWorld(
            "PostgreSQL needs the driver psycopg, which is not installed",
            hint='pip install "claimcheck-ledger[pg]"',
        ) from None


def open_connection(place: Place, *, upgrade: bool = True, busy_seconds: float = BUSY_SECONDS) -> Connection:
    """A connection to an existing store; raises NotFound, NotAStore or OutsideWorld and changes no byte then.

    An older store is upgraded, a file after it was copied; or refused where `upgrade` is False. A writer waits
    `busy_seconds` for another one before it gives up.
    """
    if isinstance(place, Path):
        _check_file(place)
    connection = connect(place, busy_seconds=busy_seconds)
    try:
        found = version.state(connection)
        if found is State.CURRENT:
            return connection
        if found is not State.OLDER or not upgrade:
            raise _refusal(place, found, connection)
    except BaseException:
        connection.close()
        raise
    connection.close()
    copy = _upgrade(place)
    connection = connect(place, busy_seconds=busy_seconds)
    connection.copied_to = copy
    return connection


def is_there(place: Place) -> bool:
    """Whether a store is at a place: for a file whether anything is; on a server raises NotAStore for what is not ours."""
    if isinstance(place, Path):
        return place.exists()
    with connect(place) as connection:
        found = version.state(connection)
        if found in (State.FOREIGN, State.NEWER):
            raise _refusal(place, found, connection)
    return found is not State.EMPTY


def _check_file(path: Path) -> None:
    """Refuse what is there but no file: a pipe would wait for ever."""
    with on_disk(f"{path} cannot be reached"):
        if path.is_dir():
            raise NotAStore(f"{path} is a folder", hint="name the database file in it")
        if path.exists() and not path.is_file():
            raise NotAStore(f"{path} is no file", hint=_ANOTHER)


def _upgrade(place: Place) -> Path | None:
    from claimcheck.store.migrating import upgrade  # noqa: PLC0415 - loads the database layer, once per release

    return upgrade(place)


def _refusal(place: Place, found: State, connection: Connection) -> NotAStore:
    on_server = isinstance(place, Server)
    if found is State.FOREIGN:
        return NotAStore(f"{place} is no claimcheck database", hint=_ANOTHER_DATABASE if on_server else _ANOTHER)
    if found is State.EMPTY:
        return NotAStore(
            f"{place} is no claimcheck database: it is empty",
            hint="claimcheck init --db URL makes it one, claimcheck copy fills it from another"
            if on_server
            else "remove it and run claimcheck init, or name another file with --db",
        )
    made = version.revision(connection)
    if found is State.OLDER:
        return NotAStore(
            f"{place} was made by an older claimcheck (revision {made}; this one writes {version.HEAD})",
            hint="claimcheck list brings it up to date, as any command does that uses it"
            + ("" if on_server else ", and keeps a copy of it as it was"),
        )
    return NotAStore(
        f"{place} was made by a newer claimcheck (revision {made}); this one knows up to {version.HEAD}",
        hint=f"upgrade claimcheck; the {'database' if on_server else 'file'} was not changed",
    )
