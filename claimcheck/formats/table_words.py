"""Words on a page: runs of text, each with its look, broken into lines by the columns they take.

Rich does this and more, and loading it takes as long as a small command's own work: it draws columns only (`table_grid`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

Run = tuple[str, str]  # a text and its look, such as "bold red"; an empty one is plain
Line = list[Run]

_WORD = re.compile(r"\s*\S+\s*")
# Characters that take one column each: Latin, the usual marks and arrows, and the pictures of control characters.
_PLAIN = re.compile("[ -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2400-\u243f\u27e6-\u27ef]*")
# The plain yellow, green and cyan of many terminals vanish on white: these shades are legible on white and on black.
_CODES = {
    "bold": "1",
    "dim": "2",
    "underline": "4",
    "red": "31",
    "green": "38;5;28",
    "yellow": "38;5;130",
    "magenta": "35",
    "cyan": "38;5;30",
}


class Words:
    """A text with looks; it wraps between words, and a word longer than a line is folded."""

    def __init__(self, *runs: Run) -> None:
        self.runs = list(runs)

    def append(self, text: str, style: str = "") -> Words:
        """This text with more behind it."""
        self.runs.append((text, style))
        return self

    def append_text(self, other: Words) -> Words:
        """This text with another behind it, each in its own look."""
        self.runs += other.runs
        return self

    @property
    def plain(self) -> str:
        """The text without its styles: what is measured, and what is shown without colour."""
        return "".join(text for text, _ in self.runs)

    @property
    def width(self) -> int:
        """The columns of its longest line as it was typed."""
        return max(map(columns, self.plain.split("\n")))

    def lines(self, width: int) -> list[Line]:
        """The lines, none wider than that many columns."""
        found: list[Line] = []
        for line in _typed_lines(self.runs):
            text = "".join(part for part, _ in line)
            places = [0, *breaks(text, width), len(text)]
            pieces = [(start, start + len(text[start:stop].rstrip())) for start, stop in pairwise(places)]
            if columns(text[places[-2] :]) <= width:
                pieces[-1] = (places[-2], len(text))
            found += [_part(line, start, stop) for start, stop in pieces]
        return found


def joined(between: str, parts: Iterable[Words]) -> Words:
    """Texts one behind the other."""
    out = Words()
    for part in parts:
        if out.runs:
            out.append(between)
        out.append_text(part)
    return out


def columns(text: str) -> int:
    """How many columns a text takes on a screen."""
    if _PLAIN.fullmatch(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - few texts need its tables

    return cell_len(text)


def breaks(text: str, width: int) -> list[int]:
    """The places in a line at which it is broken, so that no part is wider."""
    if columns(text) <= width:
        return []
    found: list[int] = []
    used = 0
    for match in _WORD.finditer(text):
        start, word = match.start(), match[0]
        size = columns(word.rstrip())
        if used + size <= width:
            used += columns(word)
            continue
        pieces = _folded(word, width) if size > width else [word]
        for piece in pieces:
            if start:
                found.append(start)
            start += len(piece)
        used = columns(pieces[-1])
    return found


def _folded(word: str, width: int) -> list[str]:
    """A word in pieces that fit in."""
    if _PLAIN.fullmatch(word):
        return [word[at : at + width] for at in range(0, len(word), width)]
    from rich.cells import chop_cells  # noqa: PLC0415

    return chop_cells(word, width)


def _typed_lines(runs: Iterable[Run]) -> Iterator[Line]:
    """The runs of each line as it was typed."""
    line: Line = []
    for text, style in runs:
        first, *others = text.split("\n")
        line.append((first, style))
        for other in others:
            yield line
            line = [(other, style)]
    yield line


def _part(line: Line, start: int, stop: int) -> Line:
    """The runs between two places of a line."""
    found: Line = []
    at = 0
    for text, style in line:
        if part := text[max(0, start - at) : max(0, stop - at)]:
            found.append((part, style))
        at += len(text)
    return found


def painted(line: Line) -> str:
    """A line with the codes by which a terminal shows its looks."""
    return "".join(f"\x1b[{_codes(style)}m{text}\x1b[0m" if style else text for text, style in line)


def _codes(style: str) -> str:
    return ";".join(_CODES[part] for part in style.split())
