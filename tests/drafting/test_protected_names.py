"""Names that must not be given: found however they are spelled, and left out."""

from __future__ import annotations

import pytest

from claimcheck.drafting.names import family_names, places_of, withheld

NAMES = frozenset(["Quillon Zarvexby", "Ann de Ode"])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Quillon Zarvexby said so.", "[name withheld] said so."),
        ("QUILLON  ZARVEXBY's word", "[name withheld] word"),
        ("Zarvexby and Ode met.", "[name withheld] and [name withheld] met."),
        ("An ode to quillon and zarvexby.", "An ode to quillon and zarvexby."),
        ("Zarvexbyville is a town.", "Zarvexbyville is a town."),
        ("Nobody was named.", "Nobody was named."),
    ],
)
def test_names_are_found_and_left_out(text: str, left: str) -> None:
    assert withheld(text, places_of(text, NAMES, family_names(NAMES))) == left


def test_without_names_nothing_is_looked_at() -> None:
    assert places_of("Quillon Zarvexby said so.", frozenset()) == ()


def test_an_initial_is_no_family_name() -> None:
    assert family_names(["Ann O", "Bo"]) == frozenset()
