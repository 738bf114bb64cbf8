"""Faring well or faring badly: supplied or starved, calm or in uproar, safe or dangerous."""

from __future__ import annotations

from functools import cached_property

from claimcheck.signals import Finding, Signal
from claimcheck.text.alignment import Alignment, align, earliest
from claimcheck.text.faring import OTHER_WAY, Sign, may_tell_faring, signs
from claimcheck.text.reading import Reading, read
from claimcheck.text.rivals import are_rivals
from claimcheck.vocab import Outcome

# How much of the lighter text the other must hold where a name is shared, and where none is.
_WITH_NAME, _NAMELESS = 0.15, 0.4
# In one matter the two are at odds; across matters (praised, yet starved of money) both may be true.
_SAME_MATTER, _OTHER_MATTER = 0.65, 0.45
# A text with more signs than this is no claim; every one is compared with every other's.
_MOST = 24


class Condition:
    """How those that a text speaks of fare, read when another text may be of the same."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def signs(self) -> tuple[Sign, ...]:
        """The first 24 signs of faring well or badly; a matter told both ways is left out."""
        return _kept(signs(self.reading))


def extract(text: str) -> Condition:
    """How those that a text speaks of fare."""
    return Condition(read(text))


def _kept(found: tuple[Sign, ...]) -> tuple[Sign, ...]:
    ways = {(sign.matter, sign.way) for sign in found}
    return tuple(sign for sign in found if (sign.matter, OTHER_WAY[sign.way]) not in ways)[:_MOST]


def compare(left: Condition, right: Condition) -> Finding | None:
    """Whether the same fare well in one text and badly in the other: supplied or starved, safe or dangerous."""
    if not may_tell_faring(left.reading) or not may_tell_faring(right.reading):
        return None
    alignment = align(left.reading, right.reading)
    if alignment.contained < _WITH_NAME or not left.signs or not right.signs:
        return None
    if not _is_of_one(left.reading, right.reading, alignment):
        return None
    pairs = [(one, two) for one in left.signs for two in right.signs if (one.first, two.first) not in alignment.pairs]
    clashes = [(one, two) for one, two in pairs if one.matter == two.matter and one.way != two.way]
    strength = _SAME_MATTER if clashes else _OTHER_MATTER
    if not clashes and _way(left) != _way(right) and "" not in (_way(left), _way(right)):
        clashes = pairs
    pair = earliest(left.reading, right.reading, ((one.first, two.first, (one, two)) for one, two in clashes))
    return _finding(left.reading, pair[0], right.reading, pair[1], strength) if pair else None


def _way(side: Condition) -> str:
    """Well or badly where all signs of a text say the same; empty where they do not."""
    ways = {sign.way for sign in side.signs}
    return ways.pop() if len(ways) == 1 else ""


def _is_of_one(left: Reading, right: Reading, alignment: Alignment) -> bool:
    """True where a name is shared and none stands against another, or where enough else is shared."""
    if are_rivals(left, right, alignment):
        return False
    is_named = any(left.words[i].weight >= 1 and not left.words[i].is_framed for i, _ in alignment.names)
    return alignment.contained >= (_WITH_NAME if is_named else _NAMELESS)


def _finding(left: Reading, one: Sign, right: Reading, two: Sign, strength: float) -> Finding:
    spans = left.span(one.first, one.stop), right.span(two.first, two.stop)
    shown = [r.text[s.start : s.end] for r, s in zip((left, right), spans, strict=True)]
    detail = f'"{shown[0]}" ({one.way}) against "{shown[1]}" ({two.way})'
    return Finding("condition", Outcome.CONFLICTS, strength, detail, (spans[0],), (spans[1],))


SIGNAL = Signal("condition", extract, compare)
