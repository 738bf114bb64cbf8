"""verify names whatever was done to the file behind the program's back, and nothing else."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from store_factory import insert_case, insert_claim, new_store

from claimcheck.answers import Verified
from claimcheck.errors import Invalid
from claimcheck.store import journal
from claimcheck.store.connection import Connection
from claimcheck.store.ledger import writing
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.verify import verify


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with two claims, one of them edited, and a document with its bytes."""
    path = new_store(tmp_path)
    with Connection.open(path) as connection:
        with writing(connection, "Ann", "add") as ledger:
            case = insert_case(ledger)
            insert_claim(ledger, case, "The gate failed.")
            insert_claim(ledger, case, "The pump held.")
        with writing(connection, "Ann", "document") as ledger:
            document = ledger.insert("document", {"title": "Log"})
            sha256 = Snapshots(tmp_path / "snapshots").put(b"the log")
            row = {"document_id": document, "sha256": sha256, "size": 7, "media_type": "text/plain", "text_version": 1}
            ledger.insert("snapshot", row)
        with writing(connection, "Ann", "edit") as ledger:
            ledger.amend("claim", 1, {"text": "The gate failed at noon."})
    return path


def checked(path: Path, against: str | None = None) -> Verified:
    with Connection.open(path) as connection:
        return verify(connection, Snapshots(path.parent / "snapshots"), against=against)


def tamper(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def found(path: Path, against: str | None = None) -> list[str]:
    return [f"{problem.where}: {problem.message}" for problem in checked(path, against).problems]


def test_a_store_that_nobody_touched_is_sound(path: Path) -> None:
    result = checked(path)
    assert (result.events, result.rows, result.snapshots, result.problems) == (3, 5, 1, ())


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE claim SET text = 'x' WHERE id = 1", "c1: claim was changed behind the journal's back: text"),
        (
            "UPDATE claim SET withdrawn_at = NULL, note = 'n' WHERE id = 2",
            "c2: claim was changed behind the journal's back: note",
        ),
        ("DELETE FROM claim WHERE id = 2", "c2: claim was removed behind the journal's back"),
        (
            "INSERT INTO story (id, slug, title, ulid, recorded_at) VALUES (9, 'x', 'x', 'u', 'now')",
            "k9: case was added behind the journal's back",
        ),
        ("UPDATE snapshot SET size = 8", "n1: snapshot was changed behind the journal's back: size"),
        ("UPDATE event SET actor = 'Bob' WHERE seq = 2", "event 2: was changed: its hash does not fit its content"),
        ("UPDATE event SET at = '1999' WHERE seq = 3", "event 3: was changed: its hash does not fit its content"),
    ],
)
def test_what_was_done_is_named(path: Path, statement: str, expected: str) -> None:
    tamper(path, "PRAGMA foreign_keys = OFF", statement)
    assert found(path) == [expected]


def test_two_rows_exchanged_are_both_named(path: Path) -> None:
    tamper(path, "UPDATE claim SET text = CASE id WHEN 1 THEN 'The pump held.' ELSE 'The gate failed at noon.' END")
    assert found(path) == [
        "c1: claim was changed behind the journal's back: text",
        "c2: claim was changed behind the journal's back: text",
    ]


def test_an_event_taken_out_of_the_middle_is_named(path: Path) -> None:
    tamper(path, "DELETE FROM event WHERE seq = 2")
    assert found(path)[0] == "event 2: is missing: event 3 follows event 1"


def test_an_event_rehashed_in_place_breaks_the_link(path: Path) -> None:
    with Connection.open(path) as connection:
        second = list(journal.events(connection))[1]
        forged = journal.event_hash(second.previous, 2, journal.Heading(second.at, "Bob", "x", "d1"), second.changes)
    tamper(path, f"UPDATE event SET actor = 'Bob', action = 'x', subject = 'd1', hash = '{forged}' WHERE seq = 2")
    assert found(path) == ["event 3: does not follow the event before it"]


def test_a_cut_end_is_found_with_a_head_that_was_kept(path: Path) -> None:
    with Connection.open(path) as connection:
        kept = journal.head(connection)
    assert found(path, kept) == []
    tamper(path, "DELETE FROM event WHERE seq = 3", "UPDATE claim SET text = 'The gate failed.' WHERE id = 1")
    assert found(path) == []
    assert found(path, kept) == ["the journal: is shorter than the head you kept: 1 events are gone from its end"]


def test_a_rewritten_history_is_found_with_a_head_that_was_kept(path: Path) -> None:
    assert found(path, "a" * 64 + "@2") == ["event 2: is not the one whose head you kept: the history was rewritten"]


@pytest.mark.parametrize("head", ["", "nonsense", "a" * 64, "a" * 63 + "@1", "@1"])
def test_what_is_no_head_is_refused(path: Path, head: str) -> None:
    if head:
        with pytest.raises(Invalid):
            checked(path, head)


def test_a_changed_or_missing_snapshot_is_named(path: Path) -> None:
    file = next((path.parent / "snapshots").glob("*/*"))
    file.write_bytes(b"another log")
    assert found(path) == [f"d1: the file of its snapshot {file.name[:12]} was changed"]
    file.unlink()
    assert found(path) == [f"d1: the file of its snapshot {file.name[:12]} is missing"]
