"""The candidate index on SQLite: posting lists in short blobs, read within a budget of postings.

`claim_index_term` counts the claims that hold a term (the empty term counts all claims, and one with a space in it
says of which version the terms are); `claim_index_posting` lists them,
cut into blocks of 16,384 neighbouring numbers, so that adding a claim appends two bytes a term and there is nothing to
merge later; `claim_index_claim` keeps a claim's terms, to order what was found and to take it out again. FTS5, which was
here before, costs some microseconds a posting and orders by itself what it reads (bench/speed.py prints both).
"""

from __future__ import annotations

import json
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import groupby, islice
from operator import neg

from claimcheck.store import candidates
from claimcheck.store.candidates import MARK, Found
from claimcheck.store.connection import Connection
from claimcheck.store.sqlite import SQLiteConnection
from claimcheck.text.closeness import weight

BITS = 14  # a block's numbers agree in all but their last so many bits
BATCH = 20_000  # claims put in at once: some 300,000 postings, 50 MB
_PLACE = (1 << BITS) - 1

TABLES = (
    "CREATE TABLE claim_index_term (term TEXT PRIMARY KEY, claims INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE claim_index_posting"
    " (term TEXT, block INTEGER, places BLOB NOT NULL, PRIMARY KEY (term, block)) WITHOUT ROWID",
    "CREATE TABLE claim_index_claim (claim INTEGER PRIMARY KEY, terms TEXT NOT NULL)",
)
OLDER = ("claim_index_words", "claim_index")  # FTS5, to revision 0001
NAMES = ("claim_index_term", "claim_index_posting", "claim_index_claim")

_KEEP = "INSERT INTO claim_index_claim (claim, terms) SELECT key, value FROM json_each(:given)"
_COUNT = (
    "INSERT INTO claim_index_term (term, claims) SELECT key, value FROM json_each(:given) WHERE true"
    " ON CONFLICT (term) DO UPDATE SET claims = claims + excluded.claims"
)
# By the terms of the claim: looking for a count of 0 would read all terms, and undoing an import takes out thousands.
FORGET = "DELETE FROM claim_index_term WHERE claims = 0 AND term IN (SELECT value FROM json_each(:terms))"
_POST = (
    "INSERT INTO claim_index_posting (term, block, places) VALUES (?, ?, ?)"
    " ON CONFLICT (term, block) DO UPDATE SET places = CAST(places || excluded.places AS BLOB)"
)
_COUNTS = "SELECT term, claims FROM claim_index_term WHERE term IN (SELECT value FROM json_each(?))"
_READ = "SELECT term, block, places FROM claim_index_posting WHERE term IN (SELECT value FROM json_each(?))"


def create(connection: Connection) -> None:
    """Make the empty index."""
    for table in TABLES:
        connection.run(table)


def mark(connection: Connection, version: int) -> None:
    """Note on the index of which version its terms are."""
    connection.run(
        "INSERT INTO claim_index_term (term, claims) VALUES (:mark, :version)", {"mark": MARK, "version": version}
    )


def version(connection: Connection) -> int:
    """Of which version its terms are: 1 where nothing is noted, as before there was a mark."""
    found = connection.value("SELECT claims FROM claim_index_term WHERE term = :mark", {"mark": MARK})
    return 1 if found is None else int(found)


def drop(connection: Connection) -> None:
    """Take away the index, such as it is or an older release made it."""
    for table in (*OLDER, *NAMES):
        connection.run(f"DROP TABLE IF EXISTS {table}")


def clear(connection: Connection) -> None:
    """Empty the index."""
    for table in NAMES:
        connection.run(f"DELETE FROM {table}")  # noqa: S608 - names are ours


