"""What holds for every format: found by name, pure, light to load, and no way around the gate."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from format_views import VIEWS, filled
from naughty import IN_EVERY_FIELD, short

from claimcheck import case_report, document_report, draft_report, report
from claimcheck.errors import Invalid
from claimcheck.formats import NAMES, render

FOLDER = Path(__file__).parent.parent.parent / "claimcheck" / "formats"
FILES = sorted(FOLDER.glob("*.py"))
TREES = {path.name: ast.parse(path.read_text("utf-8")) for path in FILES}
TABLES = [path.name for path in FILES if path.stem.startswith("table")]
HEAVY = ("rich", "pydantic", "sqlalchemy", "sqlmodel", "typer")


def imported(tree: ast.AST) -> set[str]:
    """The outermost packages that a file imports."""
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[0] for name in names}


def loaded(statement: str) -> set[str]:
    """What a fresh interpreter has loaded after a statement."""
    command = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(Invalid, match="no format 'xml'") as refusal:
        render((), "xml", width=80, colour=False)
    assert all(name in refusal.value.hint for name in NAMES)


@pytest.mark.parametrize("name", ["gate", "records", "os", "../json", ""])
def test_no_other_module_can_be_named(name: str) -> None:
    with pytest.raises(Invalid):
        render((), name, width=80, colour=False)


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_has_a_table_and_json(name: str) -> None:
    for format_name in ("table", "json"):
        assert render(VIEWS[name], format_name, width=80, colour=False).strip()


def test_the_examples_hold_every_view_there_is() -> None:
    kinds = {
        kind.__name__
        for module in (report, case_report, draft_report, document_report)
        for kind in vars(module).values()
        if isinstance(kind, type) and kind.__module__ == module.__name__
    }
    assert kinds == {name for name in kinds if name in repr(VIEWS)}


@pytest.mark.parametrize("text", IN_EVERY_FIELD, ids=short)
def test_a_format_ends_in_text_that_can_be_written(text: str) -> None:
    for name in ("table", "json"):
        for view in VIEWS.values():
            render(filled(view, text), name, width=100, colour=name == "table").encode("utf-8")


def test_loading_formats_loads_no_outside_package() -> None:
    names = loaded("import claimcheck.formats, claimcheck.formats.gate, claimcheck.formats.json, claimcheck.formats.csv")
    assert not {name for name in names if name.split(".")[0] in HEAVY}


def test_a_table_loads_only_the_part_of_rich_it_needs() -> None:
    names = loaded("import claimcheck.formats.table, claimcheck.formats.table_grid")
    assert not names & {"rich.markdown", "rich.syntax", "rich.progress", "rich.pretty", "rich.traceback", "pygments"}
    assert not {name for name in names if name.split(".")[0] in HEAVY[1:]}


@pytest.mark.parametrize("name", TREES)
def test_rich_is_at_home_in_columns_only(name: str) -> None:
    assert "rich" not in imported(TREES[name]) or name in ("table_grid.py", "table_words.py")


@pytest.mark.parametrize("name", TREES)
def test_a_format_prints_nothing_and_reads_no_surroundings(name: str) -> None:
    assert not imported(TREES[name]) & {"os", "sys", "shutil", "pathlib", "logging", "locale"}
    names = {node.id for node in ast.walk(TREES[name]) if isinstance(node, ast.Name)}
    assert not names & {"print", "open", "input"}


def called(node: ast.AST) -> str:
    """The name of what a node calls, without what it belongs to."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@pytest.mark.parametrize("name", TABLES)
def test_only_the_paper_makes_words(name: str) -> None:
    """A word gets onto a table through `words` or `marked`; bare Words may hold only what is written in the code."""
    if name in ("table_paper.py", "table_layout.py", "table_words.py"):
        return
    for node in ast.walk(TREES[name]):
        if called(node) == "Words":
            assert isinstance(node, ast.Call)
            assert all(isinstance(part, ast.Constant) for argument in node.args for part in ast.walk(argument)), node.lineno


def test_rich_is_loaded_for_columns_only() -> None:
    code = "from claimcheck.formats.table_layout import page, Grid; from claimcheck.formats.table_paper import words; "
    assert not {name for name in loaded(code + "page(words('a — ⟪b⟫')).lines(80)") if name.split(".")[0] in HEAVY}
    assert "rich.table" in loaded(code + "Grid([('a', 1)], [[words('b')]]).lines(80)")


def test_no_table_reads_markup() -> None:
    for name in TABLES:
        assert not {called(node) for node in ast.walk(TREES[name])} & {"from_markup", "from_ansi", "Panel"}


def test_rows_take_text_only() -> None:
    """`add_row` would read markup in a plain string."""
    for name in TABLES:
        for node in ast.walk(TREES[name]):
            if called(node) == "add_row":
                assert isinstance(node, ast.Call)
                assert not [one for one in node.args if isinstance(one, ast.Constant | ast.JoinedStr)], (
                    f"{name} {node.lineno}"
                )
