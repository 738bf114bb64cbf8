"""The candidate index: which stored claims are worth comparing with a text. FTS5, in the same transaction as the claims.

It gives ids, never scores, so that an engine can change what is found but never what a comparison says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from claimcheck.store.connection import Connection
from claimcheck.text.words import content_words, index_terms

# Postings read for one query. A query costs about a microsecond a posting, so this keeps it to some tens of milliseconds
# however many claims there are. With 81,000 claims a smaller budget finds less (recall among 50: 0.83 with 2,000, 0.87
# with 5,000, 0.89 with 20,000) and a larger one no more; in a store of a few thousand claims every word fits.
BUDGET = 20_000


def create(connection: Connection) -> None:
    """Make the empty index."""
    connection.run("CREATE VIRTUAL TABLE claim_index USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')")
    connection.run("CREATE VIRTUAL TABLE claim_index_words USING fts5vocab(claim_index, row)")


def add(connection: Connection, claim: int, text: str) -> None:
    """Put a claim into the index."""
    connection.run("INSERT INTO claim_index (rowid, text) VALUES (:id, :text)", {"id": claim, "text": text})


def add_many(connection: Connection, claims: Iterable[tuple[int, str]]) -> None:
    """Put many claims into the index: their numbers and texts."""
    rows = ({"id": claim, "text": text} for claim, text in claims)
    connection.run_many("INSERT INTO claim_index (rowid, text) VALUES (:id, :text)", rows)


def remove(connection: Connection, claim: int) -> None:
    """Take a claim out of the index."""
    connection.run("DELETE FROM claim_index WHERE rowid = :id", {"id": claim})


def rebuild(connection: Connection) -> None:
    """Make the index anew from the live claims."""
    connection.run("DELETE FROM claim_index")
    connection.run("INSERT INTO claim_index (rowid, text) SELECT id, text FROM claim WHERE withdrawn_at IS NULL")


def near(connection: Connection, text: str, limit: int, *, exclude: Iterable[int] = ()) -> list[int]:
    """The ids of the claims nearest to a text, best first."""
    words = _affordable(connection, text)
    if not words:
        return []
    left_out = set(exclude)
    rows = connection.all(
        "SELECT rowid AS id FROM claim_index WHERE claim_index MATCH :query ORDER BY bm25(claim_index), rowid LIMIT :limit",
        {"query": " OR ".join(map(_quoted, words)), "limit": limit + len(left_out)},
    )
    return [row["id"] for row in rows if row["id"] not in left_out][:limit]


def _affordable(connection: Connection, text: str) -> list[str]:
    """The text's words from the rarest up, as many as the budget pays for, always one."""
    terms = {token.word: index_terms(token.word) for token in content_words(text)}
    counts = _counts(connection, {term for each in terms.values() for term in each})
    costs = {word: sum(counts.get(term, 0) for term in each) for word, each in terms.items()}
    kept: list[str] = []
    spent = 0
    for word in sorted(costs, key=lambda word: (costs[word], word)):
        spent += costs[word]
        if kept and spent > BUDGET:
            break
        kept.append(word)
    return kept


def _counts(connection: Connection, terms: Iterable[str]) -> dict[str, int]:
    """In how many claims each term of the index stands."""
    rows = connection.all(
        "SELECT term, doc FROM claim_index_words WHERE term IN (SELECT value FROM json_each(:terms))",
        {"terms": json.dumps(sorted(terms))},
    )
    return {row["term"]: row["doc"] for row in rows}


def _quoted(word: str) -> str:
    """A word as a string of the query language, so that nothing in it is an operator."""
    return '"' + word.replace('"', '""') + '"'
