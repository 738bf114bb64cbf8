from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.signals import Finding
from claimcheck.signals.timing import SIGNAL
from claimcheck.vocab import Outcome


def outcome(left: str, right: str) -> Outcome | None:
    finding = SIGNAL.between(left, right)
    return finding.outcome if finding else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The minister resigned on 3 March.", "The minister resigned on 13 March."),
        ("The shop closed at noon on Friday.", "The shop closed at 3 p.m. on Friday."),
        ("The firm was founded in 2011.", "Established in 2006, the firm has grown."),
        ("The firm did not tell the regulator until 6 May.", "The firm notified the regulator on 3 May."),
        ("The director knew of the leak before the vote.", "The director knew of the leak after the vote."),
        ("The gates stayed shut until the hearing.", "The gates stayed shut after the hearing."),
        ("The minister resigned two days after the vote.", "The minister resigned a week after the vote."),
        (
            "The bank failed two days before Berg sold his shares.",
            "Berg sold his shares a full month ahead of the bank failing.",
        ),
        ("The plane crashed near Osk shortly before dawn.", "The plane crashed near Osk at three in the afternoon."),
        ("The shop stays open until 6 p.m. on Friday.", "The shop shuts at 9 p.m. on Friday."),
        ("The fever in Osk dates to May 2020.", "The fever in Osk dates back to June 2021."),
        ("The pool was first filled on 9 June.", "The pool was not filled until the last week of June."),
        ("The pool shut in early June.", "The pool shut on 28 June."),
        ("The pool shuts at nine in the evening.", "The pool shuts at dusk, shortly after six."),
        ("The pool will open in May 2025.", "The pool will not open before June 2026."),
    ],
)
def test_two_times_for_one_event(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The minister resigned on 4 March 2025.", "The minister resigned in March 2025."),
        ("The shop closed at 1 p.m. on Friday.", "The shop closed on Friday at 13:00."),
        ("The minister resigned on 03/04/2025.", "The minister resigned on 4 March 2025."),
        ("The minister resigned last week.", "The minister resigned last week."),
        ("The pool shut in early June.", "The pool shut on 4 June."),
        ("The pool shut by the end of June.", "The pool shut on 4 June."),
        ("The director knew of the leak before the vote.", "The director knew of the leak ahead of the vote."),
        ("The minister resigned a week after the vote.", "The minister resigned seven days after the vote."),
        ("The minister resigned after the vote.", "The vote came before the minister resigned."),
        ("Osk was born on 4 March 1875.", "Osk was born on March 4 , 1875 ."),
    ],
)
def test_one_time_at_two_precisions(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.AGREES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sales at the chain fell 5 percent in 2024.", "Sales at the chain fell 3 percent in 2025."),
        ("Rain in the valley was heavy in April.", "Rain in the valley was light in September."),
        ("The court acquitted the trader in 2016.", "The court convicted the trader in 2023."),
        ("The strike was called off on 3 May.", "The strike was still going on on 1 May."),
        ("The mayor met the unions on Monday.", "The mayor fired the unions' lawyer on Tuesday."),
        ("Shelling of the district killed three on Monday.", "Nobody was hurt in Thursday's shelling of the district."),
    ],
)
def test_other_periods_and_other_deeds_differ(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.DIFFERS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("", ""),
        ("The minister resigned.", "The minister resigned on Monday."),
        ("May will resign.", "The minister resigned in June."),
        ("The tram was late on Monday.", "A chef opened his school on Tuesday."),
        ("The minister resigned last week.", "The minister resigned yesterday."),
        ("The strike lasted until Friday.", "The strike began on Monday."),
        (
            "Guards freed the miners at dawn on Sunday.",
            "Ten miners were still trapped at noon on Sunday, guards said.",
        ),
        ("The mill stopped sales in 2019.", "Sales at the mill still went on in 2022."),
        ("The mayor left before the vote.", "The mayor spoke after the vote."),
        ("No residents were evacuated after the leak.", "No warning was given before the leak."),
    ],
)
def test_nothing_is_told_where_nothing_can_be(left: str, right: str) -> None:
    assert outcome(left, right) is None


def test_the_detail_and_the_spans() -> None:
    left, right = "The minister resigned on 3 March.", "The minister resigned on 13 March."
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.detail == "3 March against 13 March"
    assert [left[span.start : span.end] for span in finding.left] == ["3 March"]
    assert [right[span.start : span.end] for span in finding.right] == ["13 March"]


def bare(finding: Finding | None) -> tuple[object, ...] | None:
    return finding and (finding.outcome, finding.score, finding.left, finding.right)


WORDS = [
    "before",
    "after",
    "until",
    "the",
    "vote",
    "on",
    "in",
    "Monday",
    "3",
    "March",
    "2024",
    "noon",
    "last",
    "week",
    "Anna",
    "resigned",
    "closed",
    "not",
    "12",
    "people",
    "said",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_symmetric_bounded_and_never_against_itself(left: str, right: str) -> None:
    there, back = SIGNAL.between(left, right), SIGNAL.between(right, left)
    assert bare(there) == bare(back.mirrored() if back else None)
    assert there is None or 0 <= there.score <= 1
    assert outcome(left, left) in (None, Outcome.AGREES)


def test_dates_of_two_deeds_of_one_person_tell_nothing() -> None:
    born, resigned = "Mira Solt was born in 1993.", "Mira Solt announced her resignation at about 1:00 on 4 March 2025."
    assert SIGNAL.between(born, resigned) is None
    assert SIGNAL.between(born, "Mira Solt was born in 1995.") is not None
