"""Where one event happened."""

from __future__ import annotations

import pytest

from claimcheck.signals.places import SIGNAL
from claimcheck.vocab import Outcome


def outcome(left: str, right: str) -> Outcome | None:
    there, back = SIGNAL.between(left, right), SIGNAL.between(right, left)
    assert there == (back and back.mirrored())
    return there.outcome if there else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The banker Rolf Sander was arrested on Friday in Almery.", "Rolf Sander was arrested near Tolvik on Friday."),
        ("Rolf Sander was arrested in the port of Almery.", "Rolf Sander, a banker, was arrested outside Tolvik."),
        ("The Berg Circus will move to Osk.", "The Berg Circus will move its home to Lindau."),
        ("The quake struck 20 km north of Osk.", "The quake struck to the south of Osk."),
        ("The Berg train derailed in the Hobbs tunnel.", "The Berg train derailed on the Hobbs viaduct."),
        ("Berg was killed in Syria.", "Berg was killed in Iraq."),
        ("Tolvik is a port in Peru.", "Tolvik is a busy port in Chile."),
        ("Berg has an office and lives in Osk.", "Berg, who has an office, lives in Tull."),
        ("The body of the student was discovered in a forest.", "The student's body was found in the cellar of a school."),
        ("The summit will be held in Lisbon.", "The summit is to be held in Athens."),
        ("The spy was picked up at a hotel in Osk.", "The spy was arrested on a farm near Tull."),
        ("The firm has its headquarters in Osk.", "The firm is based in Tull."),
        ("The rebel chief fled to Chad.", "The rebel chief escaped into Niger."),
        ("Berg was in Osk on the day of the vote.", "On the day of the vote Berg was on holiday in Tull."),
        ("The sniper opened fire in the garden of the embassy.", "The sniper opened fire on the roof of the embassy."),
        ("The steward was in the kitchen.", "The steward was asleep in his cell."),
    ],
)
def test_two_places_of_one_event_conflict(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nurses at Osk began a strike.", "Nurses at Tull began a strike."),
        ("A bomb exploded in Kemmer on Monday.", "A bomb exploded in Tarsk on Monday."),
        ("Berg Airlines served cake in Osk.", "Berg Airlines served cake in Tull."),
        ("The chief's brother fled to Chad.", "The chief fled to Niger."),
        ("The mill that made the bolts is in Osk.", "The mill that made the nuts is in Tull."),
    ],
)
def test_two_sites_of_what_may_be_two_events_differ(left: str, right: str) -> None:
    assert outcome(left, right) is Outcome.DIFFERS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Berg was arrested in Osk.", "Berg was arrested in Osk."),
        ("Berg was arrested in Hamburg.", "Berg was arrested in Germany."),
        ("Berg was arrested in Hamburg, Germany.", "Berg was arrested in Germany."),
        ("Berg was arrested in Paris.", "Berg was arrested in France."),
        ("Berg was arrested in Tull.", "Berg was arrested in Osk province."),
        ("Berg was arrested in New York.", "Berg was arrested in NYC."),
        ("Berg was arrested in Kuvel.", "Berg was arrested in Kuwel."),
        ("Berg was arrested.", "Berg was arrested in Osk."),
        ("A body was found in a forest.", "A body was found in a cellar."),
        ("Berg was arrested in a hotel.", "Berg was arrested in the cellar of a hotel."),
        ("", "Berg was arrested in Osk."),
    ],
)
def test_nothing_is_told_where_the_places_may_be_one(left: str, right: str) -> None:
    assert outcome(left, right) is None


def test_the_detail_and_the_spans() -> None:
    left, right = "The Berg train derailed in the Hobbs tunnel.", "The Berg train derailed on the Hobbs viaduct."
    finding = SIGNAL.between(left, right)
    assert finding is not None
    assert finding.detail == '"Hobbs tunnel" against "Hobbs viaduct"'
    assert [left[span.start : span.end] for span in finding.left] == ["Hobbs", "tunnel"]
    assert [right[span.start : span.end] for span in finding.right] == ["Hobbs", "viaduct"]
