"""The paper tables are written on: one console, and the only ways to put words on it.

Every word goes through the gate and becomes a `Text`, which Rich does not read as markup. Words wrap; nothing is cut.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.formats.gate import one_line
from claimcheck.report import Spans

# Marks a word where there is no colour. Ordinary brackets would falsify a quote; where somebody did type these, they are
# shown as ⟨U+27EA⟩ and ⟨U+27EB⟩, so that a mark is always ours.
OPEN, CLOSE = "⟪", "⟫"
_TYPED = str.maketrans({bracket: f"⟨U+{ord(bracket):04X}⟩" for bracket in (OPEN, CLOSE)})

CONTEXT = 32  # characters that are kept around a quote; where there are fewer, none was cut off
COLUMNS_FROM = 70  # the narrowest place for columns; in a narrower one they would break words

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


def counted(count: int, noun: str) -> str:
    """A number with its noun: 1 event, 2 events."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def printed(part: RenderableType, *, width: int, colour: bool) -> str:
    """The text of what was composed, `width` columns wide."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        height=25,  # with both given, Rich asks no terminal; with an empty environment, it reads no variable
        _environ={},
        force_jupyter=False,
        markup=False,
        emoji=False,
        highlight=False,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    console.print(part, crop=False)
    lines = out.getvalue().rstrip("\n").split("\n")
    return "\n".join(lines if colour else [line.rstrip() for line in lines]) + "\n"


def words(text: str, style: str = "") -> Text:
    """Words as they were typed, wrapped, a word longer than the line folded."""
    # A span, not the style of the whole Text: what is appended later keeps its own look.
    return Text(overflow="fold").append(one_line(text), style)


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
        out.append(_unmarked(text[at:start], colour))
        out.append(*_mark(text[start:end], colour))
        at = end
    return out.append(_unmarked(text[at:], colour))


def _mark(text: str, colour: bool) -> tuple[str, str]:
    shown = _unmarked(text, colour)
    return (shown, "bold underline") if colour else (f"{OPEN}{shown}{CLOSE}", "")


def _unmarked(text: str, colour: bool) -> str:
    return one_line(text) if colour else one_line(text).translate(_TYPED)


def in_context(before: str | None, quote: str, after: str | None) -> str:
    """A quote on one line, marked in what stands around it where that is known."""
    if not before and not after:
        return f"“{quote}”"
    around = f"{_whole_words(before or '')}{OPEN}{quote}{CLOSE}{_whole_words((after or '')[::-1])[::-1]}"
    return f"{'…' if before else ''}{' '.join(around.split())}{'…' if after else ''}"


def _whole_words(before: str) -> str:
    """What stands before a quote without the word that was cut at its beginning; a text that is all one word stays."""
    cut = before.split(" ", 1)[1] if len(before) >= CONTEXT and " " in before else before
    return cut if cut.strip() else before


def legend(*spans: Spans, colour: bool) -> Text | None:
    """The line that explains the marks, where there are any and no colour shows them."""
    return words(f"{OPEN}…{CLOSE} marks the words that decide", "dim") if any(spans) and not colour else None


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


def beside(mark: Text, *parts: RenderableType | None) -> Table:
    """Parts below one another, set in behind an id."""
    table = Table.grid(padding=(0, 2))
    table.add_column(overflow="fold", vertical="top")
    table.add_column(overflow="fold")
    table.add_row(mark, page(*parts))
    return table


BLANK = Text("")


class Grid:
    """Rows under a header with a line below it; where columns would be too narrow to read, each row below the other.

    A column's number is its share of the width; 0 is as wide as its words.
    """

    def __init__(self, columns: Sequence[tuple[str, int]], rows: Iterable[Sequence[Text]]) -> None:
        self.columns = columns
        self.rows = list(rows)

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield self._wide() if options.max_width >= COLUMNS_FROM else page(*map(self._stacked, self.rows))

    def _wide(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True, padding=(0, 1))
        for name, share in self.columns:
            table.add_column(words(name, "bold"), ratio=share or None, overflow="fold", vertical="top")
        for row in self.rows:
            table.add_row(*row)
        return table

    def _stacked(self, row: Sequence[Text]) -> Table:
        names = [name for name, _ in self.columns[1:]]
        lines = [
            words(f"{name}: ", "dim").append_text(cell) for name, cell in zip(names, row[1:], strict=True) if cell.plain
        ]
        return beside(row[0], *lines)


def pairs(rows: Iterable[tuple[str, RenderableType]]) -> Table:
    """Names and what they stand for, side by side without lines."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(words(name, "dim"), value)
    return table


def shortened(text: str, length: int = 300) -> str:
    """A text's beginning and end, on one line, where the whole of it would fill the screen."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length // 2]} […] {line[-length // 2 :]}"
