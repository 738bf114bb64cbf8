"""Start-up is a feature: a command loads only what it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run, clean_environment

HEAVY = {"sqlmodel", "sqlalchemy", "alembic", "lxml", "rapidfuzz"}
NEVER = {"sqlmodel", "sqlalchemy", "alembic", "lxml"}
PARSERS = {"lxml", "trafilatura", "pypdf", "httpx2"}
MODELS = {"numpy", "torch", "transformers", "sentence_transformers"}
PROGRAM = """
import sys
from claimcheck.cli import main
try:
    main()
except SystemExit as done:
    assert not done.code, done.code
print(*sys.modules, file=sys.stderr)
"""


def loaded(folder: Path, *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=folder, env=clean_environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(done.stderr.splitlines()[-1].split())


def packages(modules: set[str]) -> set[str]:
    return {module.split(".")[0] for module in modules}


def test_version_loads_nothing(tmp_path: Path) -> None:
    assert not {"typer", "pydantic", "rich"} & packages(loaded(tmp_path, "--version"))


def test_help_loads_no_database_and_no_tables(tmp_path: Path) -> None:
    modules = loaded(tmp_path, "--help")
    assert not HEAVY & packages(modules)
    assert "rich.table" not in modules
    assert "claimcheck.store" not in modules


@pytest.mark.parametrize("command", [("list",), ("show", "c1"), ("contradictions",), ("report",), ("source", "list")])
def test_reading_loads_neither_the_object_mapper_nor_the_matcher(
    workspace: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    workspace("add", "The gate failed.", "--source", "Ann Ode")
    modules = loaded(tmp_path, *command)
    assert not HEAVY & packages(modules)
    assert not {"claimcheck.matcher", "claimcheck.shapes"} & modules


def test_adding_loads_no_object_mapper(workspace: Run, tmp_path: Path) -> None:
    assert not NEVER & packages(loaded(tmp_path, "add", "The gate failed.", "--source", "Ann Ode"))


@pytest.mark.parametrize("command", [("add", "It broke.", "--source", "Ann Ode"), ("similar", "gate"), ("match",)])
def test_a_search_loads_no_model_where_no_claim_has_a_vector(
    workspace: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    workspace("add", "The gate failed.", "--source", "Ann Ode")
    assert not MODELS & packages(loaded(tmp_path, *command))


def test_a_plain_text_is_read_without_a_parser(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The gate failed.\n", "utf-8")
    command = ("add", "The gate failed.", "--source", "Ann Ode", "--doc", "note.txt", "--quote", "gate failed")
    assert not PARSERS & packages(loaded(tmp_path, *command))


def test_a_process_that_ends_at_once_has_written_everything(workspace: Run, tmp_path: Path) -> None:
    text = "The gate failed. " * 20_000
    lines = "".join(f'{{"text": "{number} {text}"}}\n' for number in range(3))
    workspace("import", "-", stdin=lines)
    program = f"{sys.executable} -m claimcheck list --json | (sleep 0.5; wc -c); exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", program], cwd=tmp_path, env=clean_environment(), capture_output=True, check=False)
    assert (done.returncode, int(done.stdout)) == (0, len(workspace("list", "--json").out.encode()))
    nothing = subprocess.run(
        [sys.executable, "-m", "claimcheck", "show", "c9"],
        cwd=tmp_path,
        env=clean_environment(),
        capture_output=True,
        check=False,
    )
    assert (nothing.returncode, nothing.stderr.count(b"\n")) == (3, 2)
