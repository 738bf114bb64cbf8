"""Rows are added, amended and withdrawn, and one event says so."""

from __future__ import annotations

import re

import pytest
from store_factory import insert_case, insert_claim

from claimcheck.errors import Invalid, NotFound
from claimcheck.models import metadata
from claimcheck.store import journal
from claimcheck.store.connection import Connection
from claimcheck.store.ledger import TABLES, Ledger, now, writing
from claimcheck.vocab import SourceKind

DERIVED = {"match", "matcher", "unmatched", "claim_vector", "vector_model", "event", "reach", "shingle", "shingled"}


def test_every_table_of_the_models_is_a_record_a_decision_or_derived() -> None:
    assert set(TABLES) | DERIVED == set(metadata.tables)
    assert len({kind.value for kind in TABLES.values()}) == len(TABLES)


def test_a_moment_is_utc_to_the_second() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", now())


def test_a_row_gets_an_id_that_betrays_no_time(connection: Connection) -> None:
    """A ULID begins with the time; of two made at one moment the beginnings would be equal."""
    with writing(connection, "Ann", "case") as ledger:
        rows = [ledger.row("story", insert_case(ledger, slug)) for slug in ("one", "two", "three")]
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{26}", row["ulid"]) for row in rows)
    assert len({row["ulid"][:8] for row in rows}) == 3
    assert {row["recorded_at"] for row in rows} == {ledger.at}


def test_a_word_is_stored_as_its_value(connection: Connection) -> None:
    with writing(connection, "Ann", "source") as ledger:
        row = {"name": "Ann", "kind": SourceKind.PERSON, "reliability": "F", "aliases": "[]"}
        number = ledger.insert("source", row)
        assert not ledger.amend("source", number, {"kind": SourceKind.PERSON})
        assert ledger.amend("source", number, {"kind": SourceKind.PUBLICATION})
    assert connection.value("SELECT kind FROM source") == "publication"


def test_a_withdrawn_row_stays_with_when_and_why(connection: Connection) -> None:
    with writing(connection, "Ann", "case") as ledger:
        insert_case(ledger)
    with writing(connection, "Bob", "withdraw") as ledger:
        assert ledger.withdraw("story", 1, "a mistake")
    row = connection.one("SELECT * FROM story") or {}
    assert (row["withdrawn_at"], row["withdrawn_why"]) == (ledger.at, "a mistake")


def test_a_row_that_is_not_there_is_named(connection: Connection) -> None:
    with writing(connection, "Ann", "edit") as ledger, pytest.raises(NotFound) as failure:
        ledger.amend("claim", 12, {"text": "x"})
    assert failure.value.message == "there is no claim c12"
    assert failure.value.hint


def test_the_event_is_about_the_first_change_or_what_it_is_told(connection: Connection) -> None:
    with writing(connection, "Ann", "add") as ledger:
        case = insert_case(ledger)
        insert_claim(ledger, case, "The gate failed.")
    with writing(connection, "Ann", "add") as ledger:
        ledger.subject = insert_claim(ledger, case, "The pump held.") and "c2"
        ledger.amend("story", case, {"title": "The dam"})
    assert [event.subject for event in journal.events(connection)] == ["k1", "c2"]


def test_what_is_derived_is_kept_in_step_before_the_transaction_ends(connection: Connection) -> None:
    seen: list[int] = []

    def count(ledger: Ledger) -> None:
        seen.append(ledger.connection.value("SELECT count(*) FROM story"))
        assert ledger.connection.in_transaction

    with writing(connection, "Ann", "case", then=count) as ledger:
        insert_case(ledger)
    assert seen == [1]


def test_a_failure_in_what_is_derived_takes_everything_back(connection: Connection) -> None:
    def fail(ledger: Ledger) -> None:
        raise LookupError

    with pytest.raises(LookupError), writing(connection, "Ann", "case", then=fail) as ledger:
        insert_case(ledger)
    assert connection.value("SELECT count(*) FROM story") == 0
    assert journal.head(connection) == journal.GENESIS + "@0"


def test_a_withdrawn_row_gives_its_name_free_and_two_live_ones_never_share_it(connection: Connection) -> None:
    with writing(connection, "Ann", "case") as ledger:
        ledger.withdraw("story", insert_case(ledger), "")
        insert_case(ledger)
    with (
        pytest.raises(Exception, match=r"UNIQUE constraint failed|23505 uq_story_slug_live"),
        writing(connection, "Ann", "case") as ledger,
    ):
        insert_case(ledger)


def test_only_our_own_tables_and_columns_become_part_of_a_statement(connection: Connection) -> None:
    """`undo` takes them from the journal, into which whoever has the file can write."""
    with writing(connection, "Ann", "case") as ledger:
        case = insert_case(ledger)
        with pytest.raises(Invalid, match="the journal names a table or column that claimcheck does not have"):
            ledger.row("event", 1)
        with pytest.raises(Invalid, match="the journal names a table or column that claimcheck does not have"):
            ledger.amend("story", case, {"note = 'x' --": "y"})
    assert connection.value("SELECT note FROM story") is None
