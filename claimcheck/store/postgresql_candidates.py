"""The candidate index on PostgreSQL: posting lists in arrays, asked in one round trip within a budget of postings.

`claim_index_term` counts the claims that hold a term (the empty term counts all claims, and one with a space in it
says of which version the terms are); `claim_index_posting` lists them,
cut into segments of 16,384 neighbouring numbers, so that adding a claim rewrites short arrays only and a place in a segment
takes two bytes; `claim_index_claim` keeps a claim's terms, so that it can be taken out when its text is no longer known.
With 100,000 claims it takes a fortieth to a sixtieth of the processor time of pg_trgm's nearest neighbours, and a sixtieth
to less than a hundredth for what adding a claim asks (bench/postgresql.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from claimcheck.store import candidates
from claimcheck.store.candidates import MARK, Found
from claimcheck.store.connection import Connection
from claimcheck.text.closeness import FIGURE_WEIGHT, RARITY_POWER

BATCH = 20_000  # claims put in at once, some 300,000 postings: each batch leaves a dead copy of every list it adds to

TABLES = (
    'CREATE TABLE claim_index_term (term text COLLATE "C" PRIMARY KEY, df bigint NOT NULL) WITH (fillfactor = 50)',
    "CREATE TABLE claim_index_posting"
    ' (term text COLLATE "C", segment bigint, places smallint[] NOT NULL, PRIMARY KEY (term, segment))',
    # An array that is compressed must be unpacked for every query and every claim that comes to it.
    "ALTER TABLE claim_index_posting ALTER places SET STORAGE EXTERNAL",
    "CREATE TABLE claim_index_claim (claim bigint PRIMARY KEY, terms text NOT NULL)",
)

_ADD = """
WITH given AS (SELECT claim, term FROM unnest(CAST(:claims AS bigint[]), CAST(:terms AS text[])) AS pair (claim, term)),
counted AS (
  INSERT INTO claim_index_term AS kept (term, df) SELECT term, count(*) FROM given GROUP BY term
  ON CONFLICT (term) DO UPDATE SET df = kept.df + excluded.df
),
posted AS (
  INSERT INTO claim_index_posting AS kept (term, segment, places)
  SELECT term, claim >> 14, array_agg(CAST(claim & 16383 AS smallint) ORDER BY claim)
  FROM given WHERE term != '' GROUP BY term, claim >> 14
  ON CONFLICT (term, segment) DO UPDATE SET places = kept.places || excluded.places
)
INSERT INTO claim_index_claim (claim, terms) SELECT * FROM unnest(CAST(:whole AS bigint[]), CAST(:running AS text[]))
"""

_REMOVE = """
WITH taken AS (DELETE FROM claim_index_claim WHERE claim = :claim RETURNING claim, terms),
gone AS (SELECT DISTINCT claim, unnest(string_to_array(terms, ' ') || CAST('' AS text)) AS term FROM taken),
posted AS (
  UPDATE claim_index_posting kept SET places = array_remove(places, CAST(gone.claim & 16383 AS smallint))
  FROM gone WHERE kept.term = gone.term AND kept.segment = gone.claim >> 14
)
UPDATE claim_index_term kept SET df = df - 1 FROM gone WHERE kept.term = gone.term
"""

# The terms with their counts, then the claims with their terms, in one answer. Weights as in text/closeness.py, in
# thousandths, so that sums come out the same in whatever order they are made; worked out once a term (MATERIALIZED) and
# added up as integers, because otherwise the logarithms and decimals of every posting are nine tenths of the cost.
_FIND = f"""
WITH asked AS (SELECT term, df FROM claim_index_term WHERE term = ANY (CAST(:terms AS text[])) AND df > 0),
total AS (SELECT coalesce(max(df), 0) AS claims FROM claim_index_term WHERE term = ''),
weighed AS MATERIALIZED (
  SELECT term, df, claims, CAST(1000 * ln(1 + CAST(claims AS double precision) / df) ^ {RARITY_POWER}
    * CASE WHEN left(term, 1) BETWEEN '0' AND '9' THEN {FIGURE_WEIGHT} ELSE 1 END AS int) AS weight
  FROM asked, total
),
priced AS (
  SELECT term, claims, weight, sum(df) OVER rarest AS spent, row_number() OVER rarest AS place,
    sum(weight) OVER rarest - weight AS read, sum(weight) OVER () AS whole
  FROM weighed WINDOW rarest AS (ORDER BY df, term)
),
afforded AS MATERIALIZED (
  SELECT term, weight FROM priced
  WHERE place = 1 OR (read < whole * (1 - CAST(:spare AS double precision))
    AND spent <= least(CAST(:most AS bigint), greatest(CAST(:least AS bigint), claims / 50)))
),
hits AS (
  SELECT segment * 16384 + unnest(places) AS claim, weight FROM afforded JOIN claim_index_posting USING (term)
),
best AS (SELECT claim FROM hits GROUP BY claim ORDER BY sum(weight) DESC, claim LIMIT :limit)
SELECT term, df AS number, NULL AS terms FROM asked UNION ALL SELECT '', claims, NULL FROM total
UNION ALL SELECT NULL, claim, terms FROM best JOIN claim_index_claim USING (claim)
"""  # noqa: S608 - the numbers are ours


def create(connection: Connection) -> None:
    """Make the empty index."""
    for table in TABLES:
        connection.run(table)


def mark(connection: Connection, version: int) -> None:
    """Note on the index of which version its terms are."""
    connection.run("INSERT INTO claim_index_term (term, df) VALUES (:mark, :version)", {"mark": MARK, "version": version})


def version(connection: Connection) -> int:
    """Of which version its terms are: 1 where nothing is noted, as before there was a mark."""
    found = connection.value("SELECT df FROM claim_index_term WHERE term = :mark", {"mark": MARK})
    return 1 if found is None else int(found)


def drop(connection: Connection) -> None:
    """Take away the index, such as it is or an older release made it."""
    connection.run("DROP TABLE IF EXISTS claim_index_term, claim_index_posting, claim_index_claim")


def add_many(connection: Connection, claims: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Put claims in: their numbers and running terms."""
    waiting = iter(claims)
    while batch := list(islice(waiting, BATCH)):
        pairs = [(claim, term) for claim, held in batch for term in ("", *dict.fromkeys(held))]
        values = {"claims": [claim for claim, _ in pairs], "terms": [term for _, term in pairs]}
        whole = {"whole": [claim for claim, _ in batch], "running": [" ".join(held) for _, held in batch]}
        connection.run(_ADD, values | whole)


def remove(connection: Connection, claim: int) -> None:
    """Take a claim out; nothing where it is not in."""
    connection.run(_REMOVE, {"claim": claim})


def clear(connection: Connection) -> None:
    """Empty the index."""
    connection.run("TRUNCATE claim_index_term, claim_index_posting, claim_index_claim")


def find(connection: Connection, asked: Sequence[str], limit: int, spare: float) -> Found:
    """The claims that share the rarest of these terms, as many terms as the budget pays for and always one."""
    bounds = {"most": candidates.BUDGET, "least": candidates.LEAST_BUDGET}
    rows = connection.all(_FIND, {"terms": list(asked), "limit": limit, "spare": spare, **bounds})
    counts = {row["term"]: row["number"] for row in rows if row["term"] is not None}
    claims = [(row["number"], row["terms"].split(" ")) for row in rows if row["term"] is None]
    return Found(counts.pop("", 0), counts, claims)
