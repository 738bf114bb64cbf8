"""Writing: rows are added, amended or withdrawn, and one event says so in the same transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import AbstractContextManager, contextmanager
from enum import Enum
from typing import Any

from claimcheck.clock import now
from claimcheck.errors import Invalid, NotFound
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass, field
from claimcheck.store.connection import Connection, Row
from claimcheck.store.journal import Change, Event, Heading, append
from claimcheck.store.ulids import fresh

# The tables of records and decisions, with the letter of their ids. Matches are derived and have no journal.
TABLES = {
    "story": Kind.CASE,
    "source": Kind.SOURCE,
    "document": Kind.DOCUMENT,
    "snapshot": Kind.SNAPSHOT,
    "claim": Kind.CLAIM,
    "attribution": Kind.ATTRIBUTION,
    "judgement": Kind.JUDGEMENT,
    "independence": Kind.INDEPENDENCE,
    "review": Kind.REVIEW,
    "signature": Kind.SIGNATURE,
    "proposal": Kind.PROPOSAL,
    "recheck": Kind.RECHECK,
}


@dataclass
class Command:
    """What one command writes in several transactions: each event after its first names the first in its subject.

    Only what runs inside `whole` is joined, so that undo takes it back together; all other events stand for themselves.
    """

    joining: bool = False
    first: int = 0
    last: int = 0

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Join the events written in here; a second one inside changes nothing."""
        if self.joining:
            yield
            return
        self.joining, self.first = True, 0
        try:
            yield
        finally:
            self.joining = False

    def subject(self, subject: str) -> str:
        """The subject of the next event, with the first event of its command."""
        return f"{subject} (with e{self.first})" if self.joining and self.first else subject

    def note(self, event: Event) -> None:
        """Remember the event once it is committed."""
        self.first = self.first or event.seq
        self.last = event.seq


@dataclass
class Ledger:
    """The changes of one transaction, in order."""

    connection: Connection
    actor: str
    at: str = ""
    subject: str = ""
    changes: list[Change] = field(default_factory=list)
    ulids: Iterator[str] = field(default_factory=fresh, repr=False)
    command: Command = field(default_factory=Command, repr=False)

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row; gives its number. The id for interchange carries no time, so that it betrays no meeting."""
        full = self.full(row)
        number = self.connection.insert(table, full)
        self.changes.append(Change(table, number, {"id": number, **full}))
        return number

    def full(self, row: Mapping[str, Any]) -> Row:
        """The row as it is stored, with what every record carries."""
        return {
            **{name: plain(value) for name, value in row.items()},
            "ulid": next(self.ulids),
            "recorded_at": self.at,
            "withdrawn_at": None,
            "withdrawn_why": None,
        }

    def amend(self, table: str, number: int, values: Mapping[str, Any]) -> bool:
        """Change columns of a row, keeping the old values in the event; False where nothing differs."""
        current = self.row(table, number)
        _refuse_strange(values.keys() - current.keys())
        new = {name: plain(value) for name, value in values.items() if current[name] != plain(value)}
        if not new:
            return False
        settings = ", ".join(f"{name} = :{name}" for name in new)
        self.connection.run(f"UPDATE {table} SET {settings} WHERE id = :id", {**new, "id": number})  # noqa: S608
        self.changes.append(Change(table, number, new, {name: current[name] for name in new}))
        return True

    def withdraw(self, table: str, number: int, why: str) -> bool:
        """Mark a row as no longer counting; it stays on file."""
        return self.amend(table, number, {"withdrawn_at": self.at, "withdrawn_why": why or None})

    def attempt(self) -> AbstractContextManager[None]:
        """A part of the transaction that leaves nothing behind when it fails, while the rest goes on."""
        return self._attempt()

    @contextmanager
    def _attempt(self) -> Iterator[None]:
        before = len(self.changes)
        self.connection.run("SAVEPOINT attempt")
        try:
            yield
        except BaseException:
            self.connection.run("ROLLBACK TO attempt")
            del self.changes[before:]
            raise
        finally:
            self.connection.run("RELEASE attempt")

    def row(self, table: str, number: int) -> Row:
        """The row as it stands; raises NotFound.

        `undo` names tables and columns as the journal does, and somebody may have written into that: Invalid where
        claimcheck has no such table.
        """
        _refuse_strange({table} - TABLES.keys())
        row = self.connection.one(f"SELECT * FROM {table} WHERE id = :id", {"id": number})  # noqa: S608
        if row is None:
            raise NotFound(
                f"there is no {TABLES[table].noun} {TABLES[table].show(number)}",
                hint="claimcheck list shows the claims, claimcheck show CLAIM their attributions and matches",
            )
        return row


def _refuse_strange(names: Set[str]) -> None:
    if names:
        raise Invalid("the journal names a table or column that claimcheck does not have", hint="see claimcheck verify")


_PLAIN = frozenset((str, int, float, bool, type(None)))


def plain(value: Any) -> Any:
    """A value as a column holds it."""
    return (
        value if type(value) in _PLAIN or not isinstance(value, Enum) else value._value_
    )  # `.value` takes five times as long


@contextmanager
def writing(
    connection: Connection,
    actor: str,
    action: str,
    *,
    command: Command | None = None,
    then: Callable[[Ledger], None] | None = None,
) -> Iterator[Ledger]:
    """A transaction that ends with one event for all its changes; `then` keeps derived data in step before that."""
    ledger = Ledger(connection, actor, command=command or Command())
    with recorded(ledger, action):
        yield ledger
        if then is not None:
            then(ledger)


@contextmanager
def recorded(ledger: Ledger, action: str) -> Iterator[None]:
    """The transaction of one ledger; its changes become one event at the end."""
    event = None
    with ledger.connection.writing():
        ledger.at = now()
        yield
        if ledger.changes:
            subject = ledger.command.subject(ledger.subject or _subject(ledger))
            event = append(ledger.connection, Heading(ledger.at, ledger.actor, action, subject), ledger.changes)
    if event is not None:
        ledger.command.note(event)


def _subject(ledger: Ledger) -> str:
    first = ledger.changes[0]
    return TABLES[first.table].show(first.id)
