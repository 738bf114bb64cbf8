"""Opposite words that two texts say of one thing: approved and rejected, rose and fell, paid and unpaid."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.alignment import Alignment
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.deeds import is_passive, is_verb
from claimcheck.text.derived import derived
from claimcheck.text.opposites import opposites
from claimcheck.text.predicates import subject
from claimcheck.text.prepositions import turned_round
from claimcheck.text.reading import Reading, Word
from claimcheck.text.wordnet import base_forms

# Opposites of the news are chosen for it; the dictionary's are opposite in one sense of several.
_LISTED, _BY_DICTIONARY = 0.8, 0.65
# How far from two opposites, in words, a word may stand that shows that they are of one thing.
_NEAR = 5
# With fewer letters behind it an "un-" is rarely a prefix ("under", "union").
_UNDONE = 3
# How many words behind a verb its object may begin, and how far before a participle "saw" may stand.
_OBJECT, _SEEN = 4, 8


class Clash(NamedTuple):
    """A word of each text, by its place, that clash or are reconciled, and how firmly.

    `is_shared` tells that the two are one word, and only what stands before it clashes ("for the bill", "against the bill").
    """

    left: int
    right: int
    strength: float
    is_shared: bool = False


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
    if not any(_particles().isdisjoint(reading.line.words) for reading in (left, right)):
        clashes += [clash for pair in alignment.pairs if (clash := _turned(left, right, *pair))]
    for i, j in turned_round(left, right, alignment):
        same = left.words[i].is_negated == right.words[j].is_negated
        (clashes if same else agreements).append(Clash(i, j, _LISTED, is_shared=True))
    return clashes, agreements


def _turned(left: Reading, right: Reading, one: int, two: int) -> Clash | None:
    """One verb with opposite particles: "turned on the pump" and "turned it off", "climbed into", "climbed out of"."""
    if not (left.words[one].concepts & right.words[two].concepts & _moving()):
        return None
    ways = [_way(reading, place) for reading, place in ((left, one), (right, two))]
    is_denied = left.words[one].is_negated != right.words[two].is_negated
    return Clash(one, two, _LISTED) if 0 not in ways and ways[0] == -ways[1] and not is_denied else None


def past_particle(reading: Reading, place: int) -> int:
    """The place behind a verb and the particle that turns it round, for showing both."""
    has_particle = reading.words[place].concepts & _moving() and _way(reading, place)
    return place + 2 if has_particle and reading.line.words[place + 1] != "it" else place + 1


def _way(reading: Reading, place: int) -> int:
    """1 for on, in and up, -1 for off, out and down behind a verb or behind its "it"; 0 for neither."""
    near = reading.line.words[place + 1 : place + 3]
    told = near[:1] if near[:1] != ("it",) else near[1:]
    return next((way for way, words in ((1, _lists()["forth"]), (-1, _lists()["back"])) if told and told[0] in words), 0)


def _are_of_one(left: Reading, one: int, right: Reading, two: int, alignment: Alignment) -> bool:
    """True where the two opposites are said of one thing and cannot both be so."""
    if _are_light(left.words[one], right.words[two]) or not _is_beside_shared(alignment, one, two):
        return False
    if _have_other_subjects(left, one, right, two, alignment):
        return False
    return not (are_converse(left.words[one], right.words[two]) and _is_one_event(left, one, right, two, alignment))


def _are_light(one: Word, two: Word) -> bool:
    """True for "came from bad loans" and "loans that went sour": such verbs say little by themselves."""
    return max(one.weight, two.weight) < 1


def _is_beside_shared(alignment: Alignment, left: int, right: int) -> bool:
    """True where the same word stands near both: what is opposite is said of one thing."""
    return any(abs(left - i) <= _NEAR and abs(right - j) <= _NEAR for i, j in alignment.pairs)


def _have_other_subjects(left: Reading, one: int, right: Reading, two: int, alignment: Alignment) -> bool:
    """True where what rose and what fell are two things; who rejects or approves the same law need not be the same."""
    acted_on = _acted_on(left, one), _acted_on(right, two)
    if any(i in acted_on[0] and j in acted_on[1] and left.words[i].is_content for i, j in alignment.pairs):
        return False
    lone = set(alignment.lone_left), set(alignment.lone_right)
    parts = (_heads(left), _heads(right)), (_whose(left), _whose(right))
    return any(bool(ours and theirs) and ours <= lone[0] and theirs <= lone[1] for ours, theirs in parts)


def _acted_on(reading: Reading, place: int) -> frozenset[int]:
    """Where the thing may stand that a deed is done to: behind it, and before it in "saw the charter approved"."""
    behind = range(place + 1, place + 1 + _OBJECT)
    clause = [i for i in range(max(0, place - _SEEN), place) if reading.words[i].clause == reading.words[place].clause]
    seen = next((i for i in reversed(clause[:-1]) if reading.line.words[i] in _seeing()), None)
    return frozenset(behind if seen is None else (*range(seen + 1, place), *behind))


def _whose(reading: Reading) -> set[int]:
    """The noun behind the "of" of a subject: car in "sales of the car"; none where a name stands there."""
    places = subject(reading)
    of = next((i for i in range(places[-1] if places else 0) if reading.line.words[i] == "of"), None)
    behind = [] if of is None else [i for i in places if i > of][:1]
    return {i for i in behind if not reading.words[i].is_name}


def _heads(reading: Reading) -> set[int]:
    """The nouns a subject opens with, up to its first "of" or "in"; none where a name is among them."""
    found: set[int] = set()
    for place in subject(reading):
        if reading.words[place].is_name or (found and place - max(found) > 1):
            break
        found.add(place)
    return found


def are_converse(one: Word, two: Word) -> bool:
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


@derived
def _opposites() -> dict[str, frozenset[str]]:
    """For each concept, those that cannot be said of the same thing."""
    found: dict[str, set[str]] = {}
    for entry in word_list("contraries")["opposites"]:
        one, two = (lemma(side) for side in entry.split(" / "))
        found.setdefault(one, set()).add(two)
        found.setdefault(two, set()).add(one)
    return {concept: frozenset(others) for concept, others in found.items()}


@cache
def _particles() -> frozenset[str]:
    return frozenset((*_lists()["forth"], *_lists()["back"]))


@cache
def _moving() -> frozenset[str]:
    """Verbs that their particle turns round."""
    return frozenset(lemma(word) for word in _lists()["moving"])


def _lists() -> dict[str, list[str]]:
    found: dict[str, list[str]] = word_list("contraries")
    return found


@cache
def _seeing() -> frozenset[str]:
    """Verbs that stand before a thing and what was done to it."""
    return frozenset(word_list("contraries")["seeing"])


@cache
def _converses() -> frozenset[frozenset[str]]:
    entries = word_list("contraries")["converses"]
    return frozenset(frozenset(lemma(side) for side in entry.split(" / ")) for entry in entries)
