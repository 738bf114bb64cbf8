"""Where a line was broken only because it was full, as on a page or in an e-mail: what stands on the next goes on.

Told by what a line ends in ("of the", "Dr.", "April" before a figure), and by how wide the text was set: where lines in a
text often go on in small letters, those that are about as long go on before a capital too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from claimcheck.text.concepts import word_list
from claimcheck.text.spans import Span

# Without small letters to go by: so many of a paragraph's breaks must come where the next word would not have fitted, and
# its lines be so long, before all its lines are joined.
_WRAPPED_SHARE, _NARROWEST = 0.6, 40
# Of the breaks without a full stop, so many must go on in small letters for a text set to a width; in print letters differ
# in width, so that a full line has at least so much of the characters of the longest.
_SMALL_SHARE, _FEWEST, _FULL = 0.4, 2, 0.75
_WIDEST = 250  # characters: what is longer was never wrapped
# Only so much of a word is looked at to see whether it would have fitted.
_LONGEST_WORD = 40
_STOPS = (".", "!", "?", "…", ":", '"', "”", "’", ")")
_GOES_ON = (",", ";", "-", "–", "—", "(")
_LAST = re.compile(r"([^\s(\[\"'“‘«]+)\s*$")
_STOP_WITHIN = re.compile(r"[.!?][\"”’)]?(?:\s|$)")
# A preposition ends so short a line too ("Log in").
_SHORT = 4


def set_width(text: str) -> int:
    """How many characters wide a text's lines were set; 0 for a text whose lines are its own."""
    breaks, lengths = 0, []
    for line, after in pairwise(text.split("\n")):
        if line and after and not line.endswith(_STOPS) and len(line) <= _WIDEST:
            breaks += 1
            if after[0].islower():
                lengths.append(len(line))
    if len(lengths) < _FEWEST or len(lengths) < _SMALL_SHARE * breaks:
        return 0
    return sorted(lengths)[(len(lengths) - 1) * 9 // 10]


def is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """True for a paragraph of prose whose lines end where the next word would have run over its width."""
    width = max(line.end - line.start for line in lines)
    if len(lines) < 2 or width < _NARROWEST or not _STOP_WITHIN.search(text, lines[0].start, lines[-1].end):
        return False
    full = [_with_next(text, line, after) > width for line, after in pairwise(lines)]
    return sum(full) >= _WRAPPED_SHARE * len(full)


def is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """True where the next line's first word would not have fitted, in a text set to a width."""
    length = line.end - line.start
    return length <= width / _FULL and _with_next(text, line, following) > _FULL * width


def runs_over(text: str, line: Span, following: Span, longest: int) -> bool:
    """True for the longest of a paragraph's lines, where it and what follows are prose: a full stop is in one of them."""
    if longest < _NARROWEST or _with_next(text, line, following) <= longest or text.endswith(_STOPS, line.start, line.end):
        return False
    ahead = min(following.end, following.start + _WIDEST)
    return _STOP_WITHIN.search(text, following.start, ahead) is not None


def goes_on(text: str, line: Span, head: str) -> bool:
    """True where a line cannot be a sentence's or a heading's last, with `head` on the next."""
    if text.endswith(_GOES_ON, line.start, line.end):
        return True
    end = text[max(line.start, line.end - _LONGEST_WORD) : line.end]
    found = _LAST.search(end)
    if found is None:
        return False
    word = found[1]
    if word.endswith("."):
        short = word[:-1].casefold()
        return short in _list("before") or (head[:1].isdigit() and (short in _list("number") or _is_sum(word)))
    if word.isupper() and len(word) > 1:
        return False
    low = word.casefold()
    if low in _unfinished():
        return text.count(" ", line.start, line.end) >= _SHORT - 1
    is_day = word.isdigit() and len(word) <= 2
    opens = head.split(maxsplit=1)[0].rstrip(".,;").casefold() if head else ""
    return (low in _calendar() and head[:1].isdigit()) or (is_day and opens in _calendar())


def _with_next(text: str, line: Span, following: Span) -> int:
    return line.end - line.start + 1 + _first_word(text, following)


def _first_word(text: str, line: Span) -> int:
    words = text[line.start : min(line.end, line.start + _LONGEST_WORD)].split(maxsplit=1)
    return len(words[0]) if words else 0


def _is_sum(word: str) -> bool:
    """ "$2." before a figure: a decimal that was cut; sentences.py looks for the "million" behind it."""
    return word[0] in "$£€¥" and word[1:-1].isdigit()


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(word_list("sentences")["abbreviations"][name])


@cache
def _unfinished() -> frozenset[str]:
    return frozenset(word_list("sentences")["lines"]["unfinished"])


@cache
def _calendar() -> frozenset[str]:
    return frozenset(word_list("sentences")["lines"]["months"])
