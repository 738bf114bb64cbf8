"""Ages that stand without a word for them."""

from __future__ import annotations

import pytest

from claimcheck.text.numbers import quantities

YEAR = 31_557_600


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ida Marr, 34, was charged.", [34]),
        ("A nurse, 34, and a doctor (51) were charged.", [34, 51]),
        ("The victim was Ida Marr, 34.", [34]),
        ("She is 34.", [34]),
        ("On Monday, 34, 35 and 36 were drawn.", []),
        ("The mill, 34, was shut.", []),
        ("Marr, 340, was charged.", []),
        ("Marr, 34 of them said, was charged.", []),
        ("It is 34.", []),
    ],
)
def test_behind_somebody_and_set_off(text: str, ages: list[int]) -> None:
    assert [int(found.low) // YEAR for found in quantities(text) if found.counted == "age"] == ages
