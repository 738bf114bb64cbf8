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
from claimcheck.text.wrapping import goes_on, is_full, is_wrapped, runs_over, set_width

_INDENT = 40  # characters of space before a line's words
_FEWEST_SPACES = 4  # in words that tell of a quote, and are no label
_HEAD = 80  # characters of a line that tell what it is
_BULLET = re.compile(r"(?:[-*•·]|>{2,3}|\(?\d{1,3}[.)]|\([a-z]\)|#{1,6}|\|)\s")
_ITEM = re.compile(r"[–—]\s|\[?\d{1,2}[:.]\d\d\b")
_HEADING = re.compile(r"#{1,6}\s|[=\-_*~]{3,}\s*$")
_BYLINE = re.compile(r"[Bb][Yy] [A-Z]")
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
    width = set_width(text)
    for paragraph in _paragraphs(text):
        for block in _joined(text, paragraph, width):
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


def _joined(text: str, lines: list[Span], width: int) -> Iterator[Span]:
    """A paragraph's lines, those joined that wrapping broke."""
    longest = max(line.end - line.start for line in lines)
    is_all = not width and is_wrapped(text, lines)
    start = lines[0].start
    for line, following in pairwise(lines):
        head = text[following.start : min(following.end, following.start + _HEAD)].lstrip()
        is_joined = is_all or is_full(text, line, following, width) or runs_over(text, line, following, longest)
        if _begins_anew(text, line, head) or not (
            is_joined or head[:1].islower() or goes_on(text, line, head) or _is_told(text, line, head)
        ):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, lines[-1].end)


def _begins_anew(text: str, line: Span, head: str) -> bool:
    """True where the next line is an item, a byline or a label, and not the rest of a sentence that looks like one."""
    if _BULLET.match(head) or _HEADING.match(text, line.start, line.end):
        return True
    is_item = _ITEM.match(head) or _BYLINE.match(head) or _BEFORE_TEXT.match(head)
    return is_item is not None and (text.endswith((",", ";"), line.start, line.end) or not goes_on(text, line, head))


def _is_told(text: str, line: Span, head: str) -> bool:
    """ "Asked who it was, he replied:", and a quote on the next line."""
    is_open = text.endswith(":", line.start, line.end) and head[:1] in ('"', "“", "«")
    return is_open and text.count(" ", line.start, line.end) >= _FEWEST_SPACES


def _unlabelled(text: str, block: Span) -> Iterator[Span]:
    """What stands before the block's text as blocks of their own: a time, then a speaker."""
    start = block.start
    for _ in range(2):
        first = start + len(text[start : start + _INDENT]) - len(text[start : start + _INDENT].lstrip())
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
