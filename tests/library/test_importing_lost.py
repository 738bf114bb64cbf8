"""An import whose server goes away says what is on file and what to run next, and running that makes it whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_importing import LINES, jsonl
from test_proposals import filed

from claimcheck.errors import OutsideWorld
from claimcheck.formats import records
from claimcheck.library import ClaimStore, importing, open_store
from claimcheck.library.importing import ImportRequest
from claimcheck.library.proposals import BulkRequest

if TYPE_CHECKING:
    from postgres_server import Server

CLAIMS = [line for line in LINES if "record" not in line and "doc" not in line]


@pytest.fixture
def engine_name() -> str:
    return "postgresql"


@pytest.fixture
def cut(store: ClaimStore, server: Server) -> Callable[[int, int], None]:
    """A progress that ends the store's connection."""
    number = store.desk.connection.value("SELECT pg_backend_pid()")
    return lambda _done, _total: server.run(f"SELECT pg_terminate_backend({number})")


def test_one_that_is_stopped_while_it_compares(
    store: ClaimStore, cut: Callable[[int, int], None], database: str, tmp_path: Path
) -> None:
    with pytest.raises(OutsideWorld) as failure:
        store.importing.run(records.read(jsonl(CLAIMS)), ImportRequest(tmp_path, progress=cut))
    assert failure.value.message == (
        "the database server stopped the work; what came in is on file, but not all of it is compared"
    )
    assert failure.value.hint == "claimcheck match goes on where it was stopped"
    with open_store(database, actor="Ann") as again:
        assert again.desk.connection.value("SELECT count(*) FROM claim") == 2
        assert again.matching.waiting() == 2
        assert again.matching.match_all() == 0
        assert again.matching.waiting() == 0


def test_one_that_is_stopped_between_two_batches(
    store: ClaimStore, cut: Callable[[int, int], None], database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    with pytest.raises(OutsideWorld) as failure:
        store.importing.run(records.read(jsonl(CLAIMS)), ImportRequest(tmp_path, progress=cut))
    assert failure.value.message == "the database server stopped the work; what stands before line 3 is on file"
    assert failure.value.hint == "import the file again: what is on file adds nothing"
    with open_store(database, actor="Ann") as again:
        done = again.importing.run(records.read(jsonl(CLAIMS)), ImportRequest(tmp_path))
        assert (done.added, done.known) == (1, 2)
        assert again.verify().problems == ()


def test_accepting_all_that_is_stopped_while_it_compares(
    store: ClaimStore, cut: Callable[[int, int], None], tmp_path: Path
) -> None:
    document = filed(store, tmp_path)
    with pytest.raises(OutsideWorld) as failure:
        store.proposals.accept_all([document], BulkRequest(progress=cut))
    assert failure.value.hint == "claimcheck match goes on where it was stopped"


def test_accepting_all_that_is_stopped_between_two_documents(
    store: ClaimStore, cut: Callable[[int, int], None], tmp_path: Path
) -> None:
    documents = [filed(store, tmp_path), filed(store, tmp_path, "The dam at Orrin was built in 1960.", "other.txt")]
    with pytest.raises(OutsideWorld) as failure:
        store.proposals.accept_all(documents, BulkRequest(progress=cut))
    assert failure.value.message == "the database server stopped the work; what was accepted before is on file"
    assert failure.value.hint == "do it again: what was accepted is not proposed a second time"
