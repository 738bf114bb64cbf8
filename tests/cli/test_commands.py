"""The command as a person types it: what it prints, where, and the exit code it leaves."""

from __future__ import annotations

import codecs
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT, Run, clean_environment, on_sqlite

from claimcheck.cli.app import COMMANDS
from claimcheck.library.claims import ORDERS

NAMES = [*COMMANDS, "case add", "case list", "source add", "source list", "source show", "source edit", "source merge"]


def test_version_and_help(run: Run) -> None:
    assert run("--version").out == "claimcheck 0.1.0\n"
    shown = run("--help")
    assert shown.code == 0
    assert [
        line.split()[0]
        for line in shown.out.split("Commands:\n")[1].splitlines()
        if line.startswith("  ") and line[2] != " "
    ][: len(COMMANDS)] == list(COMMANDS)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself(run: Run, name: str) -> None:
    shown = run(*name.split(), "--help")
    assert shown.code == 0
    assert shown.out.startswith(f"Usage: claimcheck {name} ")
    if name in COMMANDS:
        assert COMMANDS[name].summary.split()[0] in shown.out


def test_the_orders_of_a_list_are_shown_as_choices(run: Run) -> None:
    assert f"--sort [{'|'.join(ORDERS)}]" in run("list", "--help").out


def test_a_hint_names_the_command_however_it_was_started(run: Run) -> None:
    assert run("list", "--sort", "colour").err.endswith("hint: claimcheck list --help shows how it is used\n")
    assert run("lst").err.endswith("hint: claimcheck --help shows how it is used\n")


def test_the_summaries_are_the_first_lines_of_the_docstrings() -> None:
    from importlib import import_module

    for name, entry in COMMANDS.items():
        command = getattr(import_module(f"claimcheck.cli.{entry.module}"), entry.name)
        grouped = name in ("case", "source", "document", "annotations")
        documented = command.info.help if grouped else command.__doc__.splitlines()[0]
        assert documented == entry.summary, name


def test_a_session_from_nothing(run: Run) -> None:
    made = run("init", "--case", "The dam")
    assert (made.code, made.out) == (0, "")
    assert "its case is the-dam" in made.err
    assert run("init", "--case", "The dam").code == 0
    added = run("add", "Twelve people were hurt at Ostrey.", "--source", "Water Board", "--as", "official")
    assert added.out.splitlines()[0] == "added as c1, attribution a1"
    assert run("add", "Fifteen people were hurt at Ostrey.", "--source", "Ann Ode", "--as", "named").code == 0
    judged = run("judge", "m1", "contradicts", "--note", "the same night", "--json")
    assert json.loads(judged.out)[0]["judged"] == "contradict each other (Ann)"
    (pair,) = json.loads(run("contradictions", "--json").out)["pairs"]
    assert (pair["official"]["claim"], pair["other"]["claim"], pair["signal"]) == ("c1", "c2", "quantity")
    assert run("judge", "m1", "--revoke").code == 0
    assert [row["id"] for row in json.loads(run("list", "--json").out)] == ["c1", "c2"]
    assert run("list", "--csv").out.splitlines()[0].startswith("id,")
    assert run("undo").err.startswith("taken back: revoke ")
    assert run("verify").code == 0


def test_lists_can_be_narrowed(workspace: Run) -> None:
    workspace("add", "The gate failed.", "--source", "Water Board", "--as", "official", "--said", "2025-03-04")
    workspace("add", "The pump held.", "--source", "Ann Ode", "--said", "2025-04")
    workspace("add", "A heron was seen.", "--unsourced")

    def listed(*options: str) -> list[str]:
        return [row["id"] for row in json.loads(workspace("list", "--json", *options).out)]

    assert listed() == ["c1", "c2", "c3"]
    assert listed("gate") == ["c1"]
    assert listed("--as", "official") == ["c1"]
    assert listed("--source", "ann ode") == ["c2"]
    assert listed("--said-since", "2025-04-15") == ["c2"]
    assert listed("--said-since", "2025-03-04") == ["c1", "c2"]
    assert listed("--status", "unsourced") == ["c3"]
    assert listed("--sort", "text", "--limit", "2") == ["c3", "c1"]
    assert listed("--unverified") == ["c1", "c2", "c3"]


