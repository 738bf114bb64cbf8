"""Whether two doers of one deed are two."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.doers import strength
from claimcheck.text.doings import doing_at
from claimcheck.text.reading import read


def how_surely_two(left: str, right: str) -> float:
    one, two = read(left), read(right)
    deeds = [next(d for place in range(len(r.words)) if (d := doing_at(r.text, place))) for r in (one, two)]
    return strength(one, deeds[0], two, deeds[1], align(one, two))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Berg wrote the memo.", "Dunn wrote the memo.", 0.75),
        ("Berg wrote the memo.", "The memo was written by Berg's deputy.", 0.7),
        ("The judge wrote the letter.", "A clerk wrote the judge's letter.", 0.6),
        ("The developer built the mill.", "The contractor built the mill.", 0.0),
        ("The army shelled the fort.", "Soldiers shelled the fort.", 0.0),
        ("Amazon bought the mill.", "Amazon.com bought the mill.", 0.0),
    ],
)
def test_names_are_two_and_parts_of_one_body_are_not(left: str, right: str, expected: float) -> None:
    assert how_surely_two(left, right) == expected
    assert how_surely_two(right, left) == expected
