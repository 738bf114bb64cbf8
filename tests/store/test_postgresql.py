"""What only PostgreSQL needs: refusals in one line, waiting, numbers that roll back, and no value in any error."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from sqlalchemy.exc import IntegrityError
from store_factory import insert_case, insert_claim

from claimcheck.errors import DatabaseFailed, Invalid, NotAStore, OutsideWorld
from claimcheck.store import migrating, version
from claimcheck.store.connection import Connection
from claimcheck.store.engine import engine
from claimcheck.store.ledger import writing
from claimcheck.store.opening import connect, open_connection
from claimcheck.store.place import Place, place

if TYPE_CHECKING:
    from postgres_server import Server

SECRET = "Quillon Zarvexby"


@pytest.fixture
def engine_name() -> str:
    return "postgresql"


@contextmanager
def new_database(server: Server, name: str) -> Iterator[Place]:
    yield place(server.make(name))
    server.drop(name)


def test_an_empty_database_is_no_store_until_it_is_made_one(server: Server) -> None:
    with new_database(server, "empty") as where:
        with pytest.raises(NotAStore) as failure:
            open_connection(where)
        assert failure.value.message == f"{where} is no claimcheck database: it is empty"
        migrating.create(where)
        open_connection(where).close()
        with pytest.raises(Invalid) as again:
            migrating.create(where)
        assert again.value.message == f"{where} is a claimcheck database already"


def test_somebody_else_s_database_is_refused_and_kept(server: Server) -> None:
    with new_database(server, "foreign") as where:
        server.run("CREATE TABLE claim (text text)", "foreign")
        for use in (open_connection, migrating.create):
            with pytest.raises(NotAStore):
                use(where)
        with connect(where) as connection:
            assert connection.extras() == []
            assert connection.all("SELECT tablename FROM pg_tables WHERE schemaname = 'public'") == [{"tablename": "claim"}]


def test_of_two_that_make_a_store_at_once_one_does(server: Server) -> None:
    with new_database(server, "raced") as where:
        failures: list[Invalid] = []

        def make() -> None:
            try:
                migrating.create(where)
            except Invalid as failure:
                failures.append(failure)

        makers = [threading.Thread(target=make) for _ in range(3)]
        for maker in makers:
            maker.start()
        for maker in makers:
            maker.join()
        assert [failure.message for failure in failures] == [f"{where} is a claimcheck database already"] * 2
        open_connection(where).close()


def test_a_store_that_could_not_be_made_leaves_nothing(server: Server) -> None:
    def fail(connection: Connection) -> None:
        raise LookupError

    with new_database(server, "half") as where:
        with pytest.raises(LookupError):
            migrating.create(where, fail)
        with connect(where) as connection:
            assert connection.is_empty()


def test_an_older_store_is_brought_up_to_date_and_a_newer_one_refused(
    new_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with connect(new_place) as connection:
        connection.run("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NotAStore) as failure:
        open_connection(new_place)
    assert failure.value.message.startswith(f"{new_place} was made by a newer claimcheck (revision 9999)")
    with connect(new_place) as connection:
        connection.run("UPDATE alembic_version SET version_num = '0000'")
    monkeypatch.setattr(version, "KNOWN", ("0000", *version.KNOWN))
    monkeypatch.setattr(migrating.command, "upgrade", to_head)
    open_connection(new_place).close()
    with connect(new_place) as connection:
        assert version.state(connection) is version.State.CURRENT


def to_head(config: Any, revision: str) -> None:
    config.attributes["connection"].exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")


def test_a_server_that_is_not_there_is_one_line_without_the_password() -> None:
    with pytest.raises(OutsideWorld) as failure:
        connect(place("postgresql+psycopg://ann:s3cret@127.0.0.1:1/claims"))
    assert failure.value.message.startswith("no connection to postgresql+psycopg://ann@127.0.0.1:1/claims: ")
    assert "refused" in failure.value.message
    assert "\n" not in failure.value.message
    assert "s3cret" not in failure.value.message + failure.value.hint


def test_a_database_that_is_not_there_says_how_to_make_it(server: Server) -> None:
    with pytest.raises(OutsideWorld) as failure:
        connect(place(server.url("nowhere")))
    assert failure.value.message.endswith('database "nowhere" does not exist')
    assert failure.value.hint == "make it first, for example: createdb NAME"


def test_a_user_whom_the_server_does_not_know_is_not_taken_for_a_database(server: Server) -> None:
    with pytest.raises(OutsideWorld) as failure:
        connect(place(server.url("store").replace("ann@", "stranger:s3cret@")))
    assert failure.value.message.endswith('role "stranger" does not exist')
    assert failure.value.hint.startswith("the URL names a user whom the server does not know")
    assert "s3cret" not in failure.value.message + failure.value.hint


@pytest.mark.parametrize("query", ["nonsense=1", "port=x", "options=-c%20nonsense%3D1"])
def test_a_parameter_that_is_none_is_one_line(server: Server, query: str) -> None:
    with pytest.raises(OutsideWorld) as failure:
        connect(place(f"{server.url('store')}?{query}"))
    assert failure.value.message.startswith("no connection to ")


def test_a_writer_waits_as_long_as_it_is_told(new_place: Place) -> None:
    with connect(new_place) as first, connect(new_place, busy_seconds=0.05) as second, first.writing():
        with pytest.raises(OutsideWorld) as failure, second.writing():
            pass
        assert failure.value.message == "another program is writing to the database"
        assert second.value("SELECT count(*) FROM story") == 0  # reading waits for nobody
        assert not second.in_transaction


def test_who_waited_sees_what_the_writer_before_left(new_place: Place) -> None:
    with connect(new_place) as first, connect(new_place) as second:
        done = threading.Event()

        def follow() -> None:
            with writing(second, "Bob", "case") as ledger:
                insert_case(ledger, "second")
            done.set()

        with writing(first, "Ann", "case") as ledger:
            insert_case(ledger, "first")
            follower = threading.Thread(target=follow)
            follower.start()
            assert not done.wait(0.2)
        follower.join()
        assert [row["id"] for row in first.all("SELECT id FROM story ORDER BY id")] == [1, 2]
        assert [row["seq"] for row in first.all("SELECT seq FROM event ORDER BY seq")] == [1, 2]


MATCH = (
    "INSERT INTO match (left_id, right_id, relation, score, findings, fingerprint)"
    " VALUES (:left, :right, 'unclear', 0.5, '[]', '')"
)


def test_a_match_that_was_taken_back_gives_its_number_back(connection: Connection) -> None:
    """A sequence would leave a gap, and m4 would be another pair than on SQLite."""
    with writing(connection, "Ann", "add") as ledger:
        case = insert_case(ledger)
        for text in ("one", "two", "three"):
            insert_claim(ledger, case, text)

    def lose() -> None:
        with connection.writing():
            connection.run(MATCH, {"left": 1, "right": 3})
            raise LookupError

    for _ in range(2):
        with pytest.raises(LookupError):
            lose()
        with connection.writing():
            connection.run(MATCH.replace("'unclear'", "'conflicts'"), {"left": 1, "right": 2})
            connection.run("DELETE FROM match")
    with connection.writing():
        connection.run(MATCH, {"left": 2, "right": 3})
    assert connection.value("SELECT id FROM match") == 3


def test_an_error_nobody_foresaw_names_no_value(connection: Connection, new_place: Place) -> None:
    """PostgreSQL's own message says: Key (slug)=(…) already exists."""
    row = f"INSERT INTO story (id, ulid, recorded_at, slug, title) VALUES (7, 'x', '', '{SECRET}', '{SECRET}')"
    connection.run(row)
    with pytest.raises(psycopg.Error, match="23505 pk_story") as failure:
        connection.run(row)
    assert SECRET not in f"{failure.value!r} {failure.value}"
    with engine(new_place).connect() as other, pytest.raises(IntegrityError) as refused:
        other.exec_driver_sql(row.replace("(7, 'x'", "(8, 'y'"))
    assert str(refused.value.orig) == "23505 uq_story_slug_live"


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_a_text_that_cannot_be_kept_is_refused_at_the_last_door_too(connection: Connection, text: str) -> None:
    with pytest.raises(Invalid) as failure:
        connection.value("SELECT CAST(:text AS text)", {"text": text})
    assert failure.value.message == "a text holds a NUL character or broken Unicode"


