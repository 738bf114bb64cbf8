"""Opening a store: only what is ours and known, an older one upgraded after a backup copy."""

from __future__ import annotations

from pathlib import Path

from claimcheck.errors import NotAStore
from claimcheck.store import version
from claimcheck.store.connection import BUSY_SECONDS, Connection
from claimcheck.store.failures import on_disk
from claimcheck.store.version import State

_ANOTHER = "name another file with --db, or run claimcheck init"


def connect(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> Connection:
    """A connection to what is there, whatever it is; the engine is loaded only now."""
    from claimcheck.store.sqlite import SQLiteConnection  # noqa: PLC0415

    return SQLiteConnection.open(path, busy_seconds=busy_seconds)


def open_connection(path: Path, *, upgrade: bool = True, busy_seconds: float = BUSY_SECONDS) -> Connection:
    """A connection to an existing store; raises NotFound, NotAStore or OutsideWorld and changes no byte then.

    An older store is copied and upgraded, or refused where `upgrade` is False. A writer waits `busy_seconds` for another
    one before it gives up.
    """
    _check_file(path)
    connection = connect(path, busy_seconds=busy_seconds)
    try:
        found = version.state(connection)
        if found is State.CURRENT:
            return connection
        if found is not State.OLDER or not upgrade:
            raise _refusal(path, found, connection)
    except BaseException:
        connection.close()
        raise
    connection.close()
    _upgrade(path)
    return connect(path, busy_seconds=busy_seconds)


def _check_file(path: Path) -> None:
    """Refuse what is there but no file: a pipe would wait for ever."""
    with on_disk(f"{path} cannot be reached"):
        if path.is_dir():
            raise NotAStore(f"{path} is a folder", hint="name the database file in it")
        if path.exists() and not path.is_file():
            raise NotAStore(f"{path} is no file", hint=_ANOTHER)


def _upgrade(path: Path) -> None:
    from claimcheck.store.migrating import upgrade  # noqa: PLC0415 - loads the database layer, once per release

    upgrade(path)


def _refusal(path: Path, found: State, connection: Connection) -> NotAStore:
    if found is State.FOREIGN:
        return NotAStore(f"{path} is no claimcheck database", hint=_ANOTHER)
    if found is State.EMPTY:
        return NotAStore(
            f"{path} is no claimcheck database: it is empty",
            hint="remove it and run claimcheck init, or name another file with --db",
        )
    made = version.revision(connection)
    if found is State.OLDER:
        return NotAStore(
            f"{path} was made by an older claimcheck (revision {made}; this one writes {version.HEAD})",
            hint="open it without upgrade=False: it is copied first",
        )
    return NotAStore(
        f"{path} was made by a newer claimcheck (revision {made}); this one knows up to {version.HEAD}",
        hint="upgrade claimcheck; the file was not changed",
    )
