"""A folded copy of a text for comparing, with the way back to the characters as they were typed.

Folding is idempotent: NFKC (ligatures, full width), case folded, format characters and soft hyphens dropped, a hyphen at
a line's end joined, quotation marks and dashes unified, every run of white space one space.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

FOLD_VERSION = 1

_UNIFIED = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}


@dataclass(frozen=True)
class Folded:
    """A folded text and, for each of its characters, the offset of the character it came from."""

    text: str
    offsets: tuple[int, ...]
    original_length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a folded one: start inclusive, end exclusive, never empty."""
        last = self.offsets[end - 1]
        return self.offsets[start], max(last + 1, self._next(end))

    def _next(self, end: int) -> int:
        """Where the next kept character starts, so that a combining mark stays with its letter; 0 at the end."""
        return 0 if end >= len(self.offsets) else min(self.offsets[end], self.offsets[end - 1] + 1)


def folded(text: str) -> str:
    """The text folded for comparing."""
    return fold(text).text


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """The text folded, with the offset of each character's origin."""
    pieces: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(_joined(text)):
        for piece in _folded_char(char):
            if piece == " " and (not pieces or pieces[-1] == " "):
                continue
            pieces.append(piece)
            offsets.append(offset)
    if pieces and pieces[-1] == " ":
        pieces.pop()
        offsets.pop()
    return Folded("".join(pieces), tuple(offsets), len(text))


def _joined(text: str) -> list[str]:
    """The text's characters, a hyphen at a line's end and what follows up to the next letter blanked to nothing."""
    chars = list(text)
    for index in range(1, len(text) - 1):
        if text[index] in "-\u00ad\u2010" and text[index + 1] == "\n" and text[index - 1].isalpha():
            _blank(chars, index)
    return chars


def _blank(chars: list[str], index: int) -> None:
    """Blank the hyphen at `index` and the white space behind it, where a small letter goes on."""
    end = index + 1
    while end < len(chars) and chars[end].isspace():
        end += 1
    if end < len(chars) and chars[end].islower():
        chars[index:end] = [""] * (end - index)


@lru_cache(maxsize=4096)
def _folded_char(char: str) -> str:
    """What one character becomes; nothing for a format character."""
    if char == "" or unicodedata.category(char) == "Cf":
        return ""
    if char in _UNIFIED:
        return _UNIFIED[char]
    if char.isspace():
        return " "
    folded_char = unicodedata.normalize("NFKC", char).casefold()
    return "".join(_UNIFIED.get(c, " " if c.isspace() else c) for c in unicodedata.normalize("NFKC", folded_char))
