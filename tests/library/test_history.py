"""Taking an action back leaves what others have since put on top of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.documents.reading import Fetched
from claimcheck.errors import Invalid
from claimcheck.library import ClaimStore
from claimcheck.library.ingesting import IngestRequest
from claimcheck.shapes import AttributionCreate, ClaimCreate, SourceCreate
from claimcheck.vocab import AttributionType

PAGE = "https://example.org/dam"


def fetch(store: ClaimStore, words: str) -> str:
    content = f"<html><title>The dam</title><body><p>{words}</p></body></html>".encode()
    request = IngestRequest(fetch=lambda url: Fetched("dam", content, "text/html", url))
    return store.ingesting.run([PAGE], request).documents[0].document


def test_a_document_stays_where_somebody_else_has_put_a_newer_copy_of_it_on_file(store: ClaimStore) -> None:
    others = ClaimStore(replace(store.desk, actor="Bo"))
    assert fetch(store, "The gate of the dam failed at noon on Sunday.") == "d1"
    assert fetch(others, "The gate of the dam failed at one on Sunday.") == "d1"
    store.history.undo()
    assert store.documents.get("d1")["withdrawn_at"] is None
    copies = store.desk.connection.all("SELECT id, withdrawn_why FROM snapshot ORDER BY id")
    assert copies == [{"id": 1, "withdrawn_why": "undone"}, {"id": 2, "withdrawn_why": None}]
    assert store.verify().problems == ()


def test_an_action_on_which_others_rest_is_passed_over(store: ClaimStore) -> None:
    others = ClaimStore(replace(store.desk, actor="Bo"))
    store.sources.add(SourceCreate(name="Ida Marr"))
    store.sources.add(SourceCreate(name="Water Board"))
    others.claims.add(
        ClaimCreate(text="The gate failed."),
        AttributionCreate(source="Water Board", type=AttributionType.OFFICIAL),
    )
    assert store.history.undo().summary == "source s1 added"
    with pytest.raises(Invalid, match="nothing of that action is left"):
        store.history.undo()
    assert others.history.undo().summary.startswith("claim c1 added")
    assert store.history.undo().summary == "source s2 added"
    assert store.verify().problems == ()
