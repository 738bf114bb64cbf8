"""What a sentence puts in quotation marks."""

from __future__ import annotations

import re

from claimcheck.text.spans import Span

_CLOSING = {"“": "”", "„": "“", "«": "»", "»": "«", '"': '"', "‘": "’"}
_OPENING = re.compile(f"[{''.join(_CLOSING)}]")


def quotations(text: str) -> list[Span]:
    """The stretches between quotation marks, the marks left out, in order; one that is not closed runs to the end.

    Single quotation marks count where they are curved: a straight one is an apostrophe more often than not.
    """
    found: list[Span] = []
    at = 0
    while opened := _OPENING.search(text, at):
        start = opened.end()
        end = _closed(text, start, _CLOSING[opened[0]])
        if end > start:
            found.append(Span(start, end))
        at = end + 1
    return found


def _closed(text: str, start: int, closing: str) -> int:
    """Where a quotation ends: before its closing mark, an apostrophe inside a word apart."""
    at = text.find(closing, start)
    while at >= 0 and closing == "’" and at + 1 < len(text) and text[at + 1].isalnum():
        at = text.find(closing, at + 1)
    return len(text) if at < 0 else at
