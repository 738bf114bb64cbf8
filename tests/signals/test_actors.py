"""Who did it, to whom, and who holds the post."""

from __future__ import annotations

import pytest

from claimcheck.signals.actors import SIGNAL
from claimcheck.vocab import Outcome


def outcome(left: str, right: str) -> Outcome | None:
    finding = SIGNAL.between(left, right)
    return finding.outcome if finding else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Smith sued Jones.", "Jones sued Smith."),
        ("Acme Bank will take over Borealis Trust.", "Borealis Trust will take over Acme Bank."),
        ("The trawler Ida was rammed by the ferry Nora.", "The ferry Nora was rammed by the trawler Ida."),
        ("Police say Lena Voss stabbed Karl Eide.", "Karl Eide stabbed Lena Voss, according to police."),
        ("Guests attacked the door staff.", "The door staff attacked guests."),
    ],
)
def test_exchanged_actors_conflict(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Smith sued Jones.", "Jones was sued by Smith."),
        ("Acme Bank bought Borealis Trust.", "Borealis Trust was acquired by Acme Bank."),
        ("Smith sued Jones.", "In March, Smith sued Jones."),
    ],
)
def test_the_passive_voice_is_the_same_deed(left: str, right: str) -> None:
    assert outcome(left, right) is None


def test_two_holders_of_one_post_conflict() -> None:
    finding = SIGNAL.between(
        "Ada Berg was named chief executive of Acme on Monday.",
        "Carl Dunn was named chief executive of Acme on Monday.",
    )
    assert finding is not None
    assert finding.outcome is Outcome.CONFLICTS
    assert finding.detail == '"Ada Berg" against "Carl Dunn"'


def test_two_places_of_a_one_off_event_conflict() -> None:
    finding = SIGNAL.between(
        "The fugitive banker Rolf Sander was arrested on Friday in Almery.",
        "The fugitive banker Rolf Sander was arrested on Friday near Tolvik.",
    )
    assert finding is not None
    assert finding.outcome is Outcome.CONFLICTS
    assert finding.detail == '"Almery" against "Tolvik"'


def test_other_names_are_another_subject() -> None:
    finding = SIGNAL.between("Profit at Larch Bank rose.", "Profit at Loxley Bank fell.")
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, 0.8)
    assert finding.detail == '"Larch" against "Loxley"'


def test_an_acronym_is_no_other_name() -> None:
    assert outcome("The National Rail Union called a strike.", "NRU calls a strike.") is None


def test_where_it_was_said_is_no_other_subject() -> None:
    assert outcome("Berg announced his resignation on Chirp.", "Berg wrote on Plauder that work goes on.") is None


def test_a_name_in_passing_is_another_subject() -> None:
    finding = SIGNAL.between(
        "The Chatter app has 40 million users.", "The Mumble forum has a tenth of the users of Chatter."
    )
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, 0.4)
    assert finding.detail == 'about "Chatter app" against about "Mumble forum"'


def test_a_place_that_tells_who_it_is_is_no_place_of_the_event() -> None:
    finding = SIGNAL.between(
        "Nurses at Osk began a strike against Medicor.", "Nurses at Tull began a strike against Medicor."
    )
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, 0.6)


def test_a_place_may_be_named_with_its_kind() -> None:
    assert outcome(
        "The banker Rolf Sander was arrested on Friday in the port of Almery.",
        "The banker Rolf Sander was arrested on Friday outside Tolvik.",
    ) is Outcome.CONFLICTS  # fmt: skip
