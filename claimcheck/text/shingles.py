"""Shingles: hashed runs of words by which texts that copy from each other are found without comparing every two.

Of all runs only some are kept, chosen by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for
document fingerprinting", SIGMOD 2003): of every WINDOW runs in a row the one with the smallest hash. Two texts that share
RUN + WINDOW - 1 words in a row are certain to share one that is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from zlib import crc32

from claimcheck.lazily import NamedTuple

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
    found = list(_WORD.finditer(text))
    words = _folded([match[0] for match in found])
    return Worded(tuple(words), tuple(match.start() for match in found), tuple(match.end() for match in found))


def shingles_of(text: str) -> frozenset[int]:
    """The shingles by which a text is found: those of its words, whose places nobody asks for."""
    return kept(_folded(_WORD.findall(text)))


def shingles(words: Sequence[str]) -> list[int]:
    """The hash of every run of RUN words, in order; 0 or more, below 2**61. Equal runs have equal hashes everywhere."""
    if len(words) < RUN:
        return []
    each = {word: crc32(word.encode("utf-8", "surrogatepass")) + 1 for word in set(words)}
    numbers = list(map(each.__getitem__, words))
    value = 0
    for number in numbers[:RUN]:
        value = (value * _BASE + number) % _HASHES
    hashes = [value]
    first = pow(_BASE, RUN, _HASHES)
    for gone, number in zip(numbers, numbers[RUN:], strict=False):
        value = (value * _BASE + number - gone * first) % _HASHES
        hashes.append(value)
    return hashes


def kept(words: Sequence[str]) -> frozenset[int]:
    """The shingles by which a text is found; empty for fewer than RUN words."""
    hashes = shingles(words)
    if len(hashes) <= WINDOW:
        return frozenset((min(hashes),) if hashes else ())
    return frozenset(map(min, *(hashes[at:] for at in range(WINDOW))))


def _folded(words: Sequence[str]) -> list[str]:
    """The words folded; each that a text repeats only once."""
    plain = {word: _plain(word) for word in set(words)}
    return list(map(plain.__getitem__, words))


def _plain(word: str) -> str:
    if word.isascii():
        return (_DROPPED.sub("", word) if "-" in word else word).lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", _DROPPED.sub("", word)).casefold())
