"""A story told and the same story refuted."""

from __future__ import annotations

import pytest

from claimcheck.signals import Span
from claimcheck.signals.refutation import SIGNAL
from claimcheck.vocab import Outcome

REFUTED = [
    ("The drummer is dead.", "The drummer's death is a hoax."),
    ("A shark swam down the flooded motorway.", "No, a shark did not swim down the flooded motorway"),
    ("A shark swam down the flooded motorway.", "Shark on flooded motorway? Nope."),
    ("The airline will charge passengers by weight.", "Story that airline will charge by weight debunked"),
    ("The mayor sold the park.", "Fake news: the mayor sold the park"),
    ("Guards fired live rounds at the protesters.", "The ministry denied that guards fired live rounds at protesters."),
    ("The bank lost the deposits.", "The bank rejects claims that it lost the deposits."),
    ("The senator took the payment.", "Newspaper retracts story that the senator took the payment."),
]


@pytest.mark.parametrize(("left", "right"), REFUTED)
def test_a_story_and_its_refutation_conflict(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.outcome is Outcome.CONFLICTS
    assert finding.score >= 0.7


def test_a_doubt_and_a_question_are_weaker() -> None:
    doubted = SIGNAL.between("A meteorite landed in Osk.", "Scientists cast doubt on meteorite that landed in Osk")
    asked = SIGNAL.between("A meteorite landed in Osk.", "Was the meteorite that landed in Osk a hoax?")
    assert doubted is not None
    assert asked is not None
    assert (doubted.score, asked.score) == (0.4, 0.45)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor sold the park.", "The mayor sold the park on Monday."),
        ("The park was closed to visitors.", "It would be untrue to say that the park was never closed to visitors."),
        ("The mayor sold the park.", "Police seized fake passports at the airport."),
        ("Police seized passports at the airport.", "Police seized fake passports at the airport."),
        ("The death of the drummer is a hoax.", "Reports of the drummer's death were debunked."),
        ("The judge freed the banker.", "The judge heard the banker, who was denied bail."),
        ("The mayor sold the park.", "The mayor did not deny that he sold the park."),
        ("The mayor sold the park.", "The mayor would neither confirm nor deny that he sold the park."),
        ("The mayor sold the park.", "The mayor retracted his denial and said that he had sold the park."),
        ("The bank lost the deposits.", "The bank, which initially denied it, now accepts that it lost the deposits."),
        ("The hospital reported the deaths.", "The hospital denied that it had failed to report the deaths."),
        ("The bank lost the deposits.", "After months of denials the bank admitted that it lost the deposits."),
        ("The bank lost the deposits.", "The bank no longer disputes that it lost the deposits."),
        ("The video shows a shark.", "The video of the shark is not a hoax."),
    ],
)
def test_other_things_are_left_alone(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_what_is_refuted_must_stand_near_its_sign() -> None:
    filler = "The council met for two hours about drains, roads, lamps, schools, markets, buses, taxes, parks and dogs. "
    assert SIGNAL.between("The drummer died in Osk.", f"The drummer died in Osk. {filler} A rumour was a hoax.") is None


def test_the_finding_marks_its_words() -> None:
    finding = SIGNAL.between("The drummer is dead.", "The drummer's death is a hoax.")
    assert finding is not None
    assert finding.detail == '"hoax" in one of the two only'
    assert (finding.left, finding.right) == ((), (Span(25, 29),))
    assert SIGNAL.between("The drummer's death is a hoax.", "The drummer is dead.") == finding.mirrored()
