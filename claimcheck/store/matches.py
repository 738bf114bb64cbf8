"""Writing what comparison read in pairs of claims; derived, so that no journal tells of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.store.connection import Connection, Row
from claimcheck.vocab import Relation


def keep(connection: Connection, rows: Sequence[Row]) -> None:
    """Store the relations that were read; a pair of which nothing is told is not kept, unless a person judged it.

    A row has left and right (ids, the smaller left), relation, score, findings (JSON) and fingerprint.
    """
    connection.run_many(_KEEP, [row for row in rows if row["relation"] not in TELLS_NOTHING])
    rest = [row for row in rows if row["relation"] in TELLS_NOTHING]
    connection.run_many(_DROP, [{"left": row["left"], "right": row["right"]} for row in rest])
    connection.run_many(_NOTHING_TOLD, rest)


def telling(connection: Connection) -> int:
    """How many pairs on file something is told of."""
    return int(connection.value(_TELLING, dict(zip(("unclear", "unrelated"), TELLS_NOTHING, strict=True))))


def drop_withdrawn(connection: Connection) -> None:
    """Remove the matches of withdrawn claims."""
    connection.run(_DROP_WITHDRAWN)


TELLS_NOTHING = (Relation.UNCLEAR, Relation.UNRELATED)

_TELLING = "SELECT count(*) FROM match WHERE relation NOT IN (:unclear, :unrelated)"
_KEEP = """
INSERT INTO match (left_id, right_id, relation, score, findings, fingerprint)
VALUES (:left, :right, :relation, :score, :findings, :fingerprint)
ON CONFLICT (left_id, right_id) DO UPDATE SET relation = excluded.relation, score = excluded.score,
findings = excluded.findings, fingerprint = excluded.fingerprint
"""
_DROP = """
DELETE FROM match WHERE left_id = :left AND right_id = :right AND NOT EXISTS (
SELECT 1 FROM judgement j WHERE j.left_id = :left AND j.right_id = :right AND j.withdrawn_at IS NULL)
"""
# What is left of these was judged: its number stays, so that the judgement can be named by it.
_NOTHING_TOLD = """
UPDATE match SET relation = :relation, score = :score, findings = :findings, fingerprint = :fingerprint
WHERE left_id = :left AND right_id = :right
"""
_DROP_WITHDRAWN = """
DELETE FROM match WHERE left_id IN (SELECT id FROM claim WHERE withdrawn_at IS NOT NULL)
OR right_id IN (SELECT id FROM claim WHERE withdrawn_at IS NOT NULL)
"""
