"""SQLite: how a connection is opened, once and for every user of it.

The driver's defaults lose updates (it begins transactions late and lets DDL escape them), so the driver's own transaction
handling is off and a writer says BEGIN IMMEDIATE. A file is opened, never created, unless `create` was asked for:
a typing error must not make an empty database.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote

from claimcheck.errors import NotFound
from claimcheck.store.connection import BUSY_SECONDS, Connection, Row
from claimcheck.store.sqlite_failures import translated

CACHE = 32 << 10  # KiB of pages at most: ids of chance go into an index anywhere, and with SQLite's 2 MiB each is read again
APPLICATION_ID = 0x636C6D63  # "clmc": marks the file as ours, so that another program's database is refused


class SQLiteConnection(Connection):
    """A connection to a store in a SQLite file."""

    engine = "sqlite"
    noun = "the file"
    listed = "(SELECT value FROM json_each(:ids))"
    among = f"IN {listed}"
    among_words = "IN (SELECT value FROM json_each(:words))"

    def __init__(self, raw: sqlite3.Connection) -> None:
        super().__init__()
        self.raw = raw

    @classmethod
    def open(cls, path: Path, *, busy_seconds: float = BUSY_SECONDS) -> Self:
        """Open an existing store file."""
        return cls(connect(path, busy_seconds=busy_seconds))

    def _close(self) -> None:
        self.raw.close()

    def all(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Every row of a query."""
        with self.turn, translated():
            cursor = self.raw.cursor()
            cursor.row_factory = None  # a tuple and the names once: a third of the time of turning rows into dictionaries
            cursor.execute(sql, parameters or {})
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def each(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Iterator[Row]:
        """The rows of a query one by one, for what may be too much to hold."""
        with self.turn, translated():
            rows = self.raw.execute(sql, parameters or {})
        with translated():  # no turn is kept: who reads on may be long about it, or never come back
            for row in rows:
                yield dict(row)

    def one(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Row | None:
        """The first row of a query, or None."""
        with self.turn, translated():
            row = self.raw.execute(sql, parameters or {}).fetchone()
        return None if row is None else dict(row)

    def run(self, sql: str, parameters: Mapping[str, Any] | None = None) -> None:
        """Execute a statement that writes."""
        with self.turn, translated():
            self.raw.execute(sql, parameters or {})

    def run_many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Execute a statement for many rows."""
        with self.turn, translated():
            self.raw.executemany(sql, rows)

    def tuples(self, sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """Every row of a query as a tuple: for the index, which reads thousands."""
        with self.turn, translated():
            cursor = self.raw.cursor()
            cursor.row_factory = None
            return cursor.execute(sql, values).fetchall()

    def each_tuple(self, sql: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        """The rows of a query one by one as tuples."""
        cursor = self.raw.cursor()
        cursor.row_factory = None
        with translated():
            yield from cursor.execute(sql, values)

    def write_many(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Execute a statement for many rows of values in its order."""
        with self.turn, translated():
            self.raw.executemany(sql, rows)

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row and give its number, which SQLite takes from the highest so far."""
        marks = ", ".join(f":{name}" for name in row)
        with self.turn, translated():
            done = self.raw.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", row)  # noqa: S608 - names are ours
        return int(done.lastrowid or 0)

    def insert_all(self, table: str, rows: Sequence[Row]) -> None:
        """Add many rows with their numbers in one statement; a column that a row does not name is left empty.

        Bound one by one the rows take half as long again.
        """
        from pydantic_core import to_json  # noqa: PLC0415 - a quarter of the time of json.dumps; few commands write many rows

        columns = sorted({name for row in rows for name in row})
        values = ", ".join(f"json_extract(value, '$.{name}')" for name in columns)
        sql = f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM json_each(:rows)"  # noqa: S608 - names are ours
        self.run(sql, {"rows": to_json(rows).decode()})

    def last_number(self, table: str) -> int | None:
        """The highest number a table ever gave, where it never gives one twice; None where it goes by its rows."""
        found = self.value("SELECT seq FROM sqlite_sequence WHERE name = :name", {"name": table})
        return None if found is None else int(found)

    def number_after(self, table: str, number: int) -> None:
        """Let a table that never gives a number twice go on after one."""
        self.run("DELETE FROM sqlite_sequence WHERE name = :name", {"name": table})
        self.run("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)", {"name": table, "seq": number})

    @property
    def _in_transaction(self) -> bool:
        return self.raw.in_transaction

    def _begin_reading(self) -> None:
        self.run("BEGIN")

    def _begin_writing(self) -> None:
        self.run("BEGIN IMMEDIATE")

    def _commit(self) -> None:
        self.run("COMMIT")

    def _roll_back(self) -> None:
        # After SQLITE_FULL the engine has rolled back by itself; a second ROLLBACK would hide the first error.
        if self.raw.in_transaction:
            self.raw.execute("ROLLBACK")

    def contains(self, column: str, parameter: str) -> str:
        """The condition that a text holds a parameter's, whether A-Z are written large or small."""
        return f"instr(lower({column}), lower(:{parameter})) > 0"

    def is_empty(self) -> bool:
        """True where the database holds nothing at all."""
        return bool(self.value("SELECT count(*) FROM sqlite_master") == 0)

    def is_ours(self) -> bool:
        """True where the database says that claimcheck made it, and has a revision."""
        versioned = self.one("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'") is not None
        return versioned and bool(self.value("PRAGMA application_id") == APPLICATION_ID)

    def damage(self) -> list[str]:
        """What SQLite finds wrong with its pages and indexes, a few lines at most."""
        lines = [str(row["integrity_check"]) for row in self.all("PRAGMA integrity_check(5)")]
        return [line for line in lines if line != "ok"]

    @contextmanager
    def as_it_is(self) -> Iterator[None]:
        """Read texts whatever bytes they hold: a damaged one must be named, not stop the reading."""
        self.raw.text_factory = lambda content: content.decode("utf-8", "surrogateescape")
        try:
            yield
        finally:
            self.raw.text_factory = str

    def columns(self, table: str) -> list[Row]:
        """The columns of a table as they are, for its shape; nothing where there is no such table."""
        return self.all(_COLUMNS, {"name": table})

    def rules(self, table: str) -> list[list[Row]]:
        """The indexes and links of a table as they are, for its shape."""
        return [self.all(_INDEXES, {"name": table}), self.all(_LINKS, {"name": table})]

    def extras(self) -> list[str]:
        """What changes or hides what is written, such as triggers and views: claimcheck makes none."""
        rows = self.all("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY name")
        return [f"{row['type']} {row['name']}" for row in rows]


_COLUMNS = 'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(:name) ORDER BY cid'
_INDEXES = (
    'SELECT list.name, "unique", partial, info.name AS part'
    " FROM pragma_index_list(:name) list, pragma_index_info(list.name) info ORDER BY list.name, seqno"
)
_LINKS = 'SELECT "from", "table", "to", on_delete, on_update FROM pragma_foreign_key_list(:name) ORDER BY "from"'


def connect(path: Path, *, create: bool = False, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection with the settings every part of claimcheck relies on; raises NotFound, OutsideWorld or NotAStore."""
    if not create and not path.exists():
        raise NotFound(f"there is no database at {path}", hint="run claimcheck init, or name another file with --db")
    with translated():
        return _prepared(_opened(path, create, busy_seconds))


def _opened(path: Path, create: bool, busy_seconds: float) -> sqlite3.Connection:
    if create and not path.exists():
        _reserve(path)
    connection = sqlite3.connect(
        f"{uri(path)}?{_mode(path)}", uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    return connection


def _reserve(path: Path) -> None:
    """Make the file readable by its owner only, before anything is in it."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def uri(path: Path) -> str:
    """The file's name as SQLite takes it, whatever characters are in it, even such as are no text."""
    return f"file:{quote(os.fsencode(path.resolve()))}"


def _mode(path: Path) -> str:
    """Read and write; on a medium that cannot be written, read a file that nobody can be changing."""
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if writable or path.with_name(path.name + "-wal").exists():
        return "mode=rw"
    return "mode=ro&immutable=1"


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE}")
    return connection


def mark_as_ours(connection: sqlite3.Connection) -> None:
    """Make a new database ours: write-ahead log, so that readers and a writer do not wait for each other, and our mark."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
