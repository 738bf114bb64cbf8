"""The book of sources: any spelling finds the one that is meant, merged ones are followed, two of one name are ambiguous."""

from __future__ import annotations

import json

import pytest

from claimcheck.errors import Ambiguous
from claimcheck.library.source_book import SourceBook
from claimcheck.store.connection import Row


def source(number: int, name: str, *aliases: str, **values: object) -> Row:
    return {"id": number, "name": name, "kind": "person", "aliases": json.dumps(aliases), **values}


def test_a_source_is_found_by_name_alias_reference_and_id() -> None:
    book = SourceBook.of([source(1, "The Water Board", "WB", ref="board"), source(2, "Ann Ode")])
    assert [book.find(name) for name in ("water board", "wb", "board", "s1")] == [book.rows[1]] * 4
    assert book.find("Bea") is None


def test_a_merged_source_leads_to_the_one_that_stands() -> None:
    book = SourceBook.of([source(1, "Ann Ode"), source(2, "A. Ode", merged_into_id=1)])
    assert (book.find("A Ode") or {})["id"] == 1


def test_a_withdrawn_source_gives_its_name_free() -> None:
    book = SourceBook.of([source(1, "Ann Ode", withdrawn_at="2026-01-01T00:00:00Z"), source(2, "Ann Ode")])
    assert (book.find("Ann Ode") or {})["id"] == 2


def test_two_of_one_name_are_ambiguous() -> None:
    with pytest.raises(Ambiguous):
        SourceBook.of([source(1, "Ann Ode"), source(2, "ANN ODE")]).find("Ann Ode")


def test_what_is_added_and_dropped_is_known_at_once() -> None:
    book = SourceBook()
    assert book.find("Ann Ode") is None
    book.add(source(1, "Ann Ode"))
    assert book.find("Ann Ode") == book.rows[1]
    book.drop(1)
    assert book.find("Ann Ode") is None
