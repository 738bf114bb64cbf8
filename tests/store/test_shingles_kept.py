"""The shingles of snapshots: which of them may share a passage, on every engine."""

from __future__ import annotations

import pytest

from claimcheck.store import shingles
from claimcheck.store.connection import Connection
from claimcheck.store.ledger import writing

FEW, MANY = frozenset({1, 2**60, 7}), frozenset({2**60, 7, 9})


@pytest.fixture
def three(connection: Connection) -> Connection:
    """Three snapshots: the first two share two shingles, the third has none in common."""
    with writing(connection, "Ann", "ingest") as ledger:
        for number, hashes in enumerate((FEW, MANY, {5}), start=1):
            document = ledger.insert("document", {"title": f"page {number}"})
            kept = {"document_id": document, "sha256": str(number), "size": 1, "media_type": "text/plain"}
            shingles.put(connection, ledger.insert("snapshot", kept), hashes)
    return connection


def test_snapshots_that_share_are_found(three: Connection) -> None:
    assert shingles.sharing(three, MANY, 10) == [2, 1]
    assert shingles.sharing(three, {9, 11}, 10) == [2]
    assert shingles.sharing(three, MANY, 1) == [2]
    assert shingles.sharing(three, MANY, 1, besides=2) == [1]
    assert shingles.sharing(three, (), 10) == []
    assert shingles.pairs(three) == {(1, 2): 2}


def test_what_stands_everywhere_says_nothing(three: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shingles, "COMMON", 1)
    assert shingles.sharing(three, MANY, 10) == [2]
    assert shingles.pairs(three) == {}


def test_what_is_not_in_is_wanting_and_all_are_when_texts_are_read_another_way(
    three: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shingles.wanting(three) == []
    assert not shingles.outdated(three)
    monkeypatch.setattr(shingles, "TEXT_VERSION", shingles.TEXT_VERSION + 1)
    assert shingles.outdated(three)
    with three.writing():
        shingles.forget(three)
    assert [row["id"] for row in shingles.wanting(three)] == [1, 2, 3]
    assert shingles.pairs(three) == {}


def test_a_withdrawn_snapshot_is_not_wanted(three: Connection) -> None:
    with writing(three, "Ann", "undo") as ledger:
        shingles.forget(three)
        ledger.withdraw("snapshot", 2, "undone")
    assert [row["id"] for row in shingles.wanting(three)] == [1, 3]
