from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.signals import Finding
from claimcheck.signals.quantity import SIGNAL
from claimcheck.vocab import Outcome


def outcome(left: str, right: str) -> Outcome | None:
    finding = SIGNAL.between(left, right)
    return finding.outcome if finding else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Twelve people were killed in the fire.", "Fifteen people were killed in the fire."),
        (
            "The slide killed at least 60 people, rescuers said as the search ended.",
            "The final death toll of the slide was 27.",
        ),
        ("Only one candidate gathered enough signatures.", "Four candidates gathered enough signatures."),
        ("The museum cost 2.1 million euros.", "The museum cost 21 million euros."),
        ("The firm cut 500 jobs at the plant.", "The firm cut at least 700 jobs at the plant."),
        ("The bank lifted its rate by half a percentage point.", "The bank raised its rate by 25 basis points."),
        ("The bridge is 300 metres long.", "The bridge is three kilometres long."),
        ("Two-thirds of the nurses voted to strike.", "Only 41 percent of the nurses voted to strike."),
        ("The flood left 60 people dead in the valley.", "The death toll of the valley flood is 27."),
        ("The mayor was jailed for eighteen years on 2 May.", "The mayor was jailed for eight years on 2 May."),
        (
            "Turnout in the run-off was only 38 per cent.",
            "More than half of registered voters cast a ballot in the run-off.",
        ),
        ("The party won 48 of the 101 seats.", "The party won 53 of the 101 seats."),
        ("Two-thirds of the Osk parliament backed the law.", "Just 52 percent of Osk's deputies backed the law."),
    ],
)
def test_values_of_one_thing_that_cannot_both_hold(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("About 12 people were killed in the fire.", "12 people were killed in the fire."),
        ("It was 46 °C in Osk.", "It was 115°F in Osk."),
        ("The suspect is 6ft 2in tall.", "The suspect is 188 cm tall."),
        ("The bridge cost ¥500m.", "The bridge cost 500 million yen."),
        ("The bridge cost Rs 2 crore.", "The bridge cost 20 million rupees."),
        ("At least 10 people were killed in the fire.", "12 people were killed in the fire."),
        ("The laboratory employs more than 100 people.", "The laboratory employs just over 100 people."),
        ("The film sold 1.2 million tickets.", "The film sold 1,187,000 tickets."),
        ("The runner was banned for 18 months.", "The runner was banned for a year and a half."),
        ("A quarter of the staff left.", "25% of the staff left."),
        ("The raid cost $1.5bn.", "The raid cost 1,500 million dollars."),
        ("Half of the 84 miners in Osk were hurt.", "Forty-two miners were hurt in Osk."),
        ("Cholera infected twelve hundred people in Osk.", "Osk saw 1,200 cholera infections."),
        ("One in five nurses left.", "20 percent of the nurses left."),
        ("Three quarters of the nurses left.", "75% of the nurses left."),
    ],
)
def test_values_that_can_both_be_right(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.AGREES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anna's team has just over 100 people.", "GreatCorp's model team has nearly 2,000 engineers."),
        ("The average wait at the clinic is 11 weeks.", "The longest wait at the clinic is 14 months."),
        ("The battle left 120 people dead.", "The battle left 450 people wounded."),
        ("Profit at the bank rose 5 percent.", "Profit at the bank rose 5 percentage points."),
        ("The firm paid $5 million for the site.", "The firm paid €5 million for the site."),
        ("Revenue at the bank rose 14 percent.", "Net profit at the bank fell 14 percent."),
        ("The yard launched four ferries on 2 May 2024.", "The yard has launched over 60 ferries in three years."),
    ],
)
def test_other_subjects_measures_and_units_are_told(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.DIFFERS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("", "12 people died."),
        ("12 people died.", "People died."),
        ("12 trams were late.", "40 chefs opened a school."),
        ("The camp holds 40 tents.", "The camp holds 900 beds."),
        ("The town recorded 312 burglaries in 2015.", "The town recorded 198 burglaries last year."),
        ("12 people died in the fire.", "Another 3 people died in the fire."),
        ("More than 100 people came to the rally.", "14,000 people came to the rally."),
        ("The F-35 landed in the city.", "The F-16 landed in the city."),
        ("The Boeing 737 landed in the city.", "The Boeing 777 landed in the city."),
        ("Section 230 protects the firm.", "Section 45 protects the firm."),
        ("Half of the 84 miners were hurt.", "84 miners were hurt."),
        ("Twelve hundred people lived in the camp.", "The camp saw 40 infections."),
        ("The government lost by 117 in the 659-seat house.", "The government lost by 40 votes in the house."),
    ],
)
def test_nothing_is_told_where_nothing_can_be(left: str, right: str) -> None:
    assert outcome(left, right) is None


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("Two dogs run on a beach.", "Two dogs are running on a beach.", 0.5),
        ("The 40 miners of Osk struck.", "40 miners struck in Osk.", 0.95),
        ("The 40 miners struck.", "40 miners struck.", 0.9),
    ],
)
def test_a_figure_tells_more_the_less_it_is_by_chance(left: str, right: str, score: float) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.AGREES, score)


