"""The journal: every write of a record or decision, chained by SHA-256, enough to rebuild the tables.

An event's hash covers its number, time, actor, action, subject, changes and the hash before it. The chain is
tamper-evident against the head somebody kept elsewhere, not tamper-proof: who owns the file can rewrite all of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from claimcheck.lazily import dataclass
from claimcheck.store.connection import Connection, Row

GENESIS = "0" * 64
MANY = 1000  # changes of an import's batch; few commands make more than some


@dataclass(frozen=True, slots=True)
class Change:
    """One row that was added (`old` is None) or amended (`old` and `new` hold the changed columns only)."""

    table: str
    id: int
    new: Row
    old: Row | None = None

    def as_json(self) -> dict[str, Any]:
        """The change as it stands in the journal."""
        base: dict[str, Any] = {"table": self.table, "id": self.id, "new": self.new}
        return base if self.old is None else {**base, "old": self.old}


@dataclass(frozen=True, slots=True)
class Heading:
    """When an action happened, whose it was, what it was and what it was about."""

    at: str
    actor: str
    action: str
    subject: str


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the journal."""

    seq: int
    at: str
    actor: str
    action: str
    subject: str
    changes: str
    previous: str
    hash: str

    def expected_hash(self) -> str:
        """The hash that the entry must carry."""
        heading = Heading(self.at, self.actor, self.action, self.subject)
        return event_hash(self.previous, self.seq, heading, self.changes)

    def read_changes(self) -> list[Change]:
        """The changes of the entry."""
        return list(map(_change, json.loads(self.changes)))

    def changes_of(self, places: Collection[tuple[str, int]]) -> list[Change]:
        """The changes to some rows, in their order; an import's thousands of others are not read.

        In a text every quotation mark has a backslash before it: what looks like the beginning of a change is one.
        """
        found: list[tuple[int, Change]] = []
        for table, number in places:
            beginning = f'{{"id":{number},"new":{{'
            place = self.changes.find(beginning)
            while place >= 0:
                change = _change(_DECODER.raw_decode(self.changes, place)[0])
                if change.table == table:
                    found.append((place, change))
                place = self.changes.find(beginning, place + 1)
        return [change for _, change in sorted(found, key=lambda each: each[0])]


_DECODER = json.JSONDecoder()


def _change(written: dict[str, Any]) -> Change:
    return Change(written["table"], written["id"], written["new"], written.get("old"))


def canonical(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no spaces, characters as they are."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def written(changes: list[Change]) -> str:
    """The canonical JSON of changes; of many by a writer that takes a quarter of the time, once it is loaded."""
    if len(changes) < MANY:
        return canonical([change.as_json() for change in changes])
    from pydantic_core import to_json  # noqa: PLC0415 - see above

    return to_json([_in_order(change) for change in changes]).decode("utf-8")


def _in_order(change: Change) -> dict[str, Any]:
    """The change with all its keys in alphabetical order, as that writer leaves them."""
    base = {"id": change.id, "new": dict(sorted(change.new.items()))}
    return {**base, **({} if change.old is None else {"old": dict(sorted(change.old.items()))}), "table": change.table}


def event_hash(previous: str, seq: int, heading: Heading, changes: str) -> str:
    """SHA-256 over the entry's canonical JSON, which holds the hash before it."""
    text = canonical([previous, seq, heading.at, heading.actor, heading.action, heading.subject, changes])
    # What is no Unicode was never written by us; it must get a hash of its own, not stop the one who verifies.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def append(connection: Connection, heading: Heading, changes: Iterable[Change]) -> Event:
    """Write one entry behind the last; to be called inside the transaction that makes the changes."""
    last = connection.one("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1") or {"seq": 0, "hash": GENESIS}
    changes = list(changes)
    text = written(changes)
    seq, previous = last["seq"] + 1, last["hash"]
    digest = event_hash(previous, seq, heading, text)
    event = Event(seq, heading.at, heading.actor, heading.action, heading.subject, text, previous, digest)
    connection.run(
        "INSERT INTO event (seq, at, actor, action, subject, changes, previous, hash)"
        " VALUES (:seq, :at, :actor, :action, :subject, :changes, :previous, :hash)",
        {field: getattr(event, field) for field in Event.__slots__},
    )
    _note_reach(connection, seq, changes)
    return event


def note_reach_anew(connection: Connection) -> None:
    """Work out from the journal itself how far each entry reaches: it is derived, for finding a row's history."""
    connection.run("DELETE FROM reach")
    for event in list(connection.all("SELECT seq FROM event ORDER BY seq")):
        row = connection.one("SELECT * FROM event WHERE seq = :seq", event)
        if row is not None:
            _note_reach(connection, row["seq"], Event(**row).read_changes())


def _note_reach(connection: Connection, seq: int, changes: Iterable[Change]) -> None:
    numbers: dict[str, list[int]] = {}
    for change in changes:
        numbers.setdefault(change.table, []).append(change.id)
    connection.run_many(
        _REACHES,
        [{"seq": seq, "tbl": table, "first": min(ids), "last": max(ids)} for table, ids in numbers.items()],
    )


def events(connection: Connection) -> Iterator[Event]:
    """Every entry in order of its number: clocks can be set back."""
    for row in connection.each("SELECT * FROM event ORDER BY seq"):
        yield Event(**row)


def about(connection: Connection, places: Collection[tuple[str, int]]) -> Iterator[Event]:
    """The entries that added or changed any of these rows, each a table and a number, in their order."""
    reaching = {row["seq"] for table, number in places for row in connection.all(_REACHING, {"tbl": table, "id": number})}
    for seq in sorted(reaching):
        row = connection.one("SELECT * FROM event WHERE seq = :seq", {"seq": seq})
        if row and (event := Event(**row)).changes_of(places):
            yield event


# The number is the highest and one: a sequence knows nothing of rows that a copy of a store brought with their numbers.
_REACHES = """
INSERT INTO reach (id, seq, tbl, first_id, last_id)
VALUES ((SELECT coalesce(max(id), 0) + 1 FROM reach), :seq, :tbl, :first, :last)"""
_REACHING = "SELECT seq FROM reach WHERE tbl = :tbl AND :id BETWEEN first_id AND last_id"


def head(connection: Connection) -> str:
    """The last hash and its number, as people copy it: `HASH@SEQ`."""
    row = connection.one("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")
    return f"{row['hash']}@{row['seq']}" if row else f"{GENESIS}@0"
