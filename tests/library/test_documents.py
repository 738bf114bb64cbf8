"""Documents: their bytes are kept first, their text is read once and available to whoever anchors a quote in it."""

from __future__ import annotations

from pathlib import Path

from conftest import Run, on_sqlite

from claimcheck.documents.full_text import TEXT_VERSION
from claimcheck.library import ClaimStore
from claimcheck.shapes import AttributionCreate, ClaimCreate

pytestmark = on_sqlite


def entered(store: ClaimStore, path: Path, quote: str | None = None) -> None:
    said = AttributionCreate(source="Ann Ode", type="named", doc=str(path), quote=quote)
    store.claims.add(ClaimCreate(text="The gate failed."), said)


def test_the_text_of_a_document_is_had_by_its_row_or_its_snapshots(store: ClaimStore, tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text("At noon the gate failed.\n")
    entered(store, tmp_path / "log.txt", "the gate failed")
    document = store.documents.find("d1")
    assert document is not None
    snapshot = store.documents.snapshot(1)
    assert snapshot is not None
    for row in (document, snapshot):
        full_text = store.documents.full_text(row)
        assert full_text is not None
        assert "At noon the gate failed." in full_text.text
    assert snapshot["text_version"] == TEXT_VERSION


def test_a_text_whose_file_is_gone_is_read_anew(store: ClaimStore, tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text("At noon the gate failed.\n")
    entered(store, tmp_path / "log.txt")
    derived = list(store.desk.snapshots.folder.rglob("*.json"))
    assert len(derived) == 1
    derived[0].write_text("nonsense")
    store.desk.keeping._at_hand.clear()
    row = store.documents.find("d1")
    assert row is not None
    full_text = store.documents.full_text(row)
    assert full_text is not None
    assert "At noon the gate failed." in full_text.text
    assert "At noon" in derived[0].read_text()


def test_a_document_without_its_bytes_has_no_text(store: ClaimStore, tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text("At noon the gate failed.\n")
    entered(store, tmp_path / "log.txt")
    for file in list(store.desk.snapshots.folder.rglob("*")):
        if file.is_file():
            file.unlink()
    store.desk.keeping._at_hand.clear()
    row = store.documents.find("d1")
    assert row is not None
    assert store.documents.full_text(row) is None


def test_a_document_on_file_by_its_address_only_has_no_text(store: ClaimStore) -> None:
    said = AttributionCreate(source="Ann Ode", type="named", doc="https://harbour.example/gate")
    store.claims.add(ClaimCreate(text="The gate failed."), said)
    row = store.documents.find("d1")
    assert row is not None
    assert store.documents.full_text(row) is None


def test_what_is_kept_beside_snapshots_is_nothing_that_verify_minds(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text("At noon the gate failed.\n")
    claim = ("add", "The gate failed.", "--source", "Ann Ode", "--doc", "log.txt", "--quote", "the gate failed")
    assert workspace(*claim).code == 0
    assert workspace("verify").code == 0
