"""A SQLAlchemy engine on a store, for migrations and for Python users' own queries."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import sqlalchemy
from sqlalchemy import event

from claimcheck.store import sqlite


def engine(path: Path) -> sqlalchemy.Engine:
    """An engine whose transactions are whole: the driver's own handling is off, and each begins IMMEDIATE.

    `engine(path).execution_options(reading=True)` only reads: it keeps no writer waiting, and reads what cannot be written.
    Parameters never appear in error messages, because they hold sources' names.
    """

    def opened() -> sqlite3.Connection:
        return sqlite.connect(path)

    made = sqlalchemy.create_engine("sqlite://", creator=opened, hide_parameters=True, poolclass=sqlalchemy.NullPool)
    event.listen(made, "begin", _begin)
    return made


def _begin(connection: sqlalchemy.Connection) -> None:
    reads = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
