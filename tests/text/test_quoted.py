"""What stands between double quotation marks, whichever marks a writer uses."""

from __future__ import annotations

import pytest

from claimcheck.text.quoted import quoted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('She said "the gate fell" and left.', ['"the gate fell"']),
        ("“The gate fell,” she said. “Twice.”", ["“The gate fell,”", "“Twice.”"]),
        ("Sie sagte „das Tor fiel“ und «ging».", ["„das Tor fiel“", "«ging»"]),
        ('An inch is 1" long.', []),
        ("The gate's hinge", []),
        ("", []),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in quoted(text)] == found
