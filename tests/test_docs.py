"""Every module says in its first line what it is (ruff would ask the tests too); the library's also has a map."""

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


def test_the_library_s_map_names_each_of_its_modules_once() -> None:
    """The package is flat and large: its docstring is how a reader finds her way."""
    folder = ROOT / "claimcheck" / "library"
    doc = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or ""
    rows = [line[16:].partition(":")[0].split(", ") for line in doc.partition("made of:\n\n")[2].splitlines()]
    named = sorted(module for row in rows for module in row)
    assert named == sorted(module.stem for module in folder.glob("*.py") if module.stem != "__init__")
