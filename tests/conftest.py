"""Real parts for every test: a store in a file, and the command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimcheck.library import ClaimStore
from claimcheck.workspace import create

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The installed command, run in an empty folder, 80 columns wide and without colour."""

    def runner(*arguments: str, stdin: str | bytes = "", cwd: Path = tmp_path, **environment: str) -> Ran:
        content = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", *arguments],
            input=content,
            capture_output=True,
            cwd=cwd,
            env={**clean_environment(), **environment},
            timeout=120,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return runner


def clean_environment() -> dict[str, str]:
    """The surroundings in which every run prints the same."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CLAIMCHECK_", "FORCE_"))}
    return {
        **kept,
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "CLAIMCHECK_BY": "Ann",
        "PYTHONPATH": str(ROOT),
    }


@pytest.fixture
def workspace(run: Run) -> Run:
    """The command in a folder where `init` was run."""
    assert run("init", "--case", "Dam").code == 0
    return run


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ClaimStore]:
    """An open store with one empty case, `dam`."""
    with create(tmp_path / "work", case="dam", title="The dam").open("Ann") as opened:
        yield opened
