"""How alike two texts are."""

from __future__ import annotations

from claimcheck.signals.wording import SIGNAL
from claimcheck.vocab import Outcome


def alike(left: str, right: str) -> float:
    finding = SIGNAL.between(left, right)
    assert finding is None or finding.outcome is Outcome.AGREES
    return finding.score if finding else 0.0


def test_the_same_text_is_fully_alike() -> None:
    assert alike("The mill in Harlow burned down.", "The mill in Harlow burned down.") == 1.0


def test_nothing_shared_says_nothing() -> None:
    assert SIGNAL.between("The mill burned down.", "Ferries were cancelled.") is None


def test_synonyms_count_as_shared() -> None:
    assert alike("Police arrested a pharmacist in Harlow.", "Officers detained a pharmacist in Harlow.") > 0.9


def test_more_detail_in_one_text_does_not_hurt() -> None:
    short = "Gunmen attacked a police post in Harlow."
    assert alike(short, "Gunmen on motorcycles attacked a police post in Harlow at dawn, wounding two.") > 0.75


def test_the_same_name_with_other_facts_is_little_alike() -> None:
    left = "The Harlow bridge was painted green by volunteers."
    right = "A bishop blessed the Harlow carnival choir and orchestra."
    assert alike(left, right) < 0.4


def test_the_detail_names_shared_words() -> None:
    finding = SIGNAL.between("Acme sold its mill.", "Acme has sold the old mill.")
    assert finding is not None
    assert finding.detail == 'both speak of "Acme", "sold", "mill"'


def test_two_words_for_one_thing_stand_side_by_side() -> None:
    finding = SIGNAL.between("Acme purchased the mill.", "Acme bought the mill.")
    assert finding is not None
    assert finding.detail == 'both speak of "Acme", "purchased"/"bought", "mill"'
