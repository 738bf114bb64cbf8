"""Makes `plain.json` from the commands: `python -m claimcheck.cli.declaring`. A test compares the two."""

from __future__ import annotations

import inspect
import json
import sys
from importlib import import_module
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import typer
from typer.models import ArgumentInfo, OptionInfo, ParameterInfo

from claimcheck.cli.app import COMMANDS, Entry
from claimcheck.vocab import Word


class NotPlainError(Exception):
    """A parameter of a kind that only Typer reads."""


def made() -> str:
    """The text of `plain.json`: for each command its module and function, and what it takes.

    An argument is its name, its kind and whether it must be there; an option its name and its kind.
    """
    found = {name: declared for name, entry in COMMANDS.items() if (declared := _command(entry))}
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(declared)}" for name, declared in found.items())
    return f"{{\n{lines}\n}}\n"


def _command(entry: Entry) -> list[Any]:
    """What a command takes; empty where only Typer can read it."""
    command = getattr(import_module(f"claimcheck.cli.{entry.module}"), entry.name)
    if isinstance(command, typer.Typer):
        return []
    try:
        parameters = [_parameter(each) for each in inspect.signature(command, eval_str=True).parameters.values()]
    except NotPlainError:
        return []
    arguments = [(name, kind, must) for name, kind, must, info in parameters if isinstance(info, ArgumentInfo)]
    options = {
        written: (name, kind)
        for name, kind, _, info in parameters
        if isinstance(info, OptionInfo)
        for written in _written(info)
    }
    variables = {name: info.envvar for name, _, _, info in parameters if info.envvar}
    return [entry.module, entry.name, arguments, options, variables]


Parameter = tuple[str, str, bool, ParameterInfo]


def _written(info: ParameterInfo) -> list[str]:
    """How an option is written. Typer keeps the first way where a default would be that was not given by name."""
    return [str(info.default), *(info.param_decls or ())]


def _parameter(parameter: inspect.Parameter) -> Parameter:
    """A parameter's name, kind, whether it must be given, and how it is declared."""
    type_, *infos = get_args(parameter.annotation) or (parameter.annotation,)
    info = next((each for each in infos if isinstance(each, ParameterInfo)), None)
    if info is None:
        raise NotPlainError
    must = parameter.default is inspect.Parameter.empty
    if must and isinstance(info, OptionInfo):
        raise NotPlainError
    return parameter.name, _kind(_certain(type_), info), must, info


def _certain(type_: Any) -> Any:
    """A type without None."""
    if get_origin(type_) not in (Union, UnionType):
        return type_
    (certain,) = (each for each in get_args(type_) if each is not NoneType)
    return certain


def _kind(type_: Any, info: ParameterInfo) -> str:
    if get_origin(type_) is list:
        return f"many {_kind(get_args(type_)[0], info)}"
    if type_ is bool and isinstance(info, OptionInfo) and not any("/" in each for each in _written(info)):
        return "flag"
    if type_ is str:
        return "text"
    if type_ in (int, float):
        least, most = ("-" if bound is None else f"{bound:g}" for bound in (info.min, info.max))
        return f"{type_.__name__} {least} {most}"
    if isinstance(type_, type) and issubclass(type_, Word):
        return f"word {type_.__name__}"
    raise NotPlainError


def main() -> None:
    """Write the file."""
    (Path(__file__).parent / "plain.json").write_text(made(), "utf-8")
    sys.stdout.write("claimcheck/cli/plain.json is made\n")


if __name__ == "__main__":
    main()
