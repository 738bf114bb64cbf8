"""Growing a full text: what is visible goes in once, in order, and marks are opened and closed on the way.

White space is laid out as a browser does: runs of it are one space, and what parts blocks is an empty line, what parts
lines a newline, what parts a table's short cells a tab. Nothing stands before the first or after the last visible character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.documents.full_text import Facts, FullText, Mark, Part
from claimcheck.text.spans import Span

_SPACE = re.compile(r" *[\t\n\r\f\v][ \t\n\r\f\v]*| {2,}")  # what is not one space already


class Layer:
    """A full text in the making."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._gap = ""
        self._began = 0
        self._lines = 1
        self._marks: list[Mark] = []
        self._waiting: list[Opened] = []

    def text(self, data: str) -> None:
        """Visible characters, laid out."""
        words = _SPACE.sub(" ", data)
        if words.startswith(" "):
            self._part(" ")
        if kept := words.strip(" "):
            self._write(kept)
            if words.endswith(" "):
                self._part(" ")

    def exact(self, data: str) -> None:
        """Preformatted characters: spaces and lines count."""
        for number, line in enumerate(data.split("\n")):
            if number:
                self.line()
            if line.strip():
                self._write(line)

    def line(self) -> None:
        """A line ends."""
        self._gap = "\n\n" if "\n" in self._gap else "\n"

    def row(self) -> None:
        """A line begins, unless one just did."""
        self._part("\n")

    def block(self) -> None:
        """A block begins or ends."""
        self._gap = "\n\n"

    def cell(self) -> None:
        """A table's cell begins beside another; beside one of several lines or of a sentence's length it is a block."""
        self._part("\n\n" if self._lines > 1 or self._length - self._began > _LONGEST_CELL else "\t")

    def open(self, part: Part | None, label: str | None = None) -> Opened:
        """A mark begins with the next visible character; one without a part is only measured. Close it with `close`."""
        opened = Opened(part, label)
        self._waiting.append(opened)
        return opened

    def close(self, opened: Opened) -> Span | None:
        """A mark ends after the last visible character; where it covers none it is dropped, and None returned."""
        opened.closed = True
        if opened.start is None:
            return None
        if opened.part:
            self._marks.append(Mark(opened.part, opened.start, self._length, opened.label))
        return Span(opened.start, self._length)

    @property
    def characters(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    def finished(self, facts: Facts | None = None, warnings: Iterable[str] = (), marks: Iterable[Mark] = ()) -> FullText:
        """The full text, its marks in order; `marks` are those found afterwards."""
        return FullText(
            self.characters,
            marks=tuple(sorted([*self._marks, *marks], key=lambda mark: (mark.start, -mark.end, mark.part.value))),
            facts=facts or Facts(),
            warnings=tuple(warnings),
        )

    def _part(self, gap: str) -> None:
        """Part what comes from what was, unless it is parted more already."""
        if _STRENGTH[gap] > _STRENGTH[self._gap]:
            self._gap = gap

    def _write(self, characters: str) -> None:
        if self._gap and self._length:
            self._pieces.append(self._gap)
            self._length += len(self._gap)
            self._lines += self._gap == "\n"
        if self._gap in {"\n\n", "\t"}:
            self._began, self._lines = self._length, 1
        self._gap = ""
        for opened in self._waiting:
            opened.start = None if opened.closed else self._length
        self._waiting.clear()
        self._pieces.append(characters)
        self._length += len(characters)


class Opened:
    """A mark that is not closed yet."""

    def __init__(self, part: Part | None, label: str | None) -> None:
        self.part = part
        self.label = label
        self.start: int | None = None
        self.closed = False


_LONGEST_CELL = 80  # characters; pages laid out by tables have their menu in one cell and their text in the next
_STRENGTH = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}
