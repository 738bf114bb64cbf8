"""Text in: the records of a JSON Lines, JSON or CSV file, each with its line; a bad line is a Problem, never a stop."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claimcheck.answers import Problem
from claimcheck.errors import Invalid
from claimcheck.formats.gate import from_csv_cell
from claimcheck.formats.listed import Unreadable, records_of

LONGEST_CELL = 10_000_000  # characters; the csv module's own limit refuses a long document


_SPACE = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True)
class Record:
    """One record and where it stood."""

    line: int
    values: dict[str, Any]


def decoded(content: bytes) -> str:
    """A file's text: UTF-8 or UTF-16 with a mark, UTF-8 without; raises Invalid for anything else."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as failure:
        line = content[: failure.start].count(b"\n") + 1
        raise Invalid(f"line {line} is not UTF-8", hint="save the file as UTF-8 and try again") from None


def read(text: str) -> Records:
    """The records of a text: JSON Lines where the first character is a brace, an array after a bracket, CSV otherwise."""
    return Records(text)


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a text, read as they are asked for."""

    text: str

    def __iter__(self) -> Iterator[Record | Problem]:
        return _read(self.text)

    def __length_hint__(self) -> int:
        """About how many there are, for showing how far one is."""
        return self.text.count("\n") + 1


def _read(text: str) -> Iterator[Record | Problem]:
    first = text.lstrip()[:1]
    found = read_array(text) if first == "[" else read_jsonl(text) if first in ("{", "") else read_csv(text)
    cases: set[str] = set()
    for record in found:
        yield from _unlisted(record, cases)


def _unlisted(record: Record | Problem, cases: set[str]) -> Iterator[Record | Problem]:
    """What `list` wrote as the records it was made of, each case before its first claim; anything else as it is."""
    if isinstance(record, Problem):
        yield record
        return
    try:
        for values in records_of(record.values):
            case = values.get("case")
            if values is not record.values and isinstance(case, str) and case not in cases:
                cases.add(case)
                yield Record(record.line, {"record": "case", "slug": case, "title": case})
            yield Record(record.line, values)
    except Unreadable as failure:
        yield Problem(f"line {record.line}", str(failure), "write the listing with --json, which keeps them apart")


def read_array(text: str) -> Iterator[Record | Problem]:
    """The objects of one JSON array, each with the line on which it begins."""
    decoder, place = json.JSONDecoder(), text.index("[") + 1
    number = text.count("\n", 0, place) + 1
    while True:
        begins = _SPACE.match(text, place)
        here = begins.end() if begins else place
        number += text.count("\n", place, here)
        if text[here : here + 1] == "]":
            if text[here + 1 :].strip():
                yield Problem(f"line {number}", "goes on behind its array", "write one array, or one object a line")
            return
        try:
            values, place = decoder.raw_decode(text, here)
        except (ValueError, RecursionError):
            yield Problem(f"line {number}", "is no JSON", "write one JSON object a line, or one array of them")
            return
        yield _object(number, values)
        number += text.count("\n", here, place)


def read_jsonl(text: str) -> Iterator[Record | Problem]:
    """One JSON object a line; blank lines are passed over."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _json_record(number, line)


def _json_record(number: int, line: str) -> Record | Problem:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return Problem(f"line {number}", "is no JSON", "write one JSON object a line")
    return _object(number, values)


def _object(number: int, values: Any) -> Record | Problem:
    if not isinstance(values, dict):
        return Problem(f"line {number}", "is no JSON object", 'write {"text": …, "source": …}')
    return Record(number, values)


def read_csv(text: str) -> Iterator[Record | Problem]:
    """Rows under a header, separated by comma, semicolon or tab; an empty cell is a field left out."""
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = [name.strip() for name in next(rows, [])]
        if len(set(header)) != len(header):
            yield Problem("line 1", "names a column twice", "give each column its own name")
            return
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield _csv_record(rows.line_num, header, cells)
    except csv.Error as failure:
        yield Problem(f"line {rows.line_num}", f"is no CSV ({failure})", "check the quotation marks from this line on")


def _csv_record(number: int, header: list[str], cells: list[str]) -> Record | Problem:
    if len(cells) > len(header):
        return Problem(f"line {number}", "has more cells than the header", "quote cells that hold the separator")
    values = {name: cell for name, cell in zip(header, cells, strict=False) if cell != ""}
    if values.pop("_esc", None) == "1":
        values = {name: from_csv_cell(cell) for name, cell in values.items()}
    return Record(number, values)


def _delimiter(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)
