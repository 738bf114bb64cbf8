"""Which schema a store has, told without loading the database layer."""

from __future__ import annotations

from enum import Enum

from claimcheck.store.connection import Connection
from claimcheck.store.sqlite import APPLICATION_ID

KNOWN = ("0001",)
HEAD = KNOWN[-1]


class State(Enum):
    """How a database file stands to this program."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    FOREIGN = "foreign"
    EMPTY = "empty"


def state(connection: Connection) -> State:
    """Whether the file is ours, and whether this program knows its schema."""
    if connection.value("SELECT count(*) FROM sqlite_master") == 0:
        return State.EMPTY
    found = revision(connection) if _is_ours(connection) else None
    if found is None:
        return State.FOREIGN
    if found == HEAD:
        return State.CURRENT
    return State.OLDER if found in KNOWN else State.NEWER


def revision(connection: Connection) -> str | None:
    """The schema's revision as Alembic keeps it."""
    found = connection.value("SELECT version_num FROM alembic_version")
    return None if found is None else str(found)


def _is_ours(connection: Connection) -> bool:
    versioned = connection.one("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'") is not None
    return versioned and connection.value("PRAGMA application_id") == APPLICATION_ID
