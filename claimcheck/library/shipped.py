"""The cases that come with the program, as documents and an import file: in a wheel inside the package, else beside it."""

from __future__ import annotations

from pathlib import Path

from claimcheck.errors import NotFound

_PACKAGE = Path(__file__).parent.parent
FILE = "case.jsonl"
DRAFT = "story.md"


def shipped_cases() -> dict[str, Path]:
    """The import files of the shipped cases by the name of their folder."""
    folders = (_PACKAGE / "shipped", _PACKAGE.parent / "sources")
    root = next((folder for folder in folders if folder.is_dir()), folders[0])
    return {file.parent.name: file for file in sorted(root.glob(f"*/{FILE}"))}


def shipped_case(name: str) -> Path:
    """The import file of one shipped case; raises NotFound."""
    cases = shipped_cases()
    if name not in cases:
        raise NotFound(f"there is no shipped case {name!r}", hint=f"there are {', '.join(cases)}")
    return cases[name]


def lay_out_draft(case: Path, folder: Path) -> bool:
    """Put the draft that comes with a case into a workspace, unless one is there; False where there is none.

    It lies apart from the case's documents, of which it is none.
    """
    shipped, own = case.parent / "drafts" / f"{case.name}.md", folder / DRAFT
    if shipped.is_file() and not own.exists():
        own.write_bytes(shipped.read_bytes())
    return own.exists()
