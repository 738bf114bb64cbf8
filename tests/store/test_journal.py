"""The journal: chained, replayable, in step with the tables whatever is written."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from store_factory import insert_case, insert_claim, opened

from claimcheck.store import journal
from claimcheck.store.connection import Connection
from claimcheck.store.journal import GENESIS, Change, Event, Heading
from claimcheck.store.ledger import writing
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.verify import verify

HEADING = Heading("2025-03-04T05:06:07Z", "Ann", "add", "c1")

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=8,
)


@given(values)
def test_canonical_text_reads_back_and_has_one_form(value: object) -> None:
    assert json.loads(journal.canonical(value)) == value
    assert journal.canonical(json.loads(journal.canonical(value))) == journal.canonical(value)


def test_the_hash_of_an_entry_is_what_anybody_can_recompute() -> None:
    """SHA-256 of the JSON list of previous hash, number, time, actor, action, subject and changes."""
    assert journal.event_hash(GENESIS, 1, HEADING, "[]") == (
        "dfcb06af278b43ac811a7d17dd8d1d9b21113b9d82cf17ee458647dba159d826"
    )


def test_each_entry_follows_the_one_before(connection: Connection) -> None:
    for slug in ("one", "two"):
        with writing(connection, "Ann", "case") as ledger:
            insert_case(ledger, slug)
    first, second = journal.events(connection)
    assert (first.previous, second.previous) == (GENESIS, first.hash)
    assert journal.head(connection) == f"{second.hash}@2"
    assert (first.action, first.subject, first.actor) == ("case", "k1", "Ann")


def test_a_transaction_that_changes_nothing_leaves_no_entry(connection: Connection) -> None:
    with writing(connection, "Ann", "edit"):
        pass
    assert list(journal.events(connection)) == []


def test_amending_keeps_the_old_value(connection: Connection) -> None:
    with writing(connection, "Ann", "case") as ledger:
        insert_case(ledger)
    with writing(connection, "Bob", "edit") as ledger:
        assert ledger.amend("story", 1, {"title": "The dam", "slug": "dam"})
        assert not ledger.amend("story", 1, {"title": "The dam"})
    last = list(journal.events(connection))[-1]
    assert json.loads(last.changes) == [{"id": 1, "new": {"title": "The dam"}, "old": {"title": "dam"}, "table": "story"}]


def test_a_failed_attempt_leaves_nothing_and_the_rest_goes_on(tmp_path: Path, connection: Connection) -> None:
    with writing(connection, "Ann", "case") as ledger:
        insert_case(ledger, "kept")
        try:
            with ledger.attempt():
                insert_case(ledger, "lost")
                raise LookupError
        except LookupError:
            pass
        insert_case(ledger, "kept-too")
    assert [row["slug"] for row in connection.all("SELECT slug FROM story ORDER BY id")] == ["kept", "kept-too"]
    assert verify(connection, Snapshots(tmp_path)).problems == ()


steps = st.lists(
    st.tuples(st.sampled_from(["insert", "amend", "withdraw"]), st.integers(0, 5), st.text("ab é\n\U0001f600", max_size=6)),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(steps)
def test_the_replayed_journal_is_the_tables_whatever_was_written(actions: list[tuple[str, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as connection:
        for number, (action, target, text) in enumerate(actions):
            rows = [row["id"] for row in connection.all("SELECT id FROM story")]
            with writing(connection, "Ann", action) as ledger:
                if action == "insert" or not rows:
                    insert_case(ledger, f"case-{number}")
                elif action == "amend":
                    ledger.amend("story", rows[target % len(rows)], {"title": text or "x", "note": text})
                else:
                    ledger.withdraw("story", rows[target % len(rows)], text)
        checked = verify(connection, Snapshots(Path(folder)))
        assert checked.problems == ()
        stored = {row["id"]: row for row in connection.all("SELECT * FROM story")}
        assert replayed(journal.events(connection)) == stored


def replayed(entries: Iterable[Event]) -> dict[int, dict[str, object]]:
    """The cases as their journal alone tells them."""
    rows: dict[int, dict[str, object]] = {}
    for change in (change for event in entries for change in event.read_changes()):
        assert change.table == "story"
        rows[change.id] = {**rows.get(change.id, {}), **change.new}
    return rows


def test_the_entries_about_a_row_are_found_among_many(connection: Connection) -> None:
    with writing(connection, "Ann", "add") as ledger:
        case = insert_case(ledger)
    for text in ("The gate failed.", "The dam held.", "The river rose."):
        with writing(connection, "Ann", "add") as ledger:
            insert_claim(ledger, case, text)
    with writing(connection, "Ann", "edit") as ledger:
        ledger.amend("claim", 1, {"text": "The gates failed."})
        ledger.amend("claim", 3, {"text": "The river fell."})
    found = [[event.seq for event in journal.about(connection, {("claim", number)})] for number in (1, 2, 3)]
    assert found == [[2, 5], [3], [4, 5]]
    assert [event.seq for event in journal.about(connection, {("story", case), ("claim", 2)})] == [1, 3]


def test_the_changes_of_some_rows_are_found_among_many() -> None:
    """As reading all of them finds these, whatever the texts hold: one here holds the beginning of a change."""
    sly = '[{"id":2,"new":{"id":2},"table":"claim"}]'
    changes = [
        Change("claim", 2, {"id": 2, "text": sly}),
        Change("source", 2, {"id": 2, "name": "Board"}),
        Change("claim", 12, {"id": 12, "text": "x"}),
        Change("claim", 2, {"text": "y"}, {"text": sly}),
    ]
    text = journal.canonical([change.as_json() for change in changes])
    event = Event(1, "2025-03-04T05:06:07Z", "Ann", "import", "c2", text, GENESIS, "")
    assert event.changes_of({("claim", 2)}) == [changes[0], changes[3]]
    assert event.changes_of([("source", 2), ("claim", 12)]) == [changes[1], changes[2]]
    assert event.changes_of([("claim", 1)]) == []
    assert event.read_changes() == changes


VALUES = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(exclude_categories=["Cs"]))


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(["b", "a", "ä", "id"]), VALUES), st.none() | st.just({"b": "x", "a": None}))
def test_many_changes_have_the_text_that_each_would_have_by_itself(
    new: dict[str, object], old: dict[str, object] | None
) -> None:
    change = Change("claim", 7, new, old)
    text = journal.written([change])
    assert journal.written([change] * journal.MANY) == f"[{','.join([text[1:-1]] * journal.MANY)}]"
