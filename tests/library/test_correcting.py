"""Correcting an attribution: the ground rule brings its type along, and only what was given changes."""

from __future__ import annotations

import pytest
from test_adding import NOON, said

from claimcheck.library import ClaimStore
from claimcheck.shapes import ClaimCreate


@pytest.mark.parametrize(
    ("first", "change", "type_", "rule", "edited"),
    [
        ({}, {"ground_rule": "background"}, "anonymous", "background", ("ground_rule", "type")),
        ({}, {"type": "anonymous"}, "anonymous", "background", ("ground_rule", "type")),
        ({}, {"type": "official"}, "official", "on_record", ("type",)),
        ({"type": "official"}, {"ground_rule": "background"}, "official", "background", ("ground_rule",)),
        ({"type": "anonymous"}, {"ground_rule": "on_record"}, "named", "on_record", ("ground_rule", "type")),
        ({"type": "anonymous"}, {"ground_rule": "off_record"}, "anonymous", "off_record", ("ground_rule",)),
        ({}, {"ground_rule": "on_record"}, "named", "on_record", ()),
        ({}, {"basis": "witnessed", "stance": "denies"}, "named", "on_record", ("stance", "basis")),
    ],
)
def test_a_new_rule_brings_the_type_that_goes_with_it(
    store: ClaimStore, first: dict[str, str], change: dict[str, str], type_: str, rule: str, edited: tuple[str, ...]
) -> None:
    store.claims.add(ClaimCreate(text="The pump held."), said("Ida Marr"))
    store.claims.add(ClaimCreate(text=NOON), said("Ida Marr", **first, said="2025-05-04", note="by telephone"))
    result = store.claims.correct("a2", change)
    (voice,) = result.claim.voices
    assert (voice.type, voice.ground_rule, result.edited) == (type_, rule, edited)
    assert (result.attribution, result.claim.id, voice.said) == ("a2", "c2", "2025-05-04")
    assert len(store.claims.show("c2").history) == 1 + bool(edited)


def test_a_source_that_is_named_from_now_on_is_told(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text="The pump held."), said("Ida Marr"))
    store.claims.add(ClaimCreate(text=NOON), said("Ida Marr", type="anonymous", described_as="a clerk"))
    assert store.claims.correct("a2", {"ground_rule": "on_record"}).remarks == (
        "its source is named from now on wherever this is shown",
    )
    assert [voice.shown_as for voice in store.claims.show("c2").claim.voices] == ["Ida Marr"]


def test_the_status_follows_the_stance_and_undo_brings_all_back(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text=NOON), said("Ida Marr", basis="witnessed"))
    before = store.claims.show("c1").claim
    assert store.claims.correct("a1", {"stance": "denies"}).claim.standing.status == "contradicted"
    store.history.undo()
    assert store.claims.show("c1").claim == before
