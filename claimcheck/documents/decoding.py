"""Bytes to characters, for documents that are text: the byte order mark first, then UTF-8, then what the document says.

UTF-8 that is valid and not ASCII is hardly ever anything else, so it beats a label; Windows-1252 reads whatever is left.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Told by their bytes, or no encodings that a document comes in.
_NO_LABELS = ("utf-", "utf_", "idna", "punycode", "raw", "unicode", "undefined")
_HEAD = 8192  # bytes looked at to tell text from anything else
# What UTF-8 and a database cannot hold; each becomes one U+FFFD, so that nothing moves.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?")


def decoded(content: bytes, label: str | None = None) -> str:
    """The characters of a text, line ends as newlines; `label` is the encoding that the document or its sender names."""
    encoding, skipped = _encoding(content, label)
    return lines_ended(storable(content[skipped:].decode(encoding, errors="replace")))


def lines_ended(text: str) -> str:
    """The text with each line end, of whatever system, as one newline."""
    return _LINE_ENDS.sub("\n", text) if "\r" in text else text


def storable(text: str) -> str:
    """The text with NULs and halves of characters replaced by U+FFFD, one for one."""
    return _UNSTORABLE.sub("\ufffd", text)


def binary(content: bytes) -> bool:
    """Whether the bytes are no text: a NUL near their beginning, and no sign of an encoding that has them."""
    head = content[:_HEAD]
    return b"\0" in head and not any(head.startswith(mark) for mark, _ in _MARKS) and _wide(head) is None


def empty(content: bytes) -> bool:
    """Whether the bytes are none, or a byte order mark and white space."""
    return not decoded(content[:_HEAD]).strip() and not decoded(content).strip()


def _encoding(content: bytes, label: str | None) -> tuple[str, int]:
    """The encoding, and how many bytes its mark takes."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    if wide := _wide(content[:_HEAD]):
        return wide, 0
    named = _known(label)
    if content.isascii():
        return (named if named and named.startswith("iso2022") else "utf-8"), 0
    return _valid(content) or named or "cp1252", 0


def _valid(content: bytes) -> str | None:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _known(label: str | None) -> str | None:
    """The codec of a label that names an encoding of text; Latin-1 is what people call Windows-1252."""
    try:
        name = codecs.lookup((label or "").strip(" \"'")).name
        b"".decode(name)
    except (LookupError, ValueError):
        return None
    if name.startswith(_NO_LABELS):
        return None
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _wide(head: bytes) -> str | None:
    """UTF-16 without its mark: Latin text has a NUL in every second byte."""
    pairs = len(head) // 2
    if pairs < 2 or b"\0" not in head:
        return None
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if odd > pairs * 0.7 and even < pairs * 0.02:
        return "utf-16-le"
    return "utf-16-be" if even > pairs * 0.7 and odd < pairs * 0.02 else None
