"""Loading: many claims and attributions in one transaction, numbered as they come and written together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any

from claimcheck.store.connection import Row
from claimcheck.store.journal import Change
from claimcheck.store.ledger import Ledger, plain

WAITING = ("claim", "attribution")  # in the order in which they must be written; all other rows are few


@dataclass
class Loading(Ledger):
    """A ledger whose claims and attributions wait to be written together: one at a time they cost twice as much.

    What waits is not in the database yet: call `write` before anything is read from those two tables. `note` is told of
    every change and `forget` of every one that a failed attempt takes back, for those who keep book of what is on file.
    """

    terms: dict[int, str] = field(default_factory=dict)  # of claims, where they are at hand: for the index
    note: Callable[[Change], None] = lambda _change: None
    forget: Callable[[Change], None] = lambda _change: None
    _rows: dict[str, list[Row]] = field(default_factory=lambda: {table: [] for table in WAITING})
    _numbers: dict[str, int] = field(default_factory=dict)
    _guarded: bool | None = None  # None outside an attempt; True where the database must be told that it failed

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row; columns without a value are left to the table."""
        if table not in WAITING:
            self._guard()
            number = super().insert(table, row)
            self.note(self.changes[-1])
            return number
        number = self._number(table)
        # Most of an attribution's columns stay empty.
        full = {name: value if type(value) is str else plain(value) for name, value in row.items() if value is not None}
        full["id"], full["ulid"], full["recorded_at"] = number, next(self.ulids), self.at
        self._rows[table].append(full)
        change = Change(table, number, full)
        self.changes.append(change)
        self.note(change)
        return number

    def amend(self, table: str, number: int, values: Mapping[str, Any]) -> bool:
        """Change columns of a row that has been written."""
        self._guard()
        changed = super().amend(table, number, values)
        if changed:
            self.note(self.changes[-1])
        return changed

    def attempt(self) -> AbstractContextManager[None]:
        """A part of the transaction that leaves nothing behind when it fails; the database is asked only if it must be."""
        self._guarded = False
        return _Attempt(self, len(self.changes))

    def end(self, before: int, *, failed: bool) -> None:
        """End an attempt that began with so many changes."""
        if failed and self._guarded:
            self.connection.run("ROLLBACK TO attempt")
        if failed:
            self._take_back(before)
        if self._guarded:
            self.connection.run("RELEASE attempt")
        self._guarded = None

    def write(self) -> None:
        """Write what waits."""
        for table, rows in self._rows.items():
            if rows:
                self.connection.insert_all(table, rows)
                rows.clear()

    def _number(self, table: str) -> int:
        """The next number; nobody else can take it while this transaction holds the writer's lock."""
        if table not in self._numbers:
            self._numbers[table] = int(self.connection.value(f"SELECT coalesce(max(id), 0) FROM {table}"))  # noqa: S608
        self._numbers[table] += 1
        return self._numbers[table]

    def _guard(self) -> None:
        if self._guarded is False:
            self.connection.run("SAVEPOINT attempt")
            self._guarded = True

    def _take_back(self, before: int) -> None:
        for change in self.changes[before:]:
            if change.table in WAITING and change.old is None:
                self._rows[change.table].pop()
                self._numbers[change.table] -= 1
        taken, self.changes[before:] = self.changes[before:], []
        for change in taken:
            self.forget(change)


class _Attempt(AbstractContextManager[None]):
    """One line's attempt; a generator for each would cost as much as the rest of it."""

    __slots__ = ("_before", "_ledger")

    def __init__(self, ledger: Loading, before: int) -> None:
        self._ledger, self._before = ledger, before

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, _value: object, _trace: object) -> None:
        self._ledger.end(self._before, failed=kind is not None)
