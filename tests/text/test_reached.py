"""What something is done to, by the subject or by somebody else."""

from __future__ import annotations

import pytest

from claimcheck.text.bearers import words_of
from claimcheck.text.reached import reached_by
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "ours", "others"),
    [
        ("A diver found the bell.", "bell", ""),
        ("The bell has come up off Osk.", "", ""),
        ("The town grew after the county built its clinic.", "", "clinic"),
        ("Sorrel was sued by Halcyte.", "", ""),
        ("", "", ""),
    ],
)
def test_what_something_is_done_to(text: str, ours: str, others: str) -> None:
    reading = read(text)
    assert tuple(words_of(reading, tuple(sorted(places))) for places in reached_by(reading)) == (ours, others)