def add_many(connection: Connection, claims: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Put claims in: their numbers and running terms."""
    waiting = iter(claims)
    while batch := list(islice(waiting, BATCH)):
        _add(_ours(connection), batch)


def _add(connection: SQLiteConnection, claims: list[tuple[int, Sequence[str]]]) -> None:
    """Write in the order of the keys, so that each page is changed once."""
    counts: dict[str, int] = {"": len(claims)}
    rows: list[tuple[str, int, bytes]] = []
    for block, members in groupby(claims, lambda each: each[0] >> BITS):
        for term, places in _posted(members).items():
            counts[term] = counts.get(term, 0) + len(places)
            rows.append((term, block, _bytes(array("H", places))))
    connection.run(_KEEP, {"given": json.dumps({claim: " ".join(held) for claim, held in claims})})
    connection.run(_COUNT, {"given": json.dumps(counts, sort_keys=True)})
    connection.write_many(_POST, sorted(rows))


def _posted(claims: Iterable[tuple[int, Sequence[str]]]) -> dict[str, list[int]]:
    """The places of the claims that hold each term, within one block."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for claim, held in claims:
        place = claim & _PLACE
        for term in set(held):
            postings[term].append(place)
    return postings


def remove(connection: Connection, claim: int) -> None:
    """Take a claim out; nothing where it is not in."""
    held = connection.value("SELECT terms FROM claim_index_claim WHERE claim = :claim", {"claim": claim})
    if held is None:
        return
    connection.run("DELETE FROM claim_index_claim WHERE claim = :claim", {"claim": claim})
    different = sorted(set(held.split()))
    connection.run_many(
        "UPDATE claim_index_term SET claims = claims - 1 WHERE term = :term", ({"term": term} for term in ("", *different))
    )
    connection.run(FORGET, {"terms": json.dumps(["", *different])})
    for term in different:
        _take_out(connection, {"term": term, "block": claim >> BITS}, claim & _PLACE)


def _take_out(connection: Connection, key: dict[str, str | int], place: int) -> None:
    places = _places(connection.value("SELECT places FROM claim_index_posting WHERE term = :term AND block = :block", key))
    places.remove(place)
    if places:
        change = "UPDATE claim_index_posting SET places = :places WHERE term = :term AND block = :block"
        connection.run(change, {**key, "places": _bytes(places)})
    else:
        connection.run("DELETE FROM claim_index_posting WHERE term = :term AND block = :block", key)


def find(connection: Connection, asked: Sequence[str], limit: int, spare: float) -> Found:
    """The claims that share the rarest of these terms, as many terms as the budget pays for and always one."""
    ours = _ours(connection)
    counts: dict[str, int] = dict(ours.tuples(_COUNTS, (json.dumps(["", *asked]),)))
    claims = counts.pop("", 0)
    weights = {term: weight(term, count, claims) for term, count in counts.items()}
    sums = _sums(_postings(ours, _afforded(counts, weights, claims, spare), claims), weights)
    best = nlargest(limit, zip(sums.values(), map(neg, sums), strict=True))
    chosen = ",".join(str(-claim) for _, claim in best)
    rows = ours.tuples(f"SELECT claim, terms FROM claim_index_claim WHERE claim IN ({chosen})")  # noqa: S608 - numbers
    return Found(claims, counts, [(claim, held.split(" ")) for claim, held in rows])


def _afforded(counts: dict[str, int], weights: dict[str, float], claims: int, spare: float) -> list[str]:
    """The terms to read, from the rarest up, until the rest weighs little or the budget is spent."""
    read: list[str] = []
    unread, left = sum(weights.values()) * (1 - spare), candidates.budget(claims)
    for term in sorted(counts, key=lambda term: (counts[term], term)):
        left -= counts[term]
        if read and (left < 0 or unread <= 0):
            break
        unread -= weights[term]
        read.append(term)
    return read


def _postings(connection: SQLiteConnection, read: list[str], claims: int) -> Iterable[tuple[str, int, bytes]]:
    """The postings of terms; of a single one, which may be longer than the budget, the latest that it pays for."""
    if len(read) != 1:
        return connection.tuples(_READ, (json.dumps(read),))
    rows: list[tuple[str, int, bytes]] = []
    left = candidates.budget(claims)
    for row in connection.each_tuple(f"{_READ} ORDER BY block DESC", (json.dumps(read),)):
        rows.append(row)
        left -= len(row[2]) // 2
        if left <= 0:
            break
    return rows


def _sums(postings: Iterable[tuple[str, int, bytes]], weights: dict[str, float]) -> dict[int, float]:
    """For each claim the weights of the terms that it holds, added up."""
    sums: dict[int, float] = {}
    so_far = sums.get
    for term, block, blob in postings:
        first, telling = block << BITS, weights[term]
        for place in _places(blob):
            claim = first + place
            sums[claim] = so_far(claim, 0.0) + telling
    return sums


def _places(blob: bytes) -> array[int]:
    places = array("H", blob)
    if sys.byteorder == "big":
        places.byteswap()
    return places


def _bytes(places: array[int]) -> bytes:
    """Two bytes a place, the low one first on every machine."""
    if sys.byteorder == "big":
        places = array("H", places)
        places.byteswap()
    return places.tobytes()


def _ours(connection: Connection) -> SQLiteConnection:
    if not isinstance(connection, SQLiteConnection):
        raise TypeError(type(connection))
    return connection
