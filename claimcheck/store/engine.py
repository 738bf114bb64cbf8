"""A SQLAlchemy engine on a store, for migrations and for Python users' own queries."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import event

from claimcheck.lazily import NamedTuple
from claimcheck.store import sqlite
from claimcheck.store.connection import BUSY_SECONDS, Connection
from claimcheck.store.opening import needing_psycopg
from claimcheck.store.place import Place, Server


class _Driver(NamedTuple):
    """How an engine's driver opens a connection, and what begins a transaction that writes or only reads."""

    dialect: str
    opened: Callable[[], Any]
    write: str
    read: str


def engine(place: Place, *, busy_seconds: float = BUSY_SECONDS) -> sqlalchemy.Engine:
    """An engine whose transactions are whole: each begins as a writer, with the writer's lock.

    `engine(place).execution_options(reading=True)` only reads: it keeps no writer waiting, and reads what cannot be
    written. Parameters never appear in error messages, because they hold sources' names.
    """
    driver = _server(place, busy_seconds) if isinstance(place, Server) else _file(place, busy_seconds)

    def begin(connection: sqlalchemy.Connection) -> None:
        reads = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql(driver.read if reads else driver.write)

    made = sqlalchemy.create_engine(
        driver.dialect, creator=driver.opened, hide_parameters=True, poolclass=sqlalchemy.NullPool
    )
    event.listen(made, "begin", begin)
    if isinstance(place, Server):
        event.listen(made, "handle_error", _without_values)
    return made


def within(connection: sqlalchemy.Connection) -> Connection:
    """The connection of SQLAlchemy's as one of ours, in its transaction: for a migration that makes the index anew."""
    raw: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        return sqlite.SQLiteConnection(raw)
    from claimcheck.store.postgresql import PostgreSQLConnection  # noqa: PLC0415 - only where a URL is opened

    return PostgreSQLConnection.within(raw)


def _file(path: Path, busy_seconds: float) -> _Driver:
    """The driver's own transaction handling is off: it begins too late."""
    return _Driver("sqlite://", lambda: sqlite.connect(path, busy_seconds=busy_seconds), "BEGIN IMMEDIATE", "BEGIN")


def _server(server: Server, busy_seconds: float) -> _Driver:
    with needing_psycopg():
        from claimcheck.store import postgresql  # noqa: PLC0415 - only where a URL is opened
    return _Driver(
        "postgresql+psycopg://",
        lambda: postgresql.connect(server, busy_seconds=busy_seconds, ours=False),
        postgresql.TAKE_LOCK,
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
    )


def _without_values(context: Any) -> None:
    """PostgreSQL's own message repeats the row that it refused; raise the same error with its code only."""
    from claimcheck.store.postgresql_failures import without_values  # noqa: PLC0415

    known = context.sqlalchemy_exception
    if known is not None:
        told = without_values(context.original_exception)
        raise type(known)(context.statement, None, told, hide_parameters=True) from None
