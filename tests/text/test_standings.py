"""Who comes off better than whom, on one scale."""

from __future__ import annotations

import pytest

from claimcheck.text.reading import read
from claimcheck.text.standings import ALIKE, BETTER, WORSE, may_tell_standings, standings


def told(text: str) -> dict[str, int]:
    """The words of those who hold a standing, with the standing."""
    reading = read(text)
    return {" ".join(reading.words[i].token.text for i in sorted(s.holders)): s.way for s in standings(reading)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The museum got more grants than the opera.", {"museum": BETTER, "opera": WORSE}),
        ("The museum got fewer grants than the opera.", {"museum": WORSE, "opera": BETTER}),
        ("The museum waited longer than the opera.", {"museum": WORSE, "opera": BETTER}),
        ("The museum got no more grants than the opera.", {"museum": ALIKE, "opera": ALIKE}),
        ("The museum got as much money as the opera.", {"museum": ALIKE, "opera": ALIKE}),
        ("The museum got twice as much money as the opera.", {"museum": BETTER, "opera": WORSE}),
        ("The museum got half as much money as the opera.", {"museum": WORSE, "opera": BETTER}),
        ("The museum took the lion's share of grants.", {"museum": BETTER}),
        ("The ministry left little for the museum.", {"museum": WORSE}),
        ("The museum came first.", {"museum": BETTER}),
        ("The museum was evacuated last.", {"museum": WORSE}),
        ("The ministry gave priority to the museum.", {"museum": BETTER}),
        ("More than 300 visitors came.", {}),
        ("The museum lost the first quarter.", {}),
    ],
)
def test_a_standing_is_read_with_those_who_hold_it(text: str, expected: dict[str, int]) -> None:
    assert told(text) == expected


def test_a_quick_look_tells_where_nobody_is_compared() -> None:
    assert may_tell_standings(read("The museum got more grants than the opera."))
    assert not may_tell_standings(read("The museum opened on Monday."))
