from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.measured import Measures, measures_of
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Zinc output rose by a tenth.", "Profits from zinc fell by a tenth.", Measures.APART),
        ("Output at Osk rose by a tenth.", "Production at Osk fell by a tenth.", Measures.SAME),
        ("Output at Osk rose by a tenth.", "Output at Osk fell by a tenth.", Measures.SAME),
        ("Calls to Osk rose by a tenth.", "Flights to Osk fell by a tenth.", Measures.UNLIKE),
        ("Osk rose.", "Osk fell.", Measures.SAME),
    ],
)
def test_whether_two_texts_measure_one_thing(left: str, right: str, expected: Measures) -> None:
    one, two = read(left), read(right)
    assert measures_of(one, two, align(one, two)) is expected
