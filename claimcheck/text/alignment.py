"""Which words of two texts stand for the same thing: what any comparison of the two must rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from claimcheck.lazily import NamedTuple
from claimcheck.text.aliases import Aliases, on_file, same_called
from claimcheck.text.kin import MOST_ALIKE, kindred
from claimcheck.text.misspelling import is_slip
from claimcheck.text.names import same_name
from claimcheck.text.placed import Placed, Places, placed
from claimcheck.text.reading import Reading, Word, read

T = TypeVar("T")


class Alignment(NamedTuple):
    """Pairs of places with the same meaning, and what stands alone on each side.

    `loose` are pairs among the lone words that are only near in meaning (a more general word, a rarer sense), with how
    near, 0..1: too little to compare by, enough to tell a paraphrase from another matter.
    """

    pairs: tuple[tuple[int, int], ...]
    names: tuple[tuple[int, int], ...]
    lone_left: tuple[int, ...]
    lone_right: tuple[int, ...]
    shared: float
    weight_left: float
    weight_right: float
    loose: tuple[tuple[int, int, float], ...] = ()

    @property
    def contained(self) -> float:
        """How much of the lighter text the other one holds, 0..1."""
        lighter = min(self.weight_left, self.weight_right)
        return min(1.0, self.shared / lighter) if lighter else 0.0

    @property
    def dice(self) -> float:
        """How much of both texts together is shared, 0..1."""
        total = self.weight_left + self.weight_right
        return min(1.0, 2 * self.shared / total) if total else 0.0

    def mirrored(self) -> Alignment:
        """The same alignment with the two texts exchanged."""
        flip = tuple((right, left) for left, right in self.pairs)
        names = tuple((right, left) for left, right in self.names)
        loose = tuple((right, left, near) for left, right, near in self.loose)
        weights = self.weight_right, self.weight_left
        return Alignment(flip, names, self.lone_right, self.lone_left, self.shared, *weights, loose)


def align(left: Reading, right: Reading) -> Alignment:
    """The alignment of two readings; worked out once for both directions, so that it is symmetric."""
    return _either_way(left.text, right.text, on_file())


def shared_beside(left: Reading, right: Reading, alignment: Alignment, ours: Iterable[int], theirs: Iterable[int]) -> float:
    """How much of the lighter text the other one holds, 0..1, the words at some places of the two left aside.

    Two words that clash ("ended", "did not end") are alike themselves; that the rest is about one thing, they do not show.
    """
    here, there = set(ours), set(theirs)
    pairs = [(left.words[i], right.words[j]) for i, j in alignment.pairs if i not in here and j not in there]
    weight = alignment.weight_left - sum(left.words[i].weight for i in here)
    other = alignment.weight_right - sum(right.words[j].weight for j in there)
    lighter = min(weight, other)
    shared = sum((one.weight + two.weight) / 2 for one, two in pairs)
    return min(1.0, shared / lighter) if lighter > 0 else 0.0


def earliest(left: Reading, right: Reading, found: Iterable[tuple[int, int, T]]) -> T | None:
    """Of several things found at pairs of places the first one, whichever text comes first; None of none."""
    is_swapped = left.text > right.text
    ranked = sorted(found, key=lambda item: (item[0] + item[1], item[1] if is_swapped else item[0]))
    return ranked[0][2] if ranked else None


@lru_cache(maxsize=512)
def _either_way(left_text: str, right_text: str, aliases: Aliases) -> Alignment:
    """The alignment as it is asked for: the signals ask for it one after the other."""
    if left_text <= right_text:
        return _align(left_text, right_text, aliases)
    return _align(right_text, left_text, aliases).mirrored()


@lru_cache(maxsize=512)
def _align(left_text: str, right_text: str, aliases: Aliases) -> Alignment:
    one, two = read(left_text), read(right_text)
    left, right = one.words, two.words
    told: tuple[set[int], set[int]] = set(), set()
    loose: list[tuple[int, int, float]] = []
    if left_text == right_text:
        pairs = {(i, i): 1.0 for i, word in enumerate(left) if word.weight > 0}
    else:
        pairs = _exact(one, two)
        told = _add_aliases(one, two, pairs, aliases)
        loose = _add_related(one, two, pairs, told)
    shared = sum([(left[i].weight + right[j].weight) / 2 * strength for (i, j), strength in pairs.items()])
    ordered = sorted(pairs)
    used_left, used_right = {i for i, _ in ordered}, {j for _, j in ordered}
    return Alignment(
        tuple(ordered),
        tuple([(i, j) for i, j in ordered if _is_name_pair(left[i], right[j])]),
        _lone(left_text, used_left | told[0]),
        _lone(right_text, used_right | told[1]),
        shared,
        _weight(left_text, used_left, told[0]),
        _weight(right_text, used_right, told[1]),
        tuple(loose),
    )


def _lone(text: str, used: set[int]) -> tuple[int, ...]:
    """What only one text speaks of; who speaks does not count."""
    return tuple([i for i in placed(text).own if i not in used])


def _weight(text: str, used: set[int], told: set[int]) -> float:
    """The weight of what a text says; the speaker counts only where the other text has him too, a name only once."""
    words = read(text).words
    speaker = sum([words[i].weight for i in used if words[i].is_framed])
    return placed(text).weight + speaker - sum([words[i].weight for i in told - used if not words[i].is_framed])


def _is_name_pair(one: Word, two: Word) -> bool:
    """A name on one side, or a capital on both (a name that opens both sentences)."""
    both_capital = one.token.text[0].isupper() and two.token.text[0].isupper() and one.weight >= 1
    return one.is_name or two.is_name or both_capital


def _may_pair(one: Word, two: Word) -> bool:
    """Two speakers alike show nothing about what is said."""
    return not (one.is_framed and two.is_framed)


def _exact(left: Reading, right: Reading) -> dict[tuple[int, int], float]:
    """Pairs of words with the same stem, first with first."""
    here, there = placed(left.text).stems, placed(right.text).stems
    pairs: list[tuple[int, int]] = []
    for stem in here.keys() & there.keys():
        if len(here[stem]) == len(there[stem]) == 1:  # as most words are
            i, j = here[stem][0], there[stem][0]
            if _may_pair(left.words[i], right.words[j]):
                pairs.append((i, j))
            continue
        waiting = list(there[stem])
        for i in here[stem]:
            found = next((j for j in waiting if _may_pair(left.words[i], right.words[j])), None)
            if found is not None:
                waiting.remove(found)
                pairs.append((i, found))
    return dict.fromkeys(sorted(pairs), 1.0)


def _add_aliases(
    left: Reading, right: Reading, pairs: dict[tuple[int, int], float], aliases: Aliases
) -> tuple[set[int], set[int]]:
    """Pair two names for the same at one word each; gives the places of their other words, which say nothing more."""
    told: tuple[set[int], set[int]] = set(), set()
    if not (same := same_called(left, right, aliases)):
        return told
    used_left, used_right = {i for i, _ in pairs}, {j for _, j in pairs}
    for one, two in same:
        ours = [i for i in range(one.first, one.stop) if left.words[i].weight > 0]
        theirs = [j for j in range(two.first, two.stop) if right.words[j].weight > 0]
        if ours and theirs and not used_left & set(ours) and not used_right & set(theirs):
            pairs[ours[0], theirs[0]] = _RELATED
            used_left.add(ours[0])
            used_right.add(theirs[0])
        told[0].update(set(ours) - used_left)
        told[1].update(set(theirs) - used_right)
    return told


def _add_related(
    left: Reading, right: Reading, pairs: dict[tuple[int, int], float], told: tuple[set[int], set[int]]
) -> list[tuple[int, int, float]]:
    """Pair what is left over by meaning, and names by their forms, the nearest first; gives the looser pairs."""
    ours, theirs = ({pair[side] for pair in pairs} | told[side] for side in (0, 1))
    free = _free(left, ours), _free(right, theirs)
    loose: list[tuple[int, int, float]] = []
    if not free[0] or not free[1]:
        return loose
    for strength, _, i, j in sorted(_related(left, right, *free)):
        if i in ours or j in theirs or not _may_pair(left.words[i], right.words[j]):
            continue
        ours.add(i)
        theirs.add(j)
        if -strength >= _SURE:
            pairs[i, j] = -strength
        else:
            loose.append((i, j, -strength))
    return loose


def _free(reading: Reading, used: set[int]) -> list[int]:
    return [i for i in placed(reading.text).all if i not in used]


def _related(left: Reading, right: Reading, ours: list[int], theirs: list[int]) -> set[tuple[float, float, int, int]]:
    """Every two words near in meaning, as -strength and how far apart their places are, so that the nearest sort first."""
    sides, free = (placed(left.text), placed(right.text)), (set(ours), set(theirs))
    near = [*_by_concept(*sides, free), *_by_name(*sides, free), *_by_slip(left, right, free)]
    near += kindred(left.text, right.text, ours, theirs)
    sizes = len(left.words), len(right.words)
    return {(-strength, abs(i / sizes[0] - j / sizes[1]), i, j) for i, j, strength in near}


def _by_concept(left: Placed, right: Placed, free: _Free) -> Iterator[tuple[int, int, float]]:
    for here, there in _both(left.concepts, right.concepts, free):
        yield from [(i, j, _RELATED) for i in here for j in there[:MOST_ALIKE]]


def _by_name(left: Placed, right: Placed, free: _Free) -> Iterator[tuple[int, int, float]]:
    names = [found for found in right.names if found[0] in free[1]][:_MOST_NAMES]
    if names:
        for i, own in [found for found in left.names if found[0] in free[0]][:_MOST_NAMES]:
            yield from [(i, j, _RELATED) for j, name in names if same_name(own, name)]


def _by_slip(left: Reading, right: Reading, free: _Free) -> Iterator[tuple[int, int, float]]:
    """A word and a misspelling of it; both begin alike."""
    one, two = left.line.words, right.line.words
    for here, there in _both(placed(left.text).heads, placed(right.text).heads, free):
        yield from [(i, j, _RELATED) for i in here for j in there if is_slip(one[i], two[j])]


# The places of either text that nothing is paired with yet.
_Free = tuple[set[int], set[int]]


def _both(here: Places, there: Places, free: _Free) -> Iterator[tuple[list[int], list[int]]]:
    """What the free places of two texts have in common: the places of each such thing in the one and the other."""
    for key in here.keys() & there.keys():
        ours = [i for i in here[key] if i in free[0]]
        if ours and (theirs := [j for j in there[key] if j in free[1]]):
            yield ours, theirs


# More names than these are a list; each of one text is held against each of the other.
_MOST_NAMES = 60
# A near synonym shows a little less than the same word. WordNet's relations all show less than that: pairing by them what
# signals compare gains nothing (measured), and calls "offer" and "bid" one act.
_RELATED = 0.9
_SURE = 0.9
