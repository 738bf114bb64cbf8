"""Word (DOCX): body, tables, text boxes, headers, notes, comments; tracked insertions are marked, deletions left out."""

from __future__ import annotations

from claimcheck.documents.full_text import FullText

MEDIA_TYPES = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)
SUFFIXES = (".docx", ".docm")
APART = True


def recognises(content: bytes) -> bool:
    """By the name of its main part in the zip's directory."""
    return content.startswith(b"PK\x03\x04") and b"word/document" in content


def load() -> None:
    """Load lxml."""
    import claimcheck.documents.readers.docx.body  # noqa: F401, PLC0415


def read(content: bytes, name: str, charset: str | None = None) -> FullText:  # noqa: ARG001 - XML knows its own
    """The document as one text: headers, body, notes, comments, footers."""
    from claimcheck.documents.readers.docx.body import document_text  # noqa: PLC0415 - loads lxml

    return document_text(content, name)
