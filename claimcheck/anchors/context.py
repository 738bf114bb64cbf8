"""Telling several places of the same words apart by what stood before and after them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.anchors.anchor import Anchor
from claimcheck.anchors.skeleton import Skeleton

ENOUGH = 0.5  # of the context must still be there
CLEAR = 0.15  # and so much more of it than at any other place


class Context:
    """What an anchor says of its surroundings."""

    def __init__(self, anchor: Anchor) -> None:
        self.before = Skeleton(anchor.prefix).characters
        self.after = Skeleton(anchor.suffix).characters

    def likeness(self, page: Skeleton, start: int, end: int) -> float:
        """How far a place's surroundings are those of the anchor, 0 to 1; 0 where it has none."""
        from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - most quotes have one place

        whole = len(self.before) + len(self.after)
        left = ratio(self.before, page.characters[max(0, start - len(self.before)) : start]) if self.before else 0.0
        right = ratio(self.after, page.characters[end : end + len(self.after)]) if self.after else 0.0
        return (left * len(self.before) + right * len(self.after)) / (100 * whole) if whole else 0.0

    def told_apart(self, page: Skeleton, found: Sequence[int], length: int) -> int | None:
        """Of several places the one whose surroundings are the anchor's, if it is clear which."""
        scored = sorted(((self.likeness(page, at, at + length), at) for at in found), reverse=True)
        best, second = scored[0], scored[1]
        return best[1] if best[0] >= ENOUGH and best[0] - second[0] >= CLEAR else None
