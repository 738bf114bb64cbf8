"""Figures that both of two texts give, however each writes them: "1.5 billion" is "1,500 million"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.numbers import Kind, Quantity, fits, quantities
from claimcheck.text.reading import read
from claimcheck.text.stated import same_unit
from claimcheck.text.surroundings import word_places

# A text with more figures is a table; the first ones tell what it is about.
_MOST = 12


class Figure(NamedTuple):
    """A quantity and the places of its words, from the hedge to the unit, grammar left out."""

    quantity: Quantity
    places: tuple[int, ...]


@lru_cache(maxsize=8192)
def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text in order, "the third" and the like left out."""
    reading = read(text)
    found = (q for q in quantities(text) if q.kind is not Kind.ORDINAL)
    placed = (
        Figure(q, tuple(i for i in word_places(reading, q.start, q.end) if reading.words[i].weight > 0)) for q in found
    )
    return tuple(figure for figure in placed if figure.places)[:_MOST]


def same_figures(left: str, right: str) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The places of each two figures that can both be right of one thing, one to one, the first with the first."""
    waiting = list(figures(right))
    for one in figures(left):
        two = next((two for two in waiting if _can_be_one(one.quantity, two.quantity)), None)
        if two:
            waiting.remove(two)
            yield one.places, two.places


def _can_be_one(one: Quantity, two: Quantity) -> bool:
    same_sort = (one.kind, one.per, one.added) == (two.kind, two.per, two.added)
    return same_sort and same_unit(one, two) and fits(one, two) is True
