"""Names that stand against each other."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.reading import read
from claimcheck.text.rivals import are_rivals


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Profit at Larkspur Bank rose.", "Profit at Loxley Bank fell.", True),
        ("The tunnel in Harrand opened.", "The tunnel in Osk opened.", True),
        ("The actress Penelope Cruz sang.", "The actress Cruz sang with Diego Alba.", False),
        ("Diego Alba quit.", "The minister Penelope Cruz said she would not quit.", True),
        ("Penelope Cruz quit.", "The minister Penelope Cruz said she would not quit.", False),
        ("The tunnel in Harrand opened.", "The tunnel opened on Monday.", False),
        ("The tunnel in Harrand opened.", "Harrand Tunnel Opens After Long Delay Over Ventilation", False),
    ],
)
def test_each_must_have_a_whole_name_of_its_own(left: str, right: str, expected: bool) -> None:
    one, two = read(left), read(right)
    assert are_rivals(one, two, align(one, two)) is expected
    assert are_rivals(two, one, align(two, one)) is expected
