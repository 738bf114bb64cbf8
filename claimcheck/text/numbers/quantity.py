"""One quantity as a text states it, and the values its words leave possible."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from claimcheck.lazily import NamedTuple


class Kind(StrEnum):
    """What sort of number it is: only numbers of one sort can be compared."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    MEASURE = "measure"
    RATIO = "ratio"
    ORDINAL = "ordinal"


class Hedge(StrEnum):
    """What the words around a number say about its exactness."""

    NONE = ""
    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    VAGUE = "vague"


class Quantity(NamedTuple):
    """A quantity with its place (hedge to unit), its least and greatest stated value, and what is counted.

    Values are exact Decimals, those of a measure in the base of its dimension (metres, kilograms, seconds), those of
    a rate per second; None is an open end. `unit` is the currency or the dimension. `step` is the size of the last
    stated digit: 1.2 million has 100,000. `phrase_end` is where the counted noun ends. `per` is the time a rate is
    taken over, `added` marks "another 12".
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    kind: Kind
    unit: str
    counted: str
    hedge: Hedge
    step: Decimal
    phrase_end: int
    per: str = ""
    added: bool = False

    @property
    def value(self) -> Decimal:
        """The stated number; the middle of a range."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends, Decimal(0)) / len(ends)

    def likely(self) -> tuple[Decimal, Decimal]:
        """The values a reader takes the words to mean."""
        return self._reach(_LIKELY)

    def possible(self) -> tuple[Decimal, Decimal]:
        """The values the words do not rule out."""
        return self._reach(_POSSIBLE)

    def _reach(self, factors: dict[Hedge, tuple[Decimal, Decimal]]) -> tuple[Decimal, Decimal]:
        down, up = factors.get(self.hedge, (Decimal(1), Decimal(1)))
        low = self.low if self.low is not None else self.high
        high = self.high if self.high is not None else self.low
        assert low is not None
        assert high is not None
        return (low * down, high * up) if low >= 0 else (low * up, high * down)


_HUGE = Decimal("1e30")


def _factors(table: dict[Hedge, tuple[str, str]]) -> dict[Hedge, tuple[Decimal, Decimal]]:
    return {hedge: (Decimal(down), Decimal(up)) for hedge, (down, up) in table.items()}


# Within these factors of the stated number a careful reader sees no difference ("about 12" for 11 to 13).
_LIKELY = _factors(
    {
        Hedge.ABOUT: ("0.9", "1.1"),
        Hedge.NEARLY: ("0.9", "1"),
        Hedge.JUST_OVER: ("1", "1.1"),
        Hedge.AT_LEAST: ("1", "2"),
        Hedge.MORE_THAN: ("1", "2"),
        Hedge.AT_MOST: ("0.5", "1"),
        Hedge.LESS_THAN: ("0.5", "1"),
    }
)
# Outside these the words would be wrong.
_POSSIBLE = _factors(
    {
        Hedge.ABOUT: ("0.75", "1.3"),
        Hedge.NEARLY: ("0.75", "1.02"),
        Hedge.JUST_OVER: ("0.98", "1.3"),
        Hedge.AT_LEAST: ("1", str(_HUGE)),
        Hedge.MORE_THAN: ("1", str(_HUGE)),
        Hedge.AT_MOST: ("0", "1"),
        Hedge.LESS_THAN: ("0", "1"),
        Hedge.VAGUE: ("0.75", "1.5"),
        Hedge.BETWEEN: ("0.95", "1.05"),
    }
)
