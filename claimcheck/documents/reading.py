"""Reading a document's bytes from a file, and their text where it is plain.

Only plain text and Markdown are read here; the bytes of anything else are kept, and its quotes stay unchecked.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from claimcheck.documents.full_text import FullText
from claimcheck.errors import Invalid, NotFound, OutsideWorld

LARGEST = 50_000_000  # bytes: no page or transcript is larger; a FIFO or a device would never end

_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
}
_READABLE = {"text/plain", "text/markdown", "application/octet-stream"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document's bytes with their name and type, and the address they were fetched from, if they were."""

    name: str
    content: bytes
    media_type: str
    url: str | None = None

    @property
    def sha256(self) -> str:
        """The hash that names the bytes."""
        return hashlib.sha256(self.content).hexdigest()


def read_file(path: Path) -> Fetched:
    """Read a document from a file; raises NotFound, Invalid (too large, no regular file) or OutsideWorld."""
    content = _bytes(path)
    media_type = _TYPES.get(path.suffix.lower(), "application/octet-stream")
    return Fetched(path.name, content, media_type)


def read_text(content: bytes, media_type: str) -> FullText | None:
    """The full text of a plain document; None where there is no reader for the type."""
    text = readable_text(content, media_type)
    return None if text is None else FullText(text)


def readable_text(content: bytes, media_type: str) -> str | None:
    """The text of a plain document: by its byte order mark, else UTF-8, else Windows-1252; None for anything binary."""
    if media_type not in _READABLE or _binary(content):
        return None
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _binary(content: bytes) -> bool:
    marked = any(content.startswith(mark) for mark, _ in _MARKS)
    return not marked and b"\0" in content[:8192]


def _bytes(path: Path) -> bytes:
    try:
        size, mode = path.stat().st_size, path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise Invalid(f"{path} is no file", hint="name a file with the document in it")
        if size > LARGEST:
            raise Invalid(f"{path} is larger than {LARGEST // 1_000_000} MB", hint="store the part that matters")
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"there is no file {path}", hint="check the name; a URL starts with https://") from None
    except OSError as failure:
        raise OutsideWorld(
            f"{path} cannot be read: {os.strerror(failure.errno or 0)}", hint="check its permissions"
        ) from None
