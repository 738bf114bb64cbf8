"""Slips of the pen: a word that no dictionary has and one that is a letter or two away from it."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from claimcheck.text.wordnet import base_forms

# Shorter words are a letter away from too many others.
_SHORTEST = 6
# A slip is rarely among the first letters, and words that begin otherwise are often another word (affect, effect).
ALIKE = 2
# From this length on a word may have two slips.
_LONG = 9


def is_slip(one: str, two: str) -> bool:
    """True for two folded words of which one is likely a misspelling of the other: colision, hundereds, drought-resistent.

    The distance is optimal string alignment (a letter more, less, other, or two exchanged); two words of the dictionary
    are never taken for each other.
    """
    if one[:ALIKE] != two[:ALIKE] or not may_be_slip(one) or not may_be_slip(two):
        return False
    slips = 2 if min(len(one), len(two)) >= _LONG else 1
    if OSA.distance(one, two, score_cutoff=slips) > slips:
        return False
    return not (base_forms(one) and base_forms(two))


@lru_cache(maxsize=65536)
def may_be_slip(word: str) -> bool:
    """True for letters with hyphens, enough of them: what holds a digit is no word."""
    return len(word) >= _SHORTEST and word.replace("-", "").isalpha()
