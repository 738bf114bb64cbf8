"""What a verb is done to."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.objects import object_of, objects_differ
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The council approved the new tower in March.", "approved", ["new", "tower"]),
        ("The tower was approved in March.", "approved", []),
        ("The council voted in March.", "voted", []),
        ("The council approved it.", "approved", []),
    ],
)
def test_the_thing_right_behind_an_active_verb(text: str, verb: str, expected: list[str]) -> None:
    reading = read(text)
    place = reading.line.words.index(verb)
    assert [reading.words[i].token.text for i in object_of(reading, place)] == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The council approved the tower.", "The council has not approved the car park beside the tower.", True),
        ("The council approved the tower.", "The council has not approved the new tower.", False),
        ("The council approved the tower.", "The tower was not approved.", False),
        ("The council approved the tower.", "The council has not approved anything.", False),
    ],
)
def test_two_things_of_which_one_text_knows_only_one(left: str, right: str, expected: bool) -> None:
    one, two = read(left), read(right)
    places = [reading.line.words.index("approved") for reading in (one, two)]
    assert objects_differ(one, places[0], two, places[1], align(one, two)) is expected
