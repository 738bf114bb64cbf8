"""Which schema a store has, told without loading the database layer."""

from __future__ import annotations

from enum import Enum

from claimcheck.store.connection import Connection

KNOWN = ("0001", "0002", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011")
HEAD = KNOWN[-1]


class State(Enum):
    """How a database stands to this program."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    FOREIGN = "foreign"
    EMPTY = "empty"


def state(connection: Connection) -> State:
    """Whether the database is ours, and whether this program knows its schema."""
    if connection.is_empty():
        return State.EMPTY
    found = revision(connection) if connection.is_ours() else None
    if found is None:
        return State.FOREIGN
    if found == HEAD:
        return State.CURRENT
    return State.OLDER if found in KNOWN else State.NEWER


def revision(connection: Connection) -> str | None:
    """The schema's revision as Alembic keeps it."""
    found = connection.value("SELECT version_num FROM alembic_version")
    return None if found is None else str(found)
