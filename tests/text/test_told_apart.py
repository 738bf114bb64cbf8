"""Words of which one cannot stand for the other."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.reading import read
from claimcheck.text.told_apart import told_apart


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("A man was arrested in Osk.", "A woman was arrested in Osk.", [(1, 1)]),
        ("The east pier is shut.", "The west pier is open.", [(1, 1)]),
        ("A man and a woman were arrested.", "A woman and a man were arrested.", []),
        ("A man was arrested in Osk.", "A man of 30 was arrested.", []),
        ("A man was arrested in Osk.", "A clerk was arrested in Osk.", []),
    ],
)
def test_each_alone_on_its_side(left: str, right: str, expected: list[tuple[int, int]]) -> None:
    one, two = read(left), read(right)
    assert told_apart(one, two, align(one, two)) == expected
