"""Opposite words that two texts say of one thing: approved and rejected, rose and fell, paid and unpaid."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.text.alignment import Alignment
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.deeds import is_passive, is_verb
from claimcheck.text.opposites import opposites
from claimcheck.text.predicates import subject
from claimcheck.text.reading import Reading, Word
from claimcheck.text.wordnet import base_forms

# Opposites of the news are chosen for it; the dictionary's are opposite in one sense of several.
_LISTED, _BY_DICTIONARY = 0.8, 0.65
# How far from two opposites, in words, a word may stand that shows that they are of one thing.
_NEAR = 5
# With fewer letters behind it an "un-" is rarely a prefix ("under", "union").
_UNDONE = 3
# How many words behind a verb its object may begin.
_OBJECT = 4


class Clash(NamedTuple):
    """A word of each text, by its place, that clash or are reconciled, and how firmly."""

    left: int
    right: int
    strength: float


def contraries(left: Reading, right: Reading, alignment: Alignment) -> tuple[list[Clash], list[Clash]]:
    """Opposite words that stand alone on their sides: both affirmed is a clash, one of them denied is agreement."""
    meanings, bases = _by_meaning(right, alignment.lone_right), _by_base(right, alignment.lone_right)
    clashes: list[Clash] = []
    agreements: list[Clash] = []
    for i in alignment.lone_left:
        listed = _opposite_places(left.words[i], meanings)
        found = [(j, _LISTED) for j in sorted(listed)]
        found += [(j, _BY_DICTIONARY) for j in sorted(_places_by_dictionary(left.words[i], bases) - listed)]
        for j, strength in found:
            if _are_of_one(left, i, right, j, alignment):
                same = left.words[i].is_negated == right.words[j].is_negated
                (clashes if same else agreements).append(Clash(i, j, strength))
    return clashes, agreements


def _are_of_one(left: Reading, one: int, right: Reading, two: int, alignment: Alignment) -> bool:
    """True where the two opposites are said of one thing and cannot both be so."""
    if not _is_beside_shared(alignment, one, two) or _have_other_subjects(left, one, right, two, alignment):
        return False
    return not (_is_converse(left.words[one], right.words[two]) and _is_one_event(left, one, right, two, alignment))


def _is_beside_shared(alignment: Alignment, left: int, right: int) -> bool:
    """True where the same word stands near both: what is opposite is said of one thing."""
    return any(abs(left - i) <= _NEAR and abs(right - j) <= _NEAR for i, j in alignment.pairs)


def _have_other_subjects(left: Reading, one: int, right: Reading, two: int, alignment: Alignment) -> bool:
    """True where what rose and what fell are two things; who rejects or approves the same law need not be the same."""
    if any(one < i <= one + _OBJECT and two < j <= two + _OBJECT and left.words[i].is_content for i, j in alignment.pairs):
        return False
    ours, theirs = _heads(left), _heads(right)
    return bool(ours and theirs) and ours <= set(alignment.lone_left) and theirs <= set(alignment.lone_right)


def _heads(reading: Reading) -> set[int]:
    """The nouns a subject opens with, up to its first "of" or "in"; none where a name is among them."""
    found: set[int] = set()
    for place in subject(reading):
        if reading.words[place].is_name or (found and place - max(found) > 1):
            break
        found.add(place)
    return found


def _is_converse(one: Word, two: Word) -> bool:
    """True for words that tell one event from both ends: leading and trailing, buying and selling."""
    return any({a, b} in _converses() for a in one.concepts for b in two.concepts)


def _is_one_event(left: Reading, one: int, right: Reading, two: int, alignment: Alignment) -> bool:
    """True for "A sold" and "B bought from A", and where a noun or passive leaves open who did it ("was sold")."""
    are_active = all(is_verb(r, i) and not is_passive(r, i) for r, i in ((left, one), (right, two)))
    return not are_active or _changes_sides(alignment, one, two)


def _changes_sides(alignment: Alignment, left: int, right: int) -> bool:
    """True where the same two names stand the other way round: "A leads B" is "B trails A"."""
    before = [j < right for i, j in alignment.names if i < left]
    after = [j < right for i, j in alignment.names if i > left]
    return bool(before) and bool(after) and not any(before) and all(after)


def _by_meaning(reading: Reading, places: tuple[int, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place in places:
        if not reading.words[place].is_name:
            for concept in reading.words[place].concepts:
                found.setdefault(concept, []).append(place)
    return found


def _by_base(reading: Reading, places: tuple[int, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place in places:
        if reading.words[place].is_content:
            for base in base_forms(reading.words[place].token.word):
                found.setdefault(base, []).append(place)
    return found


def _opposite_places(word: Word, by_meaning: dict[str, list[int]]) -> set[int]:
    if word.is_name:
        return set()
    return {place for o in _opposed(word.concepts) & by_meaning.keys() for place in by_meaning[o]}


@lru_cache(maxsize=32768)
def _opposed(concepts: frozenset[str]) -> frozenset[str]:
    """What cannot be said of the same thing as a word with these meanings."""
    return frozenset(o for concept in concepts for o in (*_opposites().get(concept, ()), *_undone(concept))) - concepts


def _places_by_dictionary(word: Word, by_base: dict[str, list[int]]) -> set[int]:
    if not word.is_content:
        return set()
    return {place for o in opposites(word.token.word) & by_base.keys() for place in by_base[o]}


def _undone(concept: str) -> tuple[str, ...]:
    """The word with an "un-" more and less ("inspected", "uninspected"); the other text must have it to be undone."""
    others = (f"un{concept}", concept.removeprefix("un") if concept.startswith("un") else "")
    return tuple(other for other in others if min(len(other), len(concept)) >= _UNDONE)


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """For each concept, those that cannot be said of the same thing."""
    found: dict[str, set[str]] = {}
    for entry in word_list("contraries")["opposites"]:
        one, two = (lemma(side) for side in entry.split(" / "))
        found.setdefault(one, set()).add(two)
        found.setdefault(two, set()).add(one)
    return {concept: frozenset(others) for concept, others in found.items()}


@cache
def _converses() -> frozenset[frozenset[str]]:
    entries = word_list("contraries")["converses"]
    return frozenset(frozenset(lemma(side) for side in entry.split(" / ")) for entry in entries)
