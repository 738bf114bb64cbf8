"""Rows as dictionaries, transactions that are whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_factory import opened

from claimcheck.store.connection import Connection

TWO = "SELECT 1 AS a, 'x' AS b UNION SELECT 2, NULL ORDER BY a"
INSERT = "INSERT INTO pair (a, b) VALUES (:a, :b)"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with opened(tmp_path) as connection:
        connection.run("CREATE TABLE pair (id INTEGER PRIMARY KEY, a, b)")
        yield connection


def test_rows_are_dictionaries(connection: Connection) -> None:
    rows = [{"a": 1, "b": "x"}, {"a": 2, "b": None}]
    assert connection.all(TWO) == rows
    assert list(connection.each(TWO)) == rows
    assert connection.one(TWO) == rows[0]
    assert connection.value(TWO) == 1


def test_nothing_found_is_nothing(connection: Connection) -> None:
    nothing = "SELECT a FROM pair"
    assert connection.all(nothing) == []
    assert list(connection.each(nothing)) == []
    assert connection.one(nothing) is None
    assert connection.value(nothing) is None


def test_values_go_by_name_and_are_never_read_as_sql(connection: Connection) -> None:
    assert connection.insert("pair", {"a": "'; DROP TABLE pair; --", "b": 2}) == 1
    assert connection.value("SELECT a FROM pair WHERE b = :b", {"b": 2}) == "'; DROP TABLE pair; --"


def test_many_rows_go_in_one_call(connection: Connection) -> None:
    with connection.writing():
        connection.run_many(INSERT, ({"a": n, "b": None} for n in range(3)))
    assert [row["a"] for row in connection.all("SELECT a FROM pair")] == [0, 1, 2]


def failing(connection: Connection) -> None:
    with connection.writing():
        connection.run(INSERT, {"a": 1, "b": 1})
        raise LookupError


def test_a_transaction_that_fails_leaves_nothing_and_the_error_stays(connection: Connection) -> None:
    with pytest.raises(LookupError):
        failing(connection)
    assert not connection.raw.in_transaction
    assert connection.value("SELECT count(*) FROM pair") == 0


def test_a_transaction_that_sqlite_ended_itself_keeps_its_first_error(connection: Connection) -> None:
    """After a full disk SQLite has rolled back: a second rollback would raise and hide why."""

    def fail() -> None:
        with connection.writing():
            connection.raw.execute("ROLLBACK")
            raise LookupError

    with pytest.raises(LookupError):
        fail()


def test_reading_inside_a_transaction_belongs_to_it(connection: Connection) -> None:
    with connection.writing():
        connection.run(INSERT, {"a": 1, "b": 1})
        with connection.reading():
            assert connection.value("SELECT count(*) FROM pair") == 1
        assert connection.raw.in_transaction
    assert connection.value("SELECT count(*) FROM pair") == 1


def test_reading_ends_with_its_block(connection: Connection) -> None:
    with connection.reading():
        assert connection.raw.in_transaction
    assert not connection.raw.in_transaction


def test_a_closed_connection_is_closed(tmp_path: Path) -> None:
    with opened(tmp_path) as connection:
        pass
    with pytest.raises(sqlite3.ProgrammingError):
        connection.value("SELECT 1")
