"""The blocks of a text: stretches between blank lines, headings and list items, a wrapped paragraph's lines in one.

What stands before a line's own text is a block of its own: a transcript's speaker ("MAYOR MARR:", ">>"), a wire's dateline
("OSK (MPA) -- "), a live blog's time ("10:42 - ").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.text.concepts import word_list
from claimcheck.text.datelines import DATELINE
from claimcheck.text.spans import Span

# A line is broken by wrapping where the next line's first word would not have fitted. So many of a paragraph's breaks
# must be such, and its lines so long, before its lines are joined.
_WRAPPED_SHARE, _NARROWEST = 0.6, 40
# Only so much of a word is looked at to see whether it would have fitted.
_LONGEST_WORD = 40
_ITEM = re.compile(r"(?:[-*•–—·]|>{2,3}|\(?\d{1,3}[.)]|\([a-z]\)|#{1,6}|\|)\s|\[?\d{1,2}[:.]\d\d\b")
_HEADING = re.compile(r"#{1,6}\s|[=\-_*~]{3,}\s*$")
_BYLINE = re.compile(r"[Bb][Yy] [A-Z]")
# Ends of a line after which a sentence goes on whatever stands on the next.
_GOES_ON = (",", ";", "-", "–", "—", "(")
_NAME = r"[A-Z][\w.'’-]*"
_LABEL = (
    r"(?:[A-Z][A-Z0-9.'’\-]*(?: [A-Z0-9][A-Z0-9.'’\-]*){0,5}(?:,? ?\([^)\n:]{1,60}\)|, [^:.!?\n\"“]{1,60})?"
    rf"|(?:{_NAME} ){{1,3}}{_NAME}(?:,? ?\([^)\n:]{{1,60}}\)|, [^:.!?\n\"“]{{1,60}})?"
    r"|Q|A|Question|Answer|Host|Presenter|Reporter|Anchor|Interviewer|Moderator|Caller|Narrator)"
)
_BEFORE_TEXT = re.compile(
    rf"(?:>{{2,3}} ?)?\**{_LABEL}:\**(?=\s+\S)"
    # captions: somebody else speaks
    r"|>{2,3}(?=\s+\S)"
    rf"|{DATELINE}"
    # a time of day
    r"|(?:(?:UPDATED?|Updated?|LATEST|Latest|BREAKING|NEW):? )?"
    r"\[?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]? ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)? ?(?:(?:--|[—–\-:|])(?=\s)|(?=\s+[A-Z\"“]))"
)


def blocks(text: str) -> Iterator[Span]:
    """The blocks in order, none overlapping; only space lies between them."""
    for paragraph in _paragraphs(text):
        for block in _joined(text, paragraph):
            yield from _unlabelled(text, block)


def _paragraphs(text: str) -> Iterator[list[Span]]:
    """The lines of each run of lines that are not blank."""
    held: list[Span] = []
    for line in _lines(text):
        if text[line.start : line.end].isspace() or line.start == line.end:
            if held:
                yield held
            held = []
        else:
            held.append(line)
    if held:
        yield held


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield Span(start, end)
        start = end + 1
    yield Span(start, len(text))


def _joined(text: str, lines: list[Span]) -> Iterator[Span]:
    """A paragraph's lines, those joined that wrapping broke."""
    is_wrapped = _is_wrapped(text, lines)
    start = lines[0].start
    for line, following in pairwise(lines):
        if _is_break(text, line, following, is_wrapped=is_wrapped):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, lines[-1].end)


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """True for a paragraph whose lines end where the next word would have run over its width."""
    width = max(line.end - line.start for line in lines)
    if len(lines) < 2 or width < _NARROWEST:
        return False
    full = [line.end - line.start + 1 + _first_word(text, after) > width for line, after in pairwise(lines)]
    return sum(full) >= _WRAPPED_SHARE * len(full)


def _first_word(text: str, line: Span) -> int:
    words = text[line.start : min(line.end, line.start + _LONGEST_WORD)].split(maxsplit=1)
    return len(words[0]) if words else 0


def _is_break(text: str, line: Span, following: Span, *, is_wrapped: bool) -> bool:
    """True where the next line begins something new."""
    head = text[following.start : following.start + _LONGEST_WORD * 2].lstrip()
    if _ITEM.match(head) or _BYLINE.match(head) or _BEFORE_TEXT.match(head) or _HEADING.match(text, line.start, line.end):
        return True
    return not (is_wrapped or head[:1].islower() or text.endswith(_GOES_ON, line.start, line.end))


def _unlabelled(text: str, block: Span) -> Iterator[Span]:
    """What stands before the block's text as blocks of their own: a time, then a speaker."""
    start = block.start
    for _ in range(2):
        first = start + len(text[start : start + _LONGEST_WORD]) - len(text[start : start + _LONGEST_WORD].lstrip())
        before = _BEFORE_TEXT.match(text, first, block.end)
        if before is None or _says(before[0]):
            break
        yield Span(first, before.end())
        start = before.end()
    yield Span(start, block.end)


def _says(label: str) -> bool:
    """ "Ida Marr, head of the mill, said:" is the sentence's own subject and verb, and no label."""
    told = label.rpartition(", ")[2].rstrip(":* ").split()
    return bool(told) and ("," in label) and not {told[0], told[-1]}.isdisjoint(word_list("sentences")["going_on"]["verbs"])
