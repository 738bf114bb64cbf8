"""What somebody established about the attributions of a claim, with who said so and how they know."""

from __future__ import annotations

from claimcheck.ids import Kind
from claimcheck.library.picture import Picture
from claimcheck.library.views import hidden_spellings
from claimcheck.library.withholding import unless_named
from claimcheck.store.connection import Connection, Row
from claimcheck.vocab import IndependenceValue


def established_lines(connection: Connection, picture: Picture, claim: int) -> tuple[str, ...]:
    """A line for each pair, the last finding of each: "a1 and a2 are independent of each other (Ann): they never met"."""
    rows = connection.all(_OF_CLAIM, {"claim": claim})
    latest = {(row["left_id"], row["right_id"]): row for row in rows}
    return tuple(_line(connection, picture, row) for row in sorted(latest.values(), key=lambda row: row["id"]))


_OF_CLAIM = """
SELECT i.* FROM independence i JOIN attribution l ON l.id = i.left_id JOIN attribution r ON r.id = i.right_id
WHERE i.withdrawn_at IS NULL AND l.withdrawn_at IS NULL AND r.withdrawn_at IS NULL AND :claim IN (l.claim_id, r.claim_id)
ORDER BY i.id
"""


def _line(connection: Connection, picture: Picture, row: Row) -> str:
    pair = connection.all("SELECT * FROM attribution WHERE id IN (:left_id, :right_id)", row)
    hidden = tuple(name for attribution in pair for name in hidden_spellings(picture, attribution))
    note = unless_named(row["note"], hidden)
    shown = " and ".join(Kind.ATTRIBUTION.show(row[side]) for side in ("left_id", "right_id"))
    found = f"{shown} are {IndependenceValue(row['value']).label} ({row['actor']})"
    return f"{found}: {note}" if note else found
