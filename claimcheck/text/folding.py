"""A folded copy of a text for comparing, with the way back to the characters as they were typed.

Folding is idempotent: NFKC (ligatures, full width, accents composed) but for ² and ½, case folded, format characters and
soft hyphens dropped, a hyphen at a line's end joined, quotation marks and dashes unified, every run of white space one
space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.lazily import NamedTuple, pattern
from claimcheck.text.runs import Runs, Through

_UNIFIED = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_MOST_ACCENTS = 30  # on one letter; Unicode's stream-safe format, without which hostile text takes quadratic time
SHORT = 10_000  # characters; a longer text is not remembered here

_LINE_END = pattern(r"[-\u00ad\u2010]\r?\n\s*")
_SIMPLE = r"\x00-\x7f‘’“”–—\u00a0"  # each becomes one character, whatever stands beside it
_SHORT_STRETCH = 4  # characters of a stretch that is remembered
_AWKWARD = pattern(f"[^{_SIMPLE}]+")
_SPACES = pattern(r"  +")
_BECOMES = {
    **dict.fromkeys("\n\u00a0\t\r\v\f\x1c\x1d\x1e\x1f", " "),
    **{char: _UNIFIED[char] for char in "`‘’“”–—"},
}

# A folded piece with the place it came from: start inclusive, end exclusive.
_Piece = tuple[str, int, int]


class Folded(NamedTuple):
    """A folded text and, for each of its characters, where the characters it came from start and end."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a folded one, start inclusive, end exclusive, never empty; accents stay with letters."""
        return self.starts[start], self.ends[end - 1]


def folded(text: str) -> str:
    """The text folded for comparing."""
    if text.isascii() and "\n" not in text and "`" not in text:
        return " ".join(text.lower().split())
    return fold(text).text


@lru_cache(maxsize=65536)
def unaccented(text: str) -> str:
    """Noël as Noel: the letters without the accents that decompose."""
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def fold(text: str) -> Folded:
    """The text folded, with the place of each character's origin; a short one is remembered for a while."""
    return _remembered(text) if len(text) <= SHORT else _fold(text)


@lru_cache(maxsize=64)
def _remembered(text: str) -> Folded:
    return _fold(text)


def _fold(text: str) -> Folded:
    """Plain text is folded in whole stretches; only what stands beside other characters is taken one by one."""
    joined = _LINE_END.sub(_without_break, text) if "\n" in text else text
    for char, becomes in _BECOMES.items():  # each a search of memory; str.translate would look up every character
        joined = joined.replace(char, becomes)
    draft = _Draft([], Runs(), Runs())
    at = 0
    for match in () if joined.isascii() else _AWKWARD.finditer(joined):
        start = max(at, match.start() - 1)  # with the letter before: an accent composes with it
        _plain(joined[at:start], at, draft)
        _one_by_one(joined[start : match.end()], start, draft)
        at = match.end()
    _plain(joined[at:], at, draft)
    return _trimmed(Folded("".join(draft.pieces), draft.starts, draft.ends))


class _Draft(NamedTuple):
    """What is folded so far."""

    pieces: list[str]
    starts: Runs
    ends: Runs


def _plain(stretch: str, at: int, draft: _Draft) -> None:
    """Add text that folds character by character, found at `at`."""
    draft.pieces.append(stretch.lower())
    draft.starts.rising(at, len(stretch))
    draft.ends.rising(at + 1, len(stretch))


def _one_by_one(stretch: str, at: int, draft: _Draft) -> None:
    """Add a stretch with characters that compose, vanish or grow, found at `at`."""
    pieces = _short_composed(stretch) if len(stretch) <= _SHORT_STRETCH else _composed(_unfolded(stretch))
    for piece, start, end in pieces:
        draft.pieces.append(piece)
        draft.starts.same(at + start, len(piece))
        draft.ends.same(at + end, len(piece))


@lru_cache(maxsize=4096)
def _short_composed(stretch: str) -> tuple[_Piece, ...]:
    """The pieces of a stretch like “fé”, which a text has again and again."""
    return tuple(_composed(_unfolded(stretch)))


def _unfolded(text: str) -> Iterator[_Piece]:
    """What each character becomes by itself, decomposed."""
    for offset, char in enumerate(text):
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
    kept, way = [], Runs()
    at, last = len(text) - len(text.lstrip(" ")), len(text.rstrip(" "))
    for spaces in [*_SPACES.finditer(text, at, last), None]:
        stop = spaces.start() + 1 if spaces else last  # of several spaces the first
        kept.append(text[at:stop])
        way.rising(at, max(0, stop - at))
        at = spaces.end() if spaces else last
    return Folded("".join(kept), Through(way, page.starts), Through(way, page.ends))


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
