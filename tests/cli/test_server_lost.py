"""A server that goes away in the middle of a command: it ends in one line, and says truly what is on file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import Run
from test_commands import Terminal
from test_reviewing import three_pairs
from test_whole_route import ARTICLE

from claimcheck.answers import Problem
from claimcheck.cli.opening import opened
from claimcheck.errors import DatabaseFailed, OutsideWorld
from claimcheck.library import open_store
from claimcheck.library.ingesting import IngestRequest
from claimcheck.shapes import SourceCreate
from claimcheck.store.opening import connect
from claimcheck.store.place import place

if TYPE_CHECKING:
    from postgres_server import Server


@pytest.fixture
def engine_name() -> str:
    return "postgresql"


def cut(server: Server, database: str) -> None:
    """End every connection to the database, as a server does that is stopped."""
    name = database.rpartition("/")[2]
    server.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")


def errors(screen: str) -> list[str]:
    return [line for line in screen.splitlines() if line.startswith(("error:", "hint:", "not stored"))]


@pytest.mark.parametrize(
    ("command", "prompt", "count"),
    [
        (("ingest", "article.md", "--review"), "[l]eave", "1 accepted, 0 skipped, 1 left"),
        (("review",), "[q]uit", "1 judged, 2 left"),
    ],
)
def test_who_is_asked_is_not_asked_again_and_what_was_answered_is_counted(
    workspace: Run, server: Server, database: str, tmp_path: Path, command: tuple[str, ...], prompt: str, count: str
) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    three_pairs(workspace)
    before = len(json.loads(workspace("list", "--json").out))
    first, second = ("a", "a") if command[0] == "ingest" else ("d", "d")
    terminal = Terminal(tmp_path, *command)
    terminal.answer(prompt, first)
    terminal.answer(prompt, "")
    cut(server, database)
    terminal.answer("[?]", second)
    assert terminal.end() == 5, terminal.screen
    assert count in terminal.screen
    assert errors(terminal.screen) == [
        "error: the database server stopped the work; what the command stored before is on file",
        "hint: try again in a moment",
    ]
    assert len(json.loads(workspace("list", "--json").out)) == before + (command[0] == "ingest")
    assert workspace("verify").code == 0


def test_what_is_read_after_something_was_stored_does_not_say_that_it_was_not(server: Server, database: str) -> None:
    def read(*sources: str) -> None:
        with opened(database, by="Ann") as store:
            for name in sources:
                store.sources.add(SourceCreate(name=name))
            cut(server, database)
            store.matches.of(1)

    with pytest.raises(OutsideWorld) as failure:
        read("Ann Ode")
    assert failure.value.message == "the database server stopped the work; what the command stored before is on file"
    with pytest.raises(OutsideWorld) as failure:
        read()
    assert failure.value.message == "the database server stopped the work"


def test_many_documents_are_not_tried_one_by_one_where_the_database_takes_none(database: str, tmp_path: Path) -> None:
    places = [tmp_path / f"{name}.txt" for name in ("a", "b", "c")]
    for path in places:
        path.write_text("The gate failed.", "utf-8")
    told: list[Problem] = []
    request = IngestRequest(told=told.append)
    with (
        connect(place(database)) as other,
        open_store(database, actor="Ann", snapshots=tmp_path / "s", busy_seconds=0.1) as store,
    ):
        other.run("BEGIN")
        other.run("LOCK TABLE document IN SHARE MODE")
        with pytest.raises(DatabaseFailed) as failure:
            store.ingesting.run(map(str, places), request)
    assert failure.value.message == "another program is writing to the database"
    assert told == []
