"""Rows as dictionaries, transactions that are whole."""

from __future__ import annotations

import json
from typing import Any

import pytest
from store_factory import insert_case

from claimcheck.errors import Invalid
from claimcheck.store.connection import Connection
from claimcheck.store.ledger import writing
from claimcheck.store.opening import connect
from claimcheck.store.place import Place

TWO = "SELECT 1 AS a, 'x' AS b UNION SELECT 2, NULL ORDER BY a"
INSERT = "INSERT INTO pair (id, a, b) VALUES (:id, :a, :b)"
ONE = {"id": 1, "a": "x", "b": 1}


@pytest.fixture(autouse=True)
def pair(connection: Connection) -> None:
    connection.run("CREATE TABLE pair (id INTEGER PRIMARY KEY, a TEXT, b INTEGER)")


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
        connection.run_many(INSERT, ({"id": n, "a": str(n), "b": None} for n in range(1, 4)))
    assert [row["a"] for row in connection.all("SELECT a FROM pair ORDER BY id")] == ["1", "2", "3"]


def test_many_rows_with_different_columns_go_in_one_statement(connection: Connection) -> None:
    connection.insert_all("pair", [{"id": 2, "a": "“it's” \\ \n\t 100% :a é\u2028😀"}, {"id": 1, "b": -3, "a": None}])
    assert connection.all("SELECT * FROM pair ORDER BY id") == [
        {"id": 1, "a": None, "b": -3},
        {"id": 2, "a": "“it's” \\ \n\t 100% :a é\u2028😀", "b": None},
    ]


def failing(connection: Connection) -> None:
    with connection.writing():
        connection.run(INSERT, ONE)
        raise LookupError


def test_a_transaction_that_fails_leaves_nothing_and_the_error_stays(connection: Connection) -> None:
    with pytest.raises(LookupError):
        failing(connection)
    assert not connection.in_transaction
    assert connection.value("SELECT count(*) FROM pair") == 0


def test_a_transaction_that_the_engine_ended_itself_keeps_its_first_error(connection: Any) -> None:
    """After a full disk SQLite has rolled back: a second rollback would raise and hide why."""

    def fail() -> None:
        with connection.writing():
            connection.raw.execute("ROLLBACK")
            raise LookupError

    with pytest.raises(LookupError):
        fail()


def test_reading_inside_a_transaction_belongs_to_it(connection: Connection) -> None:
    with connection.writing():
        connection.run(INSERT, ONE)
        with connection.reading():
            assert connection.value("SELECT count(*) FROM pair") == 1
        assert connection.in_transaction
    assert connection.value("SELECT count(*) FROM pair") == 1


def test_reading_ends_with_its_block(connection: Connection) -> None:
    with connection.reading():
        assert connection.in_transaction
    assert not connection.in_transaction


def test_a_row_gets_the_number_after_the_highest(connection: Connection) -> None:
    """Also where rows were lost on the way, so that a number is the same on every engine."""
    with pytest.raises(LookupError):
        failing(connection)
    assert [connection.insert("pair", {"a": "x", "b": 1}) for _ in range(2)] == [1, 2]
    connection.run("DELETE FROM pair WHERE id = 2")
    assert connection.insert("pair", {"a": "x", "b": 1}) == 2


def test_rows_come_one_by_one_while_others_are_asked_for(connection: Connection) -> None:
    rows = [{"id": n, "a": str(n), "b": n % 7} for n in range(1, 5001)]
    with connection.writing():
        connection.run_many(INSERT, rows)
    assert list(connection.each("SELECT * FROM pair ORDER BY id")) == rows
    with connection.reading():
        for row in connection.each("SELECT * FROM pair ORDER BY id"):
            assert connection.value("SELECT b FROM pair WHERE id = :id", {"id": row["id"]}) == row["b"]


def test_text_sorts_by_code_points(connection: Connection) -> None:
    """A database that sorts as people do would say a, A, b, B, é."""
    with writing(connection, "Ann", "case") as ledger:
        for slug in ("b", "a", "A", "é", "B", "a-b", "aa"):
            insert_case(ledger, slug)
    found = [row["slug"] for row in connection.all("SELECT slug FROM story ORDER BY slug")]
    assert found == ["A", "B", "a", "a-b", "aa", "b", "é"]


@pytest.mark.parametrize(
    ("typed", "found"), [("GATE", True), ("gâte", True), ("GÂTE", False), ("100%", True), ("_", False), ("g.te", False)]
)
def test_a_text_is_found_in_another_whatever_its_small_and_large_latin_letters(
    connection: Connection, typed: str, found: bool
) -> None:
    connection.run(INSERT, {"id": 1, "a": "The gate, a gâte; 100% sure", "b": None})
    query = f"SELECT id FROM pair WHERE {connection.contains('a', 'word')}"
    assert (connection.one(query, {"word": typed}) is not None) is found


def test_lists_go_as_one_parameter(connection: Connection) -> None:
    with connection.writing():
        connection.run_many(INSERT, ({"id": n, "a": str(n), "b": None} for n in range(1, 70_001)))
    numbers = {"ids": json.dumps(list(range(1, 70_001)))}
    assert connection.value(f"SELECT count(*) FROM pair WHERE id {connection.among}", numbers) == 70_000
    words = {"words": json.dumps(["7", "seven", "%"])}
    assert connection.all(f"SELECT id FROM pair WHERE a {connection.among_words}", words) == [{"id": 7}]


def test_is_means_equal_or_both_nothing(connection: Connection) -> None:
    connection.run(INSERT, {"id": 1, "a": None, "b": 3})
    assert connection.value("SELECT id FROM pair WHERE a IS :a AND b IS :b", {"a": None, "b": 3}) == 1
    assert connection.value("SELECT id FROM pair WHERE a IS :a", {"a": "x"}) is None


def test_a_closed_connection_is_closed(new_place: Place) -> None:
    with connect(new_place) as connection:
        pass
    with pytest.raises(Invalid, match=r"^the store was closed$"):
        connection.value("SELECT 1")
