"""Which claims wait to be compared with all others; kept in the store, so that an interrupted run goes on where it was."""

from __future__ import annotations

import json
from collections.abc import Iterable

from claimcheck.store.connection import Connection


def add(connection: Connection, claims: Iterable[int]) -> None:
    """Put claims on the list; those that are on it stay."""
    connection.run(_ADD.format(listed=connection.listed), {"ids": json.dumps(list(claims))})


def add_all(connection: Connection) -> None:
    """Put every live claim on the list."""
    connection.run("DELETE FROM unmatched")
    connection.run("INSERT INTO unmatched (claim_id) SELECT id FROM claim WHERE withdrawn_at IS NULL")


def bring_up_to_date(connection: Connection, fingerprint: str) -> None:
    """Put every claim on the list where the matcher is another one than last time; take the withdrawn off."""
    if connection.value("SELECT fingerprint FROM matcher") != fingerprint:
        add_all(connection)
        connection.run("DELETE FROM matcher")
        connection.insert("matcher", {"fingerprint": fingerprint})
    connection.run("DELETE FROM unmatched WHERE claim_id IN (SELECT id FROM claim WHERE withdrawn_at IS NOT NULL)")


def waiting(connection: Connection) -> list[int]:
    """The claims on the list, oldest first."""
    return [row["claim_id"] for row in connection.all("SELECT claim_id FROM unmatched ORDER BY claim_id")]


def live(connection: Connection) -> int:
    """How many claims on the list are not withdrawn."""
    held = "SELECT count(*) FROM unmatched JOIN claim ON claim.id = unmatched.claim_id WHERE claim.withdrawn_at IS NULL"
    return int(connection.value(held))


def take_off(connection: Connection, claims: Iterable[int]) -> None:
    """Take compared claims off the list."""
    ids = {"ids": json.dumps(list(claims))}
    connection.run(f"DELETE FROM unmatched WHERE claim_id {connection.among}", ids)  # noqa: S608 - the condition is ours


# WHERE tells SQLite that ON joins nothing.
_ADD = """
INSERT INTO unmatched (claim_id) SELECT * FROM {listed} AS listed WHERE true ON CONFLICT (claim_id) DO NOTHING
"""
