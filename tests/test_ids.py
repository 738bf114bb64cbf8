"""Ids as people read and type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Invalid
from claimcheck.ids import Kind, looks_like_id, parse


@given(st.sampled_from(Kind), st.integers(0, 10**18 - 1))
def test_an_id_reads_back_with_its_letter_and_without(kind: Kind, number: int) -> None:
    assert parse(kind.show(number), kind) == number
    assert parse(str(number), kind) == number
    assert looks_like_id(kind.show(number), kind)


@pytest.mark.parametrize("typed", ["c12", "C12", " c12 ", "12", "012", "c012"])
def test_a_claim_s_id_may_be_typed_in_several_ways(typed: str) -> None:
    assert parse(typed, Kind.CLAIM) == 12


@pytest.mark.parametrize(
    "typed",
    ["", "c", "s12", "cc12", "c 12", "c-12", "c1.2", "c12x", "twelve", "c１２", "c١٢", "c²", "c" + "9" * 19, "c12\n\n1"],
)
def test_what_is_no_claim_s_id_is_refused_with_an_example(typed: str) -> None:
    assert not looks_like_id(typed, Kind.CLAIM)
    with pytest.raises(Invalid) as failure:
        parse(typed, Kind.CLAIM)
    assert failure.value.message == f"{typed!r} is no claim id"
    assert failure.value.hint == "a claim id looks like c12"


def test_every_kind_has_a_letter_of_its_own() -> None:
    letters = "kcsdnamjirgpq"
    assert [kind.show(1) for kind in Kind] == [f"{letter}1" for letter in letters]
    assert len(set(letters)) == len(letters)


def test_a_message_uses_the_noun() -> None:
    assert [kind.noun for kind in (Kind.CASE, Kind.ATTRIBUTION)] == ["case", "attribution"]
