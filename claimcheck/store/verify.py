"""Verification: the journal's chain, the tables against what the journal says, the snapshots against their names.

Everything is recomputed from content; no stored hash is compared with another stored hash. Findings name records by
id and columns by name, never values: they may hold a source's words. The journal is read twice and never held whole, so
that memory grows with the number of amended rows only.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from claimcheck.answers import Problem, Verified
from claimcheck.errors import Invalid, NotFound, OutsideWorld
from claimcheck.store import shape
from claimcheck.store.connection import Connection, Row
from claimcheck.store.journal import GENESIS, Change, Event, events, head
from claimcheck.store.ledger import TABLES
from claimcheck.store.snapshots import Snapshots

AT_ONCE = 1_000  # rows that are fetched and compared together
RESTORE = "compare with a backup; the store is not what it was"
_HEAD = re.compile(r"([0-9a-f]{64})@([0-9]{1,18})", re.ASCII)


def verify(connection: Connection, snapshots: Snapshots | None, *, against: str | None = None) -> Verified:
    """Check everything, the files of the snapshots where their folder is given.

    `against` is a head kept elsewhere, HASH@NUMBER, which also shows a cut or rewritten end.
    """
    kept = _kept(against) if against else None
    with connection.reading(), connection.as_it_is():
        if rebuilt := list(_rebuilt(connection)):
            return Verified(0, 0, 0, "", tuple(rebuilt))
        chain = _Chain(kept)
        problems = [
            *_damage(connection),
            *chain.problems(connection),
            *_tables(connection, chain.amended),
            *(_files(connection, snapshots) if snapshots else ()),
        ]
        rows = sum(_count(connection, table) for table in TABLES)
        return Verified(_count(connection, "event"), rows, _count(connection, "snapshot"), head(connection), tuple(problems))


def _count(connection: Connection, table: str) -> int:
    return int(connection.value(f"SELECT count(*) FROM {table}"))  # noqa: S608 - names are ours


def _rebuilt(connection: Connection) -> Iterator[Problem]:
    for table in shape.rebuilt(connection):
        yield Problem(connection.noun, f"its table {table} is gone or has other columns; nothing else was checked", RESTORE)


def _damage(connection: Connection) -> Iterator[Problem]:
    for line in connection.damage():
        yield Problem(connection.noun, f"SQLite finds damage: {line}", RESTORE)
    for table in shape.weakened(connection):
        yield Problem(connection.noun, f"its table {table} has other indexes or links than claimcheck made", RESTORE)
    for thing in connection.extras():
        yield Problem(connection.noun, f"has something that claimcheck did not make: {thing}", RESTORE)


@dataclass
class _Chain:
    """The journal followed entry by entry; afterwards `amended` holds the last value of every amended column."""

    kept: tuple[str, int] | None = None
    number: int = 0
    previous: str = GENESIS
    held: bool = False
    amended: dict[tuple[str, int], Row] = field(default_factory=dict)

    def problems(self, connection: Connection) -> Iterator[Problem]:
        """Each entry's number, link, hash and content, then whether the kept head was among them."""
        self.held = self.kept == (GENESIS, 0)
        for event in events(connection):
            yield from self._link(event)
            yield from self._content(event)
            self.previous = event.hash
            self.held = self.held or self.kept == (event.hash, event.seq)
        if self.kept is not None and not self.held:
            yield self._lost(self.kept[1])

    def _link(self, event: Event) -> Iterator[Problem]:
        self.number += 1
        if event.seq != self.number:
            yield Problem(f"event {self.number}", f"is missing: event {event.seq} follows event {self.number - 1}", RESTORE)
            self.number = event.seq
        elif event.previous != self.previous:
            yield Problem(f"event {event.seq}", "does not follow the event before it", RESTORE)

    def _content(self, event: Event) -> Iterator[Problem]:
        changes = _changes(event)
        if not _hash_fits(event):
            yield Problem(f"event {event.seq}", "was changed: its hash does not fit its content", RESTORE)
        elif changes is None:
            yield Problem(f"event {event.seq}", "says nothing that claimcheck wrote", RESTORE)
        for change in changes or ():
            if change.old is not None:
                self.amended.setdefault((change.table, change.id), {}).update(change.new)

    def _lost(self, seq: int) -> Problem:
        if seq > self.number:
            gone = seq - self.number
            said = f"is shorter than the head you kept: {gone} event{'s are' if gone > 1 else ' is'} gone from its end"
            return Problem("the journal", said, RESTORE)
        return Problem(f"event {seq}", "is not the one whose head you kept: the history was rewritten", RESTORE)


