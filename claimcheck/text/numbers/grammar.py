"""From a text to its quantities, left to right, each atom read once."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.numbers.ages import is_age
from claimcheck.text.numbers.amounts import Amount, amount_at, is_result, ranged
from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.counting import (
    counted_before,
    counted_in_turnout,
    counted_one,
    counted_share,
    counted_single,
    counted_stuff,
    counted_things,
)
from claimcheck.text.numbers.exclusions import excluded_places, is_identifier
from claimcheck.text.numbers.hedging import hedge_after, hedge_before
from claimcheck.text.numbers.lexicon import around, number_words
from claimcheck.text.numbers.measuring import rate_at
from claimcheck.text.numbers.numerals import may_start, may_tell, openers
from claimcheck.text.numbers.quantity import Hedge, Kind, Quantity
from claimcheck.text.words import tokens

_OPEN_ABOVE = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN})
_OPEN_BELOW = frozenset({Hedge.AT_MOST, Hedge.LESS_THAN})
_HUNDRED = Decimal(100)


@lru_cache(maxsize=8192)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order; dates, names and identifiers are none."""
    if not any(map(may_tell, [token.text for token in tokens(text)])):
        return ()
    atoms = Atoms(text)
    ordinals = number_words("ordinals")
    likely = [place for place, atom in enumerate(atoms.all) if atom.kind == "digits" or atom.low in openers()]
    starts = [place for place in likely if may_start(atoms, place) or atoms.all[place].low in ordinals]
    return tuple(_all(atoms, starts, excluded_places(atoms))) if starts else ()


def _all(atoms: Atoms, starts: list[int], excluded: frozenset[int]) -> Iterator[Quantity]:
    """Every quantity, read from the places where one can start."""
    stop = end = 0
    for place in starts:
        if place < stop or place in excluded:
            continue
        found = _ordinal(atoms, place) or _at(atoms, place, excluded)
        # What the last quantity took as its own ("0$" of "0$0", "or so") belongs to no other.
        if found and found.quantity and found.quantity.start >= end:
            yield found.quantity
            end = found.quantity.end
        stop = found.stop if found else place + 1


class _Found(NamedTuple):
    """What was read at a place, and where to go on; no quantity for an identifier."""

    stop: int
    quantity: Quantity | None = None


def _at(atoms: Atoms, place: int, excluded: frozenset[int]) -> _Found | None:
    amount = amount_at(atoms, place) if may_start(atoms, place) else None
    if amount is None or any(i in excluded for i in range(amount.first, amount.stop)):
        return None
    if is_result(atoms, amount):
        return _Found(amount.stop + 2)
    span = ranged(atoms, amount)
    amount = span if span and span.stop - 1 not in excluded else amount
    hedge, first = hedge_before(atoms, amount.first)
    known = amount.unit is not None or hedge not in (Hedge.NONE, Hedge.EXACT) or _is_aged(atoms, amount)
    money = amount.unit is not None and amount.unit.dimension == "money"
    if is_identifier(atoms, amount.number, amount.stop, has_unit=known, money=money) or _is_period(atoms, amount, first):
        return _Found(max(amount.stop, place + 1))
    return _Found(max(amount.stop, place + 1), _quantity(atoms, amount, hedge, first))


def _is_period(atoms: Atoms, amount: Amount, first: int) -> bool:
    """A stretch of time that says when something was: the past two years, three days later."""
    if amount.unit is None or amount.unit.dimension != "time":
        return False
    if atoms.low(first - 1) in around("lasting") or atoms.words(amount.stop, 2) == "before being":
        return False
    if atoms.low(first - 1) == "last" and atoms.low(first - 2) in around("before_verb"):  # "will last six weeks"
        return False
    return atoms.low(first - 1) in around("period_before") or atoms.low(amount.stop) in around("period_after") - {"old"}


def _is_aged(atoms: Atoms, amount: Amount) -> bool:
    """Aged 45, at the age of 45, girls aged 13 and 14; and "a nurse, 45,", "she is 45"."""
    if is_age(atoms, amount):
        return True
    if amount.unit or atoms.low(amount.first - 1) not in ("aged", "of", "and", "to", "or"):
        return False
    before = atoms.words(amount.first - 3, 3).split()
    is_second = before[:1] == ["aged"] and before[2:] in (["and"], ["to"], ["or"])
    return is_second or before[-1:] == ["aged"] or before[-2:] == ["age", "of"] or atoms.low(amount.first - 1) == "aged"


