"""Which matcher made a match: a digest of everything that decides how two texts compare.

Taken over the files themselves, so that it cannot be forgotten when a rule or a word list changes, and without loading
them, because `show` needs it and nothing else of the matcher.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Container, Iterable, Iterator
from functools import cache, partial
from pathlib import Path

from claimcheck.text.kept import kept
from claimcheck.vocab import Point

_PARTS = ("matcher.py", "traits.py", "weighing.py", "weights.toml", "weights_meaning.toml", "signals", "text")


def fingerprint(point: str = "balanced") -> str:
    """The first 16 hexadecimal digits of SHA-256 over the matcher, its weights, signals and word lists, and the point."""
    return _by_point()[point]


@cache
def _by_point() -> dict[str, str]:
    files = tuple(_files(Path(__file__).parent, _PARTS))
    return dict(kept(Path(__file__), partial(_digests, files), files))


def _digests(files: Iterable[os.DirEntry[str]]) -> dict[str, str]:
    """The digest for each point."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + Path(file.path).read_bytes().replace(b"\r\n", b"\n") + b"\0")
    found = {}
    for point in Point:
        of_point = digest.copy()
        of_point.update(point.value.encode())
        found[point.value] = of_point.hexdigest()[:16]
    return found


def _files(folder: str | Path, names: Container[str] | None = None) -> Iterator[os.DirEntry[str]]:
    """The files of code and words in a folder in their order, or those of these names and in folders of these names."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name == "__pycache__" or (names is not None and entry.name not in names):
            continue
        if entry.is_dir():
            yield from _files(entry.path)
        elif entry.name.endswith((".py", ".toml")):
            yield entry
