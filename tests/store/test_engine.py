"""The engine and the connection keep what SQLAlchemy's and the driver's defaults lose (reliability notes B-1, B-2)."""

from __future__ import annotations

import multiprocessing
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import text
from sqlmodel import Session, select
from store_factory import copied_store, insert_case, insert_claim

from claimcheck.errors import NotFound, OutsideWorld
from claimcheck.models import Claim
from claimcheck.store.connection import Connection
from claimcheck.store.engine import engine
from claimcheck.store.journal import Heading, append
from claimcheck.store.ledger import Ledger, now, writing
from claimcheck.store.opening import connect
from claimcheck.store.place import Place
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.sqlite import SQLiteConnection
from claimcheck.store.verify import verify


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copied_store(tmp_path)


def tables(place: Place) -> set[str]:
    return set(sqlalchemy.inspect(engine(place).execution_options(reading=True)).get_table_names())


def fail_after_ddl(connection: sqlalchemy.Connection) -> None:
    connection.execute(text("CREATE TABLE half (id INTEGER)"))
    connection.execute(text("INSERT INTO half VALUES (1)"))
    raise RuntimeError


def test_ddl_is_rolled_back_with_its_transaction(new_place: Place) -> None:
    with pytest.raises(RuntimeError), engine(new_place).begin() as connection:
        fail_after_ddl(connection)
    assert "half" not in tables(new_place)


def test_ddl_is_rolled_back_on_our_connection_too(new_place: Place) -> None:
    def fail(connection: Connection) -> None:
        connection.run("CREATE TABLE half (id INTEGER)")
        raise RuntimeError

    with connect(new_place) as connection, pytest.raises(RuntimeError), connection.writing():
        fail(connection)
    assert "half" not in tables(new_place)


def test_a_released_savepoint_goes_with_the_outer_rollback(new_place: Place) -> None:
    with engine(new_place).connect() as connection:
        outer = connection.begin()
        with connection.begin_nested():
            connection.execute(text("INSERT INTO alembic_version VALUES ('inner')"))
        outer.rollback()
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 1


def test_a_released_savepoint_goes_with_the_rollback_on_our_connection_too(new_place: Place) -> None:
    def fail(connection: Connection) -> None:
        with writing(connection, "Ann", "case") as ledger:
            with ledger.attempt():
                insert_case(ledger)
            raise RuntimeError

    with connect(new_place) as connection:
        with pytest.raises(RuntimeError):
            fail(connection)
        assert connection.value("SELECT count(*) FROM story") == 0


def test_two_reads_in_one_transaction_of_the_engine_see_the_same(path: Path) -> None:
    """A transaction of the engine is a writer, so nobody else can write between its reads."""
    with engine(path).connect() as reader, connect(path, busy_seconds=0.05) as writer:
        before = reader.scalar(text("SELECT count(*) FROM story"))
        with pytest.raises(OutsideWorld), writing(writer, "Ann", "case") as ledger:
            insert_case(ledger)
        assert (before, reader.scalar(text("SELECT count(*) FROM story"))) == (0, 0)


def test_a_reading_engine_keeps_no_writer_waiting(new_place: Place) -> None:
    reading = engine(new_place).execution_options(reading=True)
    with reading.connect() as reader, connect(new_place, busy_seconds=0.05) as writer:
        before = reader.scalar(text("SELECT count(*) FROM story"))
        with writing(writer, "Ann", "case") as ledger:
            insert_case(ledger)
        assert (before, reader.scalar(text("SELECT count(*) FROM story"))) == (0, 0)
        reader.rollback()
        assert reader.scalar(text("SELECT count(*) FROM story")) == 1


def test_two_reads_in_one_transaction_see_the_same(new_place: Place) -> None:
    with connect(new_place) as reader, connect(new_place) as writer, reader.reading():
        before = reader.value("SELECT count(*) FROM story")
        with writing(writer, "Ann", "case") as ledger:
            insert_case(ledger)
        assert (before, reader.value("SELECT count(*) FROM story")) == (0, 0)


