"""The schema as SQL, one file for each dialect, so that a change of the tables reads as a diff.

`python -m claimcheck.store.schema` writes them to db/, with a dialect's name it prints that one; a test compares.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from claimcheck.models import metadata

DIALECTS: dict[str, type[Dialect]] = {"sqlite": sqlite.dialect, "postgresql": postgresql.dialect}
FOLDER = Path(__file__).parent.parent.parent / "db"
HEADER = "-- Made by `python -m claimcheck.store.schema` from claimcheck/models.py; not to be edited.\n"


def sql(dialect: str) -> str:
    """Every table and index of the schema in one dialect, in an order that never changes."""
    spoken = DIALECTS[dialect]()
    parts = []
    for table in sorted(metadata.tables.values(), key=lambda table: table.name):
        parts.append(str(CreateTable(table).compile(dialect=spoken)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        parts += [str(CreateIndex(index).compile(dialect=spoken)) for index in indexes]
    lines = "\n".join(f"{part.strip()};\n" for part in parts).replace("\t", "  ")
    return HEADER + "\n" + "\n".join(line.rstrip() for line in lines.splitlines()) + "\n"


def main(arguments: Sequence[str]) -> None:
    """Print the dialects that are named, or write every file."""
    for dialect in arguments:
        sys.stdout.write(sql(dialect))
    for dialect in () if arguments else DIALECTS:
        (FOLDER / f"schema.{dialect}.sql").write_text(sql(dialect), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
