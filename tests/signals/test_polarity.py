"""Yes against no."""

from __future__ import annotations

import pytest

from claimcheck.signals import Span
from claimcheck.signals.polarity import SIGNAL
from claimcheck.vocab import Outcome

CONFLICTS = [
    ("The hospital's bill is still unpaid.", "The hospital's bill was paid."),
    ("The tickets for the final went unsold.", "The tickets for the final were sold."),
    ("The video was unseen by the jury.", "The jury had seen the video."),
    ("The mayor knew of the loan.", "The mayor did not know of the loan."),
    ("Parliament approved the budget.", "Parliament rejected the budget."),
    ("Councillors threw out the plan for a quarry in Osk.", "The quarry in Osk got the go-ahead from councillors."),
    ("The union called off the march.", "The union will go ahead with the march."),
    ("The theatre kept its director.", "The theatre parted ways with its director."),
    ("Lew Krell bought the brewery in Osk.", "There was no attempt by Lew Krell to buy anything in Osk."),
    ("The brewery will not be paying a dividend.", "The brewery has declared a dividend of 9 cents."),
    ("Queues at the clinic have never been shorter.", "Queues at the clinic are longer than five years ago."),
    ("Voters rejected the new charter on Sunday.", "Sunday's ballot saw the new charter approved."),
    ("The ruling leaves Krell free to play next season.", "Krell will spend next season on the sidelines."),
    ("Engineers turned on the pumps at Osk.", "Engineers turned off the pumps at Osk."),
    ("The crew climbed into the wreck at Osk.", "The crew climbed out of the wreck at Osk."),
    ("The minister's jobless figures rose last month.", "The minister's jobless figures fell last month."),
    ("The jury found Smith guilty.", "The jury found Smith not guilty."),
    ("Four workers were inside the mill.", "No one was inside the mill."),
    ("Guards fired live rounds at the protesters.", "The ministry denied that guards fired live rounds at protesters."),
    ("Two directors sold shares before the warning.", "None of the directors sold shares before the warning."),
    ("The ferry carried enough lifeboats.", "The ferry didn't carry enough lifeboats."),
    ("The plant failed to report the leak.", "The plant reported the leak."),
    ("The Batmobile was stolen.", "Police: Batmobile Not Stolen, Owner Says"),
    ("The surgeon at the clinic was licensed.", "The surgeon at the clinic was unlicensed."),
    ("The senator paid taxes on the villa.", "The senator paid no tax on the villa."),
    ("The envoy has never met the general.", "The envoy dined with the general."),
    ("The Osk dam was inspected in March.", "Staff said the inspection of the Osk dam never took place."),
    ("The mayor visited the mine at Osk.", "The mayor's visit to the mine did not happen."),
    ("The charity paid no money to the broker.", "The charity wired 900 dollars to the broker."),
    ("Berg never took money from the brewery.", "The brewery paid Berg 900 dollars."),
    ("The guards have not entered the mine.", "Guards are patrolling the tunnels of the mine."),
    ("The meat was kept frozen at the depot.", "The meat at the depot thawed."),
    ("Loggers in Osk cut down the old tree.", "Loggers in Osk have not accidentally cut down the old tree."),
    ("Mira Solt modelled for Larch.", "Mira Solt modelled for Elm and Oak, but declined to model for Larch."),
    ("Students were found in the grave at Osk.", "Students were not among those found in the grave at Osk."),
    ("The strike at Osk is over.", "The strike at Osk is far from over."),
    ("The lamps at Osk were on at midnight.", "The lamps at Osk were off at midnight."),
    ("Senator Krell voted for the levy.", "Senator Krell voted against the levy, minutes show."),
    ("The driver is in custody.", "The driver is out of custody."),
    ("It was her.", "It wasn't her."),
    ("Two people were killed.", "Nobody was killed."),
    ("No one was hurt.", "Five people were hurt."),
    ("Police fired tear gas at students outside the mill.", "Police said no tear gas was used outside the mill."),
    ("The union has called off Friday's march.", "Friday's march will go ahead, the union said."),
    ("The ban on fishing is in force.", "The ban on fishing is no longer in force."),
    ("Rescuers reached the village of Aslan on Monday.", "No help had reached the village of Aslan by Monday night."),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_opposite_statements_conflict(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.outcome is Outcome.CONFLICTS


AGREES = [
    ("The ferry's doors were open.", "The ferry's doors were not closed."),
    ("The mayor did not sign the lease.", "The mayor never signed the lease."),
    ("Parliament approved the budget.", "Parliament did not reject the budget."),
    ("The stadium's roof was not inspected for six years.", "The stadium's roof went uninspected for six years."),
    ("The hospital's bill is still unpaid.", "The hospital's bill was not paid."),
    ("The court lifted the ban on the party.", "The party is no longer banned after the court's decision."),
    ("The flood left 3,000 homes without power.", "The flood cut off power to 3,000 homes."),
    ("Opposition parties boycotted the vote.", "Opposition parties did not take part in the vote."),
]


@pytest.mark.parametrize(("left", "right"), AGREES)
def test_two_negations_cancel(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.outcome is Outcome.AGREES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor signed the lease.", "The mayor signed the lease on Monday."),
        ("The mayor signed the lease.", "A ferry did not sail."),
        ("The court dismissed the case for lack of proof.", "As there was no evidence, judges dismissed the case."),
        ("Not only the mayor signed the lease.", "The mayor signed the lease."),
    ],
)
def test_nothing_is_said_without_a_negation_of_the_same(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Osk University has no rector.", "The rector of Osk University has resigned."),
        ("The dam at Osk did not open until May 2020.", "The dam at Osk opened in May 2020."),
    ],
)
def test_what_is_gone_or_came_later_is_no_conflict(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is None or finding.outcome is not Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Scarcely any pears are expected in the valley.", "Cold nights ruined the pears expected in the valley."),
        ("It would be wrong to say that the mill was never sold.", "The mill was sold."),
        ("Queues at the clinic have never been longer.", "Queues at the clinic are longer than five years ago."),
        ("The company made no attempt on the lock.", "The company shut the lock."),
    ],
)
def test_two_ways_to_say_one_thing_are_no_conflict(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is None or finding.outcome is not Outcome.CONFLICTS


def test_a_negation_of_another_thing_only_forbids_agreement() -> None:
    finding = SIGNAL.between("Police made no arrests over the theft.", "Police identified a suspect in the theft.")
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, 0.3)


