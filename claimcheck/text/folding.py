"""A folded copy of a text for comparing, with the way back to the characters as they were typed.

Folding is idempotent: NFKC (ligatures, full width, accents composed) but for ² and ½, case folded, format characters and
soft hyphens dropped, a hyphen at a line's end joined, quotation marks and dashes unified, every run of white space one
space.
"""

from __future__ import annotations

import re
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
SHORT = 10_000  # characters; a longer text is not remembered, for its places take eight times its room

_LINE_END = re.compile(r"[-\u00ad\u2010]\r?\n\s*")
_SIMPLE = r"\x00-\x7f‘’“”–—\u00a0"  # each becomes one character, whatever stands beside it
_AWKWARD = re.compile(f"[{_SIMPLE}]?[^{_SIMPLE}]+")  # with the letter before: an accent composes with it
_SPACED = re.compile(r"[^ ]+ ?")  # a word with one space; of several the first
_BECOMES = {
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\u00a0"), " "),
    **{ord(char): _UNIFIED[char] for char in "`‘’“”–—"},
}

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


def fold(text: str) -> Folded:
    """The text folded, with the place of each character's origin; a short one is remembered for a while."""
    return _remembered(text) if len(text) <= SHORT else _fold(text)


@lru_cache(maxsize=64)
def _remembered(text: str) -> Folded:
    return _fold(text)


def _fold(text: str) -> Folded:
    """Plain text is folded in whole stretches; only what stands beside other characters is taken one by one."""
    joined = _LINE_END.sub(_without_break, text)
    places = array("I", range(len(text) + 1))
    draft = _Draft([], array("I"), array("I"))
    at = 0
    for match in _AWKWARD.finditer(joined):
        _plain(joined[at : match.start()], places, at, draft)
        _one_by_one(match[0], match.start(), draft)
        at = match.end()
    _plain(joined[at:], places, at, draft)
    return _trimmed(Folded("".join(draft.pieces), draft.starts, draft.ends))


class _Draft(NamedTuple):
    """What is folded so far."""

    pieces: list[str]
    starts: array[int]
    ends: array[int]


def _plain(stretch: str, places: array[int], at: int, draft: _Draft) -> None:
    """Add text that folds character by character, found at `at`."""
    draft.pieces.append(stretch.lower().translate(_BECOMES))
    draft.starts.extend(places[at : at + len(stretch)])
    draft.ends.extend(places[at + 1 : at + len(stretch) + 1])


def _one_by_one(stretch: str, at: int, draft: _Draft) -> None:
    """Add a stretch with characters that compose, vanish or grow, found at `at`."""
    for piece, start, end in _composed(_unfolded(stretch, at)):
        draft.pieces.append(piece)
        draft.starts.extend([start] * len(piece))
        draft.ends.extend([end] * len(piece))


def _unfolded(text: str, at: int) -> Iterator[_Piece]:
    """What each character becomes by itself, decomposed."""
    for offset, char in enumerate(text, start=at):
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


def _trimmed(page: Folded) -> Folded:
    """One space for every run of them, none at the beginning and the end."""
    text = page.text
    if "  " not in text and text[:1] != " " and text[-1:] != " ":
        return page
    kept: list[str] = []
    starts, ends = array("I"), array("I")
    last = len(text.rstrip(" "))
    for match in _SPACED.finditer(text, len(text) - len(text.lstrip(" ")), last):
        kept.append(match[0])
        starts.extend(page.starts[match.start() : match.end()])
        ends.extend(page.ends[match.start() : match.end()])
    return Folded("".join(kept), starts, ends)


def _without_break(match: re.Match[str]) -> str:
    """A hyphen at a line's end and the white space behind it become soft hyphens, where a small letter goes on."""
    text, start, end = match.string, match.start(), match.end()
    if text[start - 1 : start].isalpha() and text[end : end + 1].islower():
        return "\u00ad" * (end - start)
    return match[0]


@lru_cache(maxsize=4096)
def _folded_char(char: str) -> str:
    """What one character becomes, decomposed; nothing for a format character."""
    if unicodedata.category(char) == "Cf":
        return ""
    if unicodedata.category(char) == "No":
        return char  # 10² is not 102, and 1½ is not 11/2
    if (mark := unicodedata.normalize("NFC", char)) in _UNIFIED:
        return _UNIFIED[mark]
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(_UNIFIED.get(c, " " if c.isspace() else c) for c in decomposed)
