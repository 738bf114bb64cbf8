"""How rare a word is in English: that two texts share a rare word shows more than that they share a common one."""

from __future__ import annotations

from functools import lru_cache
from math import log

from claimcheck.text.wordnet import base_forms, entry
from claimcheck.text.words import FUNCTION_WORDS

# A word that WordNet's texts use as often as this (of 1.5 million words) is as common as words get: person, make, year.
_COMMON = 5_000


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """How rare one folded word is: 0 for grammar and the commonest words, 1 for one that WordNet does not have.

    On a scale of logarithms, as in inverse document frequency, of the counts in `lexicons/wordnet.txt`: how often the
    word is tagged or used in definitions and examples, the commonest of its base forms taken.
    """
    if word in FUNCTION_WORDS:
        return 0.0
    counts = [known.uses for form in base_forms(word) if (known := entry(form))]
    return max(0.0, 1 - log(1 + max(counts, default=0)) / log(1 + _COMMON))
