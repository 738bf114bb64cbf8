"""Durations without a number word and a unit: a year and a half, for a fortnight, 3:02.4."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.lexicon import Unit, around, units
from claimcheck.text.numbers.numeral import Numeral

_SECONDS = re.compile(r"[0-5]\d\.\d{1,3}")

# Behind these "a year" is a length; elsewhere it can be a rate (5 million a year) or a date (a year ago).


def duration(atoms: Atoms, place: int) -> tuple[Numeral, Unit] | None:
    """The length of time that "a" and a unit name at a place, or a stopwatch shows: 3:02.4."""
    if atoms.low(place + 1) == ":":
        return _stopped(atoms, place)
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


def _stopped(atoms: Atoms, place: int) -> tuple[Numeral, Unit] | None:
    """Minutes and seconds with their fractions; without these it could be a time of day."""
    is_one = all(atoms.glued(at) for at in (place + 1, place + 2)) and not (
        atoms.low(place - 1) == ":" and atoms.glued(place)
    )
    if not is_one or not atoms.low(place).isdecimal() or not _SECONDS.fullmatch(atoms.low(place + 2)):
        return None
    seconds = 60 * Decimal(atoms.low(place)) + Decimal(atoms.low(place + 2))
    step = Decimal(1).scaleb(-len(atoms.low(place + 2).partition(".")[2]))
    return Numeral(seconds, seconds, step, place, place + 3, "words"), units()["seconds"]
