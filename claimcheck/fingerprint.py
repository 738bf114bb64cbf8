"""Which matcher made a match: a digest of everything that decides how two texts compare.

Taken over the files themselves, so that it cannot be forgotten when a rule or a word list changes, and without loading
them, because `show` needs it and nothing else of the matcher.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from claimcheck.text.derived import matcher_files
from claimcheck.text.kept import kept
from claimcheck.vocab import Point


def fingerprint(point: str = "balanced") -> str:
    """The first 16 hexadecimal digits of SHA-256 over the matcher, its weights, signals and word lists, and the point."""
    return _by_point()[point]


@cache
def _by_point() -> dict[str, str]:
    return dict(kept(Path(__file__), _digests, matcher_files()))


def _digests() -> dict[str, str]:
    """The digest for each point."""
    digest = hashlib.sha256()
    for file in matcher_files():
        digest.update(file.name.encode() + b"\0" + Path(file.path).read_bytes().replace(b"\r\n", b"\n") + b"\0")
    found = {}
    for point in Point:
        of_point = digest.copy()
        of_point.update(point.value.encode())
        found[point.value] = of_point.hexdigest()[:16]
    return found
