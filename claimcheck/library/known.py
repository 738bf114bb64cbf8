"""The names on file: what comparison needs to know that two spellings are one source."""

from __future__ import annotations

import json
from functools import lru_cache

from claimcheck.store.connection import Connection
from claimcheck.text.aliases import Aliases

# Unnamed sources have descriptions, not names, and what protects them stays out of every comparison.
_NAMED = """
SELECT name, aliases FROM source
WHERE aliases != '[]' AND kind != 'anonymous' AND withdrawn_at IS NULL AND merged_into_id IS NULL
ORDER BY id
"""


def aliases_on_file(connection: Connection) -> Aliases:
    """The other names of all live named sources; the same object for the same names, so that comparisons are kept."""
    rows = connection.all(_NAMED)
    return _book(tuple((alias, row["name"]) for row in rows for alias in json.loads(row["aliases"])))


@lru_cache(maxsize=4)
def _book(pairs: tuple[tuple[str, str], ...]) -> Aliases:
    return Aliases(dict(pairs))