def test_who_may_only_read_is_told_so(server: Server, database: str, new_place: Place) -> None:
    name = database.rpartition("/")[2]
    server.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with connect(new_place) as connection:
        assert connection.value("SELECT count(*) FROM story") == 0
        with pytest.raises(OutsideWorld) as failure, writing(connection, "Ann", "case") as ledger:
            insert_case(ledger)
        assert failure.value.message == "the database can be read but not written"


def test_a_connection_that_was_cut_is_one_line(server: Server, connection: Connection) -> None:
    number = connection.value("SELECT pg_backend_pid()")
    server.run(f"SELECT pg_terminate_backend({number})")
    with pytest.raises(OutsideWorld), connection.writing():
        pass


def test_who_is_cut_off_while_committing_cannot_tell_and_says_so(server: Server, connection: Connection) -> None:
    number = connection.value("SELECT pg_backend_pid()")

    def write() -> None:
        with connection.writing():
            connection.run("DELETE FROM match")
            server.run(f"SELECT pg_terminate_backend({number})")

    with pytest.raises(OutsideWorld) as failure:
        write()
    assert failure.value.message.endswith("that may be on file or not")
    assert failure.value.hint == "look before you do it again: claimcheck list and show tell what is on file"


def test_an_error_that_was_swallowed_is_never_a_silent_commit(connection: Connection) -> None:
    def swallow() -> None:
        with connection.writing(), pytest.raises(Exception, match="22012"):
            connection.run("SELECT 1 / 0")

    with pytest.raises(Exception, match=r"swallowed|no code"):
        swallow()
    assert not connection.in_transaction


