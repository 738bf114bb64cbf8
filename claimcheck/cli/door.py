"""The door: a command that is typed as it is declared runs without Typer, whose loading costs more than most commands do.

Only what is plain is read here: known options written out, whole values of the declared kind. Everything else (help, a
typing error, a value that does not fit) is left to Typer, which reads it again from the beginning, so that there is one
place that explains and refuses. What is declared is in `plain.json`, made from the commands themselves.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from claimcheck.lazily import NamedTuple, pattern

_WHOLE = pattern(r"\d{1,9}")
_LESS_WHOLE = pattern(r"\d{1,9}(\.\d{1,9})?")


class Declared(NamedTuple):
    """What a command takes: its arguments (name, kind, whether it must be there), options and environment variables."""

    module: str
    function: str
    arguments: list[tuple[str, str, bool]]
    options: dict[str, tuple[str, str]]
    variables: dict[str, str]


class Call(NamedTuple):
    """A command with what it was given."""

    module: str
    function: str
    given: dict[str, Any]

    def run(self) -> Any:
        """Load the command and run it."""
        return getattr(import_module(f"claimcheck.cli.{self.module}"), self.function)(**self.given)


class NotPlainError(Exception):
    """The words are for Typer to read."""


def called(words: list[str]) -> Call | None:
    """The call that these words are; None where Typer must read them."""
    if not words or any(name.endswith("_COMPLETE") for name in os.environ):
        return None
    commands = json.loads((Path(__file__).parent / "plain.json").read_text("utf-8"))
    if words[0] not in commands:
        return None
    declared = Declared(*commands[words[0]])
    try:
        return Call(declared.module, declared.function, _given(declared, words[1:]))
    except NotPlainError:
        return None


def _given(declared: Declared, words: list[str]) -> dict[str, Any]:
    options: dict[str, Any] = {}
    places: list[str] = []
    waiting = iter(words)
    for word in waiting:
        if not word.startswith("-") or word == "-":
            places.append(word)
        else:
            _take(declared, options, word, waiting)
    return {**_surroundings(declared), **options, **_placed(declared, places)}


def _take(declared: Declared, options: dict[str, Any], word: str, waiting: Iterator[str]) -> None:
    """Read one option and, where it has one, its value."""
    option, is_joined, joined = word.partition("=")
    name, kind = declared.options.get(option, ("", ""))
    if not name or (kind == "flag" and is_joined):
        raise NotPlainError
    if kind == "flag":
        options[name] = True
        return
    value = joined if is_joined else next(waiting, "")
    if kind.startswith("many "):
        options.setdefault(name, []).append(_value(kind.removeprefix("many "), value))
    elif name in options:
        raise NotPlainError
    else:
        options[name] = _value(kind, value)


def _surroundings(declared: Declared) -> dict[str, str]:
    """What environment variables say where no option does."""
    return {name: value for name, variable in declared.variables.items() if (value := os.environ.get(variable))}


def _placed(declared: Declared, words: list[str]) -> dict[str, Any]:
    """The words that have no option, each for the argument whose turn it is; the last may take many."""
    given: dict[str, Any] = {}
    left = list(words)
    for name, kind, is_asked in declared.arguments:
        if left and kind.startswith("many "):
            given[name], left = [_value(kind.removeprefix("many "), word) for word in left], []
        elif left:
            given[name] = _value(kind, left.pop(0))
        elif is_asked:
            raise NotPlainError
    if left:
        raise NotPlainError
    return given


def _value(kind: str, word: str) -> Any:
    """A value of the declared kind."""
    name, _, rest = kind.partition(" ")
    if not word or (word.startswith("-") and word != "-"):
        raise NotPlainError
    return _READ[name](word, rest)


def _text(word: str, _: str) -> str:
    return word


def _number(form: re.Pattern[str], type_: Callable[[str], float]) -> Callable[[str, str], float]:
    def read(word: str, bounds: str) -> float:
        if not form.fullmatch(word):
            raise NotPlainError
        least, most = bounds.split()
        value = type_(word)
        if (least != "-" and value < float(least)) or (most != "-" and value > float(most)):
            raise NotPlainError
        return value

    return read


def _word(word: str, vocabulary: str) -> Any:
    known = getattr(import_module("claimcheck.vocab"), vocabulary)
    try:
        return known(word)
    except ValueError:
        raise NotPlainError from None


_READ: dict[str, Callable[[str, str], Any]] = {
    "text": _text,
    "word": _word,
    "int": _number(_WHOLE, int),
    "float": _number(_LESS_WHOLE, float),
}
