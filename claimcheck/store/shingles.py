"""The shingles of the snapshots' texts: which of them may share a passage, told without reading any. Derived."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby
from operator import itemgetter

from claimcheck.documents.full_text import TEXT_VERSION
from claimcheck.store.connection import Connection, Row

# A run of words in more snapshots than this is boilerplate, or a story the whole world carries: to look at every two of
# them would take quadratic time.
COMMON = 200

Pair = tuple[int, int]


def put(connection: Connection, snapshot: int, hashes: Iterable[int]) -> None:
    """Put in a snapshot that is not in, or had no text before; one without hashes counts as looked at.

    Its own may be there from a time before an undo.
    """
    sql = f"INSERT INTO shingle (hash, snapshot_id) SELECT new.*, :snapshot FROM {connection.listed} AS new WHERE true"  # noqa: S608 - the engine's own words
    connection.run(f"{sql} ON CONFLICT DO NOTHING", {"ids": json.dumps(sorted(hashes)), "snapshot": snapshot})
    connection.run("DELETE FROM shingled WHERE snapshot_id = :snapshot", {"snapshot": snapshot})
    connection.run(
        "INSERT INTO shingled (snapshot_id, text_version) VALUES (:snapshot, :version)",
        {"snapshot": snapshot, "version": TEXT_VERSION},
    )


def outdated(connection: Connection) -> bool:
    """True where texts are read another way now than when these were taken."""
    sql = "SELECT 1 FROM shingled WHERE text_version != :version LIMIT 1"
    return connection.one(sql, {"version": TEXT_VERSION}) is not None


def wanting(connection: Connection) -> list[Row]:
    """The live snapshots that are not in, oldest first: their rows."""
    return connection.all(
        "SELECT snapshot.* FROM snapshot LEFT JOIN shingled ON shingled.snapshot_id = snapshot.id"
        " WHERE shingled.snapshot_id IS NULL AND snapshot.withdrawn_at IS NULL ORDER BY snapshot.id"
    )


def forget(connection: Connection) -> None:
    """Drop all of them."""
    connection.run("DELETE FROM shingle")
    connection.run("DELETE FROM shingled")


def sharing(connection: Connection, hashes: Iterable[int], limit: int, *, besides: int = 0) -> list[int]:
    """The snapshots that hold most of some shingles, those that hold most first; shingles too common are passed over.

    The snapshot `besides`, whose shingles they are, is left out.
    """
    sql = f"SELECT hash, snapshot_id FROM shingle WHERE hash {connection.among} AND snapshot_id != :besides"  # noqa: S608 - the engine's own words
    rows = connection.all(sql, {"ids": json.dumps(sorted(hashes)), "besides": besides})
    held = Counter(row["hash"] for row in rows)
    shared = Counter(row["snapshot_id"] for row in rows if held[row["hash"]] <= COMMON)
    return [snapshot for snapshot, _ in sorted(shared.items(), key=lambda found: (-found[1], found[0]))[:limit]]


def pairs(connection: Connection) -> Counter[Pair]:
    """Every two snapshots that share shingles, smaller number first, with how many they share."""
    shared: Counter[Pair] = Counter()
    for group in _groups(connection):
        if 1 < len(group) <= COMMON:
            shared.update(combinations(group, 2))
    return shared


def _groups(connection: Connection) -> Iterator[list[int]]:
    """The snapshots that hold the same shingle, a shingle at a time."""
    rows = connection.each("SELECT hash, snapshot_id FROM shingle ORDER BY hash, snapshot_id")
    for _, group in groupby(rows, key=itemgetter("hash")):
        yield [row["snapshot_id"] for row in group]
