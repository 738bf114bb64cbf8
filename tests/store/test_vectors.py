"""The vectors beside the claims."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_factory import insert_case, insert_claim, opened

from claimcheck.store import vectors
from claimcheck.store.connection import Connection
from claimcheck.store.ledger import writing
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.verify import verify


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """A store with three claims, the second of them withdrawn, and no vector."""
    with opened(tmp_path) as connection:
        with writing(connection, "Ann", "add") as ledger:
            case = insert_case(ledger)
            numbers = [insert_claim(ledger, case, f"Gate {n} failed.") for n in (1, 2, 3)]
            ledger.withdraw("claim", numbers[1], "twice")
        yield connection


def put(connection: Connection, *claims: tuple[int, bytes]) -> int:
    with connection.writing():
        model = vectors.enrol(connection, "tiny", "a" * 64, 2)
        vectors.put(connection, model, claims)
    return model


def test_a_store_without_vectors_has_no_model_and_every_live_claim_wants_one(connection: Connection) -> None:
    assert vectors.model(connection) is None
    assert [row["id"] for row in vectors.wanting(connection, 10)] == [1, 3]
    assert vectors.wanting(connection, 1, after=1) == [{"id": 3, "text": "Gate 3 failed."}]
    assert vectors.counts(connection) == (0, 2)


def test_what_is_put_is_found_and_put_again_replaces(connection: Connection) -> None:
    model = put(connection, (1, b"\x01\x02"))
    assert put(connection, (1, b"\x7f\x80"), (3, b"\x00\x01")) == model
    assert vectors.model(connection) == {"id": model, "name": "tiny", "digest": "a" * 64, "dimension": 2}
    assert vectors.of(connection, [1, 2, 3]) == {1: b"\x7f\x80", 3: b"\x00\x01"}
    assert [[(row["claim_id"], row["vector"]) for row in page] for page in vectors.pages(connection, model)] == [
        [(1, b"\x7f\x80"), (3, b"\x00\x01")]
    ]
    assert (vectors.wanting(connection, 10), vectors.counts(connection)) == ([], (2, 2))


def test_a_model_whose_last_vector_is_gone_is_none(connection: Connection) -> None:
    put(connection, (1, b"\x01\x02"))
    with connection.writing():
        vectors.remove(connection, 1)
    assert vectors.model(connection) is None


def test_all_is_forgotten_at_once(connection: Connection) -> None:
    put(connection, (1, b"\x01\x02"), (3, b"\x01\x02"))
    with connection.writing():
        vectors.forget(connection)
    assert (vectors.model(connection), vectors.counts(connection)) == (None, (0, 2))


def test_only_live_claims_with_the_same_words_are_unchanged(connection: Connection) -> None:
    read = [{"id": n, "text": f"Gate {n} failed."} for n in (1, 2, 3, 4)]
    with writing(connection, "Ann", "edit") as ledger:
        ledger.amend("claim", 3, {"text": "Gate 3 held."})
    assert vectors.unchanged(connection, read) == {1}


def test_vectors_are_derived_and_no_matter_of_the_journal(connection: Connection, tmp_path: Path) -> None:
    put(connection, (1, b"\x01\x02"))
    assert verify(connection, Snapshots(tmp_path)).problems == ()
