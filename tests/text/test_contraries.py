"""Opposite words said of one thing."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.contraries import Clash, contraries
from claimcheck.text.reading import read


def found(left: str, right: str) -> tuple[list[Clash], list[Clash]]:
    return contraries(read(left), read(right), align(read(left), read(right)))


def test_opposites_clash_and_one_of_them_denied_is_reconciled() -> None:
    assert found("Parliament approved the budget.", "Parliament rejected the budget.") == ([Clash(1, 1, 0.8)], [])
    assert found("Parliament approved the budget.", "Parliament did not reject the budget.") == ([], [Clash(1, 3, 0.8)])


def test_the_dictionarys_opposites_are_weaker() -> None:
    assert found("The mayor wore a thick coat.", "The mayor wore a thin coat.") == ([Clash(4, 4, 0.8)], [])
    assert found("The mayor's speech was prolix.", "The mayor's speech was succinct.") == ([], [])
    assert found("The mayor is a loud speaker.", "The mayor is a soft speaker.") == ([Clash(4, 4, 0.65)], [])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Voters rejected the water charter.", "Sunday's ballot approved the water charter."),
        ("Exports of steel fell in Osk.", "Exports of steel rose in Osk."),
    ],
)
def test_another_subject_matters_only_without_a_shared_object(left: str, right: str) -> None:
    assert found(left, right)[0]
    assert found("Exports of steel fell in Osk.", "Arrivals by sea rose in Osk.") == ([], [])


def test_both_ends_of_one_event_do_not_clash() -> None:
    assert found("Acme sold the mill to Zentor.", "Zentor bought the mill from Acme.") == ([], [])
    assert found("Acme sold the mill.", "Acme bought the mill.")[0]