def _quantity(atoms: Atoms, amount: Amount, hedge: Hedge, first: int) -> Quantity:
    kind, unit = _kind(atoms, amount)
    stop = amount.stop + (1 if kind is Kind.RATIO and atoms.low(amount.stop) == "times" else 0)
    per, seconds, stop = rate_at(atoms, stop, first) if kind in _RATED else ("", Decimal(1), stop)
    after, stop = hedge_after(atoms, stop)
    counted, noun = _counted(atoms, amount, kind, stop)
    if noun >= stop and after is Hedge.NONE:
        after, _ = hedge_after(atoms, noun + 1)
    hedge = amount.hedge or (hedge if hedge not in (Hedge.NONE, Hedge.EXACT) else after or hedge)
    hedge = Hedge.VAGUE if amount.number.form == "vague" and hedge is Hedge.NONE else hedge
    low, high, step = _base(amount, kind, seconds)
    start, end = atoms.all[first].start, atoms.all[stop - 1].end
    return Quantity(
        start,
        end,
        None if hedge in _OPEN_BELOW else low,
        None if hedge in _OPEN_ABOVE else high,
        kind,
        _speed(unit, per),
        counted,
        hedge,
        step,
        phrase_end=max(end, atoms.all[noun].end if noun > 0 else 0),
        per="" if unit == "length" else per,
        added=atoms.low(first - 1) in around("added") or atoms.low(stop) in ("more", "other", "others"),
    )


_RATED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})


def _speed(unit: str, per: str) -> str:
    return "length per time" if unit == "length" and per else unit


def _kind(atoms: Atoms, amount: Amount) -> tuple[Kind, str]:
    """The sort of number, and its currency or what its unit measures."""
    if amount.unit:
        kind = amount.unit.kind
        return kind, amount.unit.key if kind is Kind.MONEY else amount.unit.dimension
    if amount.number.form == "fraction":
        return Kind.PERCENT, "percent"
    if amount.number.form == "factor" or _is_times(atoms, amount.stop):
        return Kind.RATIO, "times"
    return (Kind.MEASURE, "time") if _is_aged(atoms, amount) else (Kind.COUNT, "")


def _is_times(atoms: Atoms, stop: int) -> bool:
    """Three times as many; not three times a day."""
    return atoms.low(stop) == "times" and atoms.low(stop + 1) in around("compared")


def _counted(atoms: Atoms, amount: Amount, kind: Kind, stop: int) -> tuple[str, int]:
    if kind in (Kind.MONEY, Kind.MEASURE, Kind.POINTS):
        return ("age", -1) if _is_aged(atoms, amount) else counted_stuff(atoms, stop)
    if kind is Kind.PERCENT:
        found = counted_share(atoms, stop)
        return found if found[0] else counted_in_turnout(atoms, amount.first, stop)
    if kind is Kind.RATIO:
        return "", -1
    is_one = amount.number.low == amount.number.high == 1 and atoms.low(stop) != "of"
    found = counted_single(atoms, stop) if is_one else counted_things(atoms, stop)
    return found if found[0] else counted_before(atoms, amount.first)


def _base(amount: Amount, kind: Kind, seconds: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """Least and greatest value and step in the unit's base; a share counts in hundredths."""
    number, unit = amount.number, amount.unit
    if unit is None:
        size = _HUNDRED if kind is Kind.PERCENT else 1 / seconds
        aged = Decimal(31557600) if kind is Kind.MEASURE else Decimal(1)
        return number.low * size * aged, number.high * size * aged, number.step * size * aged
    size = unit.size / seconds
    return (number.low - unit.zero) * size, (number.high - unit.zero) * size, number.step * size


def _ordinal(atoms: Atoms, place: int) -> _Found | None:
    """88th, the third; never a fraction."""
    suffix = atoms.low(place + 1) in ("st", "nd", "rd", "th") and atoms.glued(place + 1)
    if atoms.kind(place) == "digits" and suffix and len(atoms.low(place)) < 5 and atoms.low(place).isdecimal():
        return _Found(place + 2, _ranked(atoms, place, place + 2, Decimal(atoms.low(place))))
    rank = number_words("ordinals").get(atoms.low(place))
    follows = atoms.at(place + 1)
    is_name = atoms.all[place].text[0].isupper() or (follows is not None and follows.text[0].isupper())
    if rank is None or rank < 2 or is_name or atoms.low(place - 1) not in around("before_ordinal"):
        return None
    return _Found(place + 1, _ranked(atoms, place, place + 1, rank))


def _ranked(atoms: Atoms, first: int, stop: int, rank: Decimal) -> Quantity:
    counted, noun = counted_one(atoms, stop)
    start, end = atoms.all[first].start, atoms.all[stop - 1].end
    done = max(end, atoms.all[noun].end if noun > 0 else 0)
    return Quantity(start, end, rank, rank, Kind.ORDINAL, "", counted, Hedge.NONE, Decimal(1), done)
