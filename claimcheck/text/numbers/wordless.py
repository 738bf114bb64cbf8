"""Durations without a number word: a year and a half, for a fortnight."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.lexicon import Unit, around, units
from claimcheck.text.numbers.numeral import Numeral

# Behind these "a year" is a length; elsewhere it can be a rate (5 million a year) or a date (a year ago).


def duration(atoms: Atoms, place: int) -> tuple[Numeral, Unit] | None:
    """The length of time that "a" and a unit name at a place."""
    if atoms.low(place) not in ("a", "an"):
        return None
    unit = units().get(atoms.low(place + 1))
    if unit is None or unit.dimension != "time":
        return None
    if atoms.words(place + 2, 3) == "and a half":
        half = Decimal("1.5")
        return Numeral(half, half, Decimal("0.5"), place, place + 5, "words"), unit
    if atoms.low(place - 1) in around("before_length"):
        return Numeral(Decimal(1), Decimal(1), Decimal(1), place, place + 2, "words"), unit
    return None
