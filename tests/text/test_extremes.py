from __future__ import annotations

import pytest

from claimcheck.text.extremes import is_record
from claimcheck.text.phrases import Hit
from claimcheck.text.words import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("never been higher", True),
        ("never looked so weak", True),
        ("never been more popular", True),
        ("not been higher since May", True),
        ("not been higher", False),
        ("never been higher than five metres", False),
        ("never been as high as this", False),
        ("never been so high as in May", False),
        ("never been together", False),
        ("never met her", False),
        ("never", False),
    ],
)
def test_a_never_before_a_comparative_says_that_it_is_a_record(text: str, expected: bool) -> None:
    assert is_record(Hit("word", 0, 1), tokens(text)) is expected
