"""How alike two texts are, measure by measure: what a decision about them can weigh.

Every measure is symmetric and lies in 0..1; a text that says something has 1 in all of SHARED and 0 in all of APART beside
itself. Each says one plain thing, so that a fitted weight can be read.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from claimcheck.lazily import NamedTuple
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.figures import figures, same_figures
from claimcheck.text.placed import placed
from claimcheck.text.predicates import predicate, subject
from claimcheck.text.rarity import rarity
from claimcheck.text.reading import Reading, Word, read

# What grows with likeness, and what grows with difference.
SHARED = (
    "contained", "containing", "dice", "rare_dice", "names", "predicate", "subject", "figures",
    "letters", "order", "run", "fuzzy", "window", "loose",
)  # fmt: skip
APART = ("own_words", "extra_words", "own_names", "extra_names", "own_rare", "extra_rare", "own_figures", "extra_figures")
# As many words of its own, names or rare words as this make a text as different as can be.
_MANY_WORDS, _MANY_NAMES, _MANY_RARE, _MANY_FIGURES = 8, 4, 4.0, 3
# A word that English uses less often than this counts as rare.
_RARE_FROM = 0.4
_LETTERS = 3
# How much longer than the shorter text the part of the longer one may be that tells the same.
_ROOM = 1.5

# For each place of a text that the other one meets, how well.
_Met = dict[int, float]


class _Profile(NamedTuple):
    """What is measured of one text by itself: its words' places among the kept ones, their stems, weights and kinds."""

    ranks: dict[int, int]
    stems: tuple[str, ...]
    line: str
    grams: frozenset[str]
    weights: tuple[float, ...]
    total: float
    content: frozenset[int]
    names: frozenset[int]
    figures: frozenset[int]
    rare: dict[int, float]
    predicate: frozenset[int]
    subject: frozenset[int]


def measures(left: Reading, right: Reading) -> dict[str, float]:
    """All measures of two texts by their names, SHARED first; all 0 where one of them has no words."""
    if not left.words or not right.words:
        return dict.fromkeys((*SHARED, *APART), 0.0)
    alignment = align(left, right)
    ours, theirs = _met_places(left, right, alignment)
    one = _untold(_profile(left.text), ours, alignment.lone_left)
    two = _untold(_profile(right.text), theirs, alignment.lone_right)
    return {**_shared(alignment, one, two, ours, theirs), **_apart(alignment, one, two, ours, theirs)}


def _met_places(left: Reading, right: Reading, alignment: Alignment) -> tuple[_Met, _Met]:
    """The places of either text that the other one meets: by a pair, by a figure written in another way, or loosely."""
    ours, theirs = {i: near for i, _, near in alignment.loose}, {j: near for _, j, near in alignment.loose}
    for here, there in same_figures(*sorted((left.text, right.text))):
        one, two = (here, there) if left.text <= right.text else (there, here)
        ours.update(dict.fromkeys(one, 1.0))
        theirs.update(dict.fromkeys(two, 1.0))
    ours.update([(i, 1.0) for i, _ in alignment.pairs])
    theirs.update([(j, 1.0) for _, j in alignment.pairs])
    return ours, theirs


def _untold(side: _Profile, met: _Met, lone: tuple[int, ...]) -> _Profile:
    """The profile without words that say nothing more: a name's other words where the other text abbreviates it."""
    told = side.ranks.keys() - met.keys() - set(lone)
    if not told:
        return side
    total = side.total - sum(side.weights[place] for place in told)
    return side._replace(total=total or 1.0, names=side.names - told, subject=side.subject - told)


def _shared(alignment: Alignment, one: _Profile, two: _Profile, ours: _Met, theirs: _Met) -> dict[str, float]:
    sums = _sum(one, ours), _sum(two, theirs)
    sure = _sum(one, _surely(ours)) + _sum(two, _surely(theirs)) if alignment.loose else sums[0] + sums[1]
    held = sorted((sums[0] / one.total, sums[1] / two.total))
    both = one.total + two.total
    return {
        "contained": min(1.0, held[1]),
        "containing": min(1.0, held[0]),
        "dice": alignment.dice,
        "rare_dice": min(1.0, sure / both),
        "names": _met(one.names, ours, two.names, theirs),
        "predicate": _met(one.predicate, ours, two.predicate, theirs),
        "subject": _met(one.subject, ours, two.subject, theirs),
        "figures": _met(one.figures, ours, two.figures, theirs),
        "letters": 2 * len(one.grams & two.grams) / (len(one.grams) + len(two.grams)),
        "order": Indel.normalized_similarity(one.stems, two.stems),
        "run": _longest_run(one, two, alignment) / max(1, min(len(one.stems), len(two.stems))),
        "fuzzy": fuzzy(one.line, two.line),
        "window": min(1.0, _best_window(one, two, alignment)),
        "loose": min(1.0, (sums[0] + sums[1]) / both),
    }


@lru_cache(maxsize=64)
def fuzzy(one: str, two: str) -> float:
    """How alike two lines of stems are by the words they share in any order, 0..1; the affinity signal asks first."""
    return fuzz.token_set_ratio(one, two) / 100


