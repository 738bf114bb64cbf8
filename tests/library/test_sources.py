"""Sources: each kept once, found as people type them, merged and withdrawn without losing what they said."""

from __future__ import annotations

import pytest

from claimcheck.errors import Ambiguous, Invalid, NotFound
from claimcheck.library import ClaimStore
from claimcheck.library.claims import ListRequest
from claimcheck.shapes import AttributionCreate, ClaimCreate, SourceCreate
from claimcheck.validation import build
from claimcheck.vocab import SourceKind


def on_file(store: ClaimStore, *names: str) -> None:
    for name in names:
        store.sources.add(SourceCreate(name=name), even_if_alike=True)


def test_a_source_is_shown_with_all_that_is_known_of_it(store: ClaimStore) -> None:
    shown = store.sources.add(
        SourceCreate(
            name="Ostrey Echo",
            kind=SourceKind.PUBLICATION,
            aliases=("the Echo",),
            parent="North Press",
            owner_group="North",
            note="weekly",
        )
    )
    assert (shown.id, shown.kind, shown.aliases) == ("s2", "publication", ("the Echo",))
    assert (shown.parent, shown.owner_group, shown.note, shown.claims) == ("North Press", "North", "weekly", 0)
    assert [source.name for source in store.sources.list()] == ["North Press", "Ostrey Echo"]


@pytest.mark.parametrize("typed", ["Ostrey Water Ltd.", "the ostrey water", "OSTREY WATER", "s1"])
def test_one_company_in_the_spellings_people_use(store: ClaimStore, typed: str) -> None:
    on_file(store, "Ostrey Water")
    assert store.sources.get(typed)["id"] == 1


def test_an_unknown_name_is_answered_with_the_ones_like_it(store: ClaimStore) -> None:
    on_file(store, "Alibaba", "Alibaba Cloud")
    with pytest.raises(NotFound) as failure:
        store.sources.get("Alibabba")
    assert (failure.value.message, failure.value.hint) == ("there is no source 'Alibabba'", "did you mean Alibaba (s1)?")


def test_two_people_of_one_name_are_told_apart_by_id(store: ClaimStore) -> None:
    on_file(store, "Ann Ode", "Ann Ode")
    store.sources.edit("s1", {"kind": "person"})
    with pytest.raises(Ambiguous) as failure:
        store.sources.find("ann ode")
    assert failure.value.message == "'ann ode' fits several sources: s1 (person), s2 (organisation)"
    assert store.sources.get("s2")["id"] == 2


def test_editing_keeps_what_is_not_named(store: ClaimStore) -> None:
    store.sources.add(SourceCreate(name="Ann Ode", aliases=("A. Ode",), note="clerk"))
    edited = store.sources.edit("Ann Ode", {"reliability": "B", "parent": "Town Hall"})
    assert (edited.name, edited.aliases, edited.note) == ("Ann Ode", ("A. Ode",), "clerk")
    assert (edited.reliability, edited.parent) == ("B", "Town Hall")
    assert store.sources.edit("s1", {"parent": None}).parent is None


def test_a_merged_name_still_finds_its_source_and_merges_follow_each_other(store: ClaimStore) -> None:
    on_file(store, "Board of Water", "Water Board", "Ostrey Water Board")
    store.sources.merge("Board of Water", "Water Board")
    kept = store.sources.merge("Water Board", "Ostrey Water Board")
    assert kept.aliases == ("Water Board", "Board of Water")
    assert {store.sources.get(name)["id"] for name in ("Board of Water", "Water Board", "s1", "s2")} == {3}
    assert [source.id for source in store.sources.list()] == ["s3"]


def test_a_source_is_not_merged_into_itself(store: ClaimStore) -> None:
    on_file(store, "Ann Ode")
    with pytest.raises(Invalid) as failure:
        store.sources.merge("s1", "ann ode")
    assert failure.value.message == "a source cannot be merged into itself"


def test_an_unnamed_source_is_never_merged_with_a_named_one(store: ClaimStore) -> None:
    on_file(store, "Ann Ode")
    said = build(AttributionCreate, source="a clerk", type="anonymous")
    store.claims.add(ClaimCreate(text="The gate failed."), said)
    with pytest.raises(Invalid) as failure:
        store.sources.merge("a clerk", "Ann Ode")
    assert failure.value.message == "an unnamed source cannot be merged with a named one: that would reveal who it is"
    assert "Ann" not in f"{failure.value.message} {failure.value.hint}"