def test_compare_as_scripts_use_it(run: Run, tmp_path: Path) -> None:
    lines = [
        {"a": "Smith sued Jones", "b": "Jones sued Smith", "id": 7},
        {"a": "A heron was seen.", "b": "Prices rose.", "x": None},
    ]
    (tmp_path / "pairs.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    ran = run("compare", "--pairs", "pairs.jsonl", "--json")
    first, second = map(json.loads, ran.out.splitlines())
    assert (first["id"], first["relation"]) == (7, "conflicts")
    assert {"signal", "detail", "a", "b"} <= set(first["findings"][0])
    assert (second["x"], second["relation"]) == (None, "unrelated")
    assert all(0 <= answer["score"] <= 1 for answer in (first, second))


def test_a_pair_that_lacks_a_text_is_told_the_whole_form(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text('{"a": "The bridge is open."}\n')
    ran = run("compare", "--pairs", "pairs.jsonl")
    assert ran.code == 4
    assert ran.err == 'error: line 1 has no text \'b\'\nhint: write {"a": "…", "b": "…"}\n'


def test_similar_as_scripts_use_it(workspace: Run) -> None:
    workspace("add", "The gate of the dam failed at noon.", "--source", "Ann Ode", "--ref", "k-1")
    workspace("add", "A heron was seen near the weir.", "--source", "Ann Ode")
    ran = workspace(
        "similar", "--queries", "-", "--limit", "5", "--json", stdin='{"id": "q1", "text": "the dam\'s gate failed"}\n'
    )
    answer = json.loads(ran.out)
    assert answer["id"] == "q1"
    assert [(hit["claim"], hit["ref"]) for hit in answer["hits"]] == [("c1", "k-1")]
    assert set(answer["hits"][0]) == {"claim", "ref", "text", "score", "relation", "found_by"}


def test_import_reports_bad_lines_and_stores_the_rest(workspace: Run) -> None:
    ran = workspace("add", "-", stdin='{"text": "The gate failed.", "source": "Ann Ode"}\n{"text": ""}\n')
    assert ran.code == 4
    assert "line 2: text is empty" in ran.out
    assert ran.err == (
        "error: 1 line is bad; the rest was stored\n"
        "hint: mend them and import the file again: what is on file adds nothing\n"
    )
    assert json.loads(workspace("list", "--json").out)[0]["text"] == "The gate failed."


def test_review_without_a_terminal_lists_what_waits(workspace: Run) -> None:
    workspace("add", "Twelve people were hurt at Ostrey.", "--source", "Water Board")
    workspace("add", "Fifteen people were hurt at Ostrey.", "--source", "Ann Ode")
    assert "Twelve people" in workspace("review").out


@on_sqlite
def test_verify_leaves_one_where_something_was_done(workspace: Run, tmp_path: Path) -> None:
    import sqlite3

    workspace("add", "The gate failed.", "--source", "Ann Ode")
    connection = sqlite3.connect(tmp_path / "db" / "claimcheck.db")
    connection.execute("UPDATE claim SET text = 'x'")
    connection.commit()
    connection.close()
    ran = workspace("verify")
    assert ran.code == 1
    assert "c1: claim was changed behind the journal's back: text" in ran.out


def test_a_pipe_that_closes_early_is_no_error(workspace: Run, tmp_path: Path) -> None:
    workspace("add", "The gate failed.", "--source", "Ann Ode")
    command = f"{sys.executable} -m claimcheck list --json | true"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, env=clean_environment(), capture_output=True, check=False)
    assert b"Traceback" not in done.stderr


class Terminal:
    """The command at a real pseudo-terminal, answered as a person would."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        self.screen, self.seen = "", 0
        self.decoder = codecs.getincrementaldecoder("utf-8")()
        child, self.master = pty.fork()
        if child == 0:
            os.chdir(folder)
            surroundings = {**clean_environment(), **environment}
            os.execve(sys.executable, [sys.executable, "-m", "claimcheck", *arguments], surroundings)
        self.child = child

    def answer(self, prompt: str, text: str) -> None:
        while prompt not in self.screen[self.seen :]:
            assert self.reads(), f"no {prompt!r} in {self.screen!r}"
        self.seen = self.screen.index(prompt, self.seen) + len(prompt)
        time.sleep(0.3)  # a key that comes before the program reads single keys is dropped, as with a real terminal
        os.write(self.master, text.encode())

    def end(self) -> int:
        while self.reads():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])

    def reads(self) -> bool:
        """Take what the program wrote next; False at its end. One that writes nothing and does not end is stopped."""
        ready, _, _ = select.select([self.master], [], [], 60)
        if not ready:
            os.kill(self.child, signal.SIGKILL)
            pytest.fail(f"still waiting after {self.screen!r}")
        try:
            piece = os.read(self.master, 4096)
        except OSError:  # the terminal closes with its program
            return False
        self.screen += self.decoder.decode(piece)
        return bool(piece)


def test_add_asks_for_what_is_missing(workspace: Run, tmp_path: Path) -> None:
    workspace("source", "add", "Alibaba")
    terminal = Terminal(tmp_path, "add")
    terminal.answer("Claim", "The gate failed.\n")
    terminal.answer("Who says it", "Alibabba\n")
    terminal.answer("Did you mean Alibaba (s1)?", "y\n")
    terminal.answer("Attribution", "\n")
    terminal.answer("Ground rule", "back\n")
    terminal.answer("How do they know", "\n")
    terminal.answer("When was it said", "2025-02-30\n")
    terminal.answer("When was it said", "2025-03-04\n")
    terminal.answer("Document", "\n")
    assert terminal.end() == 0, terminal.screen
    (claim,) = json.loads(workspace("list", "--json").out)
    (voice,) = claim["voices"]
    assert (voice["type"], voice["ground_rule"], voice["said"]) == ("official", "background", "2025-03-04")


def test_review_takes_one_key_each_and_can_be_left(workspace: Run, tmp_path: Path) -> None:
    for count, name in (("Twelve", "Ann Ode"), ("Fifteen", "Water Board"), ("Twenty", "Bo Lind")):
        workspace("add", f"{count} people were hurt at Ostrey.", "--source", name)
    terminal = Terminal(tmp_path, "review")
    terminal.answer("[q]uit", "?")
    terminal.answer("they contradict each other: both cannot be true", "c")
    terminal.answer("2 of 3", "")
    terminal.answer("[q]uit", "q")
    assert terminal.end() == 0, terminal.screen
    assert "1 judged, 2 left" in terminal.screen
    assert "— Ann Ode (named), undated" in terminal.screen
    assert ROOT.exists()


def test_an_empty_listing_says_so_in_every_format(workspace: Run) -> None:
    assert workspace("list").out == "no claim fits\n"
    assert workspace("list", "--unverified").out == "no claim fits\n"
    assert workspace("list", "--json").out == "[]\n"
    assert workspace("list", "--csv").out.startswith("id,ref,case,text,status,")
    assert workspace("source", "list").out == "no sources on file\n"
    assert workspace("review").out == "no matches wait to be judged\n"
