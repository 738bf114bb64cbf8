"""What a text states in numbers, read when it is held against another: its quantities, what each is of, and its dates."""

from __future__ import annotations

from functools import cached_property

from claimcheck.text.dates import When, dates
from claimcheck.text.numbers import Quantity, quantities
from claimcheck.text.reading import Reading
from claimcheck.text.stated import Stated, shares_of_wholes, stated
from claimcheck.text.stretches import adds_up
from claimcheck.text.surroundings import is_framed, word_places

# A text with more numbers is a table; the first ones are enough to tell what it claims.
_MOST = 40


class Quantities:
    """A text's quantities and dates, those of who-said-it frames apart, read when another text has quantities too."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def _placed(self) -> list[tuple[Quantity, range]]:
        """The quantities with the places of their words."""
        reading = self.reading
        found = ((q, word_places(reading, q.start, q.phrase_end)) for q in quantities(reading.text)[:_MOST])
        return [(q, places) for q, places in found if places and not is_framed(reading, places)]

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """The quantities with what they are of."""
        others = [q for q, _ in self._placed]
        figures = tuple(stated(self.reading, q, places, others) for q, places in self._placed)
        return (*figures, *shares_of_wholes(figures))

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """The dates of the text."""
        reading = self.reading
        return tuple(w for w in dates(reading.text) if not is_framed(reading, word_places(reading, w.start, w.end)))

    @cached_property
    def adds_up(self) -> bool:
        """True where the text sums up over a stretch of time."""
        return adds_up(self.reading, (q for q, _ in self._placed))
