"""A SQLAlchemy engine on a store, for migrations and for Python users' own queries."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import event

from claimcheck.store import sqlite


def engine(path: Path) -> sqlalchemy.Engine:
    """An engine whose transactions are whole: the driver's own handling is off, and each begins IMMEDIATE.

    Parameters never appear in error messages, because they hold sources' names.
    """

    def opened() -> sqlite3.Connection:
        return sqlite.connect(path)

    made = sqlalchemy.create_engine("sqlite://", creator=opened, hide_parameters=True, poolclass=sqlalchemy.NullPool)
    event.listen(made, "begin", _begin)
    return made


def _begin(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
