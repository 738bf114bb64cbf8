"""Who holds a post, or did what only one can have done."""

from __future__ import annotations

import pytest

from claimcheck.signals.roles import SIGNAL
from claimcheck.vocab import Outcome


def outcome(left: str, right: str) -> Outcome | None:
    there, back = SIGNAL.between(left, right), SIGNAL.between(right, left)
    assert there == (back and back.mirrored())
    return there.outcome if there else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Ada Berg was named chief executive of Acme on Monday.",
            "Acme's board on Monday picked Carl Dunn as its new chief executive.",
        ),
        ("Judge Ada Berg wrote the opinion in the Osk case.", "The opinion in the Osk case was authored by Carl Dunn."),
        ("Ada Berg wrote the memo.", "The memo was drafted by Berg's deputy, Carl Dunn."),
        ("The judge wrote the letter herself.", "A clerk wrote the judge's letter."),
        ("The bishop signed the deed.", "It was the treasurer who signed the deed."),
        ("The contract went to Osk Steel.", "Tull Works won the contract."),
        ("The sculptor called off the rally.", "The rally was called off by the landlord."),
        ("Acme's fire chief, Ada Berg, resigned.", "Carl Dunn, the fire chief of Acme, resigned."),
        ("Ada Berg was at the controls when Flight 7 hit Osk.", "Carl Dunn was flying when Flight 7 hit Osk."),
        ("The Red Front planted the bomb in Osk.", "The bomb in Osk was the work of the Blue Brigade."),
        ("Ada Berg was the first to climb Mount Osk.", "Carl Dunn was the first to climb Mount Osk."),
        ("Acme Power won the auction for the Osk lease.", "Larch Energy beat Acme Power to the Osk lease."),
        ("The Greens will lead the Osk pact with the Blues.", "The Blues lead the Osk pact; the Greens assist."),
        ("Ada Berg will coach Osk United next season.", "Osk United have handed the coaching job to Carl Dunn."),
        ("Ada Berg will coach Osk United next season.", "Carl Dunn has been hired as head coach by Osk United."),
        ("Ada Berg wrote the libretto for Osk Nights.", "The libretto for Osk Nights came from the pen of Carl Dunn."),
        ("Tourists brought the virus to Osk.", "The virus was brought to Osk by soldiers."),
    ],
)
def test_two_holders_of_one_post_or_deed_conflict(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Berg was named chief executive of Acme.", "Berg is Acme's new chief executive."),
        ("The film Osk was written by Ada Berg.", "Osk, directed by Carl Dunn, was written by Ada Berg and Carl Dunn."),
        ("Ada Berg is chief executive of Acme.", "Carl Dunn is finance minister of Acme."),
        ("Ada Berg is the mayor.", "Carl Dunn is the mayor."),
        ("Bill Berg is the mayor of Osk.", "William Berg is the mayor of Osk."),
        (
            "In 2001 Acme named Ada Berg to the board of Osk.",
            "In 2001 Acme named her to the board of Osk, the biggest U.S. lender.",
        ),
        ("Ada Berg is the president of Peru.", "Carl Dunn is the former president of Peru."),
        ("Ada Berg of Acme is the mayor of Osk.", "Carl Dunn of Acme is the mayor of Tull."),
        ("Ada Berg was killed in Osk.", "An army raid killed Rita Moss in Osk."),
        ("Ada Berg was the mayor of Osk from 2004 to 2012.", "Carl Dunn has been the mayor of Osk since 2019."),
        ("The bridge at Osk was swept away by floodwater.", "A swollen river carried away the bridge at Osk."),
        ("A Jordanian raid killed people in Osk.", "A Syrian raid killed people in Osk."),
        ("The train Osk Flyer, built for steam, is idle.", "The train Tolvik Star, built for steam, is on show."),
        ("Ada Berg will coach Osk United.", "Carl Dunn was the head coach of Osk United."),
        ("Ada Berg will coach Osk United next season.", "Carl Dunn coaches Osk United; he is head coach this season."),
        ("Ada Berg will coach Osk United.", "Carl Dunn will coach Osk United alongside Rita Moss."),
        ("Ada Berg will coach Osk United.", "Carl Dunn will coach Tolvik after a year at Osk United."),
        ("Ada Berg will coach Osk United.", "Osk United have handed the coaching job to Berg."),
        ("", "Ada Berg is the mayor of Osk."),
    ],
)
def test_nothing_is_told_of_one_holder_or_of_two_posts(left: str, right: str) -> None:
    assert outcome(left, right) is None


def test_the_detail_and_the_spans() -> None:
    left, right = "Ada Berg is the mayor of Osk.", "The mayor of Osk is Carl Dunn."
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.detail == '"Ada Berg" against "Carl Dunn"'
    assert [left[span.start : span.end] for span in finding.left] == ["Ada", "Berg", "mayor"]
    assert [right[span.start : span.end] for span in finding.right] == ["mayor", "Carl", "Dunn"]


def test_who_runs_a_part_is_no_rival_of_who_runs_the_whole() -> None:
    assert SIGNAL.between("Mira Solt has led Larch since 2022.", "Tom Berg ran Larch Coder.") is None
    assert SIGNAL.between("Mira Solt founded Larch in 1990.", "Tom Berg founded Larch in 1990.") is not None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The Lenn tunnel is the longest road tunnel in the country.",
            "The country's longest road tunnel is the Osk tunnel.",
        ),
        ("Lomark was the first to ratify the treaty.", "The treaty was first ratified by Torvania, ahead of Lomark."),
    ],
)
def test_two_cannot_both_be_the_first_or_the_longest(left: str, right: str) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.CONFLICTS, 0.75)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The Lenn tunnel is the longest road tunnel in the country.",
            "The Osk tunnel is one of the longest in the country.",
        ),
        ("Mira Osk was the first woman to lead the union.", "Dana Rell was the first woman to chair the court."),
        ("Norbank opened its largest branch in Osk.", "Kelmar owns the largest branch in Osk."),
    ],
)
def test_several_can_be_long_or_first_in_their_own_way(left: str, right: str) -> None:
    assert SIGNAL.between(left, right) is None
