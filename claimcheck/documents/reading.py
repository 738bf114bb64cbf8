"""Reading a document: its bytes from a file, and from its bytes the full text that quotes are anchored in."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from claimcheck.documents.decoding import binary, empty
from claimcheck.documents.full_text import FullText
from claimcheck.documents.readers import Reader, reader_of, reader_of_type
from claimcheck.documents.wire import Limits
from claimcheck.errors import Invalid, NotFound, OutsideWorld, Unreadable

LARGEST = 50_000_000  # bytes: no page or transcript is larger; a FIFO or a device would never end

_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


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
    name = shown(path)
    return Fetched(name, content, media_type_of(content, name))


def read_document(content: bytes, name: str, media_type: str | None = None, limits: Limits | None = None) -> FullText:
    """A document's full text; raises Unreadable (an Invalid) where none can be had, with the reason in one clause.

    Its kind is told by its first bytes, else by `media_type` (a `charset=` in it is heeded), else by the ending of `name`;
    what is none of these and yet text is read as plain text. Readers with a parser work in a process apart, within `limits`
    (30 s of processor time, 60 s by the clock and 1 GB each). The same bytes sent as the same type make the same text.
    """
    if empty(content):
        raise Unreadable(name, "it is empty")
    reader = _reader(content, name, media_type)
    charset = _charset(media_type)
    full_text = _read(reader, content, name, charset, limits or Limits())
    if not full_text.text.strip():  # a page of pictures, a scan: as little to quote from as an empty file
        raise Unreadable(name, "; ".join(full_text.warnings) or "there is no text in it")
    return full_text


def _read(reader: Reader, content: bytes, name: str, charset: str | None, limits: Limits) -> FullText:
    if not reader.apart:
        return reader.read(content, name, charset)
    from claimcheck.documents.child import worker  # noqa: PLC0415 - plain text needs no process

    return worker().read(reader, content, name, charset, limits)


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


def shown(path: Path) -> str:
    """A file's name as text; bytes in it that are none become U+FFFD."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def whole(file: BinaryIO, name: str) -> bytes:
    """All bytes of a file that may be endless or growing; raises Invalid where there are more than LARGEST."""
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Invalid(f"{name} is larger than {LARGEST // 1_000_000} MB", hint="store the part that matters")
    return content


def _bytes(path: Path) -> bytes:
    try:
        with _opened(path) as file:
            return whole(file, str(path))
    except FileNotFoundError:
        raise NotFound(f"there is no file {path}", hint="check the name; a URL starts with https://") from None
    except OSError as failure:
        raise OutsideWorld(
            f"{path} cannot be read: {os.strerror(failure.errno or 0)}", hint="check its permissions"
        ) from None


def _opened(path: Path) -> BinaryIO:
    """The file, opened before it is looked at: what a name means may change. A pipe is not waited for."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Invalid(f"{path} is no file", hint="name a file with the document in it")
    return os.fdopen(descriptor, "rb")
