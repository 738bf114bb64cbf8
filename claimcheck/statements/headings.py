"""Which stretches of a text are headlines and headings: lines of their own that no full stop closes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.text.spans import Span

_MOST_WORDS = 14
_CLOSED = (".", "!", "?", "…", '."', ".”", ".'", ".’", '!"', "!”", '?"', "?”", ".)", ":", ";", ",")
_BULLET = re.compile(r"\s*(?:[-*•–—·]|\(?\d{1,3}[.)])\s")
# A text in which hardly any sentence ends with a full stop has no headings that could be told by it.
_CLOSED_SHARE = 0.3


def headings(text: str, spans: Sequence[Span], titles: Sequence[tuple[int, int]] = ()) -> frozenset[int]:
    """The places in `spans` of headlines and headings; `titles` are stretches (start, end) that a reader marked as such."""
    closed = [span.of(text).endswith(_CLOSED) for span in spans]
    is_prose = sum(closed) >= _CLOSED_SHARE * len(spans)
    first = next((place for place, is_closed in enumerate(closed) if is_closed), 0)
    return frozenset(
        place
        for place, span in enumerate(spans)
        if _is_marked(text, span, titles) or (is_prose and not closed[place] and _stands_alone(text, span, place < first))
    )


def _is_marked(text: str, span: Span, titles: Sequence[tuple[int, int]]) -> bool:
    if any(start <= span.start and span.end <= end for start, end in titles):
        return True
    return text.startswith("#", _line_start(text, span.start))


def _stands_alone(text: str, span: Span, is_in_head: bool) -> bool:
    """True for a whole line of few words, at the head of the text or parted from what is before and behind it."""
    start, end = _line_start(text, span.start), _line_end(text, span.end)
    if _BULLET.match(text, start) or text[start : span.start].strip() or text[span.end : end].strip():
        return False
    if len(span.of(text).split()) > _MOST_WORDS:
        return False
    return is_in_head or (
        _is_blank_above(text, start) and (_is_blank_below(text, end) or bool(_BULLET.match(text, end + 1)))
    )


def _is_blank_above(text: str, start: int) -> bool:
    """True where the line above the one that begins at `start` is blank, or there is none."""
    return start == 0 or not text[_line_start(text, start - 1) : start - 1].strip()


def _is_blank_below(text: str, end: int) -> bool:
    """True where the line below the one that ends at `end` is blank, or there is none."""
    return not text[end + 1 : _line_end(text, end + 1)].strip()


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found
