"""A text cut into numbers, words and signs, with their places: what the grammar of quantities reads."""

from __future__ import annotations

import re

from claimcheck.lazily import NamedTuple

_ATOM = re.compile(
    r"(?P<digits>\d{1,3}(?: \d{3}){1,4}(?!\d)|\d+(?:[.,'’\u00a0\u202f\u2009]\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<sign>[^\w\s]|_)"
)
# A named tuple by the short way: atoms are made by the dozen for every text with a number in it.
_made = tuple.__new__


class Atom(NamedTuple):
    """One number, word or sign: as typed, in small letters, and its place."""

    text: str
    low: str
    kind: str
    start: int
    end: int


class _Lows(dict[int, str]):
    """The small letters of the atoms by place; empty outside the text."""

    def __missing__(self, _place: int) -> str:
        return ""


class Atoms:
    """The atoms of one text, safe to ask beyond either end.

    `low` gives the small letters of the atom at a place, and nothing outside the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.all: tuple[Atom, ...] = tuple(
            [
                _made(Atom, (typed := match[0], typed.lower(), match.lastgroup, match.start(), match.end()))
                for match in _ATOM.finditer(text)
            ]
        )
        # The grammar asks this some seventy times a text: a look-up without a call of our own.
        self.low = _Lows(enumerate([atom.low for atom in self.all])).__getitem__

    def __len__(self) -> int:
        return len(self.all)

    def at(self, place: int) -> Atom | None:
        """The atom at a place, or None outside the text."""
        return self.all[place] if 0 <= place < len(self.all) else None

    def kind(self, place: int) -> str:
        """digits, word or sign; empty outside the text."""
        return self.all[place].kind if 0 <= place < len(self.all) else ""

    def glued(self, place: int) -> bool:
        """True where nothing stands between the atom and the one before."""
        return 0 < place < len(self.all) and self.all[place - 1].end == self.all[place].start

    def words(self, place: int, count: int) -> str:
        """So many atoms from a place in small letters, joined by spaces; empty beyond the end."""
        inside = place >= 0 and place + count <= len(self.all)
        return " ".join([atom.low for atom in self.all[place : place + count]]) if inside else ""

    def dashed(self, place: int) -> bool:
        """True for a hyphen or dash that joins what stands on its two sides without a space."""
        return self.low(place) in _DASHES and self.glued(place) and self.glued(place + 1)

    def starts_sentence(self, place: int) -> bool:
        """True for the first atom and behind a full stop or quotation mark."""
        return place == 0 or self.low(place - 1) in _ENDS


_DASHES = frozenset("-‐-‒–—")
_ENDS = frozenset('.!?:"“')
