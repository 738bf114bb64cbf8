"""A store moves from one engine to the other and back, and is what it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import Run
from store_factory import copied_store, insert_case, insert_claim

from claimcheck.answers import Verified
from claimcheck.errors import DatabaseFailed, Interrupted, Invalid, NotAStore, NotFound
from claimcheck.models import metadata
from claimcheck.store import candidates, copying, journal
from claimcheck.store.connection import Connection, Row
from claimcheck.store.ledger import writing
from claimcheck.store.opening import connect
from claimcheck.store.place import Place, place

if TYPE_CHECKING:
    from postgres_server import Server

MATCH = (
    "INSERT INTO match (left_id, right_id, relation, score, findings, fingerprint)"
    " VALUES (1, :right, 'unclear', :score, '[]', 'x')"
)

Target = Callable[[str], Place]


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Target:
    """A place of that name where nothing is yet."""

    def target(name: str) -> Place:
        if request.param == "sqlite":
            return tmp_path / f"{name}.db"
        server: Server = request.getfixturevalue("server")
        request.addfinalizer(lambda: server.drop(name))
        return place(server.make(name))

    return target


def fill(connection: Connection) -> None:
    """Rows of several kinds, amended and withdrawn; a source whose parent came later; a match whose number is spent."""
    row = {"kind": "organisation", "reliability": "F", "aliases": "[]"}
    with writing(connection, "Ann", "add") as ledger:
        case = insert_case(ledger)
        first = insert_claim(ledger, case, "The gate failed at noon: “100 %”, 堤防, \U0001f600.")
        second = insert_claim(ledger, case, "The gate held.", note="'; DROP TABLE claim; --")
        child = ledger.insert("source", {**row, "name": "Gate desk"})
        parent = ledger.insert("source", {**row, "name": "Water Board"})
        for number, text in ((first, "The gate failed at noon"), (second, "The gate held.")):
            candidates.add(connection, number, text)
    with writing(connection, "Bob", "edit") as ledger:
        ledger.amend("source", child, {"parent_id": parent})
        ledger.withdraw("claim", insert_claim(ledger, case, "A mistake."), "typed twice")
    with connection.writing():
        for right in (2, 3):
            connection.run(MATCH, {"right": right, "score": 0.1 + 0.2})
        connection.run("DELETE FROM match WHERE right_id = 3")


def rows(where: Place) -> dict[str, list[Row]]:
    with connect(where) as connection:
        return {
            table: sorted(connection.all(f"SELECT * FROM {table}"), key=lambda row: str([*row.values()]))
            for table in metadata.tables
        }


def test_a_copy_holds_every_row_under_its_number(new_place: Place, target: Target) -> None:
    with connect(new_place) as connection:
        fill(connection)
        head = journal.head(connection)
    before = rows(new_place)
    copied = copying.copy(new_place, to := target("copied"))
    assert (copied.head, copied.events, copied.problems) == (head, 2, ())
    assert rows(to) == before
    assert rows(new_place) == before
    with connect(to) as connection:
        assert candidates.near(connection, "noon gate", 5) == [1, 2]


def test_there_and_back_is_the_same_store(new_place: Place, target: Target, tmp_path: Path) -> None:
    with connect(new_place) as connection:
        fill(connection)
    copying.copy(new_place, there := target("there"))
    copying.copy(there, tmp_path / "back.db")
    assert rows(tmp_path / "back.db") == rows(new_place)


def test_a_number_of_a_match_is_never_given_twice_by_a_copy_either(new_place: Place, target: Target) -> None:
    with connect(new_place) as connection:
        fill(connection)
    copying.copy(new_place, to := target("numbers"))
    with connect(to) as connection, connection.writing():
        connection.run(MATCH, {"right": 3, "score": 0.5})
        assert connection.value("SELECT max(id) FROM match") == 3


def test_a_copy_and_a_copy_of_it_take_further_entries(new_place: Place, target: Target, tmp_path: Path) -> None:
    with connect(new_place) as connection:
        fill(connection)
    places = (new_place, target("written"), tmp_path / "back.db", target("again"))
    for nth, (before, after) in enumerate(pairwise(places), start=3):
        copying.copy(before, after)
        with connect(after) as connection:
            with writing(connection, "Ann", "edit") as ledger:
                ledger.amend("claim", 1, {"note": f"entry {nth}"})
            assert [event.seq for event in journal.about(connection, [("claim", 1)])] == [1, *range(3, nth + 1)]


def test_nothing_is_copied_onto_what_is_there(tmp_path: Path, target: Target) -> None:
    source = copied_store(tmp_path)
    copying.copy(source, to := target("taken"))
    before = rows(to)
    with pytest.raises(Invalid):
        copying.copy(source, to)
    assert rows(to) == before


def test_a_store_that_was_changed_behind_the_journal_s_back_is_not_copied(new_place: Place, target: Target) -> None:
    with connect(new_place) as connection:
        fill(connection)
        connection.run("UPDATE claim SET text = 'changed' WHERE id = 1")
    to = target("changed")
    with pytest.raises(Invalid) as failure:
        copying.copy(new_place, to)
    assert failure.value.message == f"{new_place} is not what its journal says; nothing was copied"
    assert_nothing_at(to)


def test_a_copy_that_fails_on_the_way_leaves_nothing(
    new_place: Place, target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    with connect(new_place) as connection:
        fill(connection)

    def fail(connection: Connection) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(candidates, "rebuild", fail)
    to = target("half")
    with pytest.raises(Interrupted) as stopped:
        copying.copy(new_place, to)
    assert (stopped.value.stored, stopped.value.hint) == ("nothing was copied", "run the same copy again")
    assert_nothing_at(to)


def assert_nothing_at(where: Place) -> None:
    if isinstance(where, Path):
        assert [file.name for file in where.parent.iterdir() if file.name.startswith((where.name, ".new"))] == []
        return
    with connect(where) as connection:
        assert connection.is_empty()


def test_progress_counts_every_row(new_place: Place, target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    with connect(new_place) as connection:
        fill(connection)
    seen: list[tuple[int, int]] = []
    monkeypatch.setattr(copying, "BATCH", 2)
    copying.copy(new_place, target("progress"), lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1] == (14, 14)  # a case, three claims, two sources, two events and how far they reach, a match


@pytest.mark.parametrize("source", ["missing.db", "folder"])
def test_a_source_that_is_none_is_refused(tmp_path: Path, source: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises((NotFound, NotAStore)):
        copying.copy(tmp_path / source, tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_the_command_copies_and_says_where_the_documents_stay(workspace: Run, database: str | None) -> None:
    workspace("add", "The gate failed.", "--source", "Ann Ode")
    ran = workspace("copy", database or "db/claimcheck.db", "moved.db", "--json")
    assert ran.code == 0, ran.err
    assert json.loads(ran.out)["events"] == 2
    assert json.loads(ran.out)["head"] == json.loads(workspace("verify", "--json").out)["head"]
    assert ran.err.splitlines() == [
        "copied to moved.db; the documents' bytes stay in the snapshots folder",
        "where the copy is used, name that folder in claimcheck.toml as snapshots, or copy it to snapshots",
    ]
    assert json.loads(workspace("list", "--json", "--db", "moved.db").out) == json.loads(workspace("list", "--json").out)
    again = workspace("copy", database or "db/claimcheck.db", "moved.db")
    assert (again.code, again.err.splitlines()[0]) == (4, "error: moved.db is there already")


@pytest.mark.parametrize("to_server", [True, False])
def test_a_copy_whose_server_goes_away_says_that_nothing_was_copied_and_can_be_run_again(
    server: Server, tmp_path: Path, request: pytest.FixtureRequest, *, to_server: bool
) -> None:
    source = copied_store(tmp_path)
    there = place(server.make("lost"))
    request.addfinalizer(lambda: server.drop("lost"))
    here = tmp_path / "back.db"
    if not to_server:
        copying.copy(source, there)
    way = (source, there) if to_server else (there, here)

    def cut(_done: int, _total: int) -> None:
        server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'lost'")

    with pytest.raises(DatabaseFailed) as failure:
        copying.copy(*way, cut)
    assert failure.value.message.endswith("; nothing was copied")
    assert failure.value.hint == "when that is mended, run the same copy again"
    if to_server:
        with connect(there) as connection:
            assert connection.is_empty()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith((".new-", "back"))] == []
    assert copying.copy(*way).problems == ()


def test_a_copy_whose_server_goes_away_as_it_is_kept_says_that_nobody_knows_and_what_tells(
    server: Server, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = place(server.make("doubtful"))
    request.addfinalizer(lambda: server.drop("doubtful"))
    check = copying._checked

    def cut(connection: Connection, before: Verified) -> Verified:
        after = check(connection, before)
        server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'doubtful'")
        return after

    source = copied_store(tmp_path)
    monkeypatch.setattr(copying, "_checked", cut)
    with pytest.raises(DatabaseFailed) as failure:
        copying.copy(source, there)
    monkeypatch.undo()
    assert failure.value.message == (
        "the connection to the database was lost as it was to keep what was under way; that may be on file or not"
    )
    assert failure.value.hint == (
        f"claimcheck verify --db {there} tells: all of it is there, or nothing, and then the same can be run again"
    )
    assert copying.copy(source, there).problems == ()


def test_what_a_killed_copy_left_is_named_by_the_next_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".new-killed").mkdir()
    done = run("copy", str(copied_store(tmp_path)), "whole.db")
    assert done.code == 0
    assert "note: .new-killed is of a copy that goes on or was killed on the way; where none goes on, remove it" in done.err