def test_the_finding_marks_its_words() -> None:
    finding = SIGNAL.between("Parliament approved the budget.", "Parliament rejected the budget.")
    assert finding is not None
    assert finding.detail == '"approved" against "rejected"'
    assert (finding.left, finding.right) == ((Span(11, 19),), (Span(11, 19),))


def test_what_denies_a_word_is_quoted_and_marked_with_it() -> None:
    finding = SIGNAL.between("No cracks were found in the pylons.", "Inspectors found cracks in the pylons.")
    assert finding is not None
    assert finding.detail == '"No cracks" against "cracks"'
    assert (finding.left, finding.right) == ((Span(0, 9),), (Span(17, 23),))


def test_what_denies_an_event_is_quoted_behind_it() -> None:
    finding = SIGNAL.between("The Osk dam was inspected.", "The inspection of the Osk dam never took place in May.")
    assert finding is not None
    assert finding.detail == '"inspected" against "inspection … never took place"'


def test_what_denies_a_word_from_afar_is_marked_apart() -> None:
    finding = SIGNAL.between("The mayor knew of the loan.", "The mayor never really knew of the loan.")
    assert finding is not None
    assert finding.detail == '"knew" against "never … knew"'
    assert finding.right == (Span(10, 15), Span(23, 27))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The siege of the old town ended.", "A mother says the lockdown did not end."),
        ("Citing fatigue, drivers refused to work.", "Half is swept, says a deminer still at work there."),
        ("The search was called off.", "The accountant was not called as a witness."),
    ],
)
def test_a_word_alone_makes_no_conflict(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is None or finding.outcome is not Outcome.CONFLICTS


def test_a_phrase_is_shown_whole() -> None:
    finding = SIGNAL.between("Nurses called off the strike.", "Nurses resumed the strike.")
    assert finding is not None
    assert finding.detail == '"called off" against "resumed"'
    assert (finding.left, finding.right) == ((Span(7, 17),), (Span(7, 14),))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Profit at Larkspur Bank rose in May.", "Profit at Loxley Bank fell in May."),
        (
            "The roof of the Arden rink fell in, and nobody was hurt.",
            "The roof of the Holmquay rink fell in, and two were hurt.",
        ),
    ],
)
def test_a_clash_between_two_names_only_forbids_agreement(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, 0.4)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Exports of steel to Osk fell last year.", "Arrivals by sea in Osk rose last year."),
        ("Nival was bought in 2005.", "Nival was sold in 2005."),
        ("The ferry is not a Danish ship.", "The ferry is a Swedish ship."),
        ("Talks go on if the subsidies are not repealed.", "Talks go on unless the subsidies are repealed."),
    ],
)
def test_what_is_opposite_in_word_only_is_no_conflict(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is None or finding.outcome is not Outcome.CONFLICTS


def test_a_not_of_those_who_speak_is_none_of_what_they_say() -> None:
    left = "Drones struck the depot at Osk."
    right = (
        "Two officers, speaking on background because they were not allowed to brief reporters, said that drones struck Osk."
    )
    assert SIGNAL.between(left, right) is None


def test_little_else_in_common_makes_a_denial_less_sure() -> None:
    sure = SIGNAL.between("The mayor of Osk signed the lease.", "The mayor of Osk did not sign the lease.")
    unsure = SIGNAL.between(
        "The US threatened Smith's kin in public.", "US officials never threatened Smith at that meeting."
    )
    assert sure is not None
    assert unsure is not None
    assert (sure.outcome, sure.score) == (Outcome.CONFLICTS, 0.9)
    assert (unsure.outcome, unsure.score) == (Outcome.CONFLICTS, 0.7)


def test_two_that_both_say_without_do_not_clash() -> None:
    left = "The bridge contract was awarded to Acme without a tender."
    right = "The ministry handed Acme the bridge contract without asking anyone else to bid."
    finding = SIGNAL.between(left, right)
    assert finding is None or finding.outcome is not Outcome.CONFLICTS


def test_two_texts_that_both_deny_do_not_clash_by_how_far_a_not_reaches() -> None:
    left = "Officers did not see the murder in their eyes and the blood on their hands."
    right = "Officers did not see blood on their dark hands and murder in their eyes."
    finding = SIGNAL.between(left, right)
    assert finding is None or finding.outcome is not Outcome.CONFLICTS


def test_opposite_prepositions_are_marked_with_what_they_stand_before() -> None:
    left, right = "The driver is in custody.", "The driver is out of custody."
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.detail == '"in custody" against "out of custody"'
    assert (finding.left, finding.right) == ((Span(14, 24),), (Span(14, 28),))


def test_not_for_it_is_against_it() -> None:
    finding = SIGNAL.between("The party is not for the levy.", "The party is against the levy.")
    assert finding is not None
    assert finding.outcome is Outcome.AGREES


def test_a_not_is_marked_where_nothing_else_differs() -> None:
    finding = SIGNAL.between("It was her.", "It was not her.")
    assert finding is not None
    assert (finding.detail, finding.left, finding.right) == ('"not" in one of two texts otherwise alike', (), (Span(7, 10),))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A man was arrested in Osk.", "A woman was arrested in Osk."),
        ("The man at the mill is not dancing.", "A woman at the mill is dancing."),
        ("Divers searched the east pier of Osk.", "Divers searched the west pier of Osk."),
    ],
)
def test_what_is_told_of_two_only_forbids_agreement(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, 0.4)
