"""Streams that are closed or take no more: one line or silence, never a traceback, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run, clean_environment, on_sqlite
from test_bad_input import limited

CLAIM = ("The gate failed.", "--source", "Ann Ode")


def closed(folder: Path, streams: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command as a shell starts it with some of its streams closed."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {streams}', "sh", sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder, env=clean_environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip


@on_sqlite
@pytest.mark.parametrize("streams", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_takes_nothing_and_harms_nothing(workspace: Run, tmp_path: Path, streams: str) -> None:
    added = closed(tmp_path, streams, "add", *CLAIM)
    assert (added.returncode, added.stderr) == (0, "") if "2>&-" in streams else added.returncode == 0
    assert workspace("verify").code == 0
    assert "The gate failed." in workspace("list").out


@on_sqlite
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_an_output_that_takes_no_more_is_one_line_and_what_was_stored_stays(workspace: Run, tmp_path: Path) -> None:
    for arguments in (("add", *CLAIM), ("list", "--json")):
        done = closed(tmp_path, ">/dev/full", *arguments)
        assert done.returncode == 5
        assert done.stderr.splitlines()[-2:] == [
            "error: the output cannot be written: No space left on device",
            "hint: make room or send it elsewhere; what the command was to store is stored",
        ]
    assert "The gate failed." in workspace("list").out


@on_sqlite
def test_a_reader_that_has_seen_enough_is_no_error(workspace: Run, tmp_path: Path) -> None:
    workspace("add", *CLAIM)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "list"],
        cwd=tmp_path, env=clean_environment(), stdout=writer, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_disk_leaves_no_half_workspace(run: Run, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "init"],
        cwd=tmp_path, env=clean_environment(), capture_output=True, text=True, check=False,
        preexec_fn=lambda: limited(0),
    )  # fmt: skip
    assert done.returncode == 5
    assert done.stderr.splitlines()[0] == "error: the workspace cannot be made: File too large"
    assert list(tmp_path.iterdir()) == []
    assert run("init").code == 0
