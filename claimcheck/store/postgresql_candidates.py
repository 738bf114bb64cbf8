"""The candidate index on PostgreSQL: posting lists in arrays, asked in one round trip within a budget of postings.

`claim_index_term` counts the claims that hold a term (the empty term counts all claims); `claim_index_posting` lists them,
cut into segments of 4,096 neighbouring numbers, so that adding a claim rewrites short arrays only and a place in a segment
takes two bytes; `claim_index_claim` keeps a claim's terms, so that it can be taken out when its text is no longer known.
A posting list that a budget prunes is 75 to 280 times faster here than the trigram indexes of pg_trgm (bench/postgresql).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from claimcheck.store.connection import Connection
from claimcheck.text.words import content_words, index_terms

LONGEST = 100  # characters of a term
BATCH = 2000  # claims put in at once: about 40,000 postings

TABLES = (
    'CREATE TABLE claim_index_term (term text COLLATE "C" PRIMARY KEY, df bigint NOT NULL) WITH (fillfactor = 50)',
    "CREATE TABLE claim_index_posting"
    ' (term text COLLATE "C", segment bigint, places smallint[] NOT NULL, PRIMARY KEY (term, segment))',
    "CREATE TABLE claim_index_claim (claim bigint PRIMARY KEY, terms text[] NOT NULL)",
)

_ADD = """
WITH given AS (SELECT claim, term FROM unnest(CAST(:claims AS bigint[]), CAST(:terms AS text[])) AS pair (claim, term)),
counted AS (
  INSERT INTO claim_index_term AS kept (term, df) SELECT term, count(*) FROM given GROUP BY term
  ON CONFLICT (term) DO UPDATE SET df = kept.df + excluded.df
),
posted AS (
  INSERT INTO claim_index_posting AS kept (term, segment, places)
  SELECT term, claim >> 12, array_agg(CAST(claim & 4095 AS smallint) ORDER BY claim)
  FROM given WHERE term != '' GROUP BY term, claim >> 12
  ON CONFLICT (term, segment) DO UPDATE SET places = kept.places || excluded.places
)
INSERT INTO claim_index_claim (claim, terms) SELECT claim, array_agg(term) FROM given GROUP BY claim
"""

_REMOVE = """
WITH taken AS (DELETE FROM claim_index_claim WHERE claim = :claim RETURNING claim, terms),
gone AS (SELECT claim, unnest(terms) AS term FROM taken),
posted AS (
  UPDATE claim_index_posting kept SET places = array_remove(places, CAST(gone.claim & 4095 AS smallint))
  FROM gone WHERE kept.term = gone.term AND kept.segment = gone.claim >> 12
)
UPDATE claim_index_term kept SET df = df - 1 FROM gone WHERE kept.term = gone.term
"""

# A term weighs its inverse frequency, in millionths, so that sums come out the same in whatever order they are made.
_NEAR = """
WITH asked AS (SELECT term, df FROM claim_index_term WHERE term = ANY (CAST(:terms AS text[])) AND df > 0),
priced AS (
  SELECT term, df, sum(df) OVER rarest AS spent, row_number() OVER rarest AS place
  FROM asked WINDOW rarest AS (ORDER BY df, term)
),
afforded AS (
  SELECT priced.term, CAST(1000000 * ln(1 + CAST(claims.df AS double precision) / priced.df) AS bigint) AS weight
  FROM priced, (SELECT df FROM claim_index_term WHERE term = '') claims WHERE place = 1 OR spent <= :budget
),
hits AS (
  SELECT segment * 4096 + unnest(places) AS claim, weight FROM afforded JOIN claim_index_posting USING (term)
)
SELECT claim AS id FROM hits GROUP BY claim ORDER BY sum(weight) DESC, claim LIMIT :limit
"""


def create(connection: Connection) -> None:
    """Make the empty index."""
    for table in TABLES:
        connection.run(table)


def add_many(connection: Connection, claims: Iterable[tuple[int, str]]) -> None:
    """Put claims into the index: their numbers and texts."""
    waiting = iter(claims)
    while batch := list(islice(waiting, BATCH)):
        pairs = [(claim, term) for claim, text in batch for term in ("", *_terms(text))]
        connection.run(_ADD, {"claims": [claim for claim, _ in pairs], "terms": [term for _, term in pairs]})


def remove(connection: Connection, claim: int) -> None:
    """Take a claim out of the index."""
    connection.run(_REMOVE, {"claim": claim})


def clear(connection: Connection) -> None:
    """Empty the index."""
    connection.run("TRUNCATE claim_index_term, claim_index_posting, claim_index_claim")


def near(connection: Connection, text: str, limit: int, budget: int) -> list[int]:
    """The ids of the claims nearest to a text, best first."""
    terms = list(_terms(text))
    rows = connection.all(_NEAR, {"terms": terms, "budget": budget, "limit": limit}) if terms else []
    return [row["id"] for row in rows]


def _terms(text: str) -> Iterator[str]:
    """The terms of a text, each once; the beginning of one longer than any word, because a key has no more room."""
    yield from dict.fromkeys(term[:LONGEST] for token in content_words(text) for term in index_terms(token.word))
