"""Opening a store: only what is ours and known, an older one upgraded after a backup copy."""

from __future__ import annotations

from pathlib import Path

from claimcheck.errors import NotAStore
from claimcheck.store import version
from claimcheck.store.connection import Connection
from claimcheck.store.sqlite import BUSY_SECONDS
from claimcheck.store.version import State


def open_connection(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> Connection:
    """A connection to an existing store; raises NotFound, NotAStore or OutsideWorld and changes no byte then.

    A writer waits `busy_seconds` for another one before it gives up.
    """
    if path.is_dir():
        raise NotAStore(f"{path} is a folder", hint="name the database file in it")
    connection = Connection.open(path, busy_seconds=busy_seconds)
    try:
        found = version.state(connection)
        if found in (State.FOREIGN, State.NEWER):
            raise _refusal(path, found, connection)
    except BaseException:
        connection.close()
        raise
    if found is State.CURRENT:
        return connection
    connection.close()
    from claimcheck.store.migrating import upgrade  # noqa: PLC0415 - loads the database layer, once per release

    upgrade(path)
    return Connection.open(path, busy_seconds=busy_seconds)


def _refusal(path: Path, found: State, connection: Connection) -> NotAStore:
    if found is State.FOREIGN:
        return NotAStore(f"{path} is no claimcheck database", hint="name another file with --db, or run claimcheck init")
    made = version.revision(connection)
    return NotAStore(
        f"{path} was made by a newer claimcheck (revision {made}); this one knows up to {version.HEAD}",
        hint="upgrade claimcheck; the file was not changed",
    )
