"""OpenDocument text (ODT): body, tables, text boxes, headers, notes, comments; tracked insertions marked, not deletions."""

from __future__ import annotations

from claimcheck.documents.full_text import FullText

MEDIA_TYPES = ("application/vnd.oasis.opendocument.text",)
SUFFIXES = (".odt", ".ott")
APART = True


def recognises(content: bytes) -> bool:
    """By the media type that its zip begins with."""
    return content.startswith(b"PK\x03\x04") and MEDIA_TYPES[0].encode() in content[:200]


def load() -> None:
    """Load lxml."""
    import claimcheck.documents.readers.odt.body  # noqa: F401, PLC0415


def read(content: bytes, name: str, charset: str | None = None) -> FullText:  # noqa: ARG001 - XML knows its own
    """The document as one text: headers, body with notes, footers."""
    from claimcheck.documents.readers.odt.body import document_text  # noqa: PLC0415 - loads lxml

    return document_text(content, name)
