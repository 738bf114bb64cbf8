"""Who speaks in a transcript that a page lays out as a list of names and what they say."""

from __future__ import annotations

from collections import Counter

from claimcheck.documents.full_text import Mark, Part
from claimcheck.documents.readers.html.page import Page

_LONGEST_NAME = 60  # characters


def voices(page: Page, text: str) -> list[Mark]:
    """A mark on each description whose term is a speaker: one who has the word twice; the terms of a glossary differ."""
    terms = [(tag, span) for tag, span in page.measured if tag in {"dt", "dd"}]
    names = Counter(span.of(text).rstrip(": ") for tag, span in terms if tag == "dt")
    marks: list[Mark] = []
    name = ""
    for tag, span in terms:
        if tag == "dt":
            name = span.of(text).rstrip(": ")
        elif name and names[name] > 1 and len(name) <= _LONGEST_NAME:
            marks.append(Mark(Part.VOICE, span.start, span.end, name))
    return marks
