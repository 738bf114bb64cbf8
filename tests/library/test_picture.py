"""What stands behind an attribution by way of records that no attribution names: copies of copies, owners of owners."""

from __future__ import annotations

from pathlib import Path

from claimcheck.library import ClaimStore
from claimcheck.library.ingesting import IngestRequest
from claimcheck.report import Standing
from claimcheck.shapes import AttributionCreate, ClaimCreate, SourceCreate
from claimcheck.vocab import AttributionType, Basis, SourceKind

FAILED = ClaimCreate(text="The gate failed at noon.")


def say(store: ClaimStore, source: str, doc: str | None = None, type_: AttributionType = AttributionType.NAMED) -> Standing:
    said = AttributionCreate(source=source, type=type_, basis=Basis.WITNESSED, doc=doc)
    return store.claims.add(FAILED, said, even_if_alike=True).claim.standing


def papers(store: ClaimStore, folder: Path) -> None:
    """Three documents, d1 to d3."""
    for name in ("first", "second", "third"):
        (folder / f"{name}.txt").write_text(f"the {name} paper\n")
        store.ingesting.run([str(folder / f"{name}.txt")], IngestRequest())


def test_a_copy_of_a_copy_is_one_origin_with_the_first(store: ClaimStore, tmp_path: Path) -> None:
    papers(store, tmp_path)
    say(store, "Ida Marr", "d1")
    assert say(store, "Tom Ode", "d3").status == "corroborated"
    store.provenance.relayed_from("d3", "d2")
    store.provenance.relayed_from("d2", "d1")
    card = store.claims.show("c1")
    assert (card.claim.standing.status, card.claim.standing.origins) == ("echoed", 1)
    assert card.origins == ("a1 and a2 go back to the same document",)


def test_a_copy_carries_the_wire_credit_of_what_it_was_copied_from(store: ClaimStore, tmp_path: Path) -> None:
    papers(store, tmp_path)
    store.provenance.relayed_from("d1", "Reuters")
    store.provenance.relayed_from("d2", "Reuters")
    store.provenance.relayed_from("d3", "d2")
    say(store, "Ida Marr", "d1")
    assert say(store, "Tom Ode", "d3").origins == 1


def test_documents_that_go_back_to_each_other_are_one_origin(store: ClaimStore, tmp_path: Path) -> None:
    """Two people can make such a circle: one names the upstream, another the reverse, and the first undoes a change."""
    papers(store, tmp_path)
    say(store, "Ida Marr", "d1")
    say(store, "Tom Ode", "d2")
    with store.desk.writing("edit") as ledger:
        ledger.amend("document", 1, {"upstream_id": 2})
        ledger.amend("document", 2, {"upstream_id": 1})
    assert store.claims.show("c1").claim.standing.origins == 1


def test_houses_that_own_each_other_are_one_owner(store: ClaimStore) -> None:
    for name in ("North House", "South House"):
        store.sources.add(SourceCreate(name=name, kind=SourceKind.ORGANISATION), even_if_alike=True)
    store.sources.edit("North House", {"parent": "South House"})
    store.sources.edit("South House", {"parent": "North House"})
    say(store, "North House", type_=AttributionType.OFFICIAL)
    assert say(store, "South House", type_=AttributionType.OFFICIAL).origins == 1
    assert store.claims.show("c1").origins == ("a1 and a2 belong to the same owner",)
