"""A draft as its checker reads it: sentence by sentence, each with its line and column and the claims it is marked with."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from claimcheck.drafting import inline, markdown
from claimcheck.drafting.prose import Block, BlockKind, Builder, Marker
from claimcheck.text import lines
from claimcheck.text.sentences import sentences
from claimcheck.text.spans import Span

MOST_CLAIMS = 50  # that the markers of one sentence may name; what is beyond them is not looked at
_LINE_END = re.compile(r"\r\n|\r|\n")
_PARAGRAPH_END = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a draft as editors count it: line and column, both from 1, in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft.

    `text` is what a reader reads, on one line; `span` where it stands in the draft, `inside` where in its prose; `claims`
    are the ids that its markers name, each once; `block` is the block it stands in, from the character `first` on;
    `markers` are its markers and what is nearly one.
    """

    text: str
    span: Span
    inside: Span
    block: Block
    first: int
    claims: tuple[str, ...] = ()
    markers: tuple[Marker, ...] = ()

    def there(self, words: Span) -> Span:
        """Where some characters of the sentence's text stand in the draft."""
        return self.block.span(self.first + words.start, self.first + words.end)


@dataclass(frozen=True)
class Draft:
    """A draft's source, its prose without markup, and its sentences in order.

    With `by_paragraph` what counts as a line is a paragraph, as in a word processor, where lines are nobody's.
    """

    source: str
    prose: str
    sentences: tuple[Sentence, ...]
    markers: tuple[Marker, ...]
    by_paragraph: bool = False

    def place(self, offset: int) -> Place:
        """Line and column of an offset of the source."""
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        ends = _PARAGRAPH_END if self.by_paragraph else _LINE_END
        return [0, *(found.end() for found in ends.finditer(self.source))]

    @property
    def unread(self) -> tuple[Marker, ...]:
        """What is nearly a marker."""
        return tuple(marker for marker in self.markers if marker.unread)

    def stripped(self) -> str:
        """The source without its markers, for publication: each goes with the space before it; what is nearly one stays."""
        kept, done = [], 0
        for marker in (one for one in self.markers if not one.unread):
            start, end = _with_space(self.source, marker.span)
            kept.append(self.source[done:start])
            done = max(done, end)
        return "".join((*kept, self.source[done:]))


def read_draft(source: str, *, is_markdown: bool) -> Draft:
    """The draft of a text; Markdown's structure is respected where it is Markdown, a plain text has paragraphs only."""
    found = markdown.blocks(source) if is_markdown else list(_plain_blocks(source))
    prose = "\n\n".join(block.text for block in found)
    reader = _Reader()
    at = 0
    for block in found:
        reader.read(block, at)
        at += len(block.text) + 2
    return Draft(source, prose, tuple(reader.done), tuple(marker for block in found for marker in block.markers))


def _plain_blocks(source: str) -> Iterator[Block]:
    """The paragraphs of a text without markup."""
    for span in lines.blocks(source):
        builder = Builder(BlockKind.PARAGRAPH)
        for piece in re.finditer(r"\S+(?:[ \t]+\S+)*|\s+", span.of(source)):
            builder.take(" " if piece[0].isspace() else piece[0], span.start + piece.start())
        if builder.length and (block := inline.plain(Block(builder.kind, *builder.raw))):
            yield block


class _Reader:
    """Cuts blocks into sentences and gives each its place and its markers."""

    def __init__(self) -> None:
        self.done: list[Sentence] = []
        self.early: list[Marker] = []

    def read(self, block: Block, at: int) -> None:
        """The sentences of one block, which begins at an offset of the prose."""
        spans = [span for span in sentences(block.text) if any(char.isalnum() for char in span.of(block.text))]
        if not spans:
            self._add_to_last(block.markers)
            return
        starts = [span.start for span in spans]
        named: dict[int, list[Marker]] = {0: self.early}
        self.early = []
        for marker in block.markers:
            named.setdefault(max(bisect_left(starts, marker.at) - 1, 0), []).append(marker)
        for number, span in enumerate(spans):
            self.done.append(_marked(self._sentence(block, span, at), named.get(number, ())))

    def _add_to_last(self, markers: Sequence[Marker]) -> None:
        """Markers on a line of their own belong to the sentence before them, or to the first of all."""
        if self.done:
            self.done[-1] = _marked(self.done[-1], markers)
        else:
            self.early += markers

    @staticmethod
    def _sentence(block: Block, span: Span, at: int) -> Sentence:
        inside = Span(at + span.start, at + span.end)
        return Sentence(span.of(block.text), block.span(span.start, span.end), inside, block, span.start)


def _marked(sentence: Sentence, markers: Sequence[Marker]) -> Sentence:
    """The sentence with more markers."""
    if not markers:
        return sentence
    claims = _each_once((*sentence.claims, *(claim for marker in markers for claim in marker.claims)))
    return replace(sentence, claims=claims, markers=(*sentence.markers, *markers)[:MOST_CLAIMS])


def _each_once(claims: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claims))[:MOST_CLAIMS]


def _with_space(source: str, span: Span) -> Span:
    """A marker with the blanks before it; at a line's start with those behind it; in italics with their signs."""
    start, end = span
    while start and end < len(source) and source[start - 1] == source[end] and source[end] in "*_":
        start, end = start - 1, end + 1
    first = start
    while start and source[start - 1] in " \t":
        start -= 1
    if start == 0 or source[start - 1] in "\r\n":
        start = first
        while end < len(source) and source[end] in " \t":
            end += 1
    return Span(start, end)
