"""The words and marks of a sentence with their places, and which of them stand inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.lazily import NamedTuple
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
    """One word or mark: as typed, in small letters without a possessive 's, its place, and whether it is quoted.

    `is_word` is True for letters and digits, `is_capital` for what opens with a capital.
    """

    text: str
    low: str
    start: int
    end: int
    quoted: bool
    is_word: bool
    is_capital: bool

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
    found = []
    for match in _PIECE.finditer(text, span.start, end):
        typed, start = match[0], match.start()
        low, is_word, is_capital = _form(typed)
        is_quoted = bool(near) and _is_within(near, start)
        # The tuple's own constructor: a third of the time of the named one, for what is made most often.
        found.append(tuple.__new__(Piece, (typed, low, start, match.end(), is_quoted, is_word, is_capital)))
    return found


def _is_within(quotes: list[Span], at: int) -> bool:
    return any(quote.start <= at < quote.end for quote in quotes)


@lru_cache(maxsize=32768)
def _form(typed: str) -> tuple[str, bool, bool]:
    """A piece in small letters without a possessive ending, whether it is a word, and whether it has a capital."""
    low = typed.lower().replace("’", "'")
    low = low[:-2] if low.endswith("'s") and len(low) > 2 else low.rstrip("'") or low
    return low, typed[0].isalnum(), typed[0].isupper()
