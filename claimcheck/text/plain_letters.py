"""A text in plain letters, with the way back: printed ligatures taken apart, and words without soft hyphens.

A PDF's text has "oﬃce" in four characters, and a web page hides soft hyphens in its long words; the kept text stays as it
came, for quotes point into it. What is read in it, and what is proposed as a claim, is in the letters that a person types.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.lazily import NamedTuple, pattern
from claimcheck.text.runs import Runs
from claimcheck.text.spans import Span

_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# A soft hyphen at a line's end cut the word there; elsewhere within a word it shows nowhere, as the other characters here.
_PRINTED = pattern(r"[ﬀ-ﬆ]|(?<=\w)(?:\u00ad\n[ \t]*|[\u00ad\u200b\u2060\ufeff]+)(?=\w)")


class Plain(NamedTuple):
    """A text in plain letters; for each of its characters where the one it came from starts and ends."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def back(self, span: Span) -> Span:
        """The stretch of the text as it came, for one of the plain text; an empty one stays empty."""
        if span.start >= span.end:
            at = self.starts[span.start] if span.start < len(self.starts) else self.ends[-1] if self.ends else 0
            return Span(at, at)
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def forth(self, start: int, end: int) -> Span:
        """The stretch of the plain text, for one of the text as it came."""
        return Span(bisect_left(self.starts, start), bisect_left(self.starts, end))


def is_plain(text: str) -> bool:
    """True where a text has none of these characters."""
    return text.isascii() or _PRINTED.search(text) is None


def plain(text: str) -> str:
    """The text in plain letters."""
    return text if is_plain(text) else _PRINTED.sub(lambda found: _LETTERS.get(found[0], ""), text)


def plainly(text: str) -> Plain:
    """The text in plain letters, with the way back."""
    pieces, starts, ends, at = list[str](), Runs(), Runs(), 0
    for found in [*_PRINTED.finditer(text), None]:
        stop = found.start() if found else len(text)
        pieces.append(text[at:stop])
        starts.rising(at, stop - at)
        ends.rising(at + 1, stop - at)
        if found is None:
            break
        pieces.append(letters := _LETTERS.get(found[0], ""))
        starts.same(found.start(), len(letters))
        ends.same(found.end(), len(letters))
        at = found.end()
    return Plain("".join(pieces), starts, ends)
