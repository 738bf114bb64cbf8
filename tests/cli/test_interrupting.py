"""Ctrl-C in long work says what of it is on file and how to go on; a damaged installation is not taken for it."""

from __future__ import annotations

import json
import py_compile
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, Run, clean_environment, on_sqlite

# The command with small batches, stopped by Ctrl-C as it tells for the first time how far it is.
STOPPED = """
import sys
from claimcheck.cli import {module} as commands, main
from claimcheck.library import importing, ingesting
importing.BATCH, ingesting.BATCH = 2, 1
def progress(name):
    def stop(done, total):
        if name == "{at}" and done >= 2:
            raise KeyboardInterrupt
    return stop
commands.progress = progress
main()
"""
CLAIMS = [{"text": f"The gate at Osk failed {number} times.", "source": "Ann Ode"} for number in range(2, 7)]


def stopped(folder: Path, at: str, *words: str, **environment: str) -> tuple[int, str, list[str]]:
    module = "importing" if words[0] == "import" else "ingesting"
    done = subprocess.run(
        [sys.executable, "-c", STOPPED.format(module=module, at=at), *words],
        cwd=folder, env={**clean_environment(), **environment}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr.splitlines()


@pytest.fixture
def folder(workspace: Run, tmp_path: Path) -> Path:
    (tmp_path / "claims.jsonl").write_text("\n".join(map(json.dumps, CLAIMS)), "utf-8")
    for number in (1, 2, 3):
        (tmp_path / f"{number}.txt").write_text(f"Gate {number} failed at 3 a.m. on Sunday.", "utf-8")
    return tmp_path


@on_sqlite
@pytest.mark.parametrize("environment", [{}, {"ANY_COMPLETE": "1"}])  # by the door, and through Typer
def test_an_import_says_how_many_lines_are_on_file_and_goes_on(
    workspace: Run, folder: Path, environment: dict[str, str]
) -> None:
    assert stopped(folder, "imported", "import", "claims.jsonl", **environment) == (130, "", [
        "error: interrupted; 2 of the file's 5 lines are on file",
        "hint: import the file again: what is on file adds nothing",
    ])  # fmt: skip
    assert "3 records added · 2 on file before" in workspace("import", "claims.jsonl").out
    assert len(json.loads(workspace("list", "--json").out)) == 5


@on_sqlite
@pytest.mark.parametrize("option", ["--strict", "--dry-run"])
def test_an_import_of_all_or_nothing_says_that_none_is_on_file(folder: Path, option: str) -> None:
    _, _, told = stopped(folder, "imported", "import", "claims.jsonl", option)
    assert told[0] == "error: interrupted; none of the file's lines is on file"


@on_sqlite
def test_an_import_that_is_stopped_while_it_compares_says_that_all_is_on_file(workspace: Run, folder: Path) -> None:
    assert stopped(folder, "compared", "import", "claims.jsonl") == (130, "", [
        "error: interrupted; what came in is on file; 5 of 5 claims are compared",
        "hint: claimcheck match goes on where it was stopped",
    ])  # fmt: skip
    assert workspace("match").code == 0


@on_sqlite
def test_an_ingest_of_several_says_how_many_are_on_file(workspace: Run, folder: Path) -> None:
    assert stopped(folder, "read", "ingest", "1.txt", "2.txt", "3.txt") == (130, "", [
        "error: interrupted; 2 of 3 documents are on file",
        "hint: ingest the same again: what is on file adds nothing",
    ])  # fmt: skip
    assert workspace("ingest", "1.txt", "2.txt", "3.txt").code == 0


def installed(folder: Path) -> Path:
    shutil.copytree(ROOT / "claimcheck", folder / "claimcheck", ignore=shutil.ignore_patterns("__pycache__"))
    return folder / "claimcheck"


def compared(folder: Path) -> tuple[int, str]:
    environment = {**clean_environment(), "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("PYTHONPYCACHEPREFIX", None)
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "compare", "a", "b"],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.parametrize("length", [20, 300])  # bytes: nothing of the code, and some of it
def test_a_truncated_file_of_the_program_is_no_interruption(tmp_path: Path, length: int) -> None:
    module = installed(tmp_path) / "cli" / "comparing.py"
    compiled = Path(str(py_compile.compile(str(module), doraise=True)))
    compiled.write_bytes(compiled.read_bytes()[:length])
    code, told = compared(tmp_path)
    assert code == 5
    assert told.splitlines() == [
        "error: claimcheck is not installed whole: marshal data too short",
        "hint: install it again: pip install --force-reinstall claimcheck-ledger",
    ]


def test_a_missing_module_is_told_in_one_line(tmp_path: Path) -> None:
    (installed(tmp_path) / "text" / "stances.py").unlink()
    code, told = compared(tmp_path)
    assert code == 5
    assert told.splitlines()[0] == "error: claimcheck is not installed whole: No module named 'claimcheck.text.stances'"
