"""Where a quote stands word for word: found in the skeleton, at whole words and numbers, every gap read alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.anchors.figures import grouped, inside_number, number_words
from claimcheck.anchors.skeleton import Skeleton, reads_alike
from claimcheck.lazily import NamedTuple

MOST = 1000  # places that are looked at more closely; a quote with more has none
_EFFORT = 20_000_000  # characters of the quote times places: what hostile repetition may cost
# Before a hyphen these and the number words turn or count what follows, behind one they turn what stands before it.
_TURNING = frozenset({
    "non", "un", "anti", "ex", "pseudo", "quasi", "not", "no", "never", "im", "ir", "il", "dis", "mis", "counter",
    "half", "quarter", "semi", "near", "vice", "mid", "pre", "post",
})  # fmt: skip
_APART_BEHIND = frozenset({"elect", "designate", "free", "less"})
_LONGEST_APART = 12  # letters: none of these words is longer


class Cut(NamedTuple):
    """Whether the quote was taken from inside a word, at its beginning and at its end."""

    start: bool = False
    end: bool = False


WHOLE = Cut()


def places(page: Skeleton, quote: Skeleton, cut: Cut = WHOLE) -> list[int]:
    """Where in the page's skeleton the quote stands, at most MOST places, in order."""
    return list(_places(page, quote, cut)) if len(quote) else []


def _places(page: Skeleton, quote: Skeleton, cut: Cut) -> Iterator[int]:
    left = min(_EFFORT // len(quote), 200_000)
    found = 0
    at = page.characters.find(quote.characters)
    while at >= 0 and left and found < MOST:
        if fits(page, at, quote, cut):
            yield at
            found += 1
        left -= 1
        at = page.characters.find(quote.characters, at + 1)


def fits(page: Skeleton, at: int, quote: Skeleton, cut: Cut = WHOLE) -> bool:
    """True where the quote's characters at that place are whole words with the same gaps and signs."""
    if not cut.start and joined(page, at):
        return False
    if not cut.end and joined(page, at + len(quote)):
        return False
    return page.negative(at) == quote.negative(0) and reads_alike(page, at, quote)


def joined(page: Skeleton, at: int) -> bool:
    """True where the place `at` lies inside a word or number, or takes from a word what turns its sense."""
    if not 0 < at < len(page):
        return False
    gap = page.gap(at)
    left, right = page.characters[at - 1], page.characters[at]
    if "" in gap:
        return (left.isalnum() and right.isalnum()) or inside_number(page, at) or _negated(page, at)
    if left.isdigit() and right.isdigit():
        return "-" in gap or grouped(page, at)
    return "-" in gap and right.isalpha() and (_word_before(page, at) in _apart() or _word_behind(page, at) in _APART_BEHIND)


@cache
def _apart() -> frozenset[str]:
    return _TURNING | number_words()


def _negated(page: Skeleton, at: int) -> bool:
    """`can` is not quoted from `can't`."""
    text = page.characters
    return text[at - 1].isalpha() and text[at : at + 2] == "'t" and not ("" in page.gap(at + 2) and _letter(text, at + 2))


def _letter(text: str, at: int) -> bool:
    return text[at : at + 1].isalnum()


def _word_before(page: Skeleton, at: int) -> str:
    begin = at - 1
    while begin > 0 and at - begin <= _LONGEST_APART and page.characters[begin - 1].isalpha() and "" in page.gap(begin):
        begin -= 1
    return page.characters[begin:at]


def _word_behind(page: Skeleton, at: int) -> str:
    end = at + 1
    while end < len(page) and end - at <= _LONGEST_APART and page.characters[end].isalpha() and "" in page.gap(end):
        end += 1
    return page.characters[at:end]
