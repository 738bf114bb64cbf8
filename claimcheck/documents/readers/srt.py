"""Subtitles (SRT): the lines of all cues, time codes marked; roll-up captions, which repeat themselves, are taken once."""

from __future__ import annotations

from claimcheck.documents.cues import TIMING, subtitles_text
from claimcheck.documents.full_text import FullText

MEDIA_TYPES = ("application/x-subrip", "text/srt")
SUFFIXES = (".srt",)
APART = True


def recognises(content: bytes) -> bool:
    """By a number and a pair of times in its first two lines."""
    head = content[:400].removeprefix(b"\xef\xbb\xbf").lstrip().decode("latin-1").splitlines()
    return len(head) > 2 and head[0].strip().isdigit() and TIMING.match(head[1]) is not None


def load() -> None:
    """Nothing to load."""


def read(content: bytes, name: str, charset: str | None = None) -> FullText:
    """What was said, in order."""
    return subtitles_text(content, name, charset)
