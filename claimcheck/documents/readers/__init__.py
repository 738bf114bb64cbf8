"""Every kind of document that can be read: one file each, found by discovery.

A reader module says MEDIA_TYPES (its own first), SUFFIXES and APART (whether it reads in a process of its own, with
limits), and has three functions: `recognises(content)` tells its kind by its bytes alone and loads nothing, `load()` loads
what it reads with, once for many documents, and `read(content, name, charset)` makes the full text or raises Unreadable.
The first line of the module is what the user reads. The same bytes always make the same text.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import PurePath
from types import ModuleType
from typing import Protocol

from claimcheck.documents.full_text import FullText
from claimcheck.lazily import NamedTuple


class Read(Protocol):
    """From bytes to a full text; `charset` is the encoding that the sender named, `name` is for messages only."""

    def __call__(self, content: bytes, name: str, charset: str | None = None) -> FullText:
        """Make the full text; raises Unreadable."""
        ...


class Reader(NamedTuple):
    """One kind of document."""

    name: str
    module: ModuleType

    @property
    def media_types(self) -> tuple[str, ...]:
        """The media types it reads, its own first."""
        return tuple(self.module.MEDIA_TYPES)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files' names, lower case, with the dot."""
        return tuple(self.module.SUFFIXES)

    @property
    def apart(self) -> bool:
        """Whether it reads in a process of its own."""
        return bool(self.module.APART)

    @property
    def explanation(self) -> str:
        """What the user reads about it."""
        return (self.module.__doc__ or "").strip().splitlines()[0]

    @property
    def read(self) -> Read:
        """The function that makes a full text of bytes; raises Unreadable where they are no such document."""
        function: Read = self.module.read
        return function

    def load(self) -> None:
        """Load what it reads with."""
        self.module.load()

    def recognises(self, content: bytes) -> bool:
        """Whether the bytes alone tell that the document is of this kind."""
        return bool(self.module.recognises(content))


@cache
def readers() -> tuple[Reader, ...]:
    """All readers in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(Reader(name, importlib.import_module(f"{__name__}.{name}")) for name in names)


def reader_of(content: bytes, name: str, media_type: str | None = None) -> Reader | None:
    """The reader of a document: by its bytes, else by the type it was sent as, else by its name's ending."""
    by_content = (reader for reader in readers() if reader.recognises(content))
    return next(by_content, None) or reader_of_type(media_type) or _by_suffix(name)


def reader_of_type(media_type: str | None) -> Reader | None:
    """The reader of a media type, whatever its parameters; None where there is none."""
    bare = (media_type or "").partition(";")[0].strip().lower()
    return next((reader for reader in readers() if bare in reader.media_types), None)


def _by_suffix(name: str) -> Reader | None:
    suffix = PurePath(name).suffix.lower()
    return next((reader for reader in readers() if suffix in reader.suffixes), None)
