"""A list's numbers are no part of what is told; figures are."""

from __future__ import annotations

import pytest

from claimcheck.statements.list_numbers import unnumbered
from claimcheck.text.spans import Span


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("2. The gate failed.", "   The gate failed."),
        ("[12] The gate failed.", "     The gate failed."),
        ("(3) “It failed.”", "    “It failed.”"),
        ("14 people were hurt.", "14 people were hurt."),
        ("2.5 million", "2.5 million"),
    ],
)
def test_blanks_stand_for_the_number(text: str, left: str) -> None:
    assert unnumbered(text, [Span(0, len(text))]) == left
