"""Every module of the package says in its first line what it is: ruff is not asked, as that would ask the tests too."""

from __future__ import annotations

import ast
from pathlib import Path

from conftest import ROOT

MODULES = sorted((ROOT / "claimcheck").rglob("*.py"))


def first_line(module: Path) -> str:
    return (ast.get_docstring(ast.parse(module.read_text("utf-8"))) or "").partition("\n")[0]


def test_a_module_says_what_it_is_in_its_first_line() -> None:
    assert len(MODULES) > 400
    told = {module.relative_to(ROOT): first_line(module) for module in MODULES}
    assert [module for module, line in told.items() if len(line.split()) < 3] == []
