"""The name that a text gives for a post or a deed."""

from __future__ import annotations

import pytest

from claimcheck.text.bearers import words_of
from claimcheck.text.holders import holdings
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Berg is the mayor of Osk.", [("mayor", "Ada Berg")]),
        ("The new mayor of Osk will be Ada Berg.", [("mayor", "Ada Berg")]),
        ("The opinion was written on Monday by Ada Berg.", []),
        ("The opinion was authored on Monday by Ada Berg.", [("author of", "Ada Berg")]),
        ("The libretto came from the pen of Ada Berg.", [("author of", "Ada Berg")]),
        ("Acme was sold to Osk Steel.", [("bought", "Osk Steel")]),
        ("Osk United have handed the coaching job for next season to Ada Berg.", [("head coach", "Ada Berg")]),
        ("Osk United have handed Ada Berg the coaching job.", [("head coach", "Ada Berg")]),
        ("The coaching job at Osk United has gone to Ada Berg.", [("head coach", "Ada Berg")]),
        ("Ada Berg has been hired as head coach by Osk United.", [("head coach", "Ada Berg")]),
        ("Former goalkeeper Ada Berg will coach Osk United.", [("head coach", "Ada Berg")]),
        ("The interim head coach is Ada Berg.", []),
        ("Nobody is the mayor.", []),
        ("", []),
    ],
)
def test_who_holds_it(text: str, expected: list[tuple[str, str]]) -> None:
    reading = read(text)
    assert [(one.key, words_of(reading, one.holder.places)) for one in holdings(reading)] == expected
