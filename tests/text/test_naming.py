"""Names of sources: one company in many spellings, two people who only look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.naming import ALIKE, alike, looks_like_a_name, name_key


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Ostrey Echo", "ostrey echo"),
        ("Acme Holdings Ltd.", "Acme"),
        ("Müller GmbH", "MÜLLER"),
        ("U.N.", "UN"),
        ("O’Hara", "O'Hara"),
    ],
)
def test_one_name_in_two_spellings(left: str, right: str) -> None:
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize(("left", "right"), [("Acme", "Acmes"), ("Group", "Holding")])
def test_other_names_stay_apart(left: str, right: str) -> None:
    assert name_key(left) != name_key(right)


def test_a_slip_looks_alike_and_another_name_does_not() -> None:
    assert alike("Alibabba", "Alibaba") >= ALIKE
    assert alike("Ann", "Bob") < ALIKE
    assert alike("Marr, Ida", "Ida Marr") == 100.0
    assert alike("Orrin Water Board", "Water Board of Orrin") >= ALIKE
    assert alike("Alibaba", "Alibaba Cloud") < ALIKE


@pytest.mark.parametrize(
    ("left", "right"),
    [("Fire Station 12", "Fire Station 13"), ("Resident A", "Resident B"), ("East Ward Council", "West Ward Council")],
)
def test_those_of_a_row_are_not_alike(left: str, right: str) -> None:
    assert alike(left, right) == 0.0


@pytest.mark.parametrize(("left", "right"), [("Fire Station 12", "Fire Staton 12"), ("John F. Kelly", "John Kelly")])
def test_a_mark_that_both_have_or_one_leaves_out_tells_nothing_apart(left: str, right: str) -> None:
    assert alike(left, right) >= ALIKE


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Jane Doe", True),
        ("Dr. Jane Doe", True),
        ("Doe, Jane", True),
        ("Jane", False),
        ("a person close to Jane Doe", False),
        ("", False),
    ],
)
def test_what_looks_like_a_persons_name(description: str, expected: bool) -> None:
    assert looks_like_a_name(description) is expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_symmetric_and_whole_for_equal_names(left: str, right: str) -> None:
    assert alike(left, right) == alike(right, left)
    assert alike(left, left) == 100
    assert name_key(name_key(left)) == name_key(left) or name_key(left).startswith("the ")
