"""Loading: rows wait and are written together, a failed attempt takes back its own, and the journal tells of all."""

from __future__ import annotations

from pathlib import Path

import pytest
from store_factory import copied_store, insert_case

from claimcheck.errors import Invalid
from claimcheck.store.journal import Change
from claimcheck.store.ledger import recorded
from claimcheck.store.loading import Loading
from claimcheck.store.opening import connect
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.verify import verify


def claim(text: str, case: int) -> dict[str, object]:
    return {"text": text, "case_id": case, "folded_sha256": "0" * 64, "note": None}


def attempt_in_vain(ledger: Loading, case: int) -> None:
    with ledger.attempt():
        ledger.insert("claim", claim("Two.", case))
        ledger.insert("source", {"name": "Ann Ode", "kind": "person", "reliability": "F", "aliases": "[]"})
        raise Invalid("no", hint="none")


def test_rows_are_numbered_at_once_and_written_together(tmp_path: Path) -> None:
    with connect(copied_store(tmp_path)) as connection:
        ledger = Loading(connection, "Ann")
        with recorded(ledger, "import"):
            case = insert_case(ledger)
            assert [ledger.insert("claim", claim(text, case)) for text in ("One.", "Two.")] == [1, 2]
            assert connection.all("SELECT * FROM claim") == []
            ledger.write()
        assert [row["text"] for row in connection.all("SELECT text FROM claim ORDER BY id")] == ["One.", "Two."]
        assert verify(connection, Snapshots(tmp_path)).problems == ()


def test_a_failed_attempt_takes_back_its_own_and_nothing_else(tmp_path: Path) -> None:
    with connect(copied_store(tmp_path)) as connection:
        noted: list[Change] = []
        ledger = Loading(connection, "Ann")
        ledger.note, ledger.forget = noted.append, noted.remove
        with recorded(ledger, "import"):
            case = insert_case(ledger)
            ledger.insert("claim", claim("One.", case))
            with pytest.raises(Invalid):
                attempt_in_vain(ledger, case)
            assert ledger.insert("claim", claim("Three.", case)) == 2
            ledger.write()
        assert [row["text"] for row in connection.all("SELECT text FROM claim ORDER BY id")] == ["One.", "Three."]
        assert connection.all("SELECT * FROM source") == []
        assert [(change.table, change.id) for change in noted] == [("story", 1), ("claim", 1), ("claim", 2)]
        assert verify(connection, Snapshots(tmp_path)).problems == ()
