"""A folded copy of a text for comparing, with the way back to the characters as they were typed.

Folding is idempotent: NFKC (ligatures, full width, accents composed) but for ² and ½, case folded, format characters and
soft hyphens dropped, a hyphen at a line's end joined, quotation marks and dashes unified, every run of white space one
space.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

FOLD_VERSION = 2

_UNIFIED = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_MOST_ACCENTS = 30  # on one letter; Unicode's stream-safe format, without which hostile text takes quadratic time
_HYPHENS = "-\u00ad\u2010"

# A folded piece with the place it came from: start inclusive, end exclusive.
_Piece = tuple[str, int, int]


class Folded(NamedTuple):
    """A folded text and, for each of its characters, where the characters it came from start and end."""

    text: str
    starts: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a folded one, start inclusive, end exclusive, never empty; accents stay with letters."""
        return self.starts[start], self.ends[end - 1]


def folded(text: str) -> str:
    """The text folded for comparing."""
    if text.isascii() and "\n" not in text and "`" not in text:
        return " ".join(text.lower().split())
    return fold(text).text


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """The text folded, with the place of each character's origin."""
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    for piece, start, end in _trimmed(_composed(_unfolded(text))):
        pieces.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return Folded("".join(pieces), starts, ends)


def _unfolded(text: str) -> Iterator[_Piece]:
    """What each character becomes by itself, decomposed."""
    for offset, char in enumerate(_joined(text)):
        for piece in _folded_char(char):
            yield piece, offset, offset + 1


def _composed(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """A letter and its accents as one piece, so that é is the same however it was typed."""
    held: list[str] = []
    start = end = 0
    for piece, first, last in pieces:
        if held and not _belongs(held, piece):
            yield unicodedata.normalize("NFC", "".join(held)), start, end
            held.clear()
        if not held:
            start = first
        held.append(piece)
        end = last
    if held:
        yield unicodedata.normalize("NFC", "".join(held)), start, end


def _belongs(held: list[str], piece: str) -> bool:
    """Whether a character combines with what stands before it."""
    if piece.isascii() or held == [" "] or len(held) > _MOST_ACCENTS:
        return False
    before = "".join(held)
    return unicodedata.combining(piece) != 0 or len(unicodedata.normalize("NFC", before + piece)) <= len(
        unicodedata.normalize("NFC", before)
    )


def _trimmed(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """One space for every run of them, none at the beginning and the end."""
    space: _Piece | None = None
    begun = False
    for piece in pieces:
        if piece[0] == " ":
            space = space or piece
            continue
        if space and begun:
            yield space
        space, begun = None, True
        yield piece


def _joined(text: str) -> list[str]:
    """The text's characters, a hyphen at a line's end and what follows up to the next letter blanked to nothing."""
    chars = list(text)
    for index in _line_ends(text):
        if index > 0 and text[index] in _HYPHENS and text[index - 1].isalpha():
            _blank(chars, index)
    return chars


def _line_ends(text: str) -> Iterator[int]:
    """The place of the last character of every line but the last."""
    at = text.find("\n")
    while at >= 0:
        yield at - 2 if text[at - 1 : at] == "\r" else at - 1
        at = text.find("\n", at + 1)


def _blank(chars: list[str], index: int) -> None:
    """Blank the hyphen at `index` and the white space behind it, where a small letter goes on."""
    end = index + 1
    while end < len(chars) and chars[end].isspace():
        end += 1
    if end < len(chars) and chars[end].islower():
        chars[index:end] = [""] * (end - index)


@lru_cache(maxsize=4096)
def _folded_char(char: str) -> str:
    """What one character becomes, decomposed; nothing for a format character."""
    if char == "" or unicodedata.category(char) == "Cf":
        return ""
    if unicodedata.category(char) == "No":
        return char  # 10² is not 102, and 1½ is not 11/2
    if (mark := unicodedata.normalize("NFC", char)) in _UNIFIED:
        return _UNIFIED[mark]
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(_UNIFIED.get(c, " " if c.isspace() else c) for c in decomposed)
