"""Who handed a paper to the outlet is told of it; what is handed to others is the narrator's."""

from __future__ import annotations

import pytest

from claimcheck.statements.credits import credits as credits_of
from claimcheck.text.sentences import sentences


def credit(text: str) -> tuple[str, str | None, str]:
    (found,) = credits_of(text, sentences(text))
    return found.attribution.value, found.speaker, found.basis.value


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The documents were passed to this newspaper by two current employees.", "two current employees"),
        ("A copy was sent to us anonymously by a clerk at the ministry.", "a clerk at the ministry"),
        (
            "The memo was shared with the Osk Courier by a person familiar with the talks.",
            "a person familiar with the talks",
        ),
        ("The emails were obtained by this newspaper from a former guard.", "a former guard"),
    ],
)
def test_who_hands_a_paper_to_the_outlet_is_its_source(text: str, speaker: str) -> None:
    assert credit(text) == ("anonymous", speaker, "document")


@pytest.mark.parametrize(
    "text",
    [
        "The letter was sent to the council by two residents.",
        "The prize was given to the school by the mayor.",
        "The documents were passed to this newspaper last week.",
    ],
)
def test_what_is_handed_to_others_or_by_nobody_is_the_narrators(text: str) -> None:
    assert credit(text)[0] == "narrator"
