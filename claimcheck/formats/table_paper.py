"""The paper tables are written on: one console, and the only ways to put words on it.

Every word goes through the gate and becomes a `Text`, which Rich does not read as markup. Words wrap; nothing is cut.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.formats.gate import one_line
from claimcheck.report import Spans

# Marks a word where there is no colour. Nobody types these brackets in a claim; ordinary ones would falsify a quote.
OPEN, CLOSE = "⟪", "⟫"

STYLES = {
    "corroborated": "green",
    "documented": "green",
    "disputed": "bold red",
    "contradicted": "bold red",
    "echoed": "yellow",
    "single-source": "yellow",
    "unsourced": "magenta",
    "retracted": "dim",
    "conflicts": "bold red",
    "corroborates": "green",
}


def printed(part: RenderableType, *, width: int, colour: bool) -> str:
    """The text of what was composed, `width` columns wide."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        markup=False,
        emoji=False,
        highlight=False,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    console.print(part)
    lines = out.getvalue().rstrip("\n").split("\n")
    return "\n".join(lines if colour else [line.rstrip() for line in lines]) + "\n"


def words(text: str, style: str = "") -> Text:
    """Words as they were typed, wrapped, a word longer than the line folded."""
    return Text(one_line(text), style=style, overflow="fold")


def status_words(status: str, modifiers: Sequence[str] = ()) -> Text:
    """A status and its remarks: in words, the colour only helps."""
    text = words(status, STYLES.get(status, ""))
    for modifier in modifiers:
        text.append("\n" + one_line(modifier), style="dim")
    return text


def marked(text: str, spans: Spans, *, colour: bool) -> Text:
    """Words with the places in `spans` marked: bold and underlined, or in ⟪ ⟫ where there is no colour."""
    out = Text(overflow="fold")
    at = 0
    for start, end in _merged(spans, len(text)):
        out.append(one_line(text[at:start]))
        out.append(one_line(text[start:end]) if colour else f"{OPEN}{one_line(text[start:end])}{CLOSE}", "bold underline")
        at = end
    out.append(one_line(text[at:]))
    return out


def _merged(spans: Spans, length: int) -> list[tuple[int, int]]:
    """The spans in order, those that touch or overlap as one, all inside the text."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], min(end, length)))
        elif start < min(end, length):
            merged.append((start, min(end, length)))
    return merged


def heading(text: str) -> Text:
    """A heading."""
    return words(text, "bold")


def indented(*parts: RenderableType, by: int = 2) -> Padding:
    """Parts set in from the margin."""
    return Padding(Group(*parts), (0, 0, 0, by))


def page(*parts: RenderableType | None) -> Group:
    """Parts below one another, the empty ones left out."""
    return Group(*(part for part in parts if part is not None))


BLANK = Text("")


def grid(columns: Sequence[tuple[str, int]], rows: Iterable[Sequence[Text]]) -> Table:
    """A table with a line under its header. A column's number is its share of the width; 0 is as wide as its words."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True, padding=(0, 1))
    for name, share in columns:
        table.add_column(words(name, "bold"), ratio=share or None, overflow="fold", vertical="top")
    for row in rows:
        table.add_row(*row)
    return table


def pairs(rows: Iterable[tuple[str, RenderableType]]) -> Table:
    """Names and what they stand for, side by side without lines."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(words(name, "dim"), value)
    return table
