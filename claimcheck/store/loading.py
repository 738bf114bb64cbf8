"""Loading: many claims and attributions in one transaction, numbered as they come and written together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
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
        full = self._filled(number, row)
        self._rows[table].append(full)
        self.changes.append(Change(table, number, full))
        self.note(self.changes[-1])
        return number

    def amend(self, table: str, number: int, values: Mapping[str, Any]) -> bool:
        """Change columns of a row that has been written."""
        self._guard()
        changed = super().amend(table, number, values)
        if changed:
            self.note(self.changes[-1])
        return changed

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """A part of the transaction that leaves nothing behind when it fails; the database is asked only if it must be."""
        before = len(self.changes)
        self._guarded = False
        try:
            yield
        except BaseException:
            if self._guarded:
                self.connection.run("ROLLBACK TO attempt")
            self._take_back(before)
            raise
        finally:
            if self._guarded:
                self.connection.run("RELEASE attempt")
            self._guarded = None

    def write(self) -> None:
        """Write what waits."""
        for table, rows in self._rows.items():
            for columns, alike in _by_columns(rows).items():
                names, marks = ", ".join(columns), ", ".join(f":{name}" for name in columns)
                self.connection.run_many(f"INSERT INTO {table} ({names}) VALUES ({marks})", alike)  # noqa: S608 - names are ours
            rows.clear()

    def _filled(self, number: int, row: Mapping[str, Any]) -> Row:
        """The row without the columns that stay empty: most of an attribution's do."""
        full = {name: value if type(value) is str else plain(value) for name, value in row.items() if value is not None}
        full["id"], full["ulid"], full["recorded_at"] = number, next(self.ulids), self.at
        return full

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


def _by_columns(rows: list[Row]) -> dict[tuple[str, ...], list[Row]]:
    """The rows grouped by the columns they fill, each group in its order."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(row), []).append(row)
    return groups