def test_foreign_keys_are_on(path: Path) -> None:
    with connect(path) as connection:
        assert connection.value("PRAGMA foreign_keys") == 1
    with engine(path).connect() as connection_:
        assert connection_.scalar(text("PRAGMA foreign_keys")) == 1


def test_a_typing_error_makes_no_database(tmp_path: Path) -> None:
    missing = tmp_path / "typo.db"
    with pytest.raises(NotFound):
        connect(missing)
    with pytest.raises(NotFound):
        engine(missing).connect()
    assert not missing.exists()


def test_an_error_shows_no_values(new_place: Place) -> None:
    with engine(new_place).connect() as connection, pytest.raises(sqlalchemy.exc.IntegrityError) as failure:
        connection.execute(text("INSERT INTO story (slug, title) VALUES (:name, :name)"), {"name": "Secret Person"})
    assert "Secret" not in str(failure.value)


def test_python_users_query_with_sqlmodel(new_place: Place) -> None:
    with connect(new_place) as connection, writing(connection, "Ann", "add") as ledger:
        insert_claim(ledger, insert_case(ledger), "The gate failed.")
    with Session(engine(new_place)) as session:
        assert [claim.text for claim in session.exec(select(Claim))] == ["The gate failed."]


WRITERS, ROUNDS = 8, 25


def count_up_by_connection(path: Place) -> None:
    """Read a counter, write it back one higher, add a claim: an update is lost if two read the same."""
    with connect(path) as connection:
        for _ in range(ROUNDS):
            with writing(connection, "Ann", "add") as ledger:
                insert_claim(ledger, 1, "The gate failed.")
                ledger.amend("story", 1, {"note": str(int(ledger.row("story", 1)["note"]) + 1)})


def count_up_by_engine(path: Place) -> None:
    """The same in an engine's transaction, the ledger writing on its connection."""
    made = engine(path)
    for _ in range(ROUNDS):
        with made.begin() as connection:
            note = connection.scalar(text("SELECT note FROM story"))
            ledger = Ledger(on(connection), "Ann", now())
            insert_claim(ledger, 1, "The gate failed.")
            ledger.amend("story", 1, {"note": str(int(str(note)) + 1)})
            append(ledger.connection, Heading(ledger.at, "Ann", "add", "c1"), ledger.changes)


def on(connection: sqlalchemy.Connection) -> Connection:
    """Our connection within a transaction of SQLAlchemy's."""
    raw: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        return SQLiteConnection(raw)
    from claimcheck.store.postgresql import PostgreSQLConnection

    return PostgreSQLConnection.within(raw)


@pytest.mark.parametrize("count_up", [count_up_by_connection, count_up_by_engine])
def test_eight_writers_lose_nothing(new_place: Place, tmp_path: Path, count_up: object) -> None:
    path = new_place
    with connect(path) as connection, writing(connection, "Ann", "case") as ledger:
        ledger.amend("story", insert_case(ledger), {"note": "0"})
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pytest", "sqlmodel", "claimcheck.store.engine", "claimcheck.store.ledger"])
    writers = [context.Process(target=count_up, args=(path,)) for _ in range(WRITERS)]  # type: ignore[arg-type]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    with connect(path) as connection:
        assert connection.value("SELECT note FROM story") == str(WRITERS * ROUNDS)
        assert connection.damage() == []
        assert connection.value("SELECT count(DISTINCT ulid) FROM claim") == WRITERS * ROUNDS
        checked = verify(connection, Snapshots(tmp_path))
        assert (checked.events, checked.problems) == (WRITERS * ROUNDS + 1, ())


def test_the_driver_begins_nothing_by_itself(path: Path) -> None:
    """What all of the above rests on: with the driver's own transactions a reader would upgrade its lock too late."""
    with connect(path) as connection:
        assert connection.raw.isolation_level is None
        assert isinstance(connection.raw, sqlite3.Connection)
