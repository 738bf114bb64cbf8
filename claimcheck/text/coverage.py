"""Whether a text is in a language that comparison can read: English, as far as script and words of grammar tell."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from claimcheck.text.kept import toml
from claimcheck.text.words import FUNCTION_WORDS, Token

# A headline of a few words may have no grammar at all, and a name two foreign words ("Tierra del Fuego").
_FEWEST_WORDS, _FEWEST_SIGNS = 5, 2
_LATIN_UP_TO = "\u024f"


def is_covered(text: str, found: tuple[Token, ...]) -> bool:
    """False for a text mostly in another script, or with more words of another language's grammar than of English."""
    if not text.isascii() and _is_other_script(text):
        return False
    words = [token.word for token in found]
    signs = sum(map(_foreign().__contains__, words))
    return len(words) < _FEWEST_WORDS or signs < _FEWEST_SIGNS or signs <= sum(map(FUNCTION_WORDS.__contains__, words))


def _is_other_script(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return 2 * sum(character > _LATIN_UP_TO for character in letters) > len(letters)


@cache
def _foreign() -> frozenset[str]:
    lists = toml(Path(__file__).parent / "lexicons" / "coverage.toml")
    return frozenset(word for words in lists.values() if isinstance(words, list) for word in words)
