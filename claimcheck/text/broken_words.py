"""Words that a line's end cut in two, put together again without moving the text around them.

"investi-" and "gation" are one word; "Renn-" and "Kessler" keep their hyphen, and so do "well-" and "known". The place of
every other character stays: the space that is won stands before the word.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.text.concepts import word_list

# Bounded, so that no run of letters takes long.
_BROKEN = re.compile(r"(?<![\w-])([^\W_][\w'’-]{0,40})([-‐])\n([^\W_][\w'’]{0,40})")


def unbroken(text: str) -> str:
    """The text, of the same length, with the words put together that a line's end cut."""
    if "-\n" not in text and "‐\n" not in text:
        return text
    low = text.lower()
    return _BROKEN.sub(lambda match: _joined(match, low), text)


def _joined(match: re.Match[str], low: str) -> str:
    first, hyphen, rest = match.groups()
    if _keeps_hyphen(first, rest, low):
        return f" {first}{hyphen}{rest}"
    return f"  {first}{rest}"


def _keeps_hyphen(first: str, rest: str, low: str) -> bool:
    """True for names, figures, what the text writes with a hyphen elsewhere, and what is commonly written with one."""
    if not (first[-1].isalpha() and rest[0].islower()) or "-" in first:
        return True
    return f"{first}-{rest}".lower() in low or first.lower() in _commonly()


@cache
def _commonly() -> frozenset[str]:
    return frozenset(word_list("sentences")["lines"]["hyphenated"])
