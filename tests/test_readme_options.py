"""README types commands as they are, every command and option that it names is there; its links lead to its headings."""

from __future__ import annotations

import re
import shlex
from functools import cache
from typing import Any

import pytest
import readme

from claimcheck.cli.app import COMMANDS, LazyCommands

TEXT = readme.README.read_text("utf-8")
# A command as it is typed, in a block or between backticks, to the end of its line or a remark; one may stand in a pipe.
TYPED = re.compile(r"(?:^    |^\$ |`|\| )claimcheck (?P<rest>[a-z][^`\n|]*)", re.MULTILINE)
# An option of `createdb`, which README types too.
OTHERS = {"--encoding"}
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


@cache
def options(name: str) -> frozenset[str]:
    """Every option of a command, and of those below it."""
    return frozenset(_options(LazyCommands().get_command(None, name))) | {"--help"}


def _options(command: Any) -> list[str]:
    found = [option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)]
    return found + [option for below in getattr(command, "commands", {}).values() for option in _options(below)]


def test_every_option_that_readme_names_is_one() -> None:
    known = {option for name in COMMANDS for option in options(name)} | {"--version"}
    assert set(OPTION.findall(TEXT)) - known == OTHERS


@pytest.mark.parametrize("typed", sorted({match["rest"] for match in TYPED.finditer(TEXT)}))
def test_a_command_as_readme_types_it_has_those_options(typed: str) -> None:
    words = shlex.split(typed.replace("'", "’"), comments=True)
    assert words[0] in COMMANDS
    assert {word for word in words if OPTION.fullmatch(word)} <= options(words[0])


def test_every_link_within_readme_leads_to_a_heading() -> None:
    prose = re.sub(r"^```.*?^```$", "", TEXT, flags=re.MULTILINE | re.DOTALL)
    headings = [re.sub(r"[^\w -]", "", line).strip().lower() for line in re.findall(r"^##+ (.*)$", prose, re.MULTILINE)]
    links = re.findall(r"\]\(#([^)]*)\)", prose)
    assert len(links) > 10
    assert set(links) <= {heading.replace(" ", "-") for heading in headings}
