"""A number with its unit, alone or as one end of a range."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.lexicon import Unit, around, signs, units
from claimcheck.text.numbers.measuring import Measured, money_before, unit_at
from claimcheck.text.numbers.numeral import Numeral
from claimcheck.text.numbers.numerals import numeral
from claimcheck.text.numbers.quantity import Hedge
from claimcheck.text.numbers.wordless import duration


class Amount(NamedTuple):
    """A number and its unit, the first and one-past-last atom, and the hedge a range implies."""

    number: Numeral
    unit: Unit | None
    first: int
    stop: int
    hedge: Hedge = Hedge.NONE


def amount_at(atoms: Atoms, place: int) -> Amount | None:
    """The amount whose number starts at a place; "11 hours and 50 minutes" is one."""
    one = _simple(atoms, place)
    if one is None or one.unit is None or one.unit.dimension not in _COMPOUND:
        return one
    at = one.stop + 1 if atoms.low(one.stop) == "and" else one.stop
    two = _simple(atoms, at) if at > one.stop or atoms.kind(at) == "digits" else None
    if not (two and two.unit and two.unit.dimension == one.unit.dimension and two.unit.size < one.unit.size):
        return one
    more = two.unit.size / one.unit.size
    low, high = one.number.low + two.number.low * more, one.number.high + two.number.high * more
    step = two.number.step * more
    return one._replace(number=one.number._replace(low=low, high=high, step=step), stop=two.stop)


# Units of these can stand one behind the other: hours and minutes, feet and inches, pounds and ounces.
_COMPOUND = ("time", "length", "mass")


def _simple(atoms: Atoms, place: int, *, money: bool = False) -> Amount | None:
    """One number with one unit."""
    spoken = duration(atoms, place)
    if spoken:
        return Amount(spoken[0], spoken[1], place, spoken[0].stop)
    currency, first = money_before(atoms, place)
    found = numeral(atoms, place, money=money or currency is not None)
    if found is None:
        return None
    if currency:
        named = unit_at(atoms, found.stop)
        same = named and named.unit and named.unit.dimension == "money"
        return Amount(found, currency, first, named.stop if named and same else found.stop)
    measured = _unit_behind(atoms, found)
    return Amount(found, measured.unit if measured else None, first, measured.stop if measured else found.stop)


def _unit_behind(atoms: Atoms, found: Numeral) -> Measured | None:
    """The unit behind a number; behind a fraction also "(of) a": half a percentage point."""
    if found.form == "factor":
        return None
    if found.form == "digits" and found.scale == 1 and atoms.low(found.stop) == "m" and not atoms.glued(found.stop):
        return Measured(signs()["m"], found.stop + 1)
    at = found.stop
    if found.form in ("fraction", "vague"):
        at += 1 if atoms.low(at) == "of" else 0
        at += 1 if atoms.low(at) in ("a", "an") else 0
    return unit_at(atoms, at)


def ranged(atoms: Atoms, one: Amount) -> Amount | None:
    """The range an amount opens ("40-50", "between 40 and 50", "two or three"), None where it opens none."""
    joint = atoms.low(one.stop)
    between = atoms.low(one.first - 1) == "between"
    if not (atoms.dashed(one.stop) or joint in ("to", "or") or (between and joint == "and")):
        return None
    is_money = one.unit is not None and one.unit.dimension == "money"
    two = _simple(atoms, _number_place(atoms, one.stop + 1), money=is_money)
    if two is None or (two.unit and one.unit and two.unit.dimension != one.unit.dimension) or _is_a_way(atoms, one):
        return None
    low = _borrowed(one, two)
    if not low.low < two.number.high or (joint == "or" and two.number.high > 2 * low.low):
        return None
    first = one.first - 1 if between or atoms.low(one.first - 1) == "from" else one.first
    number = two.number._replace(low=low.low, high=two.number.high, first=one.number.first, form=one.number.form)
    return Amount(number, two.unit or one.unit, first, two.stop, Hedge.BETWEEN)


def is_result(atoms: Atoms, one: Amount) -> bool:
    """True for the two numbers of a result (a 5-4 vote, won 2-1)."""
    if not atoms.dashed(one.stop) or atoms.kind(one.stop + 1) != "digits" or one.unit:
        return False
    two = numeral(atoms, one.stop + 1)
    near = {atoms.low(i) for i in (*range(one.first - 3, one.first), *range(one.stop + 2, one.stop + 5))}
    return two is None or two.low <= one.number.low or bool(near & around("result"))


def _number_place(atoms: Atoms, place: int) -> int:
    """Behind a currency sign, where one stands first."""
    return (
        next((i for i in (place, place + 1, place + 2) if atoms.kind(i) == "digits"), place)
        if (atoms.kind(place) == "sign" or atoms.low(place) in units())
        else place
    )


def _borrowed(one: Amount, two: Amount) -> Numeral:
    """The first number with the second's magnitude, where it has none of its own (40 to 50 million)."""
    first, second = one.number, two.number
    smaller = first.scale == 1 and second.scale > 1 and first.low < second.high / second.scale
    return first.times(second.scale, first.stop) if smaller else first


def _is_a_way(atoms: Atoms, one: Amount) -> bool:
    """True for "rose from 40 to 50", where the two are not ends of one range."""
    if atoms.low(one.first - 1) != "from":
        return False
    return any(atoms.low(i) in around("change") for i in range(max(0, one.first - 5), one.first - 1))
