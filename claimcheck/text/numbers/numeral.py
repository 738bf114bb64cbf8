"""The bare number as it was read, before its unit and its hedge."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.lazily import NamedTuple


class Numeral(NamedTuple):
    """A number read: its least and greatest value, its last digit's size, its first and one-past-last atom.

    `scale` is the magnitude word's part (million), which a range's first number can borrow from its second.
    """

    low: Decimal
    high: Decimal
    step: Decimal
    first: int
    stop: int
    form: str
    scale: Decimal = Decimal(1)

    def times(self, factor: Decimal, stop: int) -> Numeral:
        """The number with a magnitude word that follows it."""
        return self._replace(
            low=self.low * factor, high=self.high * factor, step=self.step * factor, stop=stop,
            scale=self.scale * factor,
        )  # fmt: skip
