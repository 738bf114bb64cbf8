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
        "error: the database server stopped the work; what was under way was not stored",
        "hint: try again in a moment",
    ]
    assert len(json.loads(workspace("list", "--json").out)) == before + (command[0] == "ingest")
    assert workspace("verify").code == 0
