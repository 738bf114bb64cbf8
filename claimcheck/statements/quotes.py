"""The quoted stretches of a text: a quote left open at a paragraph's end goes on where the next opens one again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.text.spans import Span

# Double marks, and single ones that open at a word and close behind a comma or a stop.
_MARK = re.compile(r"[\"“”„«»]|''|``|(?<!\w)[‘'](?=\w)|(?<=[.,?!…])[’'](?!\w)|\n[ \t]*\n")
_OPENS = frozenset("“„«‘") | {"``"}
_CLOSES = frozenset("”»’")
_SINGLE = frozenset("‘’'")
# A single mark that closes nothing within so many characters was an apostrophe.
_LONGEST_SINGLE = 600


def quotes(text: str) -> list[Span]:
    """The outermost quotes in order, marks included; one that is never closed ends with its paragraph."""
    found: list[Span] = []
    start, mark = -1, ""
    for match in _MARK.finditer(text):
        sign = match[0]
        if sign[0] == "\n":
            if start >= 0 and mark not in _SINGLE:
                found.append(Span(start, match.start()))
            start = -1
        elif start < 0:
            start, mark = (match.start(), sign) if _may_open(text, match) else (-1, "")
        elif _may_close(text, match, mark, start):
            found.append(Span(start, match.end()))
            start = -1
        elif mark in _SINGLE and sign not in _SINGLE and _may_open(text, match):
            start, mark = match.start(), sign  # the single one was an apostrophe
    if start >= 0 and mark not in _SINGLE:
        found.append(Span(start, len(text)))
    return found


def chained(text: str, found: list[Span]) -> Iterator[bool]:
    """For each quote whether it carries on the one before: that was never closed, and this opens the next paragraph."""
    for place, quote in enumerate(found):
        before = found[place - 1] if place else None
        yield before is not None and not _is_closed(text, before) and not text[before.end : quote.start].strip()


def _is_closed(text: str, quote: Span) -> bool:
    return quote.end - quote.start > 1 and text[quote.end - 1] in "\"”»’'"


def _may_open(text: str, match: re.Match[str]) -> bool:
    """True for an opening mark, or a straight one before a word and behind space."""
    sign = match[0]
    if sign in _CLOSES and sign != "»":
        return False
    if sign in _OPENS:
        return True
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return (not before or not (before.isalnum() or before in ".,!?")) and bool(after.strip())


def _may_close(text: str, match: re.Match[str], mark: str, start: int) -> bool:
    """True for a mark that ends what `mark` opened."""
    sign = match[0]
    if (mark in _SINGLE) != (sign in _SINGLE):
        return False
    if mark in _SINGLE:
        return sign != "‘" and match.start() - start < _LONGEST_SINGLE and text[match.start() - 1] in ".,?!…"
    if sign == '"':
        after = text[match.end() : match.end() + 1]
        return not (text[match.start() - 1].isspace() and after.isalnum())
    return sign not in _OPENS
