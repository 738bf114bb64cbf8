"""The unit beside a number, and the time a rate is taken over."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.derived import derived
from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.lexicon import Unit, around, before_figures, signs, units

_LONGEST = 3
# Behind a figure: so many thousands or more.
_THOUSANDS = ("k", "m", "mn", "bn", "thousand", "million", "billion", "trillion", "lakh", "crore")


class Measured(NamedTuple):
    """A unit found: which, one past its last atom, and the time a rate is taken over."""

    unit: Unit | None
    stop: int
    per: str = ""


def unit_at(atoms: Atoms, place: int, *, glued_only: bool = False) -> Measured | None:
    """The unit that starts at a place: against the digits, behind a space or behind a hyphen."""
    start = place + 1 if atoms.dashed(place) and atoms.kind(place + 1) == "word" else place
    glued = atoms.glued(place)
    if (glued or atoms.low(place) == "°") and start == place and (sign := _sign(atoms, place)):
        return sign
    if glued_only and not glued:
        return None
    if atoms.low(start) not in _first_atoms():
        return None
    for count in range(_LONGEST, 0, -1):
        name = atoms.words(start, count)
        unit = units().get(name) or units().get(name.replace(" / ", "/").replace("- ", "-"))
        if unit and _is_meant(atoms, start, name, unit, glued=glued):
            return Measured(unit, start + count)
    return None


@derived
def _first_atoms() -> frozenset[str]:
    """What the names of units begin with: most words behind a number begin none."""
    return frozenset(Atoms(name).all[0].low for name in units())


def _sign(atoms: Atoms, place: int) -> Measured | None:
    """°C, or a sign where case tells, against the digits."""
    if atoms.low(place) == "°":
        unit = units()["fahrenheit" if atoms.low(place + 1) == "f" else "celsius"]
        return Measured(unit, place + (2 if atoms.low(place + 1) in ("c", "f") else 1))
    found = signs().get(atoms.all[place].text) if place < len(atoms) else None
    return Measured(found, place + 1) if found else None


def _is_meant(atoms: Atoms, place: int, name: str, unit: Unit, *, glued: bool) -> bool:
    """Currency codes in capitals only; short signs not as words; "won" is a verb without a magnitude word."""
    atom = atoms.all[place]
    if unit.dimension == "money" and len(name) == 3 and name.isalpha() and name not in ("yen", "kr", "won"):
        return atom.text.isupper()
    if name == "won":
        return atoms.low(place - 1) in ("million", "billion", "trillion", "thousand", "bn", "m")
    if name in ("ha", "pc", "pp", "min", "sec", "try"):
        return glued or atoms.kind(place - 1) == "digits"
    return True


def money_before(atoms: Atoms, place: int) -> tuple[Unit | None, int]:
    """The currency sign, code or abbreviation right before a number, and where it starts ("US$5", "EUR 5", "$5", "Rs 5")."""
    for count in (2, 1):
        start = place - count
        if start < 0:
            continue
        name = "".join(atom.low for atom in atoms.all[start:place])
        unit = units().get(name)
        code = atoms.all[start].text
        if unit and unit.dimension == "money" and (not name.isalpha() or (code.isupper() or name == "kr")):
            return unit, start
        if (unit := before_figures().get("".join(atom.text for atom in atoms.all[start:place]))) and _is_price(atoms, place):
            return unit, start
    return None, place


def _is_price(atoms: Atoms, place: int) -> bool:
    """False for a letter alone against a figure that may be the number of anything: R2, N95, K9."""
    if len(atoms.all[place - 1].text) > 1 or atoms.kind(place - 1) == "sign":
        return True
    return atoms.glued(place) and ("," in atoms.low(place) or atoms.low(place + 1) in _THOUSANDS)


def rate_at(atoms: Atoms, stop: int, lookback: int) -> tuple[str, Decimal, int]:
    """The time a rate is taken over, its length in seconds, and one past its last atom."""
    word = atoms.low(stop)
    if word in ("a", "an", "per", "each", "every", "/"):
        unit = units().get(atoms.low(stop + 1)) or (units()["hour"] if atoms.words(stop, 2) in ("/ h", "per h") else None)
        plain = unit and unit.dimension == "time" and atoms.low(stop + 2) not in ("ago", "later", "earlier", "before", "and")
        if unit and plain:
            return unit.key, unit.size, stop + 2
    return _adverb(atoms, stop, lookback)


def _adverb(atoms: Atoms, stop: int, first: int) -> tuple[str, Decimal, int]:
    """Yearly and the like close by ("an annual 5 million", "5 million annually")."""
    near = [atoms.low(i) for i in (*range(max(0, first - 4), first), stop, stop + 1)]
    keys = {key for word in near for key in _adverbs().get(word, ())}
    for key in _RATES.values():
        if key in keys:
            return units()[key].key, units()[key].size, stop
    return "", Decimal(1), stop


_RATES = {"yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}


@cache
def _adverbs() -> dict[str, list[str]]:
    """For each word such as "annual" the units of time that it names."""
    found: dict[str, list[str]] = {}
    for name, key in _RATES.items():
        for word in around(name):
            found.setdefault(word, []).append(key)
    return found
