"""verify names whatever was done to the file behind the program's back, and nothing else."""

from __future__ import annotations

import os
import random
import sqlite3
from pathlib import Path

import pytest
from store_factory import copied_store, insert_case, insert_claim

from claimcheck.answers import Verified
from claimcheck.errors import ClaimcheckError, Invalid
from claimcheck.store import journal
from claimcheck.store.journal import GENESIS
from claimcheck.store.ledger import TABLES, writing
from claimcheck.store.opening import connect, open_connection
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.verify import verify

ATTRIBUTION = {
    "type": "anonymous",
    "stance": "asserts",
    "ground_rule": "background",
    "basis": "witnessed",
    "credibility": "6",
    "exact": "gate failed",
    "anchor_start": 4,
    "anchor_end": 15,
    "anchor_state": "intact",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with two claims, one of them edited, and a document with its bytes."""
    path = copied_store(tmp_path)
    with connect(path) as connection:
        with writing(connection, "Ann", "add") as ledger:
            case = insert_case(ledger)
            insert_claim(ledger, case, "The gate failed.")
            insert_claim(ledger, case, "The pump held.")
        with writing(connection, "Ann", "document") as ledger:
            document = ledger.insert("document", {"title": "Log"})
            sha256 = Snapshots(tmp_path / "snapshots").put(b"the log")
            row = {"document_id": document, "sha256": sha256, "size": 7, "media_type": "text/plain", "text_version": 1}
            ledger.insert("snapshot", row)
            source = ledger.insert("source", {"name": "Hidden", "kind": "person", "reliability": "F", "aliases": "[]"})
            ledger.insert("attribution", ATTRIBUTION | {"claim_id": 1, "source_id": source, "document_id": document})
        with writing(connection, "Ann", "edit") as ledger:
            ledger.amend("claim", 1, {"text": "The gate failed at noon."})
    return path


def checked(path: Path, against: str | None = None) -> Verified:
    with connect(path) as connection:
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
    assert (result.events, result.rows, result.snapshots, result.problems) == (3, 7, 1, ())


CHANGED = "was changed behind the journal's back"
UNFIT = "was changed: its hash does not fit its content"


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE claim SET text = 'x' WHERE id = 1", f"c1: claim {CHANGED}: text"),
        ("UPDATE claim SET withdrawn_at = NULL, note = 'n' WHERE id = 2", f"c2: claim {CHANGED}: note"),
        ("UPDATE claim SET withdrawn_at = 'now' WHERE id = 2", f"c2: claim {CHANGED}: withdrawn_at"),
        ("UPDATE claim SET case_id = 2 WHERE id = 2", f"c2: claim {CHANGED}: case_id"),
        ("UPDATE claim SET text = CAST(x'ff00' AS TEXT) WHERE id = 2", f"c2: claim {CHANGED}: text"),
        ("UPDATE claim SET text = x'ff00' WHERE id = 2", f"c2: claim {CHANGED}: text"),
        ("UPDATE claim SET id = 7 WHERE id = 2", "c2: claim was removed behind the journal's back"),
        ("UPDATE source SET name = 'Secret Name'", f"s1: source {CHANGED}: name"),
        ("UPDATE source SET name = 'Secret Name', kind = 'organisation'", f"s1: source {CHANGED}: kind, name"),
        ("UPDATE attribution SET source_id = 2", f"a1: attribution {CHANGED}: source_id"),
        ("UPDATE attribution SET ground_rule = 'on_record'", f"a1: attribution {CHANGED}: ground_rule"),
        ("UPDATE attribution SET anchor_start = 5, anchor_end = 8", f"a1: attribution {CHANGED}: anchor_end, anchor_start"),
        ("UPDATE attribution SET exact = 'Secret words'", f"a1: attribution {CHANGED}: exact"),
        ("DELETE FROM claim WHERE id = 2", "c2: claim was removed behind the journal's back"),
        (
            "INSERT INTO story (id, slug, title, ulid, recorded_at) VALUES (9, 'x', 'x', 'u', 'now')",
            "k9: case was added behind the journal's back",
        ),
        ("UPDATE snapshot SET size = 8", f"n1: snapshot {CHANGED}: size"),
        ("UPDATE event SET actor = 'Bob' WHERE seq = 2", f"event 2: {UNFIT}"),
        ("UPDATE event SET at = '1999' WHERE seq = 3", f"event 3: {UNFIT}"),
        ("UPDATE event SET actor = x'ff' WHERE seq = 3", f"event 3: {UNFIT}"),
        ("UPDATE event SET actor = CAST(x'ff' AS TEXT) WHERE seq = 3", f"event 3: {UNFIT}"),
        (
            "CREATE TRIGGER t AFTER INSERT ON claim BEGIN DELETE FROM claim; END",
            "the file: has something that claimcheck did not make: trigger t",
        ),
        ("CREATE VIEW v AS SELECT * FROM claim", "the file: has something that claimcheck did not make: view v"),
        (
            "DROP INDEX uq_source_ref_live",
            "the file: its table source has other indexes or links than claimcheck made",
        ),
        ("DROP TABLE review", "the file: its table review is gone or has other columns; nothing else was checked"),
        (
            "ALTER TABLE event RENAME COLUMN seq TO id",
            "the file: its table event is gone or has other columns; nothing else was checked",
        ),
    ],
)
def test_what_was_done_is_named(path: Path, statement: str, expected: str) -> None:
    tamper(path, "PRAGMA foreign_keys = OFF", statement)
    assert found(path)[0] == expected
    assert "Secret" not in str(checked(path))


def test_two_rows_exchanged_are_both_named(path: Path) -> None:
    tamper(path, "UPDATE claim SET text = CASE id WHEN 1 THEN 'The pump held.' ELSE 'The gate failed at noon.' END")
    assert found(path) == [
        "c1: claim was changed behind the journal's back: text",
        "c2: claim was changed behind the journal's back: text",
    ]


def test_an_event_taken_out_of_the_middle_is_named(path: Path) -> None:
    tamper(path, "DELETE FROM event WHERE seq = 2")
    assert found(path)[0] == "event 2: is missing: event 3 follows event 1"


def test_an_event_at_the_end_that_nobody_wrote_is_read_as_what_it_says(path: Path) -> None:
    """Rows that a well-formed but false event speaks of are compared like all others."""
    forge(path, '[{"id":9,"new":{"id":9,"text":"x"},"table":"claim"}]')
    assert found(path) == ["c9: claim was removed behind the journal's back"]


@pytest.mark.parametrize(
    "changes",
    [
        "",
        "nonsense",
        "{}",
        "7",
        "[7]",
        '[{"id":1}]',
        '[{"id":"x","new":{},"table":"claim"}]',
        '[{"id":1,"new":{},"table":"claim; DROP TABLE claim"}]',
        '[{"id":1,"new":[],"table":"claim"}]',
        '[{"id":1000000000000000000000,"new":{},"table":"claim"}]',
        "[" * 5000,
    ],
)
def test_a_forged_event_that_says_nothing_is_named(path: Path, changes: str) -> None:
    forge(path, changes)
    assert found(path) == (["event 4: says nothing that claimcheck wrote"] if changes != "{}" else [])


def forge(path: Path, changes: str) -> None:
    """Append an event with the right hash."""
    with connect(path) as connection:
        hash_, _, seq = journal.head(connection).partition("@")
        heading = journal.Heading("now", "Bob", "add", "c9")
        forged = journal.event_hash(hash_, int(seq) + 1, heading, changes)
        connection.run(
            "INSERT INTO event VALUES (:seq, 'now', 'Bob', 'add', 'c9', :changes, :previous, :hash)",
            {"seq": int(seq) + 1, "changes": changes, "previous": hash_, "hash": forged},
        )


def test_an_event_rehashed_in_place_breaks_the_link(path: Path) -> None:
    with connect(path) as connection:
        second = list(journal.events(connection))[1]
        forged = journal.event_hash(second.previous, 2, journal.Heading(second.at, "Bob", "x", "d1"), second.changes)
    tamper(path, f"UPDATE event SET actor = 'Bob', action = 'x', subject = 'd1', hash = '{forged}' WHERE seq = 2")
    assert found(path) == ["event 3: does not follow the event before it"]


def test_a_cut_end_is_found_with_a_head_that_was_kept(path: Path) -> None:
    with connect(path) as connection:
        kept = journal.head(connection)
    assert found(path, kept) == []
    tamper(path, "DELETE FROM event WHERE seq = 3", "UPDATE claim SET text = 'The gate failed.' WHERE id = 1")
    assert found(path) == []
    assert found(path, kept) == ["the journal: is shorter than the head you kept: 1 event is gone from its end"]


def test_an_older_copy_in_the_store_s_place_is_found_with_a_head_that_was_kept(path: Path) -> None:
    older = path.read_bytes()
    with connect(path) as connection:
        with writing(connection, "Ann", "edit") as ledger:
            ledger.amend("claim", 2, {"text": "The pump failed."})
            ledger.amend("claim", 1, {"text": "The gate held."})
        kept = journal.head(connection)
    path.write_bytes(older)
    assert found(path, kept) == ["the journal: is shorter than the head you kept: 1 event is gone from its end"]


def test_a_history_rewritten_from_its_beginning_is_found_with_a_head_that_was_kept(path: Path) -> None:
    with connect(path) as connection:
        kept = journal.head(connection)
        entries = list(journal.events(connection))
        connection.run("DELETE FROM event")
        for event in entries:
            heading = journal.Heading(event.at, "Bob", event.action, event.subject)
            changes = [change for change in event.read_changes() if change.old is None or change.table != "claim"]
            journal.append(connection, heading, changes)
    tamper(path, "UPDATE claim SET text = 'The gate failed.' WHERE id = 1")
    assert found(path) == []
    assert found(path, kept) == ["event 3: is not the one whose head you kept: the history was rewritten"]


def test_a_kept_head_is_found_however_it_was_copied(path: Path) -> None:
    with connect(path) as connection:
        kept = journal.head(connection)
    assert found(path, f"  {kept.upper()}\n") == []
    assert found(path, f"{GENESIS}@0") == []


def test_the_head_that_was_kept_of_another_empty_store_is_no_head_of_this(path: Path) -> None:
    assert found(path, "a" * 64 + "@0") == ["event 0: is not the one whose head you kept: the history was rewritten"]


def test_a_clock_set_back_is_no_fault(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Events are ordered by their number; times only say what the clock said."""
    monkeypatch.setattr("claimcheck.store.ledger.now", lambda: "1970-01-01T00:00:00Z")
    with connect(path) as connection, writing(connection, "Ann", "edit") as ledger:
        ledger.amend("claim", 1, {"text": "The gate held."})
    with connect(path) as connection:
        assert [event.seq for event in journal.events(connection)] == [1, 2, 3, 4]
        assert journal.head(connection).endswith("@4")
    assert found(path) == []


def test_a_rewritten_history_is_found_with_a_head_that_was_kept(path: Path) -> None:
    assert found(path, "a" * 64 + "@2") == ["event 2: is not the one whose head you kept: the history was rewritten"]


@pytest.mark.parametrize(
    "head", ["nonsense", "a" * 64, "a" * 63 + "@1", "@1", "g" * 64 + "@1", "a" * 64 + "@²", "a" * 64 + "@" + "9" * 5000]
)
def test_what_is_no_head_is_refused(path: Path, head: str) -> None:
    with pytest.raises(Invalid):
        checked(path, head)


def test_a_changed_or_missing_snapshot_is_named(path: Path) -> None:
    file = next((path.parent / "snapshots").glob("*/*"))
    file.write_bytes(b"another log")
    assert found(path) == [f"d1: the file of its snapshot {file.name[:12]} was changed"]
    file.unlink()
    assert found(path) == [f"d1: the file of its snapshot {file.name[:12]} is missing"]
    file.mkdir()
    assert found(path) == [f"d1: the file of its snapshot {file.name[:12]} is missing"]


def test_a_row_that_names_another_file_opens_none(path: Path) -> None:
    (path.parent / "other").write_bytes(b"")
    tamper(path, "UPDATE snapshot SET sha256 = '../../other'")
    assert found(path) == [
        f"n1: snapshot {CHANGED}: sha256",
        "d1: the file of its snapshot ../../other is missing",
    ]


def content(path: Path) -> list[object] | None:
    """Everything that must not change unnoticed, None where the file cannot be read any more."""
    connection = sqlite3.connect(path)
    connection.text_factory = bytes
    try:
        return [connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in ("event", *TABLES)]
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None
    finally:
        connection.close()


def noticed(path: Path) -> bool:
    try:
        with open_connection(path, upgrade=False) as connection:
            return bool(verify(connection, Snapshots(path.parent / "snapshots")).problems)
    except ClaimcheckError:
        return True


FLIPS = int(os.environ.get("CLAIMCHECK_TEST_FLIPS", "60"))


def test_no_flipped_bit_goes_unnoticed(path: Path) -> None:
    """SQLite itself does not notice seven in ten."""
    chance = random.Random(int(os.environ.get("CLAIMCHECK_TEST_SEED", "20261123")))
    sound, wanted = path.read_bytes(), content(path)
    pages = {place // 4096 for place in range(0, len(sound), 512) if any(sound[place : place + 512])}
    seen = 0
    for _ in range(FLIPS):
        flipped = bytearray(sound)
        flipped[chance.choice(sorted(pages)) * 4096 + chance.randrange(4096)] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        if content(path) != wanted:
            seen += 1
            assert noticed(path)
        else:
            noticed(path)
    assert seen
