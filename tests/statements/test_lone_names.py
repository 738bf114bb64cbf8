"""Lone surnames: what tells that a name never given in full is a person's."""

from __future__ import annotations

import pytest

from claimcheck.statements.credits import credits as credits_of
from claimcheck.statements.lone_names import lone_people
from claimcheck.statements.statement import Credit
from claimcheck.text.sentences import sentences

RELEASE = (
    "FOR IMMEDIATE RELEASE\n\nOsk Water Company opens a gate\n\nOsk Water Company opened a gate at Pell on 4 May.\n\n"
    'Chief executive Jane Orr said: "The gate is the largest in the county."\n\n'
    'Lev Tarn, director of the Pell Union, said: "It took two years."\n\nContact: press office, 0123 456789\n'
)


def last(text: str) -> Credit:
    spans = sentences(text)
    return credits_of(text, spans)[-1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Crane said he saw the gate fall.", ["Crane"]),
        ("Crane recalled her first day.", ["Crane"]),
        ("Crane, 54, was there.", ["Crane"]),
        ("Norvik said it saw nothing.", []),
        ("Police said he was held.", []),
        ("Glaziers said she left.", []),
        ("Yesterday said he was late.", []),
        ("He said he left.", []),
    ],
)
def test_a_pronoun_or_an_age_tells_a_person(text: str, names: list[str]) -> None:
    assert list(lone_people(text)) == names


@pytest.mark.parametrize(
    ("text", "kind", "organisation"),
    [
        ("Crane said he saw the gate fall.", "named", None),
        ("Crane said he was there. “It fell,” Crane told the inquiry.", "named", None),
        ("Mr Crane left. Crane said the gate held.", "named", None),
        ("Norvik said the gate held.", "official", "Norvik"),
    ],
)
def test_a_lone_name_is_an_institution_unless_something_tells_a_person(
    text: str, kind: str, organisation: str | None
) -> None:
    credit = last(text)
    assert (credit.attribution.value, credit.organisation) == (kind, organisation)


def test_an_officer_in_a_release_speaks_for_its_institution_and_a_guest_for_the_own() -> None:
    spans = sentences(RELEASE)
    found = credits_of(RELEASE, spans)
    spoken = {credit.speaker: credit.organisation for credit in found if credit.attribution.value == "named"}
    assert spoken == {"Jane Orr": "Osk Water Company", "Lev Tarn": "Pell Union"}
    assert {credit.speaker for credit in found if credit.attribution.value == "official"} == {"Osk Water Company"}
