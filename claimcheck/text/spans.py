"""A stretch of a text, counted in characters of the text as it was given."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple


class Span(NamedTuple):
    """`start` is inclusive, `end` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of the text that the span covers."""
        return text[self.start : self.end]
