"""A whole case in a few statements, however many claims it has: what they have in common is counted by the database.

Most claims of a large case have at most one attribution and nothing else that bears on them. How such a claim stands
depends on a few properties of the attribution (status/many.py), so one of each kind is enough to look at.
"""

from __future__ import annotations

import json
from collections.abc import Collection

from claimcheck.store.connection import Connection


def singular(connection: Connection, case: int) -> list[int]:
    """The claims of a case on which more bears than one attribution, or one that leads further: each is looked at."""
    return [row["id"] for row in connection.all(_SINGULAR, {"case": case})]


def alike(connection: Connection, case: int, but: Collection[int]) -> list[tuple[int, int]]:
    """For each kind of the other claims the first one and how many there are; `but` are those `singular` gives."""
    rows = connection.all(_ALIKE.format(among=connection.among), {"case": case, "ids": json.dumps(sorted(but))})
    return [(row["first"], row["claims"]) for row in rows]


def opposable(connection: Connection, case: int) -> list[int]:
    """The live claims of a case that can stand against something: denied, judged, or in conflict."""
    return [row["id"] for row in connection.all(_OPPOSABLE, {"case": case})]


def said_officially(connection: Connection, case: int, limit: int) -> tuple[list[int], bool]:
    """The live claims of a case with an official statement, the latest so many, and whether there are more."""
    rows = connection.all(_OFFICIAL, {"case": case, "limit": limit + 1})
    return [row["claim_id"] for row in rows[:limit]], len(rows) > limit


# Numbers are asked for by `> 0`, and withdrawn attributions count in "several", because an index alone then answers; a claim
# that is looked at without need is counted all the same.
_SINGULAR = """
WITH gone AS (SELECT id FROM source WHERE merged_into_id IS NOT NULL OR withdrawn_at IS NOT NULL)
SELECT id FROM claim WHERE case_id = :case AND id IN (
    SELECT id FROM claim WHERE adverse_to_id > 0
    UNION SELECT claim_id FROM attribution GROUP BY claim_id HAVING count(*) > 1
    UNION SELECT claim_id FROM attribution WHERE via_id > 0 AND via_id = source_id
    UNION SELECT claim_id FROM attribution WHERE source_id IN (SELECT id FROM gone) OR via_id IN (SELECT id FROM gone)
    UNION SELECT claim_id FROM attribution WHERE id IN
        (SELECT left_id FROM independence UNION SELECT right_id FROM independence)
    UNION SELECT left_id FROM match UNION SELECT right_id FROM match
    UNION SELECT left_id FROM judgement UNION SELECT right_id FROM judgement
    UNION SELECT claim_id FROM review
) ORDER BY id
"""
# What most tells two claims apart comes first: SQLite sorts by it.
_ALIKE = """
SELECT min(claim.id) AS first, count(*) AS claims FROM claim
LEFT JOIN attribution said ON said.claim_id = claim.id AND said.withdrawn_at IS NULL
LEFT JOIN source ON source.id = said.source_id
LEFT JOIN document ON document.id = said.document_id
WHERE claim.case_id = :case AND NOT claim.id {among}
GROUP BY said.type, source.kind, said.stance, said.ground_rule, said.basis, claim.withdrawn_at IS NULL,
    said.speaks_for_id IS NULL, said.via_id IS NULL, said.document_id IS NULL, document.upstream_id IS NULL
ORDER BY 1
"""
_OPPOSABLE = """
SELECT id FROM claim WHERE case_id = :case AND withdrawn_at IS NULL AND id IN (
    SELECT claim_id FROM attribution WHERE withdrawn_at IS NULL AND stance = 'denies'
    UNION SELECT left_id FROM match WHERE relation = 'conflicts'
    UNION SELECT right_id FROM match WHERE relation = 'conflicts'
    UNION SELECT left_id FROM judgement UNION SELECT right_id FROM judgement
) ORDER BY id
"""
# What was said without a date comes last in the line. The plus keeps SQLite from going through every claim of the case.
_OFFICIAL = """
SELECT claim_id FROM (
    SELECT claim_id, max(coalesce(said, '9999')) AS latest FROM attribution
    WHERE withdrawn_at IS NULL AND (type = 'official' OR speaks_for_id IS NOT NULL) GROUP BY claim_id
) official JOIN claim ON claim.id = claim_id
WHERE +claim.case_id = :case AND claim.withdrawn_at IS NULL
ORDER BY latest DESC, claim_id DESC LIMIT :limit
"""