WITHOUT_DRIVER = """
import sys
sys.modules["psycopg"] = None
from claimcheck.cli import main
main()
"""


def test_without_the_driver_one_line_says_what_to_install() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_DRIVER, "list", "--db", "postgresql://ann:s3cret@desk/claims"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 5
    assert done.stderr.splitlines() == [
        "error: PostgreSQL needs the driver psycopg, which is not installed",
        'hint: pip install "claimcheck-ledger[pg]"',
    ]


def test_many_rows_of_which_the_server_refuses_one_reach_no_log(
    connection: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    """The driver logs what it meets as it gives up the rest: the server's own message, which repeats the row."""
    row = f"INSERT INTO story (id, ulid, recorded_at, slug, title) VALUES (:id, 'x', '', '{SECRET}', '{SECRET}')"
    with pytest.raises(psycopg.Error, match="23505"):
        connection.run_many(row, [{"id": 7} for _ in range(2000)])
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("setting", "sleep"), [("statement_timeout", "pg_sleep(5)"), ("idle_in_transaction_session_timeout", "1")]
)
def test_what_takes_longer_than_the_server_allows_is_one_line(database: str, setting: str, sleep: str) -> None:
    def wait() -> None:
        with connect(place(f"{database}?options=-c%20{setting}%3D50ms")) as connection, connection.writing():
            connection.value(f"SELECT {sleep}")
            time.sleep(0.3)
            connection.value("SELECT 1")

    with pytest.raises(DatabaseFailed) as failure:
        wait()
    assert failure.value.stored == "what was under way was not stored"
    if setting == "statement_timeout":
        assert failure.value.failed == (
            "the database server stopped what took longer than it allows, or what somebody there ended"
        )
        assert failure.value.hint == "try again; where it stops again, ask who runs it for longer timeouts"


@pytest.fixture
def reader(server: Server, database: str) -> Iterator[Place]:
    """The store as a role opens it that may read every table, and nothing else."""
    server.run("CREATE ROLE reader LOGIN")
    name = database.rpartition("/")[2]
    server.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", name)
    yield place(database.replace("ann@", "reader@"))
    server.run("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM reader", name)
    server.run("DROP ROLE reader")


def test_who_may_only_select_reads_and_is_told_what_he_may_not_do(reader: Place) -> None:
    with open_connection(reader) as connection:
        assert connection.value("SELECT count(*) FROM claim") == 0
        with pytest.raises(DatabaseFailed) as failure, writing(connection, "Ann", "case") as ledger:
            insert_case(ledger)
    assert (
        failure.value.message == "the database does not let this user do that: permission denied for sequence match_id_seq"
    )
    assert failure.value.hint == (
        "ask who runs it: reading needs SELECT; writing INSERT, UPDATE and DELETE too, and ALL on the sequence"
    )


def test_a_server_without_a_place_for_one_more_does_not_ask_to_check_the_port(server: Server, reader: Place) -> None:
    server.run("ALTER ROLE reader CONNECTION LIMIT 1")
    with connect(reader), pytest.raises(DatabaseFailed) as failure:
        connect(reader)
    assert failure.value.message.endswith('too many connections for role "reader"')
    assert failure.value.hint == "the server has no place for one more, or not yet: try again in a moment"


def test_tables_that_are_of_another_revision_than_they_say_are_left_as_they_are(new_place: Place) -> None:
    with connect(new_place) as connection:
        connection.run("UPDATE alembic_version SET version_num = '0010'")
    with pytest.raises(NotAStore) as failure:
        open_connection(new_place)
    assert failure.value.message == ("the database's tables are not those of the revision that it names; it was not changed")
    with connect(new_place) as connection:
        assert version.revision(connection) == "0010"


def test_a_connection_whose_other_end_is_gone_is_noticed_in_minutes(connection: Connection) -> None:
    names = ("tcp_keepalives_idle", "tcp_keepalives_interval", "tcp_keepalives_count")
    assert [connection.value(f"SHOW {name}") for name in names] == ["60", "15", "4"]


def test_one_s_own_keepalives_stand_before_the_usual_ones(database: str) -> None:
    with connect(place(f"{database}?options=-c%20tcp_keepalives_idle%3D300")) as connection:
        assert connection.value("SHOW tcp_keepalives_idle") == "300"


@pytest.mark.usefixtures("reader")
def test_who_may_not_make_tables_is_told_who_does_it(server: Server) -> None:
    with new_database(server, "unmade") as where:
        mine = place(server.url("unmade").replace("ann@", "reader@"))
        with pytest.raises(DatabaseFailed) as failure:
            migrating.create(mine)
        with connect(where) as connection:
            assert connection.is_empty()
    assert failure.value.hint == "let who owns them, or the database, run this once: any command does it"
