"""The layer rule: a module imports its own layer's contract and anything below; outside packages have homes."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "claimcheck"

RANKS = {
    "errors": 0, "vocab": 0, "ids": 0, "lazily": 0, "clock": 0,
    "text": 1, "anchors": 1, "signals": 1, "matcher": 1, "traits": 1, "weighing": 1, "fingerprint": 1,
    "evidence": 1, "origins": 1, "policy": 1, "status": 1, "blocking": 1,
    "statements": 1, "drafting": 1,
    "wording": 2, "typed": 2, "usual": 1,
    "validation": 2, "shapes": 2, "columns": 2, "derived": 2, "models": 2, "report": 2,
    "case_report": 2, "contradiction_report": 2, "draft_report": 2, "answers": 2,
    "document_report": 2, "rechecks": 2,
    "documents": 3, "store": 3, "semantic": 3,
    "formats": 5,
    "library": 4, "workspace": 4,
    "cli": 6, "__main__": 6, "__init__": 6,
}  # fmt: skip

HOMES = {
    "typer": {"cli"},
    "rich": {"formats"},
    "sqlmodel": {"models", "columns", "derived", "rechecks"},
    "sqlalchemy": {"models", "columns", "derived", "rechecks", "store"},
    "alembic": {"store"},
    "sqlite3": {"store"},
    "psycopg": {"store"},
    "pydantic": {"validation", "shapes", "library"},
    "pydantic_core": {"store"},
    "rapidfuzz": {"text", "anchors", "matcher", "origins", "drafting"},
    "numpy": {"semantic"},
    "torch": {"semantic"},
    "sentence_transformers": {"semantic"},
    "transformers": {"semantic"},
    "safetensors": {"semantic"},
    "Stemmer": {"text"},
    "lxml": {"documents"},
    "trafilatura": {"documents"},
    "pypdf": {"documents"},
    "httpx2": {"documents"},
    "httpcore2": {"documents"},
    "jinja2": {"formats"},
}

# Formats write reports and read records; both need words, errors and views only. The one exception: an import reads
# records, so the library calls formats.records and formats.gate, which hold no output of their own.
ALLOWED_UPWARD = {("library", "formats.records"), ("library", "formats.gate")}

FORMATS_MAY = {
    "lazily",
    "errors",
    "vocab",
    "ids",
    "report",
    "case_report",
    "contradiction_report",
    "draft_report",
    "document_report",
    "answers",
    "formats",
}
PURE_MAY = {
    "lazily",
    "blocking",
    "statements",
    "drafting",
    "errors",
    "vocab",
    "ids",
    "text",
    "anchors",
    "signals",
    "matcher",
    "traits",
    "weighing",
    "evidence",
    "origins",
    "policy",
    "status",
}
PURE = {name for name, rank in RANKS.items() if rank == 1}
CONNECTED = {"socket", "http", "urllib.request", "ssl", "sqlite3", "subprocess"}


def modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if "migrations" not in path.parts and "shipped" not in path.parts]


def part(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Every module a file imports at run time, inside functions too; not what it imports for type checking only."""
    found: set[str] = set()
    for node in ast.walk(without_typing(ast.parse(path.read_text("utf-8")))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def without_typing(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            node.body = []
    return tree


def own(name: str) -> str | None:
    pieces = name.split(".")
    return pieces[1] if pieces[0] == "claimcheck" and len(pieces) > 1 and pieces[1] in RANKS else None


def outside(path: Path) -> set[str]:
    """The packages that are neither Python's own nor this one: each has to be installed."""
    names = {name.partition(".")[0] for name in imports(path)}
    return names - sys.stdlib_module_names - {"claimcheck", "__future__"} | names & HOMES.keys()


def test_every_module_has_a_layer_and_every_layer_a_module() -> None:
    """A module without a layer would slip through all rules below."""
    assert {part(path) for path in modules()} == set(RANKS)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_lies_below(path: Path) -> None:
    here = part(path)
    for name in imports(path):
        there = own(name)
        if (
            there is None
            or there == here
            or any(name.startswith(f"claimcheck.{up}") for home, up in ALLOWED_UPWARD if home == here)
        ):
            continue
        if name == "claimcheck.formats" and here == "library":
            continue  # the package's name, beside the module that is allowed
        assert RANKS[there] <= RANKS[here], f"{here} (layer {RANKS[here]}) imports {name} (layer {RANKS[there]})"


@pytest.mark.parametrize("path", [path for path in modules() if part(path) in PURE], ids=lambda path: path.name)
def test_the_pure_layer_knows_only_itself_and_no_outside_world(path: Path) -> None:
    names = imports(path)
    assert {there for name in names if (there := own(name))} <= PURE_MAY
    assert not names & CONNECTED


@pytest.mark.parametrize("path", [path for path in modules() if part(path) == "formats"], ids=lambda path: path.name)
def test_formats_know_views_only(path: Path) -> None:
    assert {there for name in imports(path) if (there := own(name))} <= FORMATS_MAY


def test_outside_packages_stay_in_their_homes() -> None:
    """Every outside package is named, and so is every part of the house that uses it."""
    found: dict[str, set[str]] = {}
    for path in modules():
        for name in outside(path):
            found.setdefault(name, set()).add(part(path))
    assert found == HOMES


@pytest.mark.parametrize("folder", ["signals", "formats"])
def test_siblings_never_import_each_other(folder: str) -> None:
    """Signals know no other signal; formats share the gate and the contract, records asks listed; table files are one."""
    shared = {"gate", "records", "listed", "__init__"}
    for path in (PACKAGE / folder).glob("*.py"):
        siblings = {other.stem for other in path.parent.glob("*.py")} - {path.stem} - shared
        if path.stem in shared or path.stem.startswith("table"):
            continue
        assert not {name for name in imports(path) for other in siblings if name.startswith(f"claimcheck.{folder}.{other}")}


def test_readers_never_import_each_other() -> None:
    """A reader may be a package; e-mail asks the contract for the reader of a part."""
    folder = PACKAGE / "documents" / "readers"
    names = {path.stem for path in folder.iterdir()} - {"__init__", "__pycache__"}
    for path in folder.rglob("*.py"):
        here = path.relative_to(folder).parts[0].removesuffix(".py")
        imported = {name.split(".")[3] for name in imports(path) if name.startswith("claimcheck.documents.readers.")}
        assert not imported & names - {here}


def test_no_file_outgrows_its_room() -> None:
    assert not [path.name for path in modules() if len(path.read_text("utf-8").splitlines()) > 250]
