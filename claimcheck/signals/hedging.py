"""Told as a fact, or passed on as a question, a rumour or somebody's claim."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, Span
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.reading import Reading, read
from claimcheck.text.stances import AGAINST, Stance, asked_words, is_of_story, stances
from claimcheck.vocab import Outcome

# How much of what the lighter text says must stand near the sign in the other.
_SAME_STORY = 0.3
# None of these takes a contradiction away; they forbid to speak of agreement, the plainer the firmer.
_STRENGTHS = {"asked": 0.5, "rumoured": 0.5, "reported": 0.45, "claimed": 0.35, "possible": 0.4}


class Hedged(NamedTuple):
    """A text's reading and what shows that it does not vouch for what it tells."""

    reading: Reading
    signs: tuple[Stance, ...]
    takes_side: bool


def extract(text: str) -> Hedged:
    """What shows that a text asks, passes on or attributes; "No, ..." and "confirms" take a side."""
    reading = read(text)
    found = stances(reading)
    signs = [stance for stance in found if stance.kind in _STRENGTHS]
    asked = sorted(asked_words(reading))
    if asked:
        signs.append(Stance("asked", asked[0], asked[-1] + 1, is_asked=True))
    takes_side = any(stance.kind in AGAINST or stance.kind == "confirmed" for stance in found)
    return Hedged(reading, tuple(signs), takes_side)


def compare(left: Hedged, right: Hedged) -> Finding | None:
    """Whether one tells it as a fact and the other only asks, passes it on or lays it to somebody."""
    if bool(left.signs) == bool(right.signs) or left.takes_side or right.takes_side:
        return None
    alignment = align(left.reading, right.reading)
    if right.signs:
        return _hedged(right, left, alignment.mirrored())
    found = _hedged(left, right, alignment)
    return found.mirrored() if found else None


def _hedged(side: Hedged, other: Hedged, alignment: Alignment) -> Finding | None:
    """The finding for a text with signs, as the right one of the two."""
    near = [sign for sign in side.signs if is_of_story(side.reading, other.reading, sign, alignment, _SAME_STORY)]
    if not near:
        return None
    sign = max(near, key=lambda stance: (_STRENGTHS[stance.kind], -stance.first))
    words = side.reading.words
    span = Span(words[sign.first].token.start, words[sign.stop - 1].token.end)
    detail = f"only one of the two {_label(side.reading, sign, span)}"
    return Finding("hedging", Outcome.DIFFERS, _STRENGTHS[sign.kind], detail, (), (span,))


def _label(reading: Reading, sign: Stance, span: Span) -> str:
    return "is a question" if sign.kind == "asked" else f'says "{reading.text[span.start : span.end]}"'


SIGNAL = Signal("hedging", extract, compare)
