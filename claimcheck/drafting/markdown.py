"""The blocks of a Markdown draft: headings, paragraphs, list items, quotations and table cells.

Front matter, fenced code, comments, link definitions and rules are no prose and are passed over. The syntax is CommonMark's,
read line by line: https://spec.commonmark.org/0.31.2/ (tables and footnotes as GitHub has them), but what is set in by four
blanks is prose: in a story it is a paragraph of somebody who sets in paragraphs, not code, and would go unchecked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.drafting.inline import in_code, markdown
from claimcheck.drafting.prose import Block, BlockKind, Builder

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={2,}[ \t]*|-{2,}[ \t]*)$")
_ITEM = re.compile(r"\s{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
# Behind its address a link's definition has a title at most; "[c4]: The gate failed" is prose.
_DEFINITION = re.compile(
    r" {0,3}\[(?!\^)[^\[\]\n]{1,200}\]:[ \t]*(?:<[^<>\n]{0,2000}>|[^\s<]\S{0,2000})"
    r"(?:[ \t]+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|\([^()\n]{0,500}\)))?[ \t]*$"
)
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]\s]{1,100}\]:[ \t]*")
_CELLS = re.compile(r"[ \t]*\|")
_DELIMITERS = re.compile(r"[ \t|:-]+$")
_DEEPEST = 20  # quotations within quotations
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


@dataclass
class _Reader:
    """What the lines before say about the next one."""

    open: Builder | None = None
    fence: str = ""
    comment: bool = False
    depth: int = 0
    done: list[Block] = field(default_factory=list)

    def close(self) -> None:
        """End the block that is open."""
        raw = Block(self.open.kind, *self.open.raw) if self.open is not None and self.open.length else None
        if raw is not None and (block := markdown(raw)):
            self.done.append(block)
        self.open = None

    def start(self, kind: BlockKind) -> Builder:
        """End the block that is open and begin one."""
        self.close()
        self.open = Builder(kind)
        return self.open

    def go_on(self) -> Builder:
        """The open block with a space for the line's end, or a new paragraph."""
        return self.open or self.start(BlockKind.PARAGRAPH)


def blocks(draft: str) -> list[Block]:
    """The blocks of a Markdown draft in their order."""
    reader = _Reader()
    at = _behind_front_matter(draft)
    for start, line in lines(draft, at):
        _read(reader, line, start)
    reader.close()
    return reader.done


def lines(draft: str, at: int = 0) -> Iterator[tuple[int, str]]:
    """Each line's offset and its text without the line's end."""
    for found in _LINES.finditer(draft, at):
        if found[0]:
            yield found.start(), found[0].rstrip("\r\n")


def _behind_front_matter(draft: str) -> int:
    """Where the text begins behind a block of settings fenced by `---`; 0 where it is not closed."""
    opening = re.compile(r"\ufeff?---[ \t]*\r?\n").match(draft)
    if not opening:
        return 0
    closing = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).search(draft.replace("\r", "\n"), opening.end())
    return closing.end() if closing else 0


def _read(reader: _Reader, line: str, at: int) -> None:
    """One line: first what hides it, then what kind it is."""
    if reader.fence or reader.comment:
        _inside(reader, line, at)
    elif not line.strip():
        reader.close()
    else:
        _visible(reader, line, at)


def _inside(reader: _Reader, line: str, at: int) -> None:
    """A line of code or of a comment, and maybe its last; what looks like a marker in code is told of."""
    if reader.comment:
        reader.comment = "-->" not in line
    elif (closing := _FENCE.match(line)) and closing[1].startswith(reader.fence) and not line.strip("`~ \t"):
        reader.fence = ""
    elif not reader.comment and (coded := in_code(line, at)):
        reader.done.append(coded)


def _visible(reader: _Reader, line: str, at: int) -> None:
    if fence := _FENCE.match(line):
        reader.close()
        reader.fence = fence[1]
    elif line.lstrip().startswith("<!--") and "-->" not in line:
        reader.close()
        reader.comment = True
    elif _is_nothing(line):
        reader.close()
    else:
        _prose(reader, line, at)


def _is_nothing(line: str) -> bool:
    """A rule, an underline, or a link's definition."""
    return bool(_RULE.match(line) or _DEFINITION.match(line))


def _prose(reader: _Reader, line: str, at: int) -> None:
    depth = 0
    while depth < _DEEPEST and (quote := _QUOTE.match(line)):
        line, at, depth = line[quote.end() :], at + quote.end(), depth + 1
    if depth != reader.depth and not (reader.depth and not depth):  # a quotation's line may go on without its mark
        reader.close()
    reader.depth = depth
    if heading := _HEADING.match(line):
        reader.start(BlockKind.HEADING).take(_CLOSING.sub("", line[heading.end() :]), at + heading.end())
        reader.close()
    elif item := _ITEM.match(line):
        reader.start(BlockKind.ITEM).take(line[item.end() :].rstrip(), at + item.end())
    elif _CELLS.match(line):
        reader.close()
        _cells(reader, line, at)
    else:
        _text(reader, line, at)


def _text(reader: _Reader, line: str, at: int) -> None:
    """A line of a paragraph, a footnote's first line, or one that goes on."""
    footnote = _FOOTNOTE.match(line)
    builder = reader.start(BlockKind.PARAGRAPH) if footnote else reader.go_on()
    skipped = footnote.end() if footnote else len(line) - len(line.lstrip())
    if builder.length:
        builder.take(" ", at - 1)
    builder.take(line[skipped:].rstrip().removesuffix("\\"), at + skipped)


def _cells(reader: _Reader, line: str, at: int) -> None:
    """Each cell of a table's row as a block of its own."""
    if _DELIMITERS.match(line):
        return
    for cell in re.finditer(r"[^|]+", line):
        if cell[0].strip():
            reader.start(BlockKind.CELL).take(cell[0].strip(), at + cell.start() + _blanks(cell[0]))
            reader.close()


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip())
