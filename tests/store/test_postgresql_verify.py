"""What is done behind the journal's back on a server is named as it is in a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from store_factory import insert_case, insert_claim

from claimcheck.store import journal
from claimcheck.store.connection import Connection
from claimcheck.store.ledger import writing
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.verify import verify


@pytest.fixture
def engine_name() -> str:
    return "postgresql"


@pytest.fixture
def told(connection: Connection, tmp_path: Path) -> Connection:
    with writing(connection, "Ann", "add") as ledger:
        case = insert_case(ledger)
        for text in ("The gate failed.", "The pump held."):
            insert_claim(ledger, case, text)
    with writing(connection, "Bob", "edit") as ledger:
        ledger.amend("claim", 2, {"text": "The pump held for an hour."})
    return connection


CHANGED, OURS = "claim was changed behind the journal's back: text", "the database"
REBUILT = "its table claim is gone or has other columns; nothing else was checked"
STRANGE = "has something that claimcheck did not make:"
TRIGGER = (
    "CREATE FUNCTION spy() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
    " CREATE TRIGGER spy BEFORE INSERT ON claim FOR EACH ROW EXECUTE FUNCTION spy()"
)
ADDED = "INSERT INTO story (id, ulid, recorded_at, slug, title) VALUES (9, 'x', '', 'x', 'x')"


@pytest.mark.parametrize(
    ("done", "where", "message"),
    [
        ("UPDATE claim SET text = 'x' WHERE id = 1", "c1", CHANGED),
        ("UPDATE claim SET text = 'The pump held.' WHERE id = 2", "c2", CHANGED),
        ("DELETE FROM claim WHERE id = 2", "c2", "claim was removed behind the journal's back"),
        (ADDED, "k9", "case was added behind the journal's back"),
        ("UPDATE event SET actor = 'Eve' WHERE seq = 1", "event 1", "was changed: its hash does not fit its content"),
        ("DELETE FROM event WHERE seq = 1", "event 1", "is missing: event 2 follows event 0"),
        ("DROP INDEX uq_claim_ref_live", OURS, "its table claim has other indexes or links than claimcheck made"),
        ("ALTER TABLE claim DROP COLUMN note", OURS, REBUILT),
        ('ALTER TABLE claim ALTER text TYPE text COLLATE "en-x-icu"', OURS, REBUILT),
        ("CREATE VIEW spy AS SELECT * FROM claim", OURS, f"{STRANGE} view spy"),
        ("CREATE RULE spy AS ON DELETE TO claim DO INSTEAD NOTHING", OURS, f"{STRANGE} rule spy"),
        ("ALTER TABLE claim ENABLE ROW LEVEL SECURITY", OURS, f"{STRANGE} row security on claim"),
        (TRIGGER, OURS, f"{STRANGE} trigger spy"),
    ],
)
def test_what_was_done_is_named(told: Connection, tmp_path: Path, done: str, where: str, message: str) -> None:
    assert verify(told, Snapshots(tmp_path)).problems == ()
    told.run(done)
    assert (where, message) in [(problem.where, problem.message) for problem in verify(told, Snapshots(tmp_path)).problems]


def test_a_cut_end_shows_against_the_head_that_was_kept(told: Connection, tmp_path: Path) -> None:
    kept = journal.head(told)
    assert verify(told, Snapshots(tmp_path), against=kept).problems == ()
    told.run("DELETE FROM event WHERE seq = 2")
    told.run("UPDATE claim SET text = 'The pump held.' WHERE id = 2")
    (problem,) = verify(told, Snapshots(tmp_path), against=kept).problems
    assert problem.message == "is shorter than the head you kept: 1 event is gone from its end"
