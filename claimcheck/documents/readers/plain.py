"""Plain text: as it stands, in UTF-8, UTF-16, UTF-32 or Windows-1252; line ends become newlines."""

from __future__ import annotations

from claimcheck.documents.decoding import binary, decoded
from claimcheck.documents.full_text import FullText
from claimcheck.errors import Unreadable

MEDIA_TYPES = ("text/plain",)
SUFFIXES = (".txt", ".text", ".log")
APART = False  # decoding has no parser to attack; its cost is bounded by the bytes


def recognises(content: bytes) -> bool:  # noqa: ARG001 - the contract's
    """Never: anything may be plain text, so it is what is left when no other kind is recognised."""
    return False


def load() -> None:
    """Nothing to load."""


def read(content: bytes, name: str, charset: str | None = None) -> FullText:
    """The text as it stands."""
    if binary(content):
        raise Unreadable(name, "it is no text")
    return FullText(decoded(content, charset))