def _kept(against: str) -> tuple[str, int]:
    match = _HEAD.fullmatch(against.strip().lower())
    if match is None:
        raise Invalid("that is no journal head", hint="a head looks like 64 hexadecimal digits, @ and a number")
    return match[1], int(match[2])


def _hash_fits(event: Event) -> bool:
    try:
        return event.hash == event.expected_hash()
    except TypeError:  # somebody put bytes or a number where a text belongs
        return False


def _changes(event: Event) -> list[Change] | None:
    """The changes of an entry, or None where they are not what claimcheck writes."""
    try:
        changes = event.read_changes()
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return changes if all(map(_is_ours, changes)) else None


def _is_ours(change: Change) -> bool:
    numbered = isinstance(change.id, int) and 0 < change.id < 2**63
    return change.table in TABLES and numbered and isinstance(change.new, dict)


def _tables(connection: Connection, amended: dict[tuple[str, int], Row]) -> Iterator[Problem]:
    """Every row the journal added must stand as it says, and no other; named in the order of tables and numbers."""
    added: dict[str, set[int]] = {table: set() for table in TABLES}
    found: dict[tuple[str, int], str] = {}
    for batch in _batches(_added(connection), AT_ONCE):
        rows = _rows(connection, batch)
        for change in batch:
            place = change.table, change.id
            added[change.table].add(change.id)
            if problem := _difference(rows.get(place), change.new | amended.get(place, {})):
                found[place] = problem
    for table, numbers in added.items():
        strangers = (row["id"] for row in connection.each(f"SELECT id FROM {table}") if row["id"] not in numbers)  # noqa: S608
        found |= {(table, number): "was added behind the journal's back" for number in strangers}
    order = list(TABLES)
    for table, number in sorted(found, key=lambda place: (order.index(place[0]), place[1])):
        kind = TABLES[table]
        yield Problem(kind.show(number), f"{kind.noun} {found[table, number]}", RESTORE)


def _added(connection: Connection) -> Iterator[Change]:
    """Every row that the journal added, in its order."""
    for event in events(connection):
        yield from (change for change in _changes(event) or () if change.old is None)


def _batches(changes: Iterator[Change], size: int) -> Iterator[list[Change]]:
    while batch := list(islice(changes, size)):
        yield batch


def _rows(connection: Connection, changes: list[Change]) -> dict[tuple[str, int], Row]:
    """The rows of those changes as they stand, with one query a table."""
    numbers: dict[str, list[int]] = {}
    for change in changes:
        numbers.setdefault(change.table, []).append(change.id)
    return {
        (table, row["id"]): row
        for table, ids in numbers.items()
        for row in connection.all(
            f"SELECT * FROM {table} WHERE id {connection.among}",  # noqa: S608 - names are ours
            {"ids": json.dumps(ids)},
        )
    }


def _difference(found: Row | None, wanted: Row) -> str | None:
    if found is None:
        return "was removed behind the journal's back"
    columns = sorted(name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name))
    return f"was changed behind the journal's back: {', '.join(columns)}" if columns else None


_WHERE_BYTES_ARE = "restore it from a backup, or name the folder that has it: snapshots in claimcheck.toml"


def _files(connection: Connection, snapshots: Snapshots) -> Iterator[Problem]:
    for row in connection.each("SELECT document_id, sha256 FROM snapshot ORDER BY id"):
        sha256 = str(row["sha256"])
        if wrong := _file(snapshots, sha256):
            said = f"the file of its snapshot {sha256[:12]} {wrong}"
            yield Problem(f"d{row['document_id']}", said, _WHERE_BYTES_ARE)


def _file(snapshots: Snapshots, sha256: str) -> str | None:
    try:
        content = snapshots.get(sha256)
    except NotFound:
        return "is missing"
    except OutsideWorld:
        return "cannot be read"
    return None if hashlib.sha256(content).hexdigest() == sha256 else "was changed"
