"""Coming off better or worse than others: more than, as much as, first, ahead of, at the back of the queue."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal
from claimcheck.text.alignment import Alignment, align, earliest
from claimcheck.text.faring import WELL, may_tell_faring, signs
from claimcheck.text.reading import Reading, read
from claimcheck.text.standings import BETTER, WORSE, Standing, may_tell_standings, standings
from claimcheck.vocab import Outcome

# Two comparisons are the plainest; one beside "has all it needs" leaves more open.
_COMPARED, _RANKED, _TOLD = 0.8, 0.7, 0.6
_AGREES = 0.6
# Which part of the words that may name somebody must be met in the other text.
_SAME = 0.5
# How much of the lighter text the other must hold.
_SAME_MATTER = 0.2
# In these matters of `faring.toml` somebody can come off better or worse than others.
_MATTERS = ("supply", "staff", "pay", "backing", "effort")


class Held(NamedTuple):
    """A standing of each text, what part of those who hold them is the same, and whether the two fit."""

    left: Standing
    right: Standing
    same: float
    fits: bool


class Standings(NamedTuple):
    """A text's reading; its standings are read when another text may tell some too."""

    reading: Reading

    @property
    def compared(self) -> tuple[Standing, ...]:
        """Who comes off better or worse than others."""
        return standings(self.reading)

    @property
    def told(self) -> tuple[Standing, ...]:
        """Who comes off well or badly, nobody else being named: "has all it needs", "was starved of"."""
        return tuple(_told(self.reading))


def extract(text: str) -> Standings:
    """Who comes off better or worse in a text."""
    return Standings(read(text))


def compare(left: Standings, right: Standings) -> Finding | None:
    """Whether the same come off better, or first, in one text and worse, or last, in the other."""
    if not _may_be_told(left, right):
        return None
    alignment = align(left.reading, right.reading)
    if alignment.contained < _SAME_MATTER:
        return None
    met = [held for one, two in _pairs(left, right) if (held := _held(one, two, alignment))]
    clash = max((held.same for held in met if not held.fits), default=0.0)
    fit = max((held.same for held in met if held.fits), default=0.0)
    if clash == fit:
        return None
    best = [h for h in met if h.fits == (fit > clash) and h.same == max(clash, fit)]
    found = earliest(left.reading, right.reading, ((h.left.first, h.right.first, h) for h in best))
    return _finding(left, right, found) if found else None


def _may_be_told(left: Standings, right: Standings) -> bool:
    """False where plainly nobody is compared in either text, or one of the two tells nothing of the sort: a quick look."""
    ours, theirs = may_tell_standings(left.reading), may_tell_standings(right.reading)
    return (ours and (theirs or may_tell_faring(right.reading))) or (theirs and may_tell_faring(left.reading))


def _pairs(left: Standings, right: Standings) -> list[tuple[Standing, Standing]]:
    """Every standing of one text beside every one of the other; two that compare nobody are not looked at here."""
    ours, theirs = left.compared, right.compared
    found = [(one, two) for one in ours for two in theirs]
    found += [(one, two) for one in ours for two in right.told]
    return found + [(one, two) for one in left.told for two in theirs]


def _held(one: Standing, two: Standing, alignment: Alignment) -> Held | None:
    met = sum(i in one.holders and j in two.holders for i, j in alignment.pairs)
    same = met / min(len(one.holders), len(two.holders))
    return Held(one, two, min(1.0, same), one.way == two.way) if same >= _SAME else None


def _told(reading: Reading) -> Iterator[Standing]:
    """One standing for each place that tells of supply, pay and the like, whichever of these matters it is listed under."""
    found = {(sign.first, sign.stop): sign for sign in reversed(signs(reading)) if sign.matter in _MATTERS}
    for (first, stop), sign in reversed(found.items()):
        before = frozenset(i for i in range(first) if reading.words[i].weight >= 1 and not reading.words[i].is_framed)
        if before:
            yield Standing(BETTER if sign.way == WELL else WORSE, before, False, first, stop)


def _finding(left: Standings, right: Standings, held: Held) -> Finding:
    spans = left.reading.span(held.left.first, held.left.stop), right.reading.span(held.right.first, held.right.stop)
    shown = [side.reading.text[s.start : s.end] for side, s in zip((left, right), spans, strict=True)]
    if held.fits:
        return Finding("standing", Outcome.AGREES, _AGREES, f'"{shown[0]}" fits "{shown[1]}"', (spans[0],), (spans[1],))
    are_compared = held.left.is_compared + held.right.is_compared
    score = (_TOLD, _RANKED, _COMPARED)[are_compared]
    return Finding("standing", Outcome.CONFLICTS, score, f'"{shown[0]}" against "{shown[1]}"', (spans[0],), (spans[1],))


SIGNAL = Signal("standing", extract, compare)
