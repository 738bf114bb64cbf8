"""Which matcher made a match: a digest of everything that decides how two texts compare.

Taken over the files themselves, so that it cannot be forgotten when a rule or a word list changes, and without loading
them, because `show` needs it and nothing else of the matcher.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path

from claimcheck.text.kept import kept
from claimcheck.vocab import Point

_PARTS = ("matcher.py", "traits.py", "weighing.py", "weights.toml", "weights_meaning.toml", "signals", "text")


@cache
def fingerprint(point: str = "balanced") -> str:
    """The first 16 hexadecimal digits of SHA-256 over the matcher, its weights, signals and word lists, and the point."""
    root = Path(__file__).parent
    files = tuple(file for part in _PARTS for file in _files(root / part))
    return str(kept(Path(__file__), partial(_digests, files), files)[point])


def _digests(files: Iterable[Path]) -> dict[str, str]:
    """The digest for each point."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    found = {}
    for point in Point:
        of_point = digest.copy()
        of_point.update(point.value.encode())
        found[point.value] = of_point.hexdigest()[:16]
    return found


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        if place.name.endswith((".py", ".toml")):
            yield place
        return
    for child in sorted(place.iterdir(), key=lambda child: child.name):
        if child.name != "__pycache__":
            yield from _files(child)
