"""Web pages (HTML): everything but script and style, hidden parts too; main text, title and captions are marked."""

from __future__ import annotations

import re

from claimcheck.documents.full_text import FullText

MEDIA_TYPES = ("text/html", "application/xhtml+xml")
SUFFIXES = (".html", ".htm", ".xhtml")
APART = True

_OPENING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def recognises(content: bytes) -> bool:
    """By its doctype or its first element; UTF-16 by the same, every second byte left out."""
    head = content[:4096]
    return _OPENING.match(head.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")) is not None


def load() -> None:
    """Load lxml and trafilatura, and have them set up by a first page what they only set up with one."""
    read(b"<html><body><article><p>The gate of the dam failed on Monday, the board said.</p></article></body></html>", "")


def read(content: bytes, name: str, charset: str | None = None) -> FullText:
    """The page as one text, in the order of the page."""
    from claimcheck.documents.readers.html.reading import page_text  # noqa: PLC0415 - loads lxml and trafilatura

    return page_text(content, name, charset)
