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
_HYPHENATED = re.compile(r"(?<![\w-])[^\W_][\w'’]{0,40}-[^\W_][\w'’]{0,40}(?![\w-])")


def unbroken(text: str) -> str:
    """The text, of the same length, with the words put together that a line's end cut."""
    if "-\n" not in text and "‐\n" not in text:
        return text
    written = frozenset(match[0].lower() for match in _HYPHENATED.finditer(text))
    return _BROKEN.sub(lambda match: _joined(match, written), text)


def _joined(match: re.Match[str], written: frozenset[str]) -> str:
    first, hyphen, rest = match.groups()
    if _keeps_hyphen(first, rest, written):
        return f" {first}{hyphen}{rest}"
    return f"  {first}{rest}"


def _keeps_hyphen(first: str, rest: str, written: frozenset[str]) -> bool:
    """True for names, figures, what the text writes with a hyphen elsewhere, and what is commonly written with one."""
    if not (first[-1].isalpha() and rest[0].islower()) or "-" in first:
        return True
    return f"{first}-{rest}".lower() in written or first.lower() in _commonly()


@cache
def _commonly() -> frozenset[str]:
    return frozenset(word_list("sentences")["lines"]["hyphenated"])
