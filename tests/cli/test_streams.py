"""Streams that are closed or take no more: one line or silence, never a traceback, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run, clean_environment, on_sqlite
from test_bad_input import limited
from test_commands import Terminal

from claimcheck.cli import streams

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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize(
    "words", [("--version",), ("--help",), ("add", "--help"), ("compare", "The gate failed.", "It held.")]
)
def test_what_is_printed_without_a_store_ends_in_one_line_too(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = closed(tmp_path, ">/dev/full", *words)
    assert (done.returncode, done.stderr) == (
        5,
        "error: the output cannot be written: No space left on device\n"
        "hint: make room or send it elsewhere; what the command was to store is stored\n",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize(("words", "code"), [(("nosuch",), 2), (("case",), 2), (("list",), 3)])
def test_where_nobody_can_be_told_the_exit_code_still_tells(tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    assert closed(tmp_path, "2>/dev/full", *words).returncode == code


@pytest.mark.parametrize("words", [("init",), ("demo",), ("list",), ("add", *CLAIM), ("import", "-"), ("policy",)])
def test_in_a_folder_that_was_removed_every_command_says_so(tmp_path: Path, words: tuple[str, ...]) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    done = subprocess.run(
        ["sh", "-c", 'rmdir "$PWD" && exec "$@"', "sh", sys.executable, "-m", "claimcheck", *words],
        cwd=inside, env=clean_environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (
        3, "", "error: the folder you are in has been removed\nhint: go to another one: cd FOLDER\n",
    )  # fmt: skip


@on_sqlite
@pytest.mark.parametrize("key", ["\x03", "\x04"])  # Ctrl-C, Ctrl-D
def test_a_prompt_that_is_left_has_its_line_to_itself(workspace: Run, tmp_path: Path, key: str) -> None:
    terminal = Terminal(tmp_path, "add")
    terminal.answer("Claim: ", key)
    assert terminal.end() == 130, terminal.screen
    shown = terminal.screen.replace("^C", "").splitlines()
    assert shown == ["Claim: ", "error: interrupted", "hint: nothing more was stored"]


def test_a_counter_that_stands_is_ended_before_anything_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    streams.count("imported 1/3", is_last=False)
    streams.count("imported 2/3", is_last=False)
    streams.talk("error: the disk is full")
    streams.talk("hint: make room")
    streams.count("compared 2/2", is_last=True)
    streams.talk("done")
    assert capsys.readouterr().err == (
        "\rimported 1/3\rimported 2/3\nerror: the disk is full\nhint: make room\n\rcompared 2/2\ndone\n"
    )


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
