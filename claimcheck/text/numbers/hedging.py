"""The words around a number that say how exact it is: about, at least, nearly, or more."""

from __future__ import annotations

from functools import cache

from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.lexicon import hedges
from claimcheck.text.numbers.quantity import Hedge

_LONGEST = 4


def hedge_before(atoms: Atoms, first: int) -> tuple[Hedge, int]:
    """The hedge that ends right before an atom, and where it starts; the longest phrase wins."""
    if atoms.low(first - 1) not in _endings():
        return Hedge.NONE, first
    for count in range(min(_LONGEST, first), 0, -1):
        hedge = hedges("hedges").get(atoms.words(first - count, count))
        if hedge:
            return hedge, first - count
    return Hedge.NONE, first


@cache
def _endings() -> frozenset[str]:
    """The last words of the hedges before a number."""
    return frozenset(Atoms(phrase).all[-1].low for phrase in hedges("hedges"))


def hedge_after(atoms: Atoms, stop: int) -> tuple[Hedge, int]:
    """The hedge that starts at an atom, and one past its last."""
    if atoms.low(stop) == "+" and atoms.glued(stop):
        return Hedge.AT_LEAST, stop + 1
    for count in (3, 2):
        hedge = hedges("hedges_after").get(atoms.words(stop, count))
        if hedge:
            return hedge, stop + count
    if atoms.dashed(stop) and atoms.low(stop + 1) in ("odd", "plus"):
        return (Hedge.ABOUT if atoms.low(stop + 1) == "odd" else Hedge.AT_LEAST), stop + 2
    return Hedge.NONE, stop
