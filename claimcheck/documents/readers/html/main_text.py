"""Which blocks of a page are its main text: trafilatura's judgement, laid onto our own characters.

Trafilatura rewrites what it keeps, so its text is never used, only asked: a block is main where its words are. Blocks
between main ones are main too unless they are menus, forms or the like, for captions and single lines are what it loses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from trafilatura import bare_extraction
from trafilatura.settings import Document

from claimcheck.documents.full_text import Facts, Mark, Part
from claimcheck.text.spans import Span

LARGEST = 1_000_000  # characters of markup; trafilatura takes a minute for four times that
TOO_LARGE = "the main text is not marked: the page is too large"
# Only dates that the page states as its own: the extensive search guesses from whatever number looks like one.
_DATES = {"original_date": True, "extensive_search": False}
_BLOCK = re.compile(r"[^\n\t]+(?:\n[^\n\t]+)*")
_PHRASE = 5  # words; fewer may stand in a menu as well as in the text
_EDGES = frozenset(("", "\n", "\t"))
_WORD = re.compile(r"\w+")


def main_text(markup: str, text: str, furniture: Iterable[Span], title: Span | None) -> tuple[list[Mark], Facts, str | None]:
    """Marks of the main text and of the title, what trafilatura knows of the page, and a warning or None."""
    marks = [Mark(Part.TITLE, *title)] if title else []
    if len(markup) > LARGEST:
        return marks, Facts(), TOO_LARGE
    found = bare_extraction(
        markup, fast=True, favor_recall=True, include_comments=False, with_metadata=True, date_extraction_params=_DATES
    )
    if not isinstance(found, Document):
        return marks, Facts(), None
    main = _stretches(text, found.text or "", list(furniture))
    # Where a page has no more than a year, trafilatura says its first of January.
    date = None if (found.date or "").endswith("-01-01") else found.date
    facts = Facts(title=found.title, author=found.author, outlet=found.sitename, published=date, language=found.language)
    return marks + [Mark(Part.MAIN, *span) for span in main], facts, None


def link_lines(links: Iterable[Span], text: str) -> list[Span]:
    """The links that are a block of their own and no sentence: teasers of other pages."""
    alone = (link for link in links if {text[max(link.start - 1, 0) : link.start], text[link.end : link.end + 1]} <= _EDGES)
    return [link for link in alone if text[link.end - 1] != "."]


def _stretches(text: str, kept: str, furniture: list[Span]) -> list[Span]:
    """The main text's stretches, each from its first to its last block."""
    blocks = [Span(*found.span()) for found in _BLOCK.finditer(text)]
    folded = [_folded(block.of(text)) for block in blocks]
    lines = {_folded(line) for line in re.split(r"[\n|]", kept)}
    first, stop = _bounds(folded, lines, f" {_folded(kept)} ")
    stretches: list[Span] = []
    apart = True
    around = _Covered(furniture)
    for block, words in zip(blocks[first:stop], folded[first:stop], strict=True):
        if words not in lines and around.at(block.start):
            apart = True
        elif apart:
            stretches.append(block)
            apart = False
        else:
            stretches[-1] = Span(stretches[-1].start, block.end)
    return stretches


class _Covered:
    """Spans, asked from left to right whether one of them covers a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._waiting = sorted(spans, reverse=True)
        self._end = 0

    def at(self, place: int) -> bool:
        """Whether a span covers the place; places must not fall."""
        while self._waiting and self._waiting[-1].start <= place:
            self._end = max(self._end, self._waiting.pop().end)
        return place < self._end


def _bounds(blocks: list[str], lines: set[str], words: str) -> tuple[int, int]:
    """The first main block and the one after the last: those with whole phrases of what was kept, and lines beside them."""
    phrases = ((number, block) for number, block in enumerate(blocks) if block.count(" ") >= _PHRASE - 1)
    sure = [number for number, block in phrases if block in lines or f" {block} " in words]
    sure = sure or [number for number, block in enumerate(blocks) if block and block in lines]
    if not sure:
        return 0, 0
    first, stop = sure[0], sure[-1] + 1
    while first and blocks[first - 1] in lines:
        first -= 1
    while stop < len(blocks) and blocks[stop] in lines:
        stop += 1
    return first, stop


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.replace("\u00ad", "").casefold()))
