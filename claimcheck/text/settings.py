"""Where something happens, by a common noun: in the cellar, on a beach; and which two cannot be one place."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.deeds import is_verb
from claimcheck.text.derived import derived
from claimcheck.text.kin import kin
from claimcheck.text.reading import Reading, read

# How far before the noun the word of place may stand, for "in a small stone house".
_WITHIN = 4
# Of these groups the one can be in the other.
_NESTED = {frozenset(pair) for pair in (("outdoors", "vehicles"), ("rooms", "buildings"), ("rooms", "vehicles"))}
_GROUPS = ("rooms", "buildings", "outdoors", "vehicles")


class Setting(NamedTuple):
    """The place of a noun of place, its base form, and its group (rooms, buildings, outdoors, vehicles)."""

    place: int
    noun: str
    group: str


def settings(reading: Reading) -> tuple[Setting, ...]:
    """The settings of a text in order, who speaks apart."""
    return _settings(reading.text)


@lru_cache(maxsize=4096)
def _settings(text: str) -> tuple[Setting, ...]:
    reading = read(text)
    found = ((i, lemma(word.token.word)) for i, word in enumerate(reading.words) if not (word.is_framed or word.is_name))
    return tuple(Setting(i, noun, _nouns()[noun]) for i, noun in found if noun in _nouns() and _is_where(reading, i))


def exclude_each_other(left: Reading, one: Setting, right: Reading, two: Setting) -> bool:
    """True for two settings of which what happened once had only one: two rooms, a hotel and a river."""
    if one.noun == two.noun or _are_near(left, one, right, two):
        return False
    if one.group == two.group:
        return True
    groups = frozenset((one.group, two.group))
    if groups in _NESTED:
        return False
    return "outdoors" not in groups or not {one.noun, two.noun} & _holding()


def _is_where(reading: Reading, place: int) -> bool:
    """True behind "in" or "at" with nothing but articles and adjectives between, and for no part of "bus stop"."""
    clause = reading.words[place].clause
    if _is_modifier(reading, place):
        return False
    for i in range(place - 1, max(-1, place - 1 - _WITHIN), -1):
        word = reading.words[i]
        if word.token.word in _before() and word.clause == clause:
            return True
        if word.is_name or (word.weight == 0 and word.token.word not in _ARTICLES):
            return False
    return False


def _is_modifier(reading: Reading, place: int) -> bool:
    """True before another noun of its clause: bus in "at a bus stop"; a verb, or a day, is no noun."""
    behind = place + 1
    if behind == len(reading.words) or is_verb(reading, behind):
        return False
    word = reading.words[behind]
    return word.is_content and word.clause == reading.words[place].clause and not _is_adverb(word.token.word)


def _is_adverb(word: str) -> bool:
    return word.endswith(("ly", "wards", "ward")) or word in _ADVERBS


_ADVERBS = frozenset(
    ("early", "late", "yesterday", "today", "nearby", "alone", "together", "north", "south", "east", "west")
)
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their", "own"))


def _are_near(left: Reading, one: Setting, right: Reading, two: Setting) -> bool:
    """True for words that can stand for one place: a house and a villa."""
    ours, theirs = kin(left.text)[one.place], kin(right.text)[two.place]
    return bool((ours.keys.keys() | ours.near.keys()) & (theirs.keys.keys() | theirs.near.keys()))


@derived
def _nouns() -> dict[str, str]:
    return {lemma(noun): group for group in _GROUPS for noun in word_list("settings")[group] if " " not in noun}


@cache
def _before() -> frozenset[str]:
    return frozenset(word_list("settings")["before"])


@cache
def _holding() -> frozenset[str]:
    return frozenset(lemma(noun) for noun in word_list("settings")["holding"])
