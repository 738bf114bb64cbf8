"""Telling several places of the same words apart by what stood before and after them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.anchors.anchor import Anchor
from claimcheck.anchors.skeleton import Skeleton
from claimcheck.lazily import NamedTuple

ENOUGH = 0.5  # of the context must still be there
CLEAR = 0.15  # and so much more of it than at any other place


class Surroundings(NamedTuple):
    """Whether what stood before a quote and behind it stands there still; typography and punctuation are no change."""

    before: bool
    after: bool
    likeness: float

    @property
    def same(self) -> bool:
        """True where both do."""
        return self.before and self.after

    @property
    def other(self) -> bool:
        """True where the quote stands in another context: on both sides other words, less than half of the letters alike."""
        return not self.before and not self.after and self.likeness < ENOUGH


def surroundings(anchor: Anchor, found: Anchor) -> Surroundings:
    """What became of an anchor's surroundings at the place where its quote was found."""
    if (anchor.prefix, anchor.suffix) == (found.prefix, found.suffix):
        return Surroundings(before=True, after=True, likeness=1.0)
    page, quote = Skeleton(found.prefix + found.exact + found.suffix), Skeleton(found.exact)
    start = len(Skeleton(found.prefix))
    context = Context(anchor)
    before, after = Skeleton(found.prefix).characters, Skeleton(found.suffix).characters
    return Surroundings(
        before=_ends_alike(_letters(context.before), _letters(before)),
        after=_ends_alike(_letters(context.after)[::-1], _letters(after)[::-1]),
        likeness=context.likeness(page, start, start + len(quote)),
    )


def _letters(characters: str) -> str:
    """Letters and digits alone: a mail that is quoted has a mark before each line."""
    return "".join(filter(str.isalnum, characters))


def _ends_alike(wanted: str, there: str) -> bool:
    """True where two texts end alike as far as both go, at least half of the wanted one.

    They are cut after so many characters, spaces and hyphens too, of which a newer copy may have more; the outermost letter
    may have lost its accent.
    """
    shared = min(len(wanted), len(there))
    if shared * 2 < len(wanted):
        return False
    reach = max(1, shared - 1)
    return wanted[-reach:] == there[-reach:] if wanted else True


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
