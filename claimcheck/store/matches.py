"""Writing what comparison read in pairs of claims; derived, so that no journal tells of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.store.connection import Connection, Row
from claimcheck.vocab import Relation


def keep(connection: Connection, rows: Sequence[Row]) -> None:
    """Store what was read; an unrelated pair is not kept.

    A row has left and right (ids, the smaller left), relation, score, findings (JSON) and fingerprint.
    """
    unrelated = [{"left": row["left"], "right": row["right"]} for row in rows if row["relation"] == Relation.UNRELATED]
    connection.run_many("DELETE FROM match WHERE left_id = :left AND right_id = :right", unrelated)
    connection.run_many(_KEEP, [row for row in rows if row["relation"] != Relation.UNRELATED])


def drop_withdrawn(connection: Connection) -> None:
    """Remove the matches of withdrawn claims."""
    connection.run(_DROP_WITHDRAWN)


_KEEP = """
INSERT INTO match (left_id, right_id, relation, score, findings, fingerprint)
VALUES (:left, :right, :relation, :score, :findings, :fingerprint)
ON CONFLICT (left_id, right_id) DO UPDATE SET relation = excluded.relation, score = excluded.score,
findings = excluded.findings, fingerprint = excluded.fingerprint
"""
_DROP_WITHDRAWN = """
DELETE FROM match WHERE left_id IN (SELECT id FROM claim WHERE withdrawn_at IS NOT NULL)
OR right_id IN (SELECT id FROM claim WHERE withdrawn_at IS NOT NULL)
"""
