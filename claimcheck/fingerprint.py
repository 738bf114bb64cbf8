"""Which matcher made a match: a digest of everything that decides how two texts compare.

Taken over the files themselves, so that it cannot be forgotten when a rule or a word list changes, and without loading
them, because `show` needs it and nothing else of the matcher.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_PARTS = ("matcher.py", "traits.py", "weighing.py", "weights.toml", "signals", "text")


@cache
def fingerprint(point: str = "balanced") -> str:
    """The first 16 hexadecimal digits of SHA-256 over the matcher, its weights, signals and word lists, and the point."""
    digest = hashlib.sha256()
    root = Path(__file__).parent
    for part in _PARTS:
        for name, content in _files(root / part):
            digest.update(name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    digest.update(point.encode())
    return digest.hexdigest()[:16]


def _files(place: Path) -> list[tuple[str, bytes]]:
    if place.is_file():
        return [(place.name, place.read_bytes())] if place.name.endswith((".py", ".toml")) else []
    children = sorted(place.iterdir(), key=lambda child: child.name)
    return [pair for child in children if child.name != "__pycache__" for pair in _files(child)]
