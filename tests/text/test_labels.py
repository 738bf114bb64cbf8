from __future__ import annotations

import pytest

from claimcheck.text.labels import labels, other_labels
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Polling station 41 opened late.", [("station", "41")]),
        ("Flight BA302 left gate 7b.", [("flight", "ba302"), ("gate", "7b")]),
        ("Reactor four was shut down.", [("reactor", "4")]),
        ("At the station 41 people waited.", []),
        ("The flight, 302 minutes late, landed.", []),
        ("In one case five workers died.", []),
        ("The station opened.", []),
        ("", []),
    ],
)
def test_what_a_label_tells_apart(text: str, found: list[tuple[str, str]]) -> None:
    assert [(label.thing, label.which) for label in labels(read(text))] == found


def test_two_things_of_one_sort_are_told_apart() -> None:
    one, two = other_labels(read("Tram 4 derailed in Osk."), read("Tram 6 ran late in Osk.")) or (None, None)
    assert one is not None
    assert two is not None
    assert (one.which, two.which) == ("4", "6")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tram 4 derailed.", "Tram 4 ran late."),
        ("Trams on tram 4 and tram 6 stopped.", "Tram 6 stopped."),
        ("Tram 4 derailed.", "Gate 6 was shut."),
        ("Tram 4 derailed.", "The tram derailed."),
    ],
)
def test_one_thing_or_two_sorts_are_no_two_of_a_sort(left: str, right: str) -> None:
    assert other_labels(read(left), read(right)) is None
