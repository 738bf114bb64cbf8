"""What a text says of its subject."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.predicates import measure, predicate, shares_subject_only
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Harlow council sold its old mill.", ["sold", "old", "mill"]),
        ("Harlow teams are being merged.", ["merged"]),
        ("Harlow's crew has 40 people.", ["40", "people"]),
        ("The dam near Osk, built in 1960, was repaired.", ["built", "repaired"]),
        ("A clerk said that the gate was open.", ["open"]),
        ("Anna Holm runs the Harlow yard.", ["runs"]),
        ("Gate open at Osk", ["Gate", "open"]),
    ],
)
def test_it_begins_with_the_verb(text: str, words: list[str]) -> None:
    reading = read(text)
    assert [reading.words[place].token.text for place in predicate(reading)] == words


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Harlow crews are being merged.", "Harlow crews are being given boots.", True),
        ("Anna Holm has resigned.", "Anna Holm was born in Osk.", True),
        ("Anna Holm has resigned.", "The resignation of Anna Holm was announced on Monday.", False),
        ("The council sold the mill.", "The mill was sold by the council.", False),
        ("The council sold the mill.", "The council sold the mill to a brewer for 40 million crowns.", False),
    ],
)
def test_a_shared_subject_alone(left: str, right: str, expected: bool) -> None:
    one, two = read(left), read(right)
    assert shares_subject_only(predicate(one), predicate(two), align(one, two)) is expected


def test_a_text_shares_its_predicate_with_itself() -> None:
    reading = read("Harlow crews are being merged.")
    assert not shares_subject_only(predicate(reading), predicate(reading), align(reading, reading))


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Net profit at Osk rose.", "profit"),
        ("Car thefts in Osk rose.", "thefts"),
        ("Osk Bank's profit rose.", "profit"),
        ("Tolvik has won.", None),
        ("", None),
    ],
)
def test_the_thing_that_is_measured(text: str, thing: str | None) -> None:
    reading = read(text)
    place = measure(reading)
    assert (None if place is None else reading.words[place].token.text) == thing
