from __future__ import annotations

import pytest

from claimcheck.text.reading import read
from claimcheck.text.usually import is_usual, tells_one_of_many


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic answers most urgent calls within a minute.", True),
        ("The clinic usually answers within a minute.", True),
        ("The average wait is a minute.", True),
        ("The most expensive call took at most a minute.", False),
        ("The call took a minute.", False),
        ("", False),
    ],
)
def test_what_is_usual(text: str, expected: bool) -> None:
    assert is_usual(read(text)) is expected


def test_a_single_case_stands_beside_what_is_usual() -> None:
    usual, once = read("Most calls are answered within a minute."), read("The call was answered after nine minutes.")
    always = read("Calls are answered within nine minutes.")
    assert tells_one_of_many(usual, once)
    assert tells_one_of_many(once, usual)
    assert not tells_one_of_many(once, once)
    assert not tells_one_of_many(usual, usual)
    assert not tells_one_of_many(usual, always)
