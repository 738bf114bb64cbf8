"""What both texts speak of as known before."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.known import share_a_known
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The spy was arrested.", "Police detained the spy.", True),
        ("Berg was arrested.", "Police detained Berg.", True),
        ("The company is in Osk.", "The company has left.", True),
        ("A spy was arrested.", "Police detained a spy.", False),
        ("Berg was arrested.", "Berg's brother was arrested.", False),
        ("The mayor of Osk resigned.", "Osk's mayor resigned.", True),
        ("It rained.", "It snowed.", False),
    ],
)
def test_a_name_or_a_noun_with_the(left: str, right: str, expected: bool) -> None:
    one, two = read(left), read(right)
    assert share_a_known(one, two, align(one, two)) is expected
    assert share_a_known(two, one, align(two, one)) is expected
