"""Who or what two texts are about."""

from __future__ import annotations

import pytest

from claimcheck.signals.subject import SIGNAL
from claimcheck.vocab import Outcome


def outcome(left: str, right: str) -> Outcome | None:
    there, back = SIGNAL.between(left, right), SIGNAL.between(right, left)
    assert there == (back and back.mirrored())
    return there.outcome if there else None


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("Profit at Larch Bank rose.", "Profit at Loxley Bank fell.", 0.8),
        ("The chipmaker Sorrel fired 40 people.", "The chipmaker Halcyte fired 40 people.", 0.8),
        ("On Monday Sorrel praised Osk.", "On Monday Halcyte praised Osk.", 0.7),
        ("The northern depot ran out of fuel.", "The southern depot has plenty of fuel.", 0.7),
        ("The first jury convicted Sorrel.", "The second jury acquitted Sorrel.", 0.7),
        ("Teachers rejected the pay offer.", "Nurses accepted the pay offer.", 0.7),
        ("Bus drivers in Osk called off their strike.", "Tram drivers in Osk will strike.", 0.7),
        ("The dam will open in May.", "A second dam will open in June.", 0.7),
        ("The minister met the banker.", "The minister's wife met the banker.", 0.7),
        ("Nurses at the clinic work eight-hour shifts.", "Doctors at the clinic work 14-hour shifts.", 0.7),
        ("The suspect is in custody.", "The suspect's brother is on the run.", 0.7),
        ("The suspect hired a lawyer.", "The suspect's brother fired his lawyer.", 0.7),
        ("Carl Dunn found the Halcyte bell off Osk.", "The Halcyte bell has come up off Osk.", 0.3),
        ("Carl Dunn sued Tolvik Bank.", "Tolvik Bank sued its own auditor.", 0.4),
        ("Carl Dunn resigned.", "The minister Ada Berg said on Monday that she would not resign.", 0.7),
        ("Sorrelyne was known for steel.", "He was known for steel, as was Tolvik.", 0.4),
        ("The Chatter app has 40 million users.", "The Mumble forum has a tenth of the users of Chatter.", 0.4),
    ],
)
def test_other_names_are_another_subject(left: str, right: str, score: float) -> None:
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert (finding.outcome, finding.score) == (Outcome.DIFFERS, score)
    assert outcome(left, right) is Outcome.DIFFERS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The National Rail Union called a strike.", "NRU calls a strike."),
        ("Berg announced his resignation on Chirp.", "Berg wrote on Plauder that work goes on."),
        ("A Russian plane fell near Osk.", "A Syrian plane fell near Osk."),
        ("The army of Peru left Osk.", "The Peruvian army left Osk."),
        ("Rolf Sander was arrested in Almery.", "Rolf Sander was arrested in Tolvik."),
        ("Ada Berg is the mayor of Osk.", "Carl Dunn is the mayor of Osk."),
        ("Ada Berg stays until May.", "The minister, Ms Berg, will not leave before May."),
        ("Energy Minister Ada Berg resigned.", "Minister Berg is out."),
        ("Tolvik has kept its clinic.", "Tolvik's children travel far since the county shut their clinic."),
        ("Ada Berg, known to her fans as DJ Osk, is to sing in Tolvik.", "DJ Osk will top the bill in Tolvik."),
        ("Carl Dunn resigned.", "His lawyer Ada Berg said he would not resign."),
        ("Carl Dunn left 31 men in the mine.", "The foreman Ada Berg said that she signed the list."),
        ("", "Sorrel sued Osk."),
    ],
)
def test_nothing_is_told_of_one_subject_or_of_rivals_for_one_thing(left: str, right: str) -> None:
    assert outcome(left, right) is None


def test_the_detail() -> None:
    finding = SIGNAL.between("Profit at Larch Bank rose.", "Profit at Loxley Bank fell.")
    assert finding is not None
    assert finding.detail == 'about "Larch Bank" against about "Loxley Bank"'
