"""Headlines: texts set as one, in which a word or two tells what a sentence would spell out."""

from __future__ import annotations

from functools import lru_cache

# A sentence ends with one of these; a headline does not, whatever it asks or quotes.
_ENDS = (".", '."', ".”", ".'", ".’")
# The small words that sentences are held together by and that headlines leave out.
_SMALL = frozenset(("a", "an", "the", "is", "are", "was", "were", "has", "have", "had", "been", "be", "will", "would"))
# From this share of capitals on a line is set as a title; with fewer small words than this it is told in headline style.
_CAPITALS, _FEW_SMALL = 0.6, 0.06
_FEWEST = 5  # words: a shorter line is somebody's note as often as a headline


@lru_cache(maxsize=8192)
def is_headline(text: str) -> bool:
    """True for a line without a full stop that is set as a title, told without small words, or opens or asks like one."""
    line = text.strip()
    words = [word for word in line.split() if word[0].isalpha()]
    if len(words) < _FEWEST or line.endswith(_ENDS):
        return False
    if ":" in line or "?" in line:
        return True
    capitals = sum(word[0].isupper() for word in words)
    small = sum(word.lower() in _SMALL for word in words)
    return capitals >= _CAPITALS * len(words) or small <= _FEW_SMALL * len(words)
