"""How alike two texts are, measure by measure: what a decision about them can weigh.

Every measure is symmetric and lies in 0..1; a text that says something has 1 in all of SHARED and 0 in all of APART beside
itself. Each says one plain thing, so that a fitted weight can be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from claimcheck.text.alignment import Alignment, align
from claimcheck.text.predicates import predicate, subject
from claimcheck.text.rarity import rarity
from claimcheck.text.reading import Reading, Word, read

# What grows with likeness, and what grows with difference.
SHARED = (
    "contained", "containing", "dice", "rare_dice", "names", "predicate", "subject", "figures",
    "letters", "order", "run", "fuzzy",
)  # fmt: skip
APART = ("own_words", "extra_words", "own_names", "extra_names", "own_rare", "extra_rare", "own_figures")
# As many words of its own, names or rare words as this make a text as different as can be.
_MANY_WORDS, _MANY_NAMES, _MANY_RARE, _MANY_FIGURES = 8, 4, 4.0, 3
# A word that English uses less often than this counts as rare.
_RARE_FROM = 0.4
_LETTERS = 3


class _Profile(NamedTuple):
    """What is measured of one text by itself."""

    ranks: dict[int, int]
    stems: tuple[str, ...]
    line: str
    grams: frozenset[str]
    weights: tuple[float, ...]
    predicate: frozenset[int]
    subject: frozenset[int]


def measures(left: Reading, right: Reading) -> dict[str, float]:
    """All measures of two texts by their names, SHARED first; all 0 where one of them has no words."""
    if not left.words or not right.words:
        return dict.fromkeys((*SHARED, *APART), 0.0)
    alignment = align(left, right)
    one, two = _profile(left.text), _profile(right.text)
    return {**_shared(left, right, alignment, one, two), **_apart(left, right, alignment)}


def _shared(left: Reading, right: Reading, alignment: Alignment, one: _Profile, two: _Profile) -> dict[str, float]:
    ours, theirs = {i for i, _ in alignment.pairs}, {j for _, j in alignment.pairs}
    held = sorted((_share(one.weights, ours), _share(two.weights, theirs)))
    return {
        "contained": held[1],
        "containing": held[0],
        "dice": alignment.dice,
        "rare_dice": _dice(one.weights, ours, two.weights, theirs),
        "names": _met(_names(left), ours, _names(right), theirs),
        "predicate": _met(one.predicate, ours, two.predicate, theirs),
        "subject": _met(one.subject, ours, two.subject, theirs),
        "figures": _met(_figures(left), ours, _figures(right), theirs),
        "letters": 2 * len(one.grams & two.grams) / max(1, len(one.grams) + len(two.grams)),
        "order": Indel.normalized_similarity(one.stems, two.stems),
        "run": _longest_run(one, two, alignment) / max(1, min(len(one.stems), len(two.stems))),
        "fuzzy": fuzz.token_set_ratio(one.line, two.line) / 100,
    }


def _apart(left: Reading, right: Reading, alignment: Alignment) -> dict[str, float]:
    """What stands in one text only: `own` is what both have beside the shared, `extra` what the richer one has."""
    sides = [
        [reading.words[place] for place in lone]
        for reading, lone in ((left, alignment.lone_left), (right, alignment.lone_right))
    ]
    words = sorted(sum(word.is_content for word in lone) / _MANY_WORDS for lone in sides)
    names = sorted(sum(word.is_name for word in lone) / _MANY_NAMES for lone in sides)
    rare = sorted(sum(_rare(word) for word in lone) / _MANY_RARE for lone in sides)
    figures = min(sum(_is_figure(word) for word in lone) / _MANY_FIGURES for lone in sides)
    found = (*words, *names, *rare, figures)
    return {name: min(1.0, value) for name, value in zip(APART, found, strict=True)}


@lru_cache(maxsize=8192)
def _profile(text: str) -> _Profile:
    reading = read(text)
    kept = [place for place, word in enumerate(reading.words) if word.weight > 0 and not word.is_framed]
    stems = tuple(reading.words[place].token.stem for place in kept)
    line = " ".join(stems)
    grams = frozenset(line[i : i + _LETTERS] for i in range(max(1, len(line) - _LETTERS + 1)))
    ranks = {place: rank for rank, place in enumerate(kept)}
    weights = tuple(_weight(word) for word in reading.words)
    return _Profile(ranks, stems, line, grams, weights, frozenset(predicate(reading)), frozenset(subject(reading)))


def _weight(word: Word) -> float:
    """How much it shows that the other text has this word: names and rare words most, who speaks nothing."""
    if word.weight <= 0 or word.is_framed:
        return 0.0
    return 1.0 if word.is_name else max(word.weight / 4, rarity(word.token.word))


def _rare(word: Word) -> float:
    weight = 0.0 if word.is_name or _is_figure(word) else rarity(word.token.word)
    return weight if weight >= _RARE_FROM else 0.0


def _share(weights: tuple[float, ...], met: set[int]) -> float:
    total = sum(weights)
    return sum(weights[place] for place in met) / total if total else 0.0


def _dice(ours: tuple[float, ...], met: set[int], theirs: tuple[float, ...], met_there: set[int]) -> float:
    total = sum(ours) + sum(theirs)
    return (sum(ours[i] for i in met) + sum(theirs[j] for j in met_there)) / total if total else 0.0


def _met(ours: Iterable[int], met: set[int], theirs: Iterable[int], met_there: set[int]) -> float:
    """The share of some places of both texts that are met in the other; half where one has none, so as to say nothing."""
    here, there = frozenset(ours), frozenset(theirs)
    if not here or not there:
        return 0.5 if here or there else 1.0
    return (len(here & met) + len(there & met_there)) / (len(here) + len(there))


def _names(reading: Reading) -> list[int]:
    return [i for i, word in enumerate(reading.words) if word.is_name and not word.is_framed]


def _figures(reading: Reading) -> list[int]:
    return [i for i, word in enumerate(reading.words) if _is_figure(word)]


def _is_figure(word: Word) -> bool:
    return word.token.word[0].isdigit()


def _longest_run(one: _Profile, two: _Profile, alignment: Alignment) -> int:
    """The most words that follow each other in both texts, grammar and who speaks left out."""
    lengths: dict[tuple[int, int], int] = {}
    for place, other in alignment.pairs:
        i, j = one.ranks.get(place), two.ranks.get(other)
        if i is not None and j is not None:
            lengths[i, j] = lengths.get((i - 1, j - 1), 0) + 1
    return max(lengths.values(), default=0)