def test_the_detail_and_the_spans() -> None:
    left, right = "The fire killed 12 people.", "The fire killed at least 15 people."
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.detail == "12 people against at least 15 people"
    assert [left[span.start : span.end] for span in finding.left] == ["12 people"]
    assert [right[span.start : span.end] for span in finding.right] == ["at least 15 people"]


def bare(finding: Finding | None) -> tuple[object, ...] | None:
    return finding and (finding.outcome, finding.score, finding.left, finding.right)


WORDS = [
    "about",
    "nearly",
    "12",
    "15",
    "40,000",
    "2",
    "million",
    "people",
    "officers",
    "$",
    "euros",
    "%",
    "of",
    "half",
    "the",
    "fire",
    "killed",
    "in",
    "London",
    "Anna's",
    "tonnes",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_symmetric_bounded_and_never_against_itself(left: str, right: str) -> None:
    there, back = SIGNAL.between(left, right), SIGNAL.between(right, left)
    assert bare(there) == bare(back.mirrored() if back else None)
    assert there is None or 0 <= there.score <= 1
    assert outcome(left, left) in (None, Outcome.AGREES)


def test_among_equal_pairs_the_same_one_is_told_from_either_side() -> None:
    there = SIGNAL.between("12 million about 12", "12 of half 12 million")
    back = SIGNAL.between("12 of half 12 million", "12 million about 12")
    assert there is not None
    assert back is not None
    assert there == back.mirrored()


def test_the_number_of_a_polling_station_is_no_amount() -> None:
    assert outcome("Polling station 23 opened an hour late.", "Voting began on time at polling station 23.") is None
    finding = SIGNAL.between("At polling station 23 a box was lost.", "Polling station 24 lost a box.")
    assert finding is not None
    assert (finding.outcome, finding.detail) == (Outcome.DIFFERS, "station 23 is another than station 24")
    assert outcome("Flight MH17 fell near the city.", "Flight MH370 fell near the city.") is Outcome.DIFFERS


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("Zinc output rose by a tenth.", "Profits from zinc fell by a tenth.", 0.65),
        ("Zinc output rose by a tenth.", "Profits from zinc rose by a tenth.", 0.65),
        (
            "Ferries reach most islands in the sound within nine minutes.",
            "A ferry took fifty minutes to reach an island.",
            0.5,
        ),
    ],
)
def test_another_measure_and_a_single_case_are_a_difference(left: str, right: str, score: float) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, score)


def test_two_averages_of_one_thing_conflict() -> None:
    assert (
        outcome("The average wait at Osk is nine minutes.", "The average wait at Osk is fifty minutes.") is Outcome.CONFLICTS
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("She rowed the course in 3:02.4.", "She rowed the course in three minutes and 2.4 seconds."),
        ("The repairs will take between five and seven weeks.", "The repairs will last about six weeks."),
        ("Turnout in the Osk vote was 66 per cent.", "Two in three voters in Osk cast a ballot in the vote."),
    ],
)
def test_one_value_in_two_forms_agrees(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.AGREES


def test_a_turnout_is_no_share_of_the_vote() -> None:
    assert outcome("Turnout in the Osk vote was 66 per cent.", "In the Osk vote 52 per cent of voters backed Marr.") is None
