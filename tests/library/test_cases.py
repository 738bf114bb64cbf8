"""Cases: opened once, named or meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Invalid, NotFound
from claimcheck.library import ClaimStore
from claimcheck.library.cases import slug
from claimcheck.shapes import CaseCreate, ClaimCreate
from claimcheck.workspace import Workspace


def test_a_case_is_opened_once(store: ClaimStore) -> None:
    opened = store.cases.add(CaseCreate(slug="mill", title="The mill", note="since May"))
    assert (opened.id, opened.slug, opened.title, opened.claims, opened.note) == ("k2", "mill", "The mill", 0, "since May")
    with pytest.raises(Invalid) as failure:
        store.cases.add(CaseCreate(slug="mill", title="Another"))
    assert failure.value.message == "there is a case 'mill' already"
    assert [case.slug for case in store.cases.list()] == ["dam", "mill"]


def test_claims_are_counted_by_case(store: ClaimStore) -> None:
    store.cases.add(CaseCreate(slug="mill", title="The mill"))
    store.claims.add(ClaimCreate(text="The wheel broke.", case="k2"), None)
    store.claims.add(ClaimCreate(text="The gate failed."), None)
    assert {case.slug: case.claims for case in store.cases.list()} == {"dam": 1, "mill": 1}


def test_an_unknown_case_is_answered_with_the_known_ones(store: ClaimStore) -> None:
    with pytest.raises(NotFound) as failure:
        store.claims.add(ClaimCreate(text="The wheel broke.", case="mill"), None)
    assert failure.value.message == "there is no case 'mill'"
    assert failure.value.hint == "known cases: dam; add one with claimcheck case add"


def test_without_a_name_the_only_case_is_meant_and_one_of_two_is_asked_for(store: ClaimStore, tmp_path: Path) -> None:
    store.cases.add(CaseCreate(slug="mill", title="The mill"))
    with (
        replace(Workspace.load(tmp_path / "work"), case=None).open("Ann") as bare,
        pytest.raises(Invalid) as failure,
    ):
        bare.cases.get(None)
    assert failure.value.message == "which case?"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("The Dam at Ostrey", "the-dam-at-ostrey"),
        ("Söder & Söhne: 2024", "soder-sohne-2024"),
        ("堤防", "case"),
        ("…", "case"),
        ("a" * 80, "a" * 60),
    ],
)
def test_a_title_has_a_short_name(title: str, short: str) -> None:
    assert slug(title) == short


@given(st.text(max_size=200))
def test_every_title_has_a_short_name_that_a_case_can_bear(title: str) -> None:
    short = slug(title)
    assert CaseCreate(slug=short, title="x").slug == short
    assert slug(short) == short
