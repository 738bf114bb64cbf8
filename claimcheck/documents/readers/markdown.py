"""Markdown: as it stands, marks of the markup and all; title, author and date from its front matter or first heading."""

from __future__ import annotations

import re

from claimcheck.documents.dates import iso
from claimcheck.documents.decoding import binary, decoded
from claimcheck.documents.full_text import Facts, FullText, Mark, Part
from claimcheck.errors import Unreadable
from claimcheck.text.spans import Span

MEDIA_TYPES = ("text/markdown", "text/x-markdown")
SUFFIXES = (".md", ".markdown", ".mdown")
APART = False  # read line by line, never parsed

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<title>[^\s][^\n]*)", re.MULTILINE)
_ENTRY = re.compile(r"^(?P<key>[A-Za-z_]+)[ \t]*:(?P<value>[^\n]*)", re.MULTILINE)
_LONGEST_TITLE = 500  # characters; what is longer is a paragraph with a hash before it
_LONGEST = 20_000  # characters in which a title and a front matter are looked for


def recognises(content: bytes) -> bool:  # noqa: ARG001 - the contract's
    """Never: any text is Markdown; the name's ending tells it."""
    return False


def load() -> None:
    """Nothing to load."""


def read(content: bytes, name: str, charset: str | None = None) -> FullText:
    """The text as it stands, its title marked."""
    if binary(content):
        raise Unreadable(name, "it is no text")
    text = decoded(content, charset)
    matter, body = _front_matter(text)
    title = _title(text, body)
    facts = Facts(
        title=matter.get("title") or (title and title.of(text)),
        author=matter.get("author"),
        outlet=matter.get("outlet") or matter.get("publisher"),
        published=iso(matter.get("date") or matter.get("published")),
        url=matter.get("url"),
        language=matter.get("lang") or matter.get("language"),
    )
    return FullText(text, marks=tuple(_marks(text, body, title)), facts=facts)


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """The entries between two lines of three dashes at the very beginning, and where what follows begins."""
    end = text.find("\n---\n", 3, _LONGEST) if text.startswith("---\n") else -1
    if end < 0:
        return {}, 0
    entries = {found["key"].lower(): found["value"].strip(" \t\"'") for found in _ENTRY.finditer(text, 4, end + 1)}
    return {key: value for key, value in entries.items() if value}, end + len("\n---\n")


def _title(text: str, body: int) -> Span | None:
    """The first heading's words, without the hashes that may close it."""
    found = _HEADING.search(text, body, body + _LONGEST)
    if found is None or len(found["title"]) > _LONGEST_TITLE:
        return None
    title = found["title"].rstrip()
    words = title.rstrip("#")
    return Span(found.start("title"), found.start("title") + len(words.rstrip() if words.endswith((" ", "\t")) else title))


def _marks(text: str, body: int, title: Span | None) -> list[Mark]:
    """The main text, where a front matter stands before it, and the heading."""
    main = [Mark(Part.MAIN, body, len(text))] if 0 < body < len(text) else []
    return main + ([Mark(Part.TITLE, *title)] if title else [])
