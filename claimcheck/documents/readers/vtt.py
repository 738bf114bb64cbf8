"""Subtitles (WebVTT): the lines of all cues, time codes and voices marked; notes and styles are left out."""

from __future__ import annotations

from claimcheck.documents.cues import subtitles_text
from claimcheck.documents.full_text import FullText

MEDIA_TYPES = ("text/vtt",)
SUFFIXES = (".vtt",)
APART = True


def recognises(content: bytes) -> bool:
    """By its first word."""
    head = content[:40].removeprefix(b"\xef\xbb\xbf")
    return head.startswith(b"WEBVTT") and not head[6:7].strip(b"\r\n\t ")


def load() -> None:
    """Nothing to load."""


def read(content: bytes, name: str, charset: str | None = None) -> FullText:
    """What was said, in order."""
    return subtitles_text(content, name, charset)
