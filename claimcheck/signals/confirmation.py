"""A story told and the same story vouched for."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, Span
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.reading import Reading, read
from claimcheck.text.stances import AGAINST, Stance, is_of_story, stances
from claimcheck.vocab import Outcome

# How much of what the lighter text says must stand near the sign in the other.
_SAME_STORY = 0.45
# "Confirms" can stand before another thing than the one told.
_STRENGTH = 0.4


class Vouched(NamedTuple):
    """A text's reading, what in it vouches for what it tells, and whether anything in it speaks against that."""

    reading: Reading
    signs: tuple[Stance, ...]
    is_against: bool


def extract(text: str) -> Vouched:
    """The signs that a text vouches for what it tells."""
    reading = read(text)
    found = stances(reading)
    signs = tuple(stance for stance in found if stance.kind == "confirmed" and not stance.is_asked)
    return Vouched(reading, signs, bool(reading.negations) or any(stance.kind in AGAINST for stance in found))


def compare(left: Vouched, right: Vouched) -> Finding | None:
    """Whether one text tells the story and the other confirms, proves or admits it."""
    if bool(left.signs) == bool(right.signs) or left.is_against or right.is_against:
        return None
    alignment = align(left.reading, right.reading)
    if right.signs:
        return _vouched(right, left, alignment.mirrored())
    found = _vouched(left, right, alignment)
    return found.mirrored() if found else None


def _vouched(side: Vouched, other: Vouched, alignment: Alignment) -> Finding | None:
    """The finding for a text with signs, as the right one of the two."""
    near = (sign for sign in side.signs if is_of_story(side.reading, other.reading, sign, alignment, _SAME_STORY))
    sign = next(near, None)
    if sign is None:
        return None
    words = side.reading.words
    span = Span(words[sign.first].token.start, words[sign.stop - 1].token.end)
    return Finding("confirmation", Outcome.AGREES, _STRENGTH, f'"{side.reading.text[span.start : span.end]}"', (), (span,))


SIGNAL = Signal("confirmation", extract, compare)
