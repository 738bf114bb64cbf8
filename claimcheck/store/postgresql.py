"""PostgreSQL: the same store on a server, for a desk. Needs the extra `pg` (psycopg 3), which is loaded only here.

Ids, order and texts come out as SQLite gives them: a row's number is the highest so far and one, given under the writer's
lock; text columns sort by code points (columns.py); and a transaction that fails gives its match numbers back.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any, Self

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.rows import dict_row

from claimcheck.store.connection import BUSY_SECONDS, Connection, Row
from claimcheck.store.place import Server
from claimcheck.store.postgresql_failures import in_doubt, translated, unreachable
from claimcheck.store.postgresql_words import spoken

MARK = "a claimcheck ledger"  # the comment on the table of revisions: another program's database is refused
WRITER = 0x636C6D63  # "clmc": the advisory lock that one writer holds to the end of its transaction
TAKE_LOCK = f"SELECT pg_advisory_xact_lock({WRITER})"
CONNECT_SECONDS = 10

# Whose machine goes to sleep or loses its network while it writes keeps the lock, and all others waiting, until the server
# notices; and whose server is gone so waits as long. Both notice within two minutes, where the usual is two hours.
_NOTICED_BY_SERVER = "-c tcp_keepalives_idle=60 -c tcp_keepalives_interval=15 -c tcp_keepalives_count=4"
_NOTICED_HERE = {"keepalives_idle": 60, "keepalives_interval": 15, "keepalives_count": 4, "tcp_user_timeout": 120_000}

_NUMBERED = "SELECT pg_sequence_last_value('match_id_seq') AS number"

# Where it gives up many rows, the driver logs the server's own words to stderr, and those repeat the row.
logging.getLogger("psycopg").addFilter(lambda record: not record.getMessage().startswith("error ignored"))

_AT_ONCE = 2000  # rows a cursor on the server sends at a time


def connect(server: Server, *, busy_seconds: float = BUSY_SECONDS, ours: bool = True) -> psycopg.Connection[Any]:
    """A connection with the settings every part of claimcheck relies on; raises OutsideWorld where there is none.

    Ours gives rows as dictionaries and begins transactions when it is told to; otherwise they are as the driver has them.
    """
    waits = f"-c lock_timeout={max(1, round(busy_seconds * 1000))}"  # 0 would be for ever
    usual = {"connect_timeout": CONNECT_SECONDS, "application_name": "claimcheck", **_NOTICED_HERE}
    given: dict[str, Any] = {**usual, **server.parameters}
    given |= {"options": f"{_NOTICED_BY_SERVER} {given.get('options', '')} {waits}", "client_encoding": "UTF8"}
    manner: dict[str, Any] = {"row_factory": dict_row} if ours else {}
    try:
        return psycopg.connect(**given, autocommit=ours, **manner)
    except (psycopg.Error, UnicodeError) as failure:
        raise unreachable(failure, str(server), server.parameters.get("password")) from None


class PostgreSQLConnection(Connection):
    """A connection to a store on a PostgreSQL server."""

    engine = "postgresql"
    noun = "the database"
    listed = "(SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(:ids AS json)))"
    among = f"IN {listed}"
    among_words = "IN (SELECT value FROM json_array_elements_text(CAST(:words AS json)))"

    def __init__(self, raw: psycopg.Connection[Row]) -> None:
        super().__init__()
        self.raw = raw
        self._cursors = 0
        self._numbered: tuple[int, bool] | None = None  # while writing: where the numbers of matches stood before

    @classmethod
    def open(cls, server: Server, *, busy_seconds: float = BUSY_SECONDS) -> Self:
        """Open a database that is there."""
        return cls(connect(server, busy_seconds=busy_seconds))

    @classmethod
    def within(cls, raw: Any) -> Self:
        """A connection that somebody else opened, and whose transaction is theirs; its rows are dictionaries from now on."""
        raw.row_factory = dict_row
        return cls(raw)

    def _close(self) -> None:
        self.raw.close()

    def all(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Every row of a query."""
        with self.turn, self._translated():
            return self.raw.execute(spoken(sql), parameters or {}).fetchall()

    def each(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Iterator[Row]:
        """The rows of a query one by one, kept on the server, so that other statements can run in between."""
        with self.turn:
            self._cursors += 1
        with (
            self._translated(),
            self.raw.cursor(f"claimcheck_{self._cursors}", withhold=not self.in_transaction) as cursor,
        ):
            cursor.itersize = _AT_ONCE
            yield from cursor.execute(spoken(sql), parameters or {})

    def one(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Row | None:
        """The first row of a query, or None."""
        with self.turn, self._translated():
            return self.raw.execute(spoken(sql), parameters or {}).fetchone()

    def run(self, sql: str, parameters: Mapping[str, Any] | None = None) -> None:
        """Execute a statement that writes."""
        with self.turn, self._translated():
            self.raw.execute(spoken(sql), parameters or {})

    def run_many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Execute a statement for many rows, sent without waiting for each answer."""
        with self.turn, self._translated(), self.raw.cursor() as cursor:
            cursor.executemany(spoken(sql), rows)

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row and give its number. A sequence would leave gaps behind what failed; under the lock this needs none."""
        marks = ", ".join(f":{name}" for name in row)
        number = f"(SELECT coalesce(max(id), 0) + 1 FROM {table})"  # noqa: S608 - names are ours
        sql = f"INSERT INTO {table} (id, {', '.join(row)}) VALUES ({number}, {marks}) RETURNING id"  # noqa: S608
        return int(self.value(sql, row))

    def insert_all(self, table: str, rows: Sequence[Row]) -> None:
        """Add many rows with their numbers in one statement; a column that a row does not name is left empty."""
        columns = ", ".join(sorted({name for row in rows for name in row}))
        values = f"json_populate_recordset(CAST(NULL AS {table}), CAST(:rows AS json))"
        self.run(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {values}", {"rows": json.dumps(rows)})  # noqa: S608

    def last_number(self, table: str) -> int | None:
        """The highest number a table ever gave, where it never gives one twice; None where it goes by its rows."""
        name = {"name": f"{table}_id_seq"}
        found = self.value("SELECT pg_sequence_last_value(to_regclass(:name))", name)
        return None if found is None else int(found)

    def number_after(self, table: str, number: int) -> None:
        """Let a table that never gives a number twice go on after one."""
        self.run("SELECT setval(CAST(:name AS regclass), :seq)", {"name": f"{table}_id_seq", "seq": number})

    @property
    def _in_transaction(self) -> bool:
        return self.raw.info.transaction_status not in (TransactionStatus.IDLE, TransactionStatus.UNKNOWN)

    def _translated(self) -> AbstractContextManager[None]:
        return translated(reading=self._numbered is None)

    def _begin_reading(self) -> None:
        self.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def _begin_writing(self) -> None:
        """Begin and take the lock in one message. What is read after that is what the writer before has left."""
        with translated():
            try:
                self._numbered = self._locked()
            except BaseException:
                self._roll_back()
                raise

    def _locked(self) -> tuple[int, bool]:
        """Wait for the writer's lock; gives the last number of a match, and whether there was one."""
        cursor = self.raw.execute(f"BEGIN; {TAKE_LOCK}; {_NUMBERED}", prepare=False)
        while cursor.nextset():
            pass
        row = cursor.fetchone()
        last = row["number"] if row else None
        return (1, False) if last is None else (last, True)

    def _commit(self) -> None:
        with translated():
            if self.raw.info.transaction_status is TransactionStatus.INERROR:  # COMMIT would roll back and say nothing
                raise psycopg.InternalError("a statement failed and its error was swallowed")
            try:
                self.raw.execute("COMMIT")
            except psycopg.OperationalError:
                if self.raw.broken:
                    raise in_doubt() from None
                raise

    def _roll_back(self) -> None:
        with suppress(psycopg.Error):  # a connection that is gone has rolled back; the first error is the one to see
            if self._numbered is not None and self.raw.info.transaction_status is TransactionStatus.INTRANS:
                # A sequence does not roll back by itself, and a match must have the number that it has on SQLite.
                self.raw.execute("SELECT setval('match_id_seq', %s, %s)", self._numbered)
        self._numbered = None
        with suppress(psycopg.Error):
            self.raw.rollback()

    def contains(self, column: str, parameter: str) -> str:
        """The condition that a text holds a parameter's, whether A-Z are written large or small, and no other letters."""
        return f'strpos(lower({column} COLLATE "C"), lower(CAST(:{parameter} AS text) COLLATE "C")) > 0'

    def is_empty(self) -> bool:
        """True where the database holds nothing at all."""
        return self.one(f"SELECT 1 FROM pg_class c WHERE {_HERE} AND {_NOT_AN_EXTENSION}") is None  # noqa: S608

    def is_ours(self) -> bool:
        """True where the database says that claimcheck made it, and has a revision."""
        mark = self.value("SELECT obj_description(to_regclass('alembic_version'), 'pg_class')")
        return bool(mark == MARK)

    def damage(self) -> list[str]:
        """Nothing: a server checks its own pages, where they were made with checksums."""
        return []

    @contextmanager
    def as_it_is(self) -> Iterator[None]:
        """Nothing to do: PostgreSQL keeps no text that is none."""
        yield

    def columns(self, table: str) -> list[Row]:
        """The columns of a table as they are, for its shape; nothing where there is no such table."""
        return self.all(_COLUMNS, {"name": table})

    def rules(self, table: str) -> list[list[Row]]:
        """The indexes and constraints of a table as they are, for its shape."""
        return [self.all(_INDEXES, {"name": table}), self.all(_CONSTRAINTS, {"name": table})]

    def extras(self) -> list[str]:
        """What changes or hides what is written, such as triggers, rules and views: claimcheck makes none."""
        return [f"{row['kind']} {row['name']}" for row in self.all(_EXTRAS)]


_HERE = "c.relnamespace = CAST(current_schema() AS regnamespace)"
_NOT_AN_EXTENSION = "NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')"
_TABLE = "to_regclass(quote_ident(:name))"
_COLUMNS = f"""
SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS required, collname AS collation
FROM pg_attribute LEFT JOIN pg_collation ON pg_collation.oid = attcollation
WHERE attrelid = {_TABLE} AND attnum > 0 AND NOT attisdropped ORDER BY attnum"""  # noqa: S608 - all of it is ours
_INDEXES = f"""
SELECT c.relname AS name, indisunique AS "unique", indisvalid AS valid, indpred IS NOT NULL AS partial, attname AS part
FROM pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_attribute ON attrelid = indexrelid
WHERE indrelid = {_TABLE} ORDER BY c.relname, attnum"""  # noqa: S608
_CONSTRAINTS = f"""
SELECT conname AS name, CAST(contype AS text) AS kind, convalidated AS valid, other.relname AS "table",
  CAST(confdeltype AS text) AS on_delete, CAST(confupdtype AS text) AS on_update
FROM pg_constraint LEFT JOIN pg_class other ON other.oid = confrelid
WHERE conrelid = {_TABLE} AND contype IN ('c', 'f', 'p', 'u') ORDER BY conname"""  # noqa: S608
_EXTRAS = f"""
SELECT 'trigger' AS kind, tgname AS name FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
WHERE {_HERE} AND NOT tgisinternal
UNION SELECT 'rule', rulename FROM pg_rewrite JOIN pg_class c ON c.oid = ev_class
WHERE {_HERE} AND rulename != '_RETURN'
UNION SELECT 'view', relname FROM pg_class c WHERE {_HERE} AND {_NOT_AN_EXTENSION} AND relkind IN ('v', 'm')
UNION SELECT 'row security on', relname FROM pg_class c WHERE {_HERE} AND relrowsecurity
ORDER BY 2, 1"""  # noqa: S608
