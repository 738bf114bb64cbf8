"""Office files: a zip of XML parts, opened with limits, so that a small file cannot become a large one unseen."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from lxml import etree

from claimcheck.errors import Unreadable

LARGEST = 100_000_000  # bytes of all parts together, unpacked
MOST_ENTRIES = 2_000
HIGHEST_RATIO = 100  # unpacked to packed; office files pack ten to twenty times
_SMALL = 1_000_000  # bytes under which a high ratio is no danger
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class Office:
    """An office file's parts, by name."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGE:
            raise Unreadable(name, "it is damaged, or locked with a password: it is no zip file") from None
        entries = self._zip.infolist()
        size, packed = sum(entry.file_size for entry in entries), sum(entry.compress_size for entry in entries)
        if len(entries) > MOST_ENTRIES:
            raise Unreadable(name, f"it has {len(entries)} parts, more than {MOST_ENTRIES}")
        if size > LARGEST or (size > _SMALL and size > HIGHEST_RATIO * max(packed, len(content) // 2)):
            raise Unreadable(name, f"it would unpack to {size / 1_000_000:.0f} MB from {len(content) / 1_000_000:.1f} MB")
        self.names = [entry.filename for entry in entries]
        self._left = LARGEST

    def part(self, part: str) -> Any:
        """The root element of a part; None where there is no such part."""
        if part not in self.names:
            return None
        content = self._bytes(part)
        if b"<!DOCTYPE" in content.replace(b"\0", b""):
            raise Unreadable(self.name, f"its part {part} declares entities, which no office program writes")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as failure:
            raise Unreadable(self.name, f"it is damaged: {part}: {str(failure.msg)[:120]}") from None
        if root.getroottree().docinfo.doctype:
            raise Unreadable(self.name, f"its part {part} declares entities, which no office program writes")
        return root

    def _bytes(self, part: str) -> bytes:
        """A part's bytes, counted while unpacking: what a zip declares may be a lie."""
        try:
            with self._zip.open(part) as file:
                content = file.read(self._left + 1)
        except _DAMAGE:
            raise Unreadable(self.name, f"it is damaged: {part} cannot be unpacked") from None
        self._left -= len(content)
        if self._left < 0:
            raise Unreadable(self.name, f"it unpacks to more than {LARGEST // 1_000_000} MB")
        return content


def local(element: Any) -> str:
    """An element's name without its namespace; empty for a comment or an instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """An attribute's value, whatever its namespace."""
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


def first_words(root: Any, *names: str) -> str | None:
    """The words of the first element of one of the names, in the order of the names, as one line."""
    if root is None:
        return None
    for name in names:
        for element in root.iter("{*}" + name):
            if words := " ".join("".join(element.itertext()).split()):
                return words[:500]
    return None
