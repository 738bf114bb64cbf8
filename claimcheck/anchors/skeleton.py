"""A text's skeleton: its folded characters without spaces and hyphens, and what stood between them.

A quote is looked for in the skeleton, where no line break, soft hyphen or dash can hide it, and then every gap is compared:
a hyphen at a line's end may be one of the word or one of the typesetter, a dash may have spaces or none; anything else
must be the same. So `re-sign` is not `resign`, and `not able` is not `notable`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cached_property, lru_cache

from claimcheck.anchors.kept import LEFT_OUT, KeptCharacters
from claimcheck.text.folding import Folded, fold
from claimcheck.text.spans import Span

_QUOTATION = re.compile(r'(?<![0-9])"')  # 5" is not 5'; elsewhere houses differ in single and double quotation marks
_HYPHENS = "-\u2010\u2011\u2012\u2212"
_MINUS = _HYPHENS + "\u2013"
_DASHES = _HYPHENS + "\u2013\u2014\u2015"
_NONE = frozenset({""})
_SPACE = frozenset({" "})
_DASH = "dash"


class Skeleton:
    """A text's skeleton with the way back to the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded: Folded = fold(text)
        kept = self.folded.text
        kept = _QUOTATION.sub("'", kept) if '"' in kept else kept
        for char in LEFT_OUT:
            kept = kept.replace(char, "")
        self._places = KeptCharacters(self.folded.text)
        self.characters = kept

    def __len__(self) -> int:
        return len(self.characters)

    def span(self, start: int, end: int) -> Span:
        """The characters of the text behind a stretch of the skeleton; a minus belongs to its number."""
        first = self._places[start] - (1 if self.negative(start) else 0)
        return Span(*self.folded.span(first, self._places[end - 1] + 1))

    def gap(self, at: int) -> frozenset[str]:
        """How what stands before the character `at` can be read."""
        if at == 0 or at >= len(self.characters):
            return _SPACE
        left, right = self._places[at - 1], self._places[at]
        between = self.between(at)
        if between == " ":
            return _SPACE
        if not between:
            return _NONE
        if self.negative(at):
            before = self.text[self.folded.ends[left] : self.folded.starts[right - 1]]
            return frozenset(f"{reading} minus" for reading in _readings(before, lettered=False))
        lettered = self.folded.text[left].isalpha() and self.folded.text[right].isalpha()
        return _readings(between, lettered=lettered)

    def between(self, at: int) -> str:
        """What stands in the text between the character `at` and the one before it."""
        return self.text[self.folded.ends[self._places[at - 1]] : self.folded.starts[self._places[at]]]

    def negative(self, at: int) -> bool:
        """True where the number or sum that begins at `at` has a minus: a hyphen right before it, no word before that."""
        if at >= len(self.characters) or not self._begins_number(at):
            return False
        place = self._places[at]
        if not place or unicodedata.normalize("NFKC", self.text[self.folded.starts[place - 1]]) not in _MINUS:
            return False
        return place == 1 or not self.folded.text[place - 2].isalnum()

    def _begins_number(self, at: int) -> bool:
        """A digit, or a sign of money or a point with one behind it."""
        char, behind = self.characters[at], self.characters[at + 1 : at + 2]
        return char.isdigit() or (behind.isdigit() and (char == "." or unicodedata.category(char) == "Sc"))

    def behind(self, start: int, end: int) -> str:
        """The folded text behind a stretch of the skeleton, spaces and hyphens included."""
        return self.folded.text[self._places[start] : self._places[end - 1] + 1]

    def near(self, offset: int) -> int:
        """The first place of the skeleton that stems from the text's character `offset` or a later one."""
        return self.within(bisect_left(self.folded.starts, offset))

    def within(self, place: int) -> int:
        """The first place of the skeleton that stems from the folded text's character `place` or a later one."""
        return self._places.before(place)

    @cached_property
    def gaps(self) -> tuple[frozenset[str], ...]:
        """Every gap inside; for a quote, which is short and compared many times."""
        return tuple(self.gap(at) for at in range(1, len(self.characters)))


@lru_cache(maxsize=2)
def page_of(text: str) -> Skeleton:
    """The skeleton of a document's text, kept while its quotes are looked for."""
    return Skeleton(text)


def reads_alike(page: Skeleton, at: int, quote: Skeleton) -> bool:
    """True where the gaps of the page from `at` on can be read as those of the quote; the characters are the same."""
    end = at + len(quote)
    if page.behind(at, end) == quote.behind(0, len(quote)):
        return True
    return all(page.gap(at + number) & gap for number, gap in enumerate(quote.gaps, start=1))


@lru_cache(maxsize=1024)
def _readings(between: str, *, lettered: bool) -> frozenset[str]:
    """How spaces and dashes between two characters can be read; `lettered` where both are letters."""
    broken_word = "\u00ad" in between and "\n" in between
    bare = "".join(char for char in unicodedata.normalize("NFKC", between) if unicodedata.category(char) != "Cf")
    marks = "".join(char for char in bare if char in _DASHES)
    if not marks:
        return frozenset({"", "-"}) if broken_word and lettered else _SPACE if bare else _NONE
    before, after = bare[0].isspace(), bare[-1].isspace()
    at_line_end = not before and after and "\n" in bare
    if len(marks) == 1 and marks in _HYPHENS:
        return _hyphen(before=before, after=after, at_line_end=at_line_end, lettered=lettered)
    found = {_DASH}
    if len(marks) == 1 and (at_line_end or not (before or after)):
        found.add("-")
    if len(marks) == 1 and before and not after:
        found.add(" -")
    return frozenset(found)


def _hyphen(*, before: bool, after: bool, at_line_end: bool, lettered: bool) -> frozenset[str]:
    """One hyphen: between words, at a line's end, with spaces a dash, behind one a minus."""
    if at_line_end:
        return frozenset({"-", ""} if lettered else {"-"})
    if before and after:
        return frozenset({_DASH})
    return frozenset({f"{' ' if before else ''}-{' ' if after else ''}"})
