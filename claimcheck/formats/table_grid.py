"""Columns under a header, drawn by Rich: as wide as their words or by their share of the width."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.formats.table_words import Line, Words

Columns = Sequence[tuple[str, int]]


def drawn(columns: Columns, rows: Iterable[Sequence[Words]], width: int) -> list[Line]:
    """The lines of a table that takes the whole width; a column whose share is 0 is as wide as its words."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True, padding=(0, 1))
    for name, share in columns:
        table.add_column(Text(name, "bold"), ratio=share or None, overflow="fold", vertical="top")
    return _lines(table, rows, width)


def beside_one_another(rows: Sequence[Sequence[Words]], width: int) -> list[Line]:
    """The lines of rows whose cells stand beside one another, without a header and no wider than they must be."""
    table = Table.grid(padding=(0, 2))
    for _ in rows[0]:
        table.add_column(overflow="fold", vertical="top")
    return _lines(table, rows, width)


def _lines(table: Table, rows: Iterable[Sequence[Words]], width: int) -> list[Line]:
    for row in rows:
        table.add_row(*map(_text, row))
    # With both sizes given, Rich asks no terminal; with an empty environment, it reads no variable.
    console = Console(
        file=io.StringIO(), width=width, height=25, _environ={}, force_jupyter=False, markup=False, emoji=False,
        highlight=False, color_system="standard", legacy_windows=False,
    )  # fmt: skip
    lines = console.render_lines(table, pad=False)
    return [[(part.text, _look(part.style)) for part in line] for line in lines]


def _look(style: object) -> str:
    return "" if style is None or str(style) == "none" else str(style)


def _text(cell: Words) -> Text:
    """A cell as Rich takes it: what is typed is never read as markup."""
    text = Text(overflow="fold")
    for part, style in cell.runs:
        text.append(part, style)
    return text
