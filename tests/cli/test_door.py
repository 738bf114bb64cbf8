"""The door reads what is plain exactly as Typer does, and leaves it all the rest."""

from __future__ import annotations

import functools
import inspect
import shlex
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli import declaring, door
from claimcheck.cli.app import app
from claimcheck.vocab import AttributionType, Status

PLAIN = [
    "add 'The gate failed.' --source 'Ann Ode' --as official --said 2025-03 --denies --json",
    "add - --case dam",
    "add 'The gate failed.' --unsourced --note=new --credibility 2",
    "add",
    "list gate river --status disputed --status echoed --limit 5 --sort=said",
    "list --unverified --csv",
    "show c1 --json",
    "retract c1 --why 'said by mistake'",
    "judge c1 c2 same --note 'the same night'",
    "match --all --workers 2",
    "similar 'The gate failed.' --limit 7",
    "compare a b --point careful",
]
NOT_PLAIN = [
    "",
    "--help",
    "shwo c1",
    "show",
    "show c1 c2",
    "show --help",
    "show -- c1",
    "show ''",
    "add text --source",
    "add text --source --json",
    "add text --source A --source B",
    "add text --as rumour",
    "add text --unsourced=yes",
    "add text --sour A",
    "list --limit 0",
    "list --limit five",
    "source list",
]


@pytest.fixture(autouse=True)
def _without_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLAIMCHECK_DB", "CLAIMCHECK_BY"):
        monkeypatch.delenv(name, raising=False)


def given_by_typer(words: list[str], call: door.Call, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    module = import_module(f"claimcheck.cli.{call.module}")
    given: dict[str, Any] = {}

    @functools.wraps(getattr(module, call.function))
    def noted(**values: Any) -> None:
        given.update(values)

    monkeypatch.setattr(module, call.function, noted)
    app(words, standalone_mode=False)
    return given


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_line_is_read_as_typer_reads_it(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = shlex.split(line)
    call = door.called(words)
    assert call is not None
    command = getattr(import_module(f"claimcheck.cli.{call.module}"), call.function)
    left_out = {name: each.default for name, each in inspect.signature(command).parameters.items()}
    assert {**left_out, **call.given} == given_by_typer(words, call, monkeypatch)


@pytest.mark.parametrize("line", NOT_PLAIN)
def test_what_is_not_plain_is_left_to_typer(line: str) -> None:
    assert door.called(shlex.split(line)) is None


def test_values_are_of_the_declared_kind() -> None:
    call = door.called(["list", "--as", "official", "--status", "echoed", "--limit", "3"])
    assert call is not None
    assert call.given == {"as_": AttributionType.OFFICIAL, "status": [Status.ECHOED], "limit": 3}


def test_an_environment_variable_counts_where_no_option_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_BY", "Ann")
    by_itself, overruled = door.called(["undo"]), door.called(["undo", "--by", "Bea"])
    assert (by_itself, overruled) == (
        door.Call("keeping", "undo", {"by": "Ann"}),
        door.Call("keeping", "undo", {"by": "Bea"}),
    )


def test_what_is_declared_is_made_from_the_commands() -> None:
    assert Path(door.__file__).with_name("plain.json").read_text("utf-8") == declaring.made(), (
        "run python -m claimcheck.cli.declaring"
    )
