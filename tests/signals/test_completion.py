"""Done, under way, given up."""

from __future__ import annotations

import pytest

from claimcheck.signals.completion import SIGNAL
from claimcheck.vocab import Outcome


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The treaty was signed on Thursday.", "The two sides are still negotiating the treaty."),
        ("Berg announced his resignation.", "Whether Berg leaves or stays is unresolved."),
        ("The leak at the plant was fixed.", "The leak at the plant has not been fixed."),
        ("The cleanup of the bay was finished.", "The cleanup of the bay is still under way."),
        (
            "All miners in the pit were freed at dawn on Sunday.",
            "At noon on Sunday nine men were still trapped in the pit.",
        ),
        ("The bridge was reopened in March.", "The bridge remains closed to lorries."),
        ("Power was restored on 3 May.", "Parts of town were still without power on 5 May."),
        ("Acme completed the sale of its mill.", "The sale of the Acme mill was called off."),
        ("Acme completed the sale of its mill.", "Acme dropped the sale of its mill."),
    ],
)
def test_done_conflicts_with_open_or_given_up(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.outcome is Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The treaty was signed on Thursday.", "The treaty was signed."),
        ("The treaty was signed on Thursday.", "Ferry crews are still on strike."),
        (
            "All miners in the pit were freed at noon on Sunday.",
            "At dawn on Sunday nine men were still trapped in the pit.",
        ),
        ("The number of thefts in Osk dropped last year.", "Fewer thefts in Osk ended in a charge last year."),
        ("Two miners in the shaft were freed.", "Nine men are still trapped in the shaft."),
        ("The miners in the shaft were freed.", "Others are still trapped in the shaft."),
        ("The miners in the shaft will be freed.", "The men are still trapped in the shaft."),
        ("Power was restored in Osk.", "Parts of Osk are still without water."),
        ("The treaty was signed on 5 May.", "On 3 May the treaty was still being negotiated."),
        ("The talks are still open.", "The talks have not been concluded."),
        ("Nurses at the clinic called off their strike.", "Nurses at the clinic ended their strike."),
        ("Karl Berg left the board with Anna Holm.", "Whether Anna Holm leaves the board or stays is unresolved."),
    ],
)
def test_nothing_is_said_of_the_same_state_or_another_matter(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


def test_the_detail_names_both_states() -> None:
    finding = SIGNAL.between("The treaty was signed.", "The treaty is still pending.")
    assert finding is not None
    assert finding.detail == '"signed" (done) against "still pending" (pending)'


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Counting finished in all 212 districts.", "Renovation of the velodrome is still not finished."),
        ("The outbreak has ended.", "Posts had been promised in return for ending the strike."),
        ("The health workers' union has suspended its strike.", "Cleaners ended a three-day strike over pay."),
    ],
)
def test_the_states_of_two_matters_are_no_conflict(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None
