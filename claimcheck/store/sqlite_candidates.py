"""The candidate index on SQLite: FTS5, asked for the rarest words of a text that a budget of postings pays for."""

from __future__ import annotations

import json
from collections.abc import Iterable

from claimcheck.store.connection import Connection
from claimcheck.text.words import content_words, index_terms


def create(connection: Connection) -> None:
    """Make the empty index."""
    connection.run("CREATE VIRTUAL TABLE claim_index USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')")
    connection.run("CREATE VIRTUAL TABLE claim_index_words USING fts5vocab(claim_index, row)")


def add_many(connection: Connection, claims: Iterable[tuple[int, str]]) -> None:
    """Put claims into the index: their numbers and texts."""
    rows = ({"id": claim, "text": text} for claim, text in claims)
    connection.run_many("INSERT INTO claim_index (rowid, text) VALUES (:id, :text)", rows)


def remove(connection: Connection, claim: int) -> None:
    """Take a claim out of the index."""
    connection.run("DELETE FROM claim_index WHERE rowid = :id", {"id": claim})


def clear(connection: Connection) -> None:
    """Empty the index."""
    connection.run("DELETE FROM claim_index")


def near(connection: Connection, text: str, limit: int, budget: int) -> list[int]:
    """The ids of the claims nearest to a text, best first."""
    words = _affordable(connection, text, budget)
    if not words:
        return []
    rows = connection.all(
        "SELECT rowid AS id FROM claim_index WHERE claim_index MATCH :query ORDER BY bm25(claim_index), rowid LIMIT :limit",
        {"query": " OR ".join(map(_quoted, words)), "limit": limit},
    )
    return [row["id"] for row in rows]


def _affordable(connection: Connection, text: str, budget: int) -> list[str]:
    """The text's words from the rarest up, as many as the budget pays for, always one."""
    terms = {token.word: index_terms(token.word) for token in content_words(text)}
    counts = _counts(connection, {term for each in terms.values() for term in each})
    costs = {word: sum(counts.get(term, 0) for term in each) for word, each in terms.items()}
    kept: list[str] = []
    spent = 0
    for word in sorted(costs, key=lambda word: (costs[word], word)):
        spent += costs[word]
        if kept and spent > budget:
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
