"""Auxiliaries: what stands before a verb and says nothing by itself."""

from __future__ import annotations

from claimcheck.text.auxiliaries import FORMS_OF_BE, auxiliaries


def test_a_helper_is_one_in_any_tense_and_a_deed_is_none() -> None:
    assert {"will", "has", "did", "would", "is"} <= auxiliaries()
    assert not auxiliaries() & {"closed", "said", "mill"}


def test_to_be_has_seven_forms_besides_am() -> None:
    assert sorted(FORMS_OF_BE) == ["are", "be", "been", "being", "is", "was", "were"]
