"""Reading a document: its bytes from a file, and from its bytes the full text that quotes are anchored in."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.documents.decoding import binary
from claimcheck.documents.full_text import FullText
from claimcheck.documents.readers import Reader, reader_of, reader_of_type
from claimcheck.documents.wire import Limits
from claimcheck.errors import Invalid, NotFound, OutsideWorld, Unreadable

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
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
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


def read_document(content: bytes, name: str, media_type: str | None = None, limits: Limits | None = None) -> FullText:
    """A document's full text; raises Unreadable (an Invalid) where none can be had, with the reason in one clause.

    Its kind is told by its first bytes, else by `media_type` (a `charset=` in it is heeded), else by the ending of `name`;
    what is none of these and yet text is read as plain text. Readers with a parser work in a process apart, within `limits`
    (30 s of processor time, 60 s by the clock and 1 GB each). The same bytes sent as the same type make the same text.
    """
    reader = _reader(content, name, media_type)
    charset = _charset(media_type)
    if not reader.apart:
        return reader.read(content, name, charset)
    from claimcheck.documents.child import worker  # noqa: PLC0415 - plain text needs no process

    return worker().read(reader, content, name, charset, limits or Limits())


def read_documents(documents: Iterable[tuple[bytes, str, str | None]]) -> Iterator[FullText | Unreadable]:
    """The full text of each document (content, name, media type) in order, or why there is none; none stops the others."""
    for content, name, media_type in documents:
        try:
            yield read_document(content, name, media_type)
        except Unreadable as failure:
            yield failure


def media_type_of(content: bytes, name: str, media_type: str | None = None) -> str:
    """What a document is, by the same rule as it is read; `application/octet-stream` where there is no reader for it."""
    try:
        return _reader(content, name, media_type).media_types[0]
    except Unreadable:
        return "application/octet-stream"


def _reader(content: bytes, name: str, media_type: str | None) -> Reader:
    found = reader_of(content, name, media_type) or (None if binary(content) else reader_of_type("text/plain"))
    if found is None:
        raise Unreadable(name, "there is no reader for its kind")
    return found


def _charset(media_type: str | None) -> str | None:
    found = _CHARSET.search(media_type or "")
    return found[1] if found else None


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
