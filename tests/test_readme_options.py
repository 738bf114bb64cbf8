"""README and its pages type commands as they are and name options that exist; their links lead to headings."""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import readme

from claimcheck.cli.app import COMMANDS, LazyCommands

TEXT = readme.pages()
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


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are made where the pages are read."""
    found = re.findall(r"^##+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in found}


def prose(page: Path) -> str:
    return re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", readme.PAGES, ids=lambda page: page.parent.name)
def test_every_link_leads_to_a_file_and_to_a_heading_of_it(page: Path) -> None:
    links = [link for link in re.findall(r"\]\(([^)]*)\)", prose(page)) if "://" not in link]
    assert len(links) > 2
    for file, _, anchor in (link.partition("#") for link in links):
        target = page.parent / file if file else page
        assert target.is_file(), file
        assert not anchor or anchor in headings(target), anchor
