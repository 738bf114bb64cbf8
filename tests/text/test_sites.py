"""Named places: how large, which side or part of them, and whether one may lie in the other."""

from __future__ import annotations

import pytest

from claimcheck.text.reading import read
from claimcheck.text.sites import Site, exclude_each_other, may_hold, sites


def site(text: str) -> Site:
    (found,) = sites(read(text))
    return found


def test_what_is_told_of_a_place() -> None:
    assert site("It fell in the Ruhn desert.").is_region
    assert not site("It fell in Tolvik.").is_region
    assert site("It fell in Peru.").country == site("It fell in Lima.").country == "peru"
    assert site("It fell north of Osk.").side == "north"
    assert site("It fell on the Osk bridge.").part == "bridg"


def test_who_is_no_place() -> None:
    assert sites(read("Berg sued the board of Osk.")) == ()
    assert sites(read("")) == ()


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("in Tolvik", "in Osk", False),
        ("in Tolvik", "in the Ruhn desert", True),
        ("in the Eastern Ocean", "in the Ruhn desert", False),
        ("in Peru", "in Lima", True),
        ("in Peru", "in Chile", False),
    ],
)
def test_whether_one_place_may_lie_in_the_other(one: str, two: str, expected: bool) -> None:
    assert may_hold(site(f"It fell {one}."), site(f"It fell {two}.")) is expected
    assert may_hold(site(f"It fell {two}."), site(f"It fell {one}.")) is expected


def test_sides_and_parts_of_one_name() -> None:
    assert exclude_each_other(site("It fell north of Osk."), site("It fell south of Osk."))
    assert exclude_each_other(site("It fell on the Osk bridge."), site("It fell in the Osk tunnel."))
    assert not exclude_each_other(site("It fell on the Osk bridge."), site("It fell at Osk."))
