"""What WordNet says of a word, looked up in `lexicons/wordnet.txt` where it lies: nothing is read at start-up.

The file is sorted, one line a word (bench/build_wordnet.py says what stands in it): the stretch of words with the same
first letters is found by halving, once, and the word by a search in it. WordNet 3.1 is by Princeton University; its
notice lies beside the file.
"""

from __future__ import annotations

import mmap
from functools import cache, lru_cache
from pathlib import Path

from claimcheck.lazily import NamedTuple
from claimcheck.text.inflection import base_candidates

_FILE = Path(__file__).parent / "lexicons" / "wordnet.txt"
# A form that may come from several words is looked up for the first few of them.
_MOST_BASES = 3
# WordNet holds no longer word; what is longer is not looked for.
_LONGEST = 40
# Words with so many first letters in common lie in stretches of some fifty lines.
_HEAD = 3


class Entry(NamedTuple):
    """A word's line: how often WordNet's own texts use it, and the sign of its relation to each related word."""

    uses: int
    related: dict[str, str]


@lru_cache(maxsize=65536)
def entry(word: str) -> Entry | None:
    """The entry of one base form; a phrase of two words has `_` between. None for a word that is not there."""
    line = _line(word.encode()) if 0 < len(word) <= _LONGEST and word.isascii() and word.isprintable() else b""
    if not line:
        return None
    _, count, related = line.decode("ascii").split("\t")
    return Entry(int(count), {other[1:]: other[0] for other in related.split()})


@lru_cache(maxsize=65536)
def base_forms(word: str) -> tuple[str, ...]:
    """The words that a folded form may be inflected from, those that WordNet has, the likeliest first."""
    found: dict[str, None] = {}
    for form in base_candidates(word):
        if form not in found and entry(form):
            found[form] = None
        if len(found) == _MOST_BASES:
            break
    return tuple(found)


@lru_cache(maxsize=65536)
def relation(one: str, two: str) -> str:
    """The sign of the closest relation between two folded forms; "" for none, "~" for two forms of one word."""
    ours, theirs = base_forms(one), base_forms(two)
    if set(ours) & set(theirs):
        return "~"
    signs = {sign for a in ours for b in theirs for sign in (_sign(a, b), _sign(b, a))}
    return next((sign for sign in "!=~-&^" if sign in signs), "")


def _sign(one: str, two: str) -> str:
    known = entry(one)
    return known.related.get(two, "") if known else ""


def _line(word: bytes) -> bytes:
    """The line of a word; b"" where there is none."""
    stretch = _stretch(word[:_HEAD])
    at = stretch.find(b"\n" + word + b"\t") + 1
    return stretch[at : stretch.find(b"\n", at)] if at else b""


@lru_cache(maxsize=4096)
def _stretch(head: bytes) -> bytes:
    """The lines whose words open with these letters, each between two ends of line."""
    after = head[:-1] + bytes((min(255, head[-1] + 1),))
    return b"\n" + _lines()[_first_from(head) : _first_from(after)]


def _first_from(head: bytes) -> int:
    """Where the first line starts that does not sort before this, by halving."""
    lines = _lines()
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        stop = lines.find(b"\n", start) + 1
        low, high = (stop, high) if lines[start:stop] < head else (low, start)
    return low


@cache
def _lines() -> mmap.mmap:
    with _FILE.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
