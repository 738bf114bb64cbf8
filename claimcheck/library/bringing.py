"""From what was named to bytes: files, the files of folders, addresses, stdin."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from claimcheck.documents.reading import Fetched, media_type_of, read_file, whole
from claimcheck.documents.walking import Left, files
from claimcheck.errors import ClaimcheckError, Invalid
from claimcheck.library.documents import is_url

Fetch = Callable[[str], Fetched]  # from an address to its bytes; raises OutsideWorld or Invalid
Named = str | Path | ClaimcheckError  # an address or "-", a file, or why a folder could not be listed

STDIN = "-"


def nothing(_path: Path) -> bool:
    """Every file of a folder is wanted."""
    return False


@dataclass(frozen=True)
class Bringing:
    """How documents are brought in. `fetch` is None where addresses are put on file without being fetched."""

    fetch: Fetch | None = None
    stdin: BinaryIO | None = None
    leave_out: Left = nothing


def expanded(places: Iterable[str], leave_out: Left) -> Iterator[Named]:
    """The documents that places stand for: a folder for its files; stdin only once, for it is empty when it was read."""
    read = False
    for place in places:
        if place == STDIN:
            if not read:
                yield STDIN
            read = True
        elif is_url(place):
            yield place
        elif os.path.isdir(place):  # noqa: PTH112 - unlike a Path's, it says no to a name that is too long
            yield from _files(place, leave_out)
        else:
            yield Path(place)


def _files(folder: str, leave_out: Left) -> Iterator[Named]:
    empty = True
    for found in files(Path(folder), leave_out):
        yield found
        empty = False
    if empty:
        yield Invalid(f"there is no document in {folder}", hint="hidden files and links are left out")


def brought(place: str | Path, bringing: Bringing, title: str | None = None) -> Fetched | None:
    """The bytes of a place; None for an address that is not to be fetched."""
    if isinstance(place, Path):
        return read_file(place)
    if place != STDIN:
        return bringing.fetch(place) if bringing.fetch else None
    if bringing.stdin is None:
        raise Invalid("there is nothing on stdin", hint="name a file, or pipe one into the command")
    content = whole(bringing.stdin, "stdin")
    name = title or "stdin"
    return Fetched(name, content, media_type_of(content, name))
