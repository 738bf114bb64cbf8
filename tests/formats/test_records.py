"""Records from strangers: every line becomes a record or a problem with its number, whatever the text."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.answers import Problem
from claimcheck.errors import Invalid
from claimcheck.formats.records import Record, decoded, read, read_csv, read_jsonl


def test_json_lines_keep_their_numbers_over_blank_and_bad_ones() -> None:
    found = list(read('{"text": "a"}\n\nnonsense\n[1]\r\n{"text": "b"}'))
    assert found == [
        Record(1, {"text": "a"}),
        Problem("line 3", "is no JSON", "write one JSON object a line"),
        Problem("line 4", "is no JSON object", 'write {"text": …, "source": …}'),
        Record(5, {"text": "b"}),
    ]


def test_json_nested_without_end_is_a_problem() -> None:
    (problem,) = read_jsonl('{"text": ' + "[" * 100_000)
    assert problem == Problem("line 1", "is no JSON", "write one JSON object a line")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_in_the_separators_people_have(separator: str) -> None:
    text = f"text{separator} source \r\nThe gate failed.{separator}Ann\r\n{separator}\r\nThe pump held.{separator}\r\n"
    assert list(read(text)) == [
        Record(2, {"text": "The gate failed.", "source": "Ann"}),
        Record(4, {"text": "The pump held."}),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("text,text\na,b", Problem("line 1", "names a column twice", "give each column its own name")),
        ("text\na,b", Problem("line 2", "has more cells than the header", "quote cells that hold the separator")),
    ],
)
def test_csv_that_cannot_be_meant_is_named(text: str, problem: Problem) -> None:
    assert list(read_csv(text)) == [problem]


def test_an_open_quotation_mark_is_named_by_its_line() -> None:
    *_, problem = read_csv('text\nfine\n"never closed')
    assert isinstance(problem, Problem)
    assert (problem.where, problem.message.startswith("is no CSV")) == ("line 3", True)


def test_the_encoding_is_told_by_its_mark() -> None:
    assert decoded("text\nö".encode("utf-16")) == "text\nö"
    assert decoded("text\nö".encode("utf-8-sig")) == "text\nö"
    with pytest.raises(Invalid) as failure:
        decoded(b"text\nfine\n\xf6")
    assert failure.value.message == "line 3 is not UTF-8"


@given(st.text(max_size=300))
def test_any_text_is_read_to_its_end(text: str) -> None:
    last = text.count("\n") + text.count("\r") + 1
    for found in read(text):
        line = found.line if isinstance(found, Record) else int(found.where.removeprefix("line "))
        assert 0 <= line <= last


VALUES = st.dictionaries(st.sampled_from(["text", "source", "note"]), st.text(min_size=1, max_size=40), min_size=1)


@given(st.lists(VALUES, max_size=5))
def test_json_lines_come_back_as_they_were_written(rows: list[dict[str, str]]) -> None:
    text = "\n".join(json.dumps(row) for row in rows)
    assert list(read_jsonl(text)) == [Record(number, row) for number, row in enumerate(rows, start=1)]


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).filter(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_csv_comes_back_as_it_was_written(rows: list[tuple[str, str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([("text", "source"), *rows])
    found = list(read_csv(out.getvalue()))
    assert found == [Record(number, {"text": a, "source": b}) for number, (a, b) in enumerate(rows, start=2)]
