"""What is on file already: the claim with these words, the attribution that says the same; asked one by one."""

from __future__ import annotations

import hashlib

from claimcheck.lazily import dataclass
from claimcheck.store.connection import Connection, Row
from claimcheck.text.folding import folded

# Two attributions that agree in these say the same of the same claim.
SAME = ("claim_id", "source_id", "stance", "said", "document_id", "exact", "via_id", "type", "ground_rule")


def words_key(text: str) -> str:
    """SHA-256 of the folded words of a claim: how it is found again word for word."""
    return hashlib.sha256(folded(text).rstrip(".").encode("utf-8")).hexdigest()


@dataclass(frozen=True)
class OnFile:
    """Asks the store each time."""

    connection: Connection

    def claim(self, case: int, key: str) -> int | None:
        """The live claim of a case with these words."""
        # The + keeps SQLite from going through all claims of the case instead of the few with these words.
        found = self.connection.value(
            "SELECT id FROM claim WHERE folded_sha256 = :key AND +case_id = :case AND withdrawn_at IS NULL",
            {"key": key, "case": case},
        )
        return None if found is None else int(found)

    def attribution(self, row: Row) -> int | None:
        """The live attribution that says the same of the same claim."""
        same = " AND ".join(f"{column} IS :{column}" for column in SAME)
        found = self.connection.value(
            f"SELECT id FROM attribution WHERE withdrawn_at IS NULL AND {same}",  # noqa: S608 - column names are ours
            dict(zip(SAME, said_of(row), strict=True)),
        )
        return None if found is None else int(found)


def said_of(row: Row) -> tuple[object, ...]:
    """What a row of an attribution has of that."""
    return tuple(map(row.get, SAME))
