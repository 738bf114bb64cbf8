"""An anonymous source stays anonymous: twelve canaries, every command, every format, every error; none may sing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Ran, Run

# Names nobody else has, in the places where a source's name can be typed.
CANARIES = [f"Quillon Zarvexby{letter}" for letter in "abcdefghijkl"]


def sang(ran: Ran) -> list[str]:
    return [canary for canary in CANARIES if canary.split()[1] in ran.out + ran.err]


@pytest.fixture
def protected(run: Run, tmp_path: Path, engine_name: str, request: pytest.FixtureRequest) -> Iterator[Run]:
    """A source who is on file by name, and speaks on background about something else; and one who never was.

    Telling the store takes a second, so it is done once for an engine, and each test has a copy.
    """
    server = None if engine_name == "sqlite" else request.getfixturevalue("server")
    name = f"protected_{os.urandom(4).hex()}"
    if engine_name not in _MOULDS:
        _MOULDS[engine_name] = request.getfixturevalue("tmp_path_factory").mktemp("mould")
        fill(lambda *command: run(*command, cwd=_MOULDS[engine_name]), server and server.make("mould"), _MOULDS[engine_name])
    shutil.copytree(_MOULDS[engine_name], tmp_path, dirs_exist_ok=True)
    if server is None:
        yield run
        return
    settings = tmp_path / "claimcheck.toml"
    settings.write_text(
        settings.read_text("utf-8").replace(server.url("mould"), server.make(name, template="mould")), "utf-8"
    )
    yield run
    server.drop(name)


_MOULDS: dict[str, Path] = {}


def fill(workspace: Run, database: str | None, folder: Path) -> None:
    assert workspace("init", "--case", "Dam", *(("--db", database) if database else ())).code == 0
    (folder / "notes.txt").write_text(f"{CANARIES[0]} told me that the gate failed.", encoding="utf-8")
    named, other = CANARIES[0], CANARIES[1]
    commands = [
        ("source", "add", named, "--kind", "person", "--alias", CANARIES[2]),
        ("add", "The gate failed at noon.", "--source", named, "--as", "anonymous", "--described-as", "an engineer",
         "--doc", "notes.txt", "--quote", f"{named} told me that the gate failed", "--said", "2025-05-04T13:45"),
        ("add", "The pump had been broken for a week.", "--source", other, "--as", "anonymous", "--described-as", "a guard"),
        ("attribute", "c2", "--source", named, "--rule", "deep_background", "--speaks-for", "Water Board"),
        ("add", "The board knew of the crack.", "--source", named, "--rule", "off_record"),
        ("add", "The gate held until the evening.", "--source", "Water Board", "--as", "official"),
    ]  # fmt: skip
    for command in commands:
        ran = workspace(*command)
        assert ran.code == 0, ran.err
        if command[:2] != ("source", "add"):
            assert sang(ran) == [], command


EVERY_VIEW: list[tuple[str, ...]] = [
    ("list",), ("list", "--json"), ("list", "--csv"), ("list", "--unverified"), ("show", "c1"), ("show", "c1", "--json"),
    ("show", "c2"), ("show", "c2", "--json"), ("show", "c3"), ("show", "c3", "--json"), ("contradictions",),
    ("contradictions", "--all"), ("contradictions", "--json"), ("contradictions", "--csv"), ("report",),
    ("report", "--json"), ("similar", "the gate failed"), ("verify",), ("review",), ("match",), ("undo",),
    ("independent", "a1", "a2"), ("case", "list"), ("list", "--as", "anonymous"), ("edit", "c1", "--note", "see file"),
]  # fmt: skip


@pytest.mark.parametrize("command", EVERY_VIEW, ids=" ".join)
def test_no_view_names_a_protected_source(protected: Run, command: tuple[str, ...]) -> None:
    ran = protected(*command)
    assert ran.code == 0, ran.err
    assert sang(ran) == []


def test_the_name_of_a_source_that_was_only_described_is_stored_nowhere(protected: Run, tmp_path: Path) -> None:
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not [path.name for path in files if CANARIES[1].encode() in path.read_bytes()]


def test_asking_for_the_source_by_name_gives_none_of_the_protected_claims(protected: Run) -> None:
    assert protected("list", "--source", CANARIES[0]).out == "no claim fits\n"
    shown = protected("source", "show", CANARIES[0], "--json").out
    assert '"claims": 0' in shown


@pytest.mark.parametrize(
    "attempt",
    [
        lambda run: run("add", "The weir leaks.", "--source", CANARIES[3], "--as", "anonymous"),
        lambda run: run("source", "add", CANARIES[4], "--kind", "anonymous"),
        lambda run: run("add", "-", stdin=f'{{"text": "The weir leaks.", "source": "{CANARIES[5]}", "as": "anonymous"}}'),
        lambda run: run("import", "x.jsonl", stdin=CANARIES[6]),
        lambda run: run("source", "merge", CANARIES[0], "a guard"),
        lambda run: run("attribute", "c1", "--source", CANARIES[7], "--as", "anonymous", "--said", "2025-02-30"),
    ],
)
def test_no_error_repeats_a_protected_name(protected: Run, attempt: Callable[[Run], Ran]) -> None:
    ran = attempt(protected)
    assert ran.code != 0
    assert ran.err.count("error: ") == 1
    assert sang(ran) == []


def test_what_is_shown_instead(protected: Run) -> None:
    shown = protected("show", "c1").out
    assert "an engineer · anonymous · on background · 2025-05-04\n" in shown
    assert "“(withheld: it names the source)”" in shown
    deep = protected("show", "c2").out
    assert "an unnamed source · anonymous · on deep background" in deep
    assert "Water Board" not in deep
