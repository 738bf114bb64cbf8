"""Letters of Greek and Cyrillic that look like Latin ones: a word that holds them is another word, and nobody can see it.

They are used to warn only, never to find a quote: “Pаris” with a Cyrillic а is not what the page says. The pairs are those
letters that most fonts draw alike, chosen by hand from the Greek and Cyrillic charts of Unicode.
"""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = "АВЕЗКМНОРСТУХЅІЈԌԚԜаеорсухѕіјһԁԛԝӏ", "ABE3KMHOPCTYXSIJGQWaeopcyxsijhdqwl"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυιϲϳ", "ABEZHIKMNOPTYXavopuicj"
_LATIN = str.maketrans(_CYRILLIC[0] + _GREEK[0], _CYRILLIC[1] + _GREEK[1])
_WORD = re.compile(r"\w+")


def latin(text: str) -> str:
    """The text with look-alike letters as the Latin ones, each character in its place."""
    return text.translate(_LATIN)


def disguised(one: str, other: str) -> str | None:
    """Of two texts the first word that looks the same in both and is not, in words; None where there is none.

    `“Pаris” looks like “Paris” but has Cyrillic “а”`
    """
    if one.isascii() and other.isascii():
        return None
    there = {latin(word): word for word in reversed(_WORD.findall(other))}
    for word in _WORD.findall(one):
        twin = there.get(latin(word), word)
        if twin != word:
            return _told(word, twin)
    return None


def _told(word: str, twin: str) -> str:
    """The word with the look-alike letter is named first, whichever text it stands in."""
    if word.isascii():
        word, twin = twin, word
    letter = next(char for char, plain in zip(word, twin, strict=True) if char != plain)
    return f"“{word}” looks like “{twin}” but has {_script(letter)} “{letter}”"


def _script(letter: str) -> str:
    return unicodedata.name(letter, "other").partition(" ")[0].capitalize()
