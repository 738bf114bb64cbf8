"""The candidate index: which stored claims are worth comparing with a text, kept in the same transaction as the claims.

It gives ids, never scores, so that an engine can change what is found but never what a comparison says. Each engine has
its own, with these verbs; it is loaded when it is first asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from claimcheck.store.connection import Connection

# Postings read for one query. A query costs about a microsecond a posting, so this keeps it to some tens of milliseconds
# however many claims there are. With 81,000 claims a smaller budget finds less (recall among 50: 0.83 with 2,000, 0.87
# with 5,000, 0.89 with 20,000) and a larger one no more; in a store of a few thousand claims every word fits.
BUDGET = 20_000


class Index(Protocol):
    """What an engine's index can do; a module with these functions is one."""

    def create(self, connection: Connection) -> None:
        """Make the empty index."""

    def add_many(self, connection: Connection, claims: Iterable[tuple[int, str]]) -> None:
        """Put claims in: their numbers and texts."""

    def remove(self, connection: Connection, claim: int) -> None:
        """Take a claim out."""

    def clear(self, connection: Connection) -> None:
        """Empty it."""

    def near(self, connection: Connection, text: str, limit: int, budget: int) -> list[int]:
        """The ids nearest to a text, best first, for no more postings than the budget."""
        ...


def create(connection: Connection) -> None:
    """Make the empty index."""
    _index(connection).create(connection)


def add(connection: Connection, claim: int, text: str) -> None:
    """Put a claim into the index."""
    _index(connection).add_many(connection, [(claim, text)])


def add_many(connection: Connection, claims: Iterable[tuple[int, str]]) -> None:
    """Put many claims into the index: their numbers and texts."""
    _index(connection).add_many(connection, claims)


def remove(connection: Connection, claim: int) -> None:
    """Take a claim out of the index."""
    _index(connection).remove(connection, claim)


def rebuild(connection: Connection) -> None:
    """Make the index anew from the live claims."""
    index = _index(connection)
    index.clear(connection)
    rows = connection.each("SELECT id, text FROM claim WHERE withdrawn_at IS NULL ORDER BY id")
    index.add_many(connection, ((row["id"], row["text"]) for row in rows))


def near(connection: Connection, text: str, limit: int, *, exclude: Iterable[int] = ()) -> list[int]:
    """The ids of the claims nearest to a text, best first."""
    left_out = set(exclude)
    found = _index(connection).near(connection, text, limit + len(left_out), BUDGET)
    return [number for number in found if number not in left_out][:limit]


def _index(connection: Connection) -> Index:
    if connection.engine == "postgresql":
        from claimcheck.store import postgresql_candidates  # noqa: PLC0415

        return postgresql_candidates
    from claimcheck.store import sqlite_candidates  # noqa: PLC0415

    return sqlite_candidates
