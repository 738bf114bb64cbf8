"""A table's rows as statements: each with its headings ("Ward: East Ward; Injured: 14"), its source's where it names one.

A table stands in a full text as blocks of short cells with tabs between them, the headings first. Its rows are no sentences:
read as such, a place's name and the next cell's words would make a speaker.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.lazily import NamedTuple
from claimcheck.statements.institution_names import is_institution
from claimcheck.statements.lexicon import words
from claimcheck.statements.statement import Credit, Statement, Worth
from claimcheck.text.sentences import sentences
from claimcheck.text.spans import Span
from claimcheck.vocab import StatementAttribution

_LINE = re.compile(r"[^\n]+")
_LONGEST_HEADING = 40  # characters
_PROSE = 6  # words of a cell that ends with a full stop: it is read by its sentences
_SOURCES = frozenset(["source", "sources", "reported by", "according to", "said by", "informant"])
_FIGURE = re.compile(r"[$€£]?\d[\d,. ]*(?:%|\w{0,8})")
_DATED = re.compile(r"\d{4}-\d\d-\d\d.*|\d{1,2}[:.]\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:1[6-9]|20)\d\d")
_HEADINGS = Worth(checkworthy=False, worth=0.01, reason="the headings of a table")
_NO_FIGURE = Worth(checkworthy=False, worth=0.3, reason="a row of a table without a figure")
_CELL = Worth(checkworthy=False, worth=0.1, reason="a cell of a table")
_TOLD = 0.9


class Row(NamedTuple):
    """A row's place and its cells' in the text, and the headings above it; none for the row of the headings itself."""

    span: Span
    cells: tuple[Span, ...]
    headings: tuple[str, ...]


def rows_of(text: str) -> list[Row]:
    """The rows of a text's tables in order, their headings' rows too."""
    return [row for table in _tables(text) for row in _read(text, table)] if "\t" in text else []


def with_rows(text: str, spans: Sequence[Span], rows: Sequence[Row]) -> list[Span]:
    """The sentences of a text, each row of a table for one; of a row with prose its cells, the prose by sentences."""
    found, waiting = list[Span](), deque(spans)
    for row in rows:
        while waiting and waiting[0].start < row.span.start:
            one = waiting.popleft()
            found += _trimmed(text, one.start, min(one.end, row.span.start))
            if one.end > row.span.start:  # lines that were joined to a table's are cut from it
                waiting.appendleft(Span(row.span.start, one.end))
        found += list(_parts(text, row))
        while waiting and waiting[0].start < row.span.end:
            one = waiting.popleft()
            if one.end > row.span.end and (rest := _trimmed(text, row.span.end, one.end)):
                waiting.appendleft(rest[0])
    return [*found, *waiting]


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """The stretch without the space around it; none where nothing else is in it."""
    bare = text[start:end].strip()
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    return [Span(first, first + len(bare))] if bare else []


def silenced(text: str, rows: Sequence[Row]) -> str:
    """The text, of the same length, with nothing in its tables' short cells that could be taken for a speaker or a verb."""
    pieces, at = list[str](), 0
    for row in rows:
        for cell in row.cells:
            if not _is_prose(cell.of(text)):
                pieces += [text[at : cell.start], "0" * (cell.end - cell.start)]
                at = cell.end
    return "".join([*pieces, text[at:]])


def read_rows(text: str, statements: Sequence[Statement], rows: Sequence[Row]) -> list[Statement]:
    """The statements, those of tables' rows with what they tell, whose they are and whether that can be checked."""
    whole = {row.span: row for row in rows}
    cells = {cell for row in rows for cell in row.cells if not _is_prose(cell.of(text))}
    return [
        _told(text, one, whole[one.span]) if one.span in whole else replace(one, worth=_CELL) if one.span in cells else one
        for one in statements
    ]


def _tables(text: str) -> Iterator[list[list[Span]]]:
    """Runs of lines with the same number of cells, whose first has headings and whose others have figures."""
    run: list[list[Span]] = []
    for found in [*_LINE.finditer(text), None]:
        cells = list(_cells(found)) if found else []
        if run and len(cells) != len(run[0]):
            if len(run) > 1 and _is_headed(text, run):
                yield run
            run = []
        if len(cells) > 1:
            run.append(cells)


def _cells(line: re.Match[str]) -> Iterator[Span]:
    at = line.start()
    for cell in line[0].split("\t"):
        yield Span(at, at + len(cell))
        at += len(cell) + 1


def _is_headed(text: str, run: list[list[Span]]) -> bool:
    heads = [cell.of(text).strip() for cell in run[0]]
    is_head = all(head and len(head) <= _LONGEST_HEADING and not any(map(str.isdigit, head)) for head in heads)
    return is_head and any(any(map(str.isdigit, cell.of(text))) for row in run[1:] for cell in row)


def _read(text: str, table: list[list[Span]]) -> Iterator[Row]:
    heads = tuple(cell.of(text).strip().rstrip(":") for cell in table[0])
    for place, cells in enumerate(table):
        kept = tuple(cell for cell in cells if cell.end > cell.start)
        yield Row(Span(kept[0].start, kept[-1].end), tuple(cells), heads if place else ())


def _parts(text: str, row: Row) -> Iterator[Span]:
    if not any(_is_prose(cell.of(text)) for cell in row.cells):
        yield row.span
        return
    for cell in row.cells:
        if _is_prose(cell.of(text)):
            yield from (Span(cell.start + one.start, cell.start + one.end) for one in sentences(cell.of(text)))
        elif cell.of(text).strip():
            yield cell


def _is_prose(cell: str) -> bool:
    return cell.rstrip().endswith((".", "!", "?", '."', ".”")) and len(cell.split()) >= _PROSE


def _told(text: str, statement: Statement, row: Row) -> Statement:
    if not row.headings:
        return replace(statement, worth=_HEADINGS)
    named = [(head, cell.of(text).strip()) for head, cell in zip(row.headings, row.cells, strict=True)]
    source = next((value for head, value in named if head.lower() in _SOURCES and value), None)
    told = [(head, value) for head, value in named if value and head.lower() not in _SOURCES]
    wording = "; ".join(f"{head}: {value}" for head, value in told)
    has_figure = len(told) > 1 and any(_FIGURE.fullmatch(value) and not _DATED.fullmatch(value) for _, value in told)
    worth = Worth(checkworthy=True, worth=_TOLD, reason=f"a row of a table: {wording}") if has_figure else _NO_FIGURE
    return replace(statement, credit=_of_source(source) if source else statement.credit, worth=worth, wording=wording)


def _of_source(source: str) -> Credit:
    """Whose a row is by its column of sources: a body's, a person's by name, or somebody's without one."""
    parts = source.split()
    if is_institution(parts) or parts[-1].lower() in words("institutions", "nouns"):
        return Credit(StatementAttribution.OFFICIAL, source, organisation=source)
    is_name = len(parts) > 1 and all(part[0].isupper() for part in parts)
    return Credit(StatementAttribution.NAMED if is_name else StatementAttribution.ANONYMOUS, source)
