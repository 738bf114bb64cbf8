"""Faring well or faring badly: supplied or starved, calm or in uproar, safe or dangerous."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text.alignment import Alignment, align, earliest
from claimcheck.text.concepts import phrase_lemmas
from claimcheck.text.phrases import PhraseBook
from claimcheck.text.reading import Reading, read
from claimcheck.text.rivals import are_rivals
from claimcheck.vocab import Outcome

# How much of the lighter text the other must hold where a name is shared, and where none is.
_WITH_NAME, _NAMELESS = 0.15, 0.4
# In one matter the two are at odds; across matters (praised, yet starved of money) both may be true.
_SAME_MATTER, _OTHER_MATTER = 0.65, 0.45
# A text with more signs than this is no claim; every one is compared with every other's.
_MOST = 24
_TURNED = {"well": "badly", "badly": "well"}


class Sign(NamedTuple):
    """A phrase that tells how somebody fares: in which matter, well or badly, and its first and one-past-last word."""

    matter: str
    way: str
    first: int
    stop: int


class Condition:
    """How those that a text speaks of fare, read when another text may be of the same."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def signs(self) -> tuple[Sign, ...]:
        """The signs of faring well or badly; a negated one is turned round, and a matter told both ways is left out."""
        return _found(self.reading)


def extract(text: str) -> Condition:
    """How those that a text speaks of fare."""
    return Condition(read(text))


def _found(reading: Reading) -> tuple[Sign, ...]:
    phrases = _phrases().hits_in(reading.lemmas)
    taken = {place for hit in phrases for place in range(hit.first, hit.stop)}
    hits = [*phrases, *(hit for hit in _words().hits_in(reading.line) if hit.first not in taken)]
    if not hits:
        return ()
    kept = (h for h in hits if not reading.words[h.first].is_framed and not reading.words[h.first].is_name)
    signs = [sign for hit in kept for sign in _signs(reading, hit.value, hit.first, hit.stop)]
    ways = {(sign.matter, sign.way) for sign in signs}
    return tuple(sign for sign in signs if (sign.matter, _TURNED[sign.way]) not in ways)[:_MOST]


def compare(left: Condition, right: Condition) -> Finding | None:
    """Whether the same fare well in one text and badly in the other: supplied or starved, safe or dangerous."""
    if not _may_be_told(left.reading) or not _may_be_told(right.reading):
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


def _may_be_told(reading: Reading) -> bool:
    return _phrases().may_be_in(reading.lemmas) or _words().may_be_in(reading.line)


def _way(side: Condition) -> str:
    """Well or badly where all signs of a text say the same; empty where they do not."""
    ways = {sign.way for sign in side.signs}
    return ways.pop() if len(ways) == 1 else ""


def _signs(reading: Reading, value: str, first: int, stop: int) -> Iterator[Sign]:
    """One sign for every matter the phrase is listed under."""
    is_turned = reading.words[first].is_negated and not any(n.first in range(first, stop) for n in reading.negations)
    for entry in value.split(","):
        matter, way = entry.split(":")
        yield Sign(matter, _TURNED[way] if is_turned else way, first, stop)


def _is_of_one(left: Reading, right: Reading, alignment: Alignment) -> bool:
    """True where a name is shared and none stands against another, or where enough else is shared."""
    if are_rivals(left, right, alignment):
        return False
    is_named = any(left.words[i].weight >= 1 and not left.words[i].is_framed for i, _ in alignment.names)
    return alignment.contained >= (_WITH_NAME if is_named else _NAMELESS)


def _finding(left: Reading, one: Sign, right: Reading, two: Sign, strength: float) -> Finding:
    spans = _span(left, one), _span(right, two)
    shown = [r.text[s.start : s.end] for r, s in zip((left, right), spans, strict=True)]
    detail = f'"{shown[0]}" ({one.way}) against "{shown[1]}" ({two.way})'
    return Finding("condition", Outcome.CONFLICTS, strength, detail, (spans[0],), (spans[1],))


def _span(reading: Reading, sign: Sign) -> Span:
    return Span(reading.words[sign.first].token.start, reading.words[sign.stop - 1].token.end)


@cache
def _phrases() -> PhraseBook:
    """The phrases of several words in base forms, each with the matters it is listed under."""
    return PhraseBook.standing((phrase_lemmas(phrase), value) for phrase, value in _listed().items() if " " in phrase)


@cache
def _words() -> PhraseBook:
    """The single words as they stand: "openly" and "open" are two."""
    return PhraseBook.standing((phrase, value) for phrase, value in _listed().items() if " " not in phrase)


@cache
def _listed() -> dict[str, str]:
    """For every phrase the matters it is listed under: "order:badly,crowd:badly"."""
    found: dict[str, dict[str, None]] = {}
    for matter, ways in lexicon("condition").items():
        for way, phrases in ways.items() if isinstance(ways, dict) else ():
            for phrase in phrases:
                found.setdefault(phrase, {})[f"{matter}:{way}"] = None
    return {phrase: ",".join(values) for phrase, values in found.items()}


SIGNAL = Signal("condition", extract, compare)
