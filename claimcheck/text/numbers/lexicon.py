"""The word lists of numbers and units, in the shape the grammar asks for."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import word_list
from claimcheck.text.numbers.quantity import Hedge, Kind

# Water freezes at 32 degrees Fahrenheit: the one unit here whose zero is elsewhere.
_ZERO = {"fahrenheit": Decimal(32)}


class Unit(NamedTuple):
    """A unit: its key, what it measures, its size in the base unit, and where its zero lies."""

    key: str
    dimension: str
    size: Decimal
    zero: Decimal = Decimal(0)

    @property
    def kind(self) -> Kind:
        """The sort of number this unit makes."""
        named = {"money": Kind.MONEY, "percent": Kind.PERCENT, "points": Kind.POINTS}
        return named.get(self.dimension, Kind.MEASURE)


def entries(table: str) -> dict[str, Any]:
    """One table of the number words."""
    return dict(word_list("numbers")[table])


@cache
def number_words(table: str) -> dict[str, Decimal]:
    """Words with the number they stand for."""
    return {word: Decimal(value) for word, value in entries(table).items()}


@cache
def vague_words() -> dict[str, tuple[Decimal, Decimal]]:
    """Words such as "dozens" with their least and greatest use."""
    return {words: (Decimal(low), Decimal(high)) for words, (low, high) in entries("vague").items()}


@cache
def hedges(table: str) -> dict[str, Hedge]:
    """Phrases with what they say about exactness."""
    return {phrase: Hedge(name) for name, phrases in entries(table).items() for phrase in phrases}


@cache
def around(name: str) -> frozenset[str]:
    """A set of words that change how a number beside them is read."""
    return frozenset(entries("around")[name].split())


@cache
def nouns(name: str) -> frozenset[str]:
    """Irregular plurals, or singulars that look like plurals."""
    return frozenset(entries("nouns")[name].split())


@cache
def units() -> dict[str, Unit]:
    """Every name of every unit and currency."""
    found: dict[str, Unit] = {}
    for dimension, group in word_list("units").items():
        if isinstance(group, dict) and dimension not in ("signs", "before", "money"):
            for key, (size, *names) in group.items():
                unit = Unit(key, dimension, Decimal(size), _ZERO.get(key, Decimal(0)))
                found.update(dict.fromkeys(names, unit))
    return found | _money()


@cache
def signs() -> dict[str, Unit]:
    """Unit signs that are only read against the digits, where case tells."""
    by_key = {unit.key: unit for unit in units().values()}
    return {sign: by_key[key] for sign, key in word_list("units")["signs"].items()}


@cache
def before_figures() -> dict[str, Unit]:
    """Abbreviations of currencies that stand before the figure only, as typed."""
    return {typed: _money()[key] for typed, key in word_list("units")["before"].items()}


def _money() -> dict[str, Unit]:
    groups = word_list("units")["money"]
    hundredths = {"cent": ("dollar", "0.01"), "penny": ("pound", "0.01")}
    found: dict[str, Unit] = {}
    for key, names in groups.items():
        code, size = hundredths.get(key, (key, "1"))
        found.update(dict.fromkeys(names, Unit(code, "money", Decimal(size))))
    return found


def is_plural(word: str) -> bool:
    """True for a word in small letters that looks like a plural noun."""
    if word in nouns("plurals"):
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in nouns("singulars")
    )
