"""What a sentence of a draft is, by its words, its speaker and whether it can be checked."""

from __future__ import annotations

import pytest
from line_factory import line, stored

from claimcheck.drafting.kinds import is_criticism, is_told
from claimcheck.drafting.speaking import worth_of
from claimcheck.vocab import SentenceKind

KINDS = [
    ("fact", "The ramp of the Sandrel failed at 08:40 on Sunday."),
    ("fact", "The harbour authority said on Monday that four people were hurt."),
    ("quote", "“We treated fourteen people who were hurt on that ramp,” said Bettina Lindow."),
    ("own", "We counted 212 names on the list."),
    ("own", "Documents seen by this newspaper show that the ramp was repaired twice in 2021."),
    ("criticism", "The harbour authority ignored three reports of a crack."),
    ("criticism", "Sandrel Line is accused of falsifying the log in 2021."),
    ("opinion", "The minister should resign."),
    ("opinion", "It was a shameful morning for the island."),
    ("other", "What happened next?"),
]


@pytest.mark.parametrize(("kind", "sentence"), KINDS)
def test_the_kind_of_a_sentence(kind: str, sentence: str) -> None:
    assert str(line(sentence).kind) == kind


def test_what_a_marker_links_is_to_be_covered_whatever_it_looks_like() -> None:
    told = line("It was a shameful morning.", stored("It was a shameful morning."))
    assert told.kind is SentenceKind.FACT


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The company lied about the crack.", True),
        ("Olav Reim was accused of fraud.", True),
        ("The weather was bad and nobody lied.", False),
        ("The ministry opened a bridge.", False),
    ],
)
def test_criticism_needs_a_wrong_and_somebody(sentence: str, found: bool) -> None:
    assert is_criticism(sentence) is found


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("The gate at Orrin", False),
        ("Background", False),
        ("Ramp of the Sandrel fails", True),
        ("Three dead in Osk", True),
        ("Minister lied about ferry", True),
        ("Engineers warned of cracks months before bridge was closed", True),
        ("It was built in 1968", True),
        ("Inspections in 2023", False),
        ("What we know so far", False),
    ],
)
def test_a_heading_may_say_nothing(heading: str, told: bool) -> None:
    assert is_told(heading, worth_of(heading, is_heading=True)) is told
