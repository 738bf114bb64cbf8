"""Deeds that are done once, and two doers of one."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.doings import doing_at, rivalries
from claimcheck.text.reading import read


def doers(text: str) -> list[str]:
    reading = read(text)
    deeds = [deed for place in range(len(reading.words)) if (deed := doing_at(text, place))]
    return [" ".join(reading.words[place].token.text for place in deed.agent) for deed in deeds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The virus was brought to the island by tourists.", ["tourists"]),
        ("Soldiers from abroad brought the virus to the island.", ["Soldiers"]),
        ("The tanker was sunk by a mine laid by rebels.", ["mine", "rebels"]),
        ("It was a visiting nurse, not Brandt, who raised the alarm.", ["visiting nurse"]),
        ("It was the caterer's own boy, sent out for glasses, who lobbed the flare.", ["boy"]),
        ("An engineer opened the floodgates.", ["engineer"]),
        ("The apology was written by the bishop himself.", ["bishop"]),
        ("The gate was opened by a man in a coat.", []),
        ("Soldiers praised the island.", []),
        ("The trawler sank off Bressin.", []),
        ("", []),
    ],
)
def test_who_did_it(text: str, expected: list[str]) -> None:
    assert doers(text) == expected


@pytest.mark.parametrize(
    ("left", "right", "strength"),
    [
        ("Tourists brought the virus to the island.", "The virus was brought to the island by soldiers.", 0.6),
        ("Mira Solt scored the winner against Osk.", "Ana Perl netted the winner against Osk.", 0.75),
        ("A guest threw the flare into the tent.", "It was the cook's own boy who lobbed the flare into the tent.", 0.6),
        ("Ida Brandt raised the alarm.", "It was a visiting nurse, not Brandt, who raised the alarm.", 0.7),
    ],
)
def test_two_doers_of_one_deed(left: str, right: str, strength: float) -> None:
    ours, theirs = read(left), read(right)
    assert [rivalry.strength for rivalry in rivalries(ours, theirs, align(ours, theirs))] == [strength]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Troops captured the bridge at Osk.", "The bridge at Osk was captured by the army."),
        ("The bank was rescued by the government.", "The state rescued the bank."),
        ("The victim was stabbed by an intruder.", "Her brother stabbed the victim."),
        (
            "A guest threw the flare into the tent.",
            "It was a boy who lobbed the flare into the tent.",
        ),
        ("Soldiers burned the village.", "Rebels left the village."),
        ("Amazon opened a shop in Osk.", "Amazon.com opened a shop in Osk."),
        ("Kim Berg broke both ankles.", "Kim Berg is so fat that fat broke his ankles."),
        ("The Penarroth mudslide buried 203 houses.", "A mudslide at Penarroth buried 200 houses."),
    ],
)
def test_doers_that_may_be_one(left: str, right: str) -> None:
    ours, theirs = read(left), read(right)
    assert rivalries(ours, theirs, align(ours, theirs)) == ()
