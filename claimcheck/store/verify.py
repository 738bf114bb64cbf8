"""Verification: the journal's chain, the tables against the replayed journal, the snapshots against their names.

Everything is recomputed from content; no stored hash is compared with another stored hash. Findings name records by
id and columns by name, never values: they may hold a source's words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.answers import Problem, Verified
from claimcheck.errors import Invalid, NotFound
from claimcheck.store.connection import Connection, Row
from claimcheck.store.journal import GENESIS, Event, events, head, replayed
from claimcheck.store.ledger import TABLES
from claimcheck.store.snapshots import Snapshots

RESTORE = "compare with a backup; the store is not what it was"


def verify(connection: Connection, snapshots: Snapshots, *, against: str | None = None) -> Verified:
    """Check everything; `against` is a head kept elsewhere, HASH@NUMBER, which also shows a cut or rewritten end."""
    with connection.reading():
        entries = list(events(connection))
        rows = {table: _rows(connection, table) for table in TABLES}
        problems = [
            *_damage(connection),
            *_chain(entries),
            *(_kept_head(entries, against) if against else ()),
            *_tables(rows, replayed(entries)),
            *_files(rows["snapshot"].values(), snapshots),
        ]
        counted = sum(len(table) for table in rows.values())
        return Verified(len(entries), counted, len(rows["snapshot"]), head(connection), tuple(problems))


def _rows(connection: Connection, table: str) -> dict[int, Row]:
    return {row["id"]: row for row in connection.all(f"SELECT * FROM {table}")}  # noqa: S608 - names are ours


def _damage(connection: Connection) -> Iterator[Problem]:
    for row in connection.all("PRAGMA integrity_check(5)"):
        if row["integrity_check"] != "ok":
            yield Problem("the file", f"SQLite finds damage: {row['integrity_check']}", RESTORE)


def _chain(entries: Iterable[Event]) -> Iterator[Problem]:
    """Each entry's number, link and hash."""
    number, previous = 0, GENESIS
    for event in entries:
        number += 1
        if event.seq != number:
            yield Problem(f"event {number}", f"is missing: event {event.seq} follows event {number - 1}", RESTORE)
            number = event.seq
        elif event.previous != previous:
            yield Problem(f"event {event.seq}", "does not follow the event before it", RESTORE)
        if event.hash != event.expected_hash():
            yield Problem(f"event {event.seq}", "was changed: its hash does not fit its content", RESTORE)
        previous = event.hash


def _kept_head(entries: list[Event], kept: str) -> Iterator[Problem]:
    """Whether the history still holds the head that somebody kept."""
    hash_, _, number = kept.strip().partition("@")
    if not number.isdigit() or len(hash_) != len(GENESIS):
        raise Invalid("that is no journal head", hint="a head looks like 64 hexadecimal digits, @ and a number")
    seq = int(number)
    last = entries[-1].seq if entries else 0
    if seq > last:
        yield Problem(
            "the journal", f"is shorter than the head you kept: {seq - last} events are gone from its end", RESTORE
        )
    elif seq and not any(event.seq == seq and event.hash == hash_ for event in entries):
        yield Problem(f"event {seq}", "is not the one whose head you kept: the history was rewritten", RESTORE)


def _tables(rows: Mapping[str, dict[int, Row]], expected: Mapping[str, dict[int, Row]]) -> Iterator[Problem]:
    for table, kind in TABLES.items():
        found, wanted = rows[table], expected.get(table, {})
        for number in sorted(found.keys() | wanted.keys()):
            if problem := _difference(found.get(number), wanted.get(number)):
                yield Problem(kind.show(number), f"{kind.noun} {problem}", RESTORE)


def _difference(found: Row | None, wanted: Row | None) -> str | None:
    if found is None:
        return "was removed behind the journal's back"
    if wanted is None:
        return "was added behind the journal's back"
    columns = sorted(name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name))
    return f"was changed behind the journal's back: {', '.join(columns)}" if columns else None


def _files(rows: Iterable[Row], snapshots: Snapshots) -> Iterator[Problem]:
    for row in rows:
        where = f"d{row['document_id']}"
        try:
            content = snapshots.get(row["sha256"])
        except NotFound:
            yield Problem(where, f"the file of its snapshot {row['sha256'][:12]} is missing", "restore it from a backup")
            continue
        if hashlib.sha256(content).hexdigest() != row["sha256"]:
            yield Problem(where, f"the file of its snapshot {row['sha256'][:12]} was changed", "restore it from a backup")
