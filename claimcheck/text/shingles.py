"""Shingles: hashed runs of words by which texts that copy from each other are found without comparing every two.

Of all runs only some are kept, chosen by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for
document fingerprinting", SIGMOD 2003): of every WINDOW runs in a row the one with the smallest hash. Two texts that share
RUN + WINDOW - 1 words in a row are certain to share one that is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

RUN = 8  # words in a shingle: shorter runs are shared by chance and set phrases
WINDOW = 5
SURE = RUN + WINDOW - 1  # words in a row that are always found: as many as make a copy in `origins`

_HASHES = (1 << 61) - 1  # a Mersenne prime that fits a database's whole number
_BASE = 1_000_003

# Letters and digits; soft hyphens, joiners and a hyphen at the end of a line do not end a word.
_INNER = "\u00ad\u200b-\u200d\u2060\ufeff"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[\u0300-\u036f{_INNER}]|-[ \t]*\r?\n[ \t]*(?=[a-z]))*")
_DROPPED = re.compile(rf"[{_INNER}\s-]")


class Worded(NamedTuple):
    """A text as its words, folded, each with its start (inclusive) and end (exclusive) in the text."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def worded(text: str) -> Worded:
    """The words of a text, folded so that letter case, typography and line ends make no difference."""
    found = [(_plain(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]
    words, starts, ends = zip(*found, strict=True) if found else ((), (), ())
    return Worded(words, starts, ends)


def shingles(words: Sequence[str]) -> list[int]:
    """The hash of every run of RUN words, in order; 0 or more, below 2**61. Equal runs have equal hashes everywhere."""
    if len(words) < RUN:
        return []
    first = pow(_BASE, RUN - 1, _HASHES)
    numbers = [_number(word) for word in words]
    value = 0
    for number in numbers[:RUN]:
        value = (value * _BASE + number) % _HASHES
    hashes = [value]
    for gone, number in zip(numbers, numbers[RUN:], strict=False):
        value = ((value - gone * first) * _BASE + number) % _HASHES
        hashes.append(value)
    return hashes


def kept(words: Sequence[str]) -> frozenset[int]:
    """The shingles by which a text is found; empty for fewer than RUN words."""
    hashes = shingles(words)
    return frozenset(min(hashes[at : at + WINDOW]) for at in range(max(1, len(hashes) - WINDOW + 1)) if hashes)


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass")) + 1


def _plain(word: str) -> str:
    if word.isascii():
        return (_DROPPED.sub("", word) if "-" in word else word).lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", _DROPPED.sub("", word)).casefold())
