"""One connection to a store: reads and writes in whole transactions, rows as dictionaries.

The commands' own statements go straight to the driver: loading the object mapper costs more than everything else that
`list` or `add` does (bench/startup). The tables themselves have one home, `models.py`. Parameters are named, `:like_this`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from claimcheck.store import sqlite
from claimcheck.store.failures import translated

Row = dict[str, Any]


class Connection:
    """A connection to a SQLite store."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw

    @classmethod
    def open(cls, path: Path, *, busy_seconds: float = sqlite.BUSY_SECONDS) -> Self:
        """Open an existing store file."""
        return cls(sqlite.connect(path, busy_seconds=busy_seconds))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self.raw.close()

    def all(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Every row of a query."""
        with translated():
            return [dict(row) for row in self.raw.execute(sql, parameters or {})]

    def each(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Iterator[Row]:
        """The rows of a query one by one, for what may be too much to hold."""
        with translated():
            for row in self.raw.execute(sql, parameters or {}):
                yield dict(row)

    def one(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Row | None:
        """The first row of a query, or None."""
        with translated():
            row = self.raw.execute(sql, parameters or {}).fetchone()
        return None if row is None else dict(row)

    def value(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Any:
        """The first column of the first row, or None."""
        with translated():
            row = self.raw.execute(sql, parameters or {}).fetchone()
        return None if row is None else row[0]

    def run(self, sql: str, parameters: Mapping[str, Any] | None = None) -> int:
        """Execute a statement that writes; gives the id of a row it inserted."""
        with translated():
            return int(self.raw.execute(sql, parameters or {}).lastrowid or 0)

    def run_many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Execute a statement for many rows."""
        with translated():
            self.raw.executemany(sql, rows)

    @contextmanager
    def reading(self) -> Iterator[Self]:
        """A transaction in which all reads see one moment."""
        if self.raw.in_transaction:
            yield self
            return
        self.run("BEGIN")
        try:
            yield self
        finally:
            self._roll_back()

    @contextmanager
    def writing(self) -> Iterator[Self]:
        """A transaction that takes the writer's lock at once and ends whole or not at all."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield self
            self.run("COMMIT")
        finally:
            self._roll_back()

    def _roll_back(self) -> None:
        # After SQLITE_FULL the engine has rolled back by itself; a second ROLLBACK would hide the first error.
        if self.raw.in_transaction:
            self.raw.execute("ROLLBACK")
