"""Whether two stated values can both be right, rounding and hedges allowed for."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.text.numbers.quantity import Hedge, Quantity

# Beyond this part of the value a round number is no rounding of the other one.
_ROUNDING = Decimal("0.05")


def fits(one: Quantity, two: Quantity) -> bool | None:
    """True where both can be right, False where they cannot, None where it is a matter of taste."""
    if one.hedge in _PLAIN and two.hedge in _PLAIN:
        return _rounds(one, two)
    return True if _meet(one.likely(), two.likely()) else None if _meet(one.possible(), two.possible()) else False


_PLAIN = frozenset({Hedge.NONE, Hedge.EXACT})
_TINY = Decimal("1e-9")


def _rounds(one: Quantity, two: Quantity) -> bool | None:
    """Equal, or the finer number rounded to the coarser one's last digit."""
    apart, size = abs(one.value - two.value), max(abs(one.value), abs(two.value))
    if apart <= size * _TINY:
        return True
    if abs(one.step - two.step) <= size * _TINY:
        return False
    half = max(one.step, two.step) / 2
    if apart > half * (1 + _TINY):
        return False
    return True if apart <= size * _ROUNDING else None


def _meet(one: tuple[Decimal, Decimal], two: tuple[Decimal, Decimal]) -> bool:
    """True where two stretches of values touch."""
    slack = max(abs(one[0]), abs(two[0])) * _TINY
    return one[0] <= two[1] + slack and two[0] <= one[1] + slack
