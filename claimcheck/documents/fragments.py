"""The page or the time at which something stands, as a W3C FragmentSelector writes it: `page=4`, `t=00:01:02.500`."""

from __future__ import annotations

import re

from claimcheck.anchors import Anchor
from claimcheck.documents.full_text import FullText, Part
from claimcheck.text.spans import Span

_PAGE = re.compile(r"page=([^&=\s]{1,40})")
_TIME = re.compile(r"t=([0-9:.,]{1,40})")


def placed(anchor: Anchor, full_text: FullText) -> Anchor:
    """The anchor with its page or time, where the full text marks one at its beginning."""
    return anchor if anchor.start is None else anchor._replace(fragment=fragment(full_text, anchor.start))


def fragment(full_text: FullText, offset: int) -> str | None:
    """The page, else the time code, of a character of the full text."""
    page, time = full_text.at(Part.PAGE, offset), full_text.at(Part.TIME, offset)
    if page is not None and page.label:
        return f"page={page.label}"[:60]
    return f"t={time.label}"[:60] if time is not None and time.label else None


def stretch_of(full_text: FullText, value: str | None) -> Span | None:
    """The stretch of a text that a page or a time code marks; None where the text marks none of that name."""
    found = _PAGE.fullmatch(value or "") or _TIME.fullmatch(value or "")
    part = Part.PAGE if value and value.startswith("page=") else Part.TIME
    marks = [mark for mark in full_text.marks if found and mark.part is part and mark.label == found[1]]
    return Span(min(mark.start for mark in marks), max(mark.end for mark in marks)) if marks else None


def in_words(value: str | None) -> str:
    """A fragment as a person reads it: `page 4`, `at 00:01:02.500`; empty where it is none of ours."""
    if page := _PAGE.fullmatch(value or ""):
        return f"page {page[1]}"
    time = _TIME.fullmatch(value or "")
    return f"at {time[1]}" if time else ""
