"""A store filled with the generated corpus, without the import: for timing what comes after."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

import corpus

from claimcheck.store import candidates
from claimcheck.store.connection import Connection
from claimcheck.store.opening import connect
from claimcheck.workspace import create

_CLAIM = (
    "INSERT INTO claim (id, ulid, recorded_at, text, case_id, folded_sha256)"
    " VALUES (:id, :ulid, '2026-01-01T00:00:00Z', :text, 1, :sha)"
)


def filled(folder: Path, count: int) -> tuple[Path, float]:
    """A new workspace whose store holds so many claims, and the seconds that indexing them took.

    The claims are not in the journal, which nothing that is timed here reads.
    """
    create(folder, case="bench", title="Bench")
    place = folder / "db" / "claimcheck.db"
    with connect(place) as connection:
        put(connection, enumerate(corpus.claims(count), start=1))
        started = time.perf_counter()
        with connection.writing():
            candidates.rebuild(connection)
        return place, time.perf_counter() - started


def put(connection: Connection, claims: Iterable[tuple[int, str]]) -> None:
    """Rows of claims, not indexed."""
    with connection.writing():
        connection.run_many(_CLAIM, ({"id": n, "ulid": f"{n:026}", "text": text, "sha": f"{n:064x}"} for n, text in claims))