@pytest.mark.parametrize("name", ["Ann Ode", "Dr. Bo Lind"])
def test_an_anonymous_source_is_not_stored_under_a_name(store: ClaimStore, name: str) -> None:
    with pytest.raises(Invalid) as failure:
        store.sources.add(SourceCreate(name=name, kind=SourceKind.ANONYMOUS))
    assert name not in f"{failure.value.message} {failure.value.hint}"
    assert store.sources.list() == ()


def test_a_withdrawn_source_is_listed_only_on_request(store: ClaimStore) -> None:
    on_file(store, "Ann Ode")
    assert store.sources.retract("Ann Ode", "made it up").withdrawn == "made it up"
    assert store.sources.list() == ()
    assert [source.name for source in store.sources.list(withdrawn=True)] == ["Ann Ode"]
    with pytest.raises(NotFound):
        store.sources.get("Ann Ode")
    on_file(store, "Ann Ode")
    assert store.sources.get("Ann Ode")["id"] == 2


def test_what_was_said_on_background_is_not_counted_with_the_name(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text="The gate failed."), build(AttributionCreate, source="Ann Ode"))
    behind = build(AttributionCreate, source="Ann Ode", ground_rule="background", described_as="a clerk")
    store.claims.add(ClaimCreate(text="The pump was never tested."), behind)
    assert store.sources.show("Ann Ode").claims == 1


def test_a_merge_takes_over_what_only_the_duplicate_had_and_undo_gives_it_back(store: ClaimStore) -> None:
    store.sources.add(SourceCreate(name="Ostrey Echo", kind=SourceKind.PUBLICATION, note="weekly"))
    store.sources.add(
        SourceCreate(name="Echo of Ostrey", kind=SourceKind.PUBLICATION, owner_group="North", reliability="B", note="daily"),
        even_if_alike=True,
    )
    before = store.sources.list()
    merged = store.sources.merge("Echo of Ostrey", "Ostrey Echo")
    assert (merged.owner_group, merged.reliability, merged.note) == ("North", "B", "weekly")
    undone = store.history.undo()
    assert undone.summary.startswith("source s2 merged into s1; source s1 changed: ")
    assert store.sources.list() == before


def test_two_titles_of_one_owner_stay_one_origin_when_a_duplicate_of_one_is_merged(store: ClaimStore) -> None:
    for name, owner in (("Ostrey Echo", None), ("The Ostrey Echo Online", "North"), ("Harbour Post", "North")):
        store.sources.add(SourceCreate(name=name, kind=SourceKind.PUBLICATION, owner_group=owner), even_if_alike=True)
    store.claims.add(ClaimCreate(text="The gate failed."), build(AttributionCreate, source="s2"))
    store.claims.attribute("c1", build(AttributionCreate, source="s3"))
    assert store.claims.show("c1").claim.standing.origins == 1
    store.sources.merge("s2", "s1")
    assert store.claims.show("c1").claim.standing.origins == 1


def test_a_source_is_not_renamed_to_what_another_is_called(store: ClaimStore) -> None:
    on_file(store, "Water Board", "Harbour Trust")
    for values in ({"name": "water board"}, {"aliases": ("Water Board",)}):
        with pytest.raises(Invalid) as failure:
            store.sources.edit("s2", values)
        assert failure.value.hint == "claimcheck source merge s2 s1 reads the two as one, if they are"
    assert store.sources.edit("s2", {"name": "Harbour Board"}).name == "Harbour Board"


def test_what_was_said_under_a_name_merged_twice_is_found_under_the_last(store: ClaimStore) -> None:
    for name, text in (("Ida Marr", "The gate failed."), ("Tom Ode", "The dam held."), ("Lu Penn", "It rained.")):
        store.claims.add(ClaimCreate(text=text), AttributionCreate(source=name), even_if_alike=True)
    store.claims.add(ClaimCreate(text="It snowed."), AttributionCreate(source="Kim Asp"))
    store.sources.merge("Ida Marr", "Tom Ode")
    store.sources.merge("Tom Ode", "Lu Penn")
    assert [claim.id for claim in store.claims.list(ListRequest(source="Lu Penn"))] == ["c1", "c2", "c3"]
    assert {source.name: source.claims for source in store.sources.list()} == {"Lu Penn": 3, "Kim Asp": 1}
