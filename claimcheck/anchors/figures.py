"""Whole numbers: what must not be cut off a number when words are quoted, its signs, its digits and its unit signs."""

from __future__ import annotations

import unicodedata
from functools import cache

from claimcheck.anchors.skeleton import Skeleton
from claimcheck.text.concepts import word_list

_POINTS = ".,:/'\u00b7\u2044\u2215\u066b\u066c"  # 12,000, 1.5, 10:30, 1/2, 1'000, and the signs of other houses and scripts
_SIGNS = "+\u00b1\u2213~\u223c\u2248<>\u2264\u2265\u00ac\u02d7\u2796"  # before a number they make another one of it
_UNITS = "%\u2030\u2031\u00b0"
_THOUSANDS = frozenset("\u00a0\u2007\u2009\u202f")  # spaces that keep the groups of a number's digits together
_GROUP = 3


@cache
def number_words() -> frozenset[str]:
    """The words for a number, a score of them left out: it is a count of points and a piece of music too."""
    return frozenset({*word_list("numbers")["small"], *word_list("numbers")["scales"]}) - {"score"}


def inside_number(page: Skeleton, at: int) -> bool:
    """True where what touches at `at` is one number: 12,000 and 1.5, -5, <5 and $5; 5% is not 5."""
    text = page.characters
    left, right = text[at - 1], text[at]
    if left.isdigit() and (right in _UNITS or _is_money(right)):
        return True
    if right.isdigit() and (left in _SIGNS or _is_money(left)):
        return True
    if left.isalpha() and _is_money(right):
        return True  # A$5 is not $5
    if left == "." and right.isdigit() and (at == 1 or "" not in page.gap(at - 1)):
        return True  # .5 is not 5
    if left in _POINTS:
        return at > 1 and text[at - 2].isdigit() and right.isdigit() and "" in page.gap(at - 1)
    return right in _POINTS and left.isdigit() and text[at + 1 : at + 2].isdigit() and "" in page.gap(at + 1)


def grouped(page: Skeleton, at: int) -> bool:
    """True where two digits are parted only by a space that groups them by three: 12 000, not 2019 2026."""
    if page.between(at) not in _THOUSANDS:
        return False
    return _run(page, at, 1) == _GROUP and _run(page, at - 1, -1) <= _GROUP


def _run(page: Skeleton, at: int, step: int) -> int:
    """How many digits stand together from `at` on, counted to one more than a group has."""
    for count in range(1, _GROUP + 1):
        here = at + step * count
        if not 0 <= here < len(page) or not page.characters[here].isdigit() or "" not in page.gap(max(here, here - step)):
            return count
    return _GROUP + 1


def _is_money(char: str) -> bool:
    return unicodedata.category(char) == "Sc"
