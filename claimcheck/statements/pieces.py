"""The words and marks of a sentence with their places, and which of them stand inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.text.spans import Span

_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Rev|Hon|St|Jr|Sr|Supt|Insp|Det|Cllr|Inc|Corp|Co|Ltd|No"
    r"|a\.m|p\.m|[A-Z](?:\.[A-Z])*)\."
)
_PIECE = re.compile(rf"{_ABBREVIATED}|[^\W_]+(?:['’.\-‐‑/&][^\W_]+)*(?:(?<=s)['’](?=\s))?|--|[^\w\s]|_")
# No sentence that somebody wrote is longer; what goes on for ever is read so far only, so that the time stays linear.
_MOST_CHARACTERS = 2_000
_OWNER = ("'s", "’s", "s'", "s’")


class Piece(NamedTuple):
    """One word or mark: as typed, in small letters without a possessive 's, its place, and whether it is quoted."""

    text: str
    low: str
    start: int
    end: int
    quoted: bool

    @property
    def is_word(self) -> bool:
        """True for letters and digits."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """True for a word that opens with a capital."""
        return self.text[0].isupper()

    @property
    def is_owner(self) -> bool:
        """True for a possessive (Osk's)."""
        return self.text.endswith(_OWNER) and len(self.text) > len(_OWNER[0])

    @property
    def bare_end(self) -> int:
        """The piece's end without a possessive or a shortened "is" or "has" behind it (he's)."""
        return self.end - 2 if self.text.endswith(_OWNER[:2]) else self.end


def pieces(text: str, span: Span, quotes: Sequence[Span]) -> list[Piece]:
    """The pieces of one sentence; `quotes` are the quoted stretches of the whole text in order."""
    at = bisect_right(quotes, span.start, key=lambda quote: quote.end)
    near = []
    while at < len(quotes) and quotes[at].start < span.end:
        near.append(quotes[at])
        at += 1
    end = min(span.end, span.start + _MOST_CHARACTERS)
    starts = [quote.start for quote in near]
    return [_piece(match, near, starts) for match in _PIECE.finditer(text, span.start, end)]


def _piece(match: re.Match[str], quotes: list[Span], starts: list[int]) -> Piece:
    typed, start, end = match[0], match.start(), match.end()
    low = typed.lower().replace("’", "'")
    low = low[:-2] if low.endswith("'s") and len(low) > 2 else low.rstrip("'") or low
    before = bisect_right(starts, start)  # the quote that begins last at or before the piece; quotes do not overlap
    return Piece(typed, low, start, end, before > 0 and start < quotes[before - 1].end)
