"""What brought it about."""

from __future__ import annotations

import pytest

from claimcheck.signals.cause import SIGNAL
from claimcheck.vocab import Outcome


def test_two_causes_of_one_thing_conflict() -> None:
    finding = SIGNAL.between(
        "The fire at the Harlow mill was caused by an electrical fault.",
        "The fire at the Harlow mill was caused by arson.",
    )
    assert finding is not None
    assert finding.outcome is Outcome.CONFLICTS
    assert finding.detail == 'cause "electrical fault" against "arson"'


def test_the_cause_can_stand_before_or_behind() -> None:
    finding = SIGNAL.between(
        "Lightning started the blaze at the Harlow mill.",
        "The blaze at the Harlow mill was caused by a cigarette.",
    )
    assert finding is not None
    assert finding.detail == 'cause "Lightning" against "cigarette"'


def test_what_something_is_traced_to_is_its_cause() -> None:
    finding = SIGNAL.between(
        "The Kestrel crash was caused by a bird strike.", "Investigators traced the Kestrel crash to a cracked blade."
    )
    assert finding is not None
    assert finding.detail == 'cause "bird strike" against "cracked blade"'


def test_a_cause_ruled_out_conflicts() -> None:
    finding = SIGNAL.between(
        "An error of the pilot caused the crash at Osk.",
        "A faulty valve, not any error of the pilot, caused the crash at Osk.",
    )
    assert finding is not None
    assert finding.detail == 'cause "error pilot" against "faulty valve"'


@pytest.mark.parametrize(
    ("left", "right", "detail"),
    [
        ("The sheep died of anthrax.", "The sheep were killed by bad feed.", 'cause "anthrax" against "bad feed"'),
        ("Investigators blamed the fire on a lorry.", "A cigarette started the fire.", 'cause "lorry" against "cigarette"'),
        (
            "The delay was down to bad weather.",
            "The delay stemmed from a row over contracts.",
            'cause "bad weather" against "row contracts"',
        ),
    ],
)
def test_causes_are_told_in_many_ways(left: str, right: str, detail: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.detail == detail


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fighter Rehana Berg was killed by rebels.", "Young poster girl and fighter Rehana Berg feared killed"),
        ("Accidents in Osk became rarer over the past decade.", "Nine people were killed in accidents in Osk."),
        ("The blaze was caused by arson.", "Arsonists started the blaze."),
        ("The blaze was caused by arson.", "The blaze gutted the mill."),
        ("The blaze was caused by arson.", "The delay was caused by snow on the line."),
    ],
)
def test_nothing_is_said_otherwise(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_only_the_first_causes_of_a_long_text_are_read() -> None:
    assert len(SIGNAL.extract("because of rain " * 200).causes) == 12


def test_one_cause_in_other_words_is_no_other_cause() -> None:
    left = "The court freed Smith because of the papers found in Osk."
    assert SIGNAL.between(left, "The court freed Smith because of the documents found in Osk.") is None


@pytest.mark.parametrize(
    ("left", "right", "detail"),
    [
        (
            "The trawler sank when its nets caught on a reef.",
            "The trawler sank after hitting a mine.",
            'cause "nets caught reef" against "hitting mine"',
        ),
        (
            "The editor was dismissed for refusing to name a source.",
            "The editor was fired for forging receipts.",
            'cause "refusing name source" against "forging receipts"',
        ),
        (
            "The bishop resigned over the letters.",
            "The bishop stepped down for health reasons.",
            'cause "letters" against "health reasons"',
        ),
    ],
)
def test_mishaps_and_dismissals_have_causes_too(left: str, right: str, detail: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.detail) == (Outcome.CONFLICTS, detail)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bishop resigned over the letters.", "The bishop resigned for good after three years in office."),
        ("The trawler sank when its nets caught on a reef.", "The trawler sank when it was dark."),
        ("The envoy left for Osk.", "The envoy left over the letters."),
    ],
)
def test_when_and_for_how_long_are_no_causes(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None
