"""Two texts that differ by a "not" alone."""

from __future__ import annotations

import pytest

from claimcheck.text.nots import bare, one_denies
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It was him.", "It was not him."),
        ("The minister was there.", "The minister wasn't there."),
        ("She resigned on Monday.", "She did not resign on Monday."),
        ("The company can pay.", "The company can't pay, its auditor said."),
        ("The company will pay.", "The company won't pay."),
        ("The ministry has enough.", "The ministry doesn't have enough."),
        ("The ban is in force.", "The ban is no longer in force."),
        ("All of them did.", "Not all of them did."),
    ],
)
def test_one_denies_the_other(left: str, right: str) -> None:
    assert one_denies(read(left), read(right))
    assert one_denies(read(right), read(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It was him.", "It was him."),
        ("It was not him.", "It wasn't him."),
        ("It was him.", "It was not her."),
        ("It was him.", "It is not him."),  # then and now may differ
        ("The mill never did not pay.", "The mill paid."),
        ("She left.", "No."),
        ("Not.", "No longer."),
    ],
)
def test_anything_else_is_left_to_other_readings(left: str, right: str) -> None:
    assert not one_denies(read(left), read(right))


def test_what_is_left_without_a_not() -> None:
    assert bare(read("She didn't resign, the mayor said.")) == (("she", "resign"), (1,))
