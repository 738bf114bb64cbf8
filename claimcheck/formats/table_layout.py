"""How parts stand on a page: below one another, set in, beside a name, in columns. Each gives its lines for a width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Protocol

from claimcheck.formats.gate import one_line
from claimcheck.formats.table_words import Line, Words, columns, painted
from claimcheck.lazily import Later

if TYPE_CHECKING:
    from claimcheck.formats import table_grid
else:
    table_grid = Later(f"{__package__}.table_grid")

COLUMNS_FROM = 70  # the narrowest place for columns; in a narrower one they would break words
_EMPTY: Line = []
_GAP = 2  # columns between a name and what stands beside it


class Part(Protocol):
    """What can stand on a page."""

    def lines(self, width: int) -> list[Line]:
        """Its lines, none wider than that many columns."""


def printed(part: Part, *, width: int, colour: bool) -> str:
    """The text of what was composed, `width` columns wide."""
    lines = part.lines(width)
    shown = [painted(line) if colour else "".join(text for text, _ in line) for line in lines]
    return "\n".join(line.rstrip() for line in shown).rstrip("\n") + "\n"


class Page:
    """Parts below one another, set in from the margin."""

    def __init__(self, parts: Iterable[Part], by: int = 0) -> None:
        self.parts = tuple(parts)
        self.by = by

    def lines(self, width: int) -> list[Line]:
        """The lines of each part."""
        return [_moved(line, self.by) for part in self.parts for line in part.lines(width - self.by)]


def _moved(line: Line, by: int) -> Line:
    return [(" " * by, ""), *line] if by else line


def page(*parts: Part | None) -> Page:
    """Parts below one another, the empty ones left out."""
    return Page(part for part in parts if part is not None)


def indented(*parts: Part, by: int = 2) -> Page:
    """Parts set in from the margin."""
    return Page(parts, by)


class Beside:
    """Names with what they stand for beside them, all at the same place."""

    def __init__(self, rows: Iterable[tuple[Words, Part]]) -> None:
        self.rows = list(rows)

    def lines(self, width: int) -> list[Line]:
        """The lines of each row; a name takes half of the width at most."""
        room = min(max((name.width for name, _ in self.rows), default=0), width // 2 - _GAP)
        beside = width - room - _GAP
        rows = (zip_longest(name.lines(room), part.lines(beside), fillvalue=_EMPTY) for name, part in self.rows)
        return [[*name, (" " * (room + _GAP - _size(name)), ""), *line] for row in rows for name, line in row]


def _size(line: Line) -> int:
    return columns("".join(text for text, _ in line))


def beside(mark: Words, *parts: Part | None) -> Beside:
    """Parts below one another, set in behind an id."""
    return Beside([(mark, page(*parts))])


BLANK = Words(("", ""))


class Hanging:
    """A text whose first line stands out, so that what goes on below it is not read as the next."""

    def __init__(self, text: Part, by: int = 2) -> None:
        self.text, self.by = text, by

    def lines(self, width: int) -> list[Line]:
        """The first line, and the others set in."""
        first, *others = self.text.lines(width - self.by)
        return [first, *(_moved(line, self.by) for line in others)]


class Grid:
    """Rows under a header with a line below it; where columns would be too narrow to read, each row below the other.

    A column's number is its share of the width; 0 is as wide as its words.
    """

    def __init__(self, columns: Sequence[tuple[str, int]], rows: Iterable[Sequence[Words]]) -> None:
        self.columns = [(one_line(name), share) for name, share in columns]
        self.rows = list(rows)

    def lines(self, width: int) -> list[Line]:
        """The lines of the table."""
        if width >= COLUMNS_FROM:
            return list(table_grid.drawn(self.columns, self.rows, width))
        return page(*map(self._stacked, self.rows)).lines(width)

    def _stacked(self, row: Sequence[Words]) -> Beside:
        names = [name for name, _ in self.columns[1:]]
        cells = [
            Hanging(Words((f"{name}: ", "dim")).append_text(cell))
            for name, cell in zip(names, row[1:], strict=True)
            if cell.plain
        ]
        return beside(row[0], *cells)


class Rows:
    """Rows whose cells stand beside one another, without a header."""

    def __init__(self, rows: Sequence[Sequence[Words]]) -> None:
        self.rows = rows

    def lines(self, width: int) -> list[Line]:
        """The lines of each row."""
        return list(table_grid.beside_one_another(self.rows, width))
