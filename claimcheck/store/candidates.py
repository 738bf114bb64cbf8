"""The candidate index: which stored claims are worth comparing with a text. FTS5, in the same transaction as the claims.

It gives ids, never scores, so that an engine can change what is found but never what a comparison says.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.store.connection import Connection
from claimcheck.text.words import content_words

# Postings read for one query. bm25 costs a few microseconds a posting, so this bounds a query at some tens of
# milliseconds however many claims there are; in a store of a few thousand every word fits.
BUDGET = 20_000


def create(connection: Connection) -> None:
    """Make the empty index."""
    connection.run(
        "CREATE VIRTUAL TABLE claim_index USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    connection.run("CREATE VIRTUAL TABLE claim_index_words USING fts5vocab(claim_index, row)")


def add(connection: Connection, claim: int, text: str) -> None:
    """Put a claim into the index."""
    connection.run("INSERT INTO claim_index (rowid, text) VALUES (:id, :text)", {"id": claim, "text": text})


def remove(connection: Connection, claim: int) -> None:
    """Take a claim out of the index."""
    connection.run("DELETE FROM claim_index WHERE rowid = :id", {"id": claim})


def rebuild(connection: Connection) -> None:
    """Make the index anew from the live claims."""
    connection.run("DELETE FROM claim_index")
    connection.run("INSERT INTO claim_index (rowid, text) SELECT id, text FROM claim WHERE withdrawn_at IS NULL")


def near(connection: Connection, text: str, limit: int, *, exclude: Iterable[int] = ()) -> list[int]:
    """The ids of the claims nearest to a text, best first."""
    words = _affordable(connection, list(dict.fromkeys(token.word for token in content_words(text))))
    if not words:
        return []
    left_out = set(exclude)
    rows = connection.all(
        "SELECT rowid AS id FROM claim_index WHERE claim_index MATCH :query ORDER BY bm25(claim_index), rowid LIMIT :limit",
        {"query": " OR ".join(map(_quoted, words)), "limit": limit + len(left_out)},
    )
    return [row["id"] for row in rows if row["id"] not in left_out][:limit]


def _affordable(connection: Connection, words: list[str]) -> list[str]:
    return words


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