def _apart(alignment: Alignment, one: _Profile, two: _Profile, ours: _Met, theirs: _Met) -> dict[str, float]:
    """What stands in one text only: `own` is what both have beside the shared, `extra` what the richer one has."""
    ours_alone = frozenset(alignment.lone_left).difference(ours)
    theirs_alone = frozenset(alignment.lone_right).difference(theirs)
    found: list[float] = []
    for pair in zip(_counts(one, ours_alone), _counts(two, theirs_alone), strict=True):
        found += [min(1.0, value) for value in sorted(pair)]
    return dict(zip(APART, found, strict=True))


def _counts(side: _Profile, own: frozenset[int]) -> tuple[float, float, float, float]:
    """How many words, names, rare words and figures a text has of its own, each beside what counts as many."""
    rare = side.rare
    return (
        len(side.content & own) / _MANY_WORDS,
        len(side.names & own) / _MANY_NAMES,
        sum([rare[i] for i in rare.keys() & own]) / _MANY_RARE,
        len(side.figures & own) / _MANY_FIGURES,
    )


@lru_cache(maxsize=8192)
def _profile(text: str) -> _Profile:
    reading = read(text)
    words, kept = reading.words, placed(text).own
    stems = tuple([words[place].token.stem for place in kept])
    line = " ".join(stems)
    weights = tuple(map(_weight, words, reading.line.words))
    return _Profile(
        {place: rank for rank, place in enumerate(kept)},
        stems,
        line,
        frozenset([line[i : i + _LETTERS] for i in range(max(1, len(line) - _LETTERS + 1))]),
        weights,
        sum(weights) or 1.0,
        frozenset([place for place in kept if words[place].is_content]),
        frozenset([place for place, word in enumerate(words) if word.is_name and not word.is_framed]),
        _figure_places(reading),
        {place: rarity(words[place].token.word) for place in kept if _is_rare(words[place])},
        frozenset(predicate(reading)),
        frozenset(subject(reading)),
    )


def _weight(word: Word, form: str) -> float:
    """How much it shows that the other text has this word: names and rare words most, who speaks nothing."""
    if word.weight <= 0 or word.is_framed:
        return 0.0
    return 1.0 if word.is_name else max(word.weight / 4, rarity(form))


def _is_rare(word: Word) -> bool:
    return word.is_content and not _is_figure(word) and rarity(word.token.word) >= _RARE_FROM


def _figure_places(reading: Reading) -> frozenset[int]:
    """A place for each figure: its digits, or its first word where it is written in words."""
    digits = {place for place, form in enumerate(reading.line.words) if form[:1].isdigit()}
    return frozenset(digits | {figure.places[0] for figure in figures(reading.text) if digits.isdisjoint(figure.places)})


def _is_figure(word: Word) -> bool:
    return word.token.word[0].isdigit()


def _surely(met: _Met) -> _Met:
    return {place: near for place, near in met.items() if near == 1}


def _sum(side: _Profile, met: _Met) -> float:
    weights = side.weights
    return sum([weights[place] * near for place, near in met.items()])


def _best_window(one: _Profile, two: _Profile, alignment: Alignment) -> float:
    """How much of the shorter text stands together in the longer one: in as many words as it has, and half as many more."""
    met = [*[(i, j, 1.0) for i, j in alignment.pairs], *alignment.loose]
    found = [0.0]
    if len(one.stems) <= len(two.stems):
        found.append(_window(one, two, met))
    if len(two.stems) <= len(one.stems):
        found.append(_window(two, one, [(j, i, near) for i, j, near in met]))
    return max(found)


def _window(short: _Profile, long: _Profile, met: list[tuple[int, int, float]]) -> float:
    ranks, weights = long.ranks, short.weights
    placed = sorted([(ranks[j], weights[i] * near) for i, j, near in met if j in ranks])
    width = max(1, len(short.stems)) * _ROOM  # a text that only says who speaks has no words of its own
    best = held = 0.0
    first = 0
    for rank, weight in placed:
        held += weight
        while rank - placed[first][0] >= width:
            held -= placed[first][1]
            first += 1
        if held > best:  # noqa: PLR1730 - every pair comes by here, and a call takes three times as long
            best = held
    return best / short.total


def _met(ours: frozenset[int], met: _Met, theirs: frozenset[int], met_there: _Met) -> float:
    """The share of some places of both texts that are met in the other; half where one has none, so as to say nothing."""
    if not ours or not theirs:
        return 0.5 if ours or theirs else 1.0
    shared = sum([met[i] for i in ours if i in met]) + sum([met_there[j] for j in theirs if j in met_there])
    return shared / (len(ours) + len(theirs))


def _longest_run(one: _Profile, two: _Profile, alignment: Alignment) -> int:
    """The most words that follow each other in both texts, grammar and who speaks left out."""
    here, there = one.ranks, two.ranks
    lengths: dict[tuple[int, int], int] = {}
    for place, other in alignment.pairs:
        if place in here and other in there:
            i, j = here[place], there[other]
            lengths[i, j] = lengths.get((i - 1, j - 1), 0) + 1
    return max(lengths.values(), default=0)
