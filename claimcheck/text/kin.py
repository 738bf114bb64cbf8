"""Which words are near in meaning, and how near: by WordNet, and by the groups of `lexicons/paraphrases.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.derived import derived
from claimcheck.text.happenings import happenings
from claimcheck.text.reading import Word, read
from claimcheck.text.wordnet import base_forms, entry

# How much each relation shows, by how much more often it binds two words of a pair that agrees than of one that does not
# (measured on the public pair sets; bench/build_wordnet.py names the signs): three to four times for `=` and `~`, two
# and a half for `-` and `&`, two for `^` and for a synonym of a derived word.
_STRENGTHS = {"~": 0.89, "=": 0.85, "-": 0.6, "&": 0.6, "^": 0.5}
_SYNONYM_OF_DERIVED = 0.5
_SAME_BASE = 0.89
# Two words of one group in paraphrases.toml. (Fields of one kind of event, war or sport, were tried: pairs that agree share
# them no more often than others.)
_SAME_GROUP = 0.7
# Two words for one kind of happening.
_SAME_KIND = 0.6
_PARTICLES = frozenset(
    ("up", "down", "out", "off", "over", "in", "on", "away", "back", "through", "into", "for", "to", "with", "after")
)


class Kin(NamedTuple):
    """What a word shares with others like it (a base form, a group) and the words near it, with how near, 0..1."""

    keys: dict[str, float]
    near: dict[str, float]


_NONE = Kin({}, {})
# A text that says one thing more often than this is a list, and every time beside every time would take seconds.
MOST_ALIKE = 12


@lru_cache(maxsize=8192)
def kin(text: str) -> tuple[Kin, ...]:
    """For each word of a text its kin; a verb with its particle ("called off") is one word, a name has none."""
    words = read(text).words
    return tuple([_kin_at(words, place) if word.is_content else _NONE for place, word in enumerate(words)])


def kindred(left: str, right: str, ours: Iterable[int], theirs: Iterable[int]) -> Iterator[tuple[int, int, float]]:
    """The pairs among some places of two texts that are near in meaning, and how near; a pair may come several times."""
    one, two = kin(left), kin(right)
    yield from _of_one_kind(left, right, ours, theirs)
    here, there = _by_key(one, ours), _by_key(two, theirs)
    for key in here.keys() & there.keys():
        yield from ((i, j, one[i].keys[key]) for i in here[key] for j in there[key])
    for i in ours:
        for base in one[i].near.keys() & there.keys():
            yield from ((i, j, one[i].near[base]) for j in there[base])
    for j in theirs:
        for base in two[j].near.keys() & here.keys():
            yield from ((i, j, two[j].near[base]) for i in here[base])


def _of_one_kind(left: str, right: str, ours: Iterable[int], theirs: Iterable[int]) -> Iterator[tuple[int, int, float]]:
    """The words that tell one kind of happening: "arrested", "picked up"."""
    here, there = happenings(read(left)), happenings(read(right))
    for kind in here.keys() & there.keys():
        free = [i for i in here[kind] if i in ours], [j for j in there[kind] if j in theirs]
        yield from ((i, j, _SAME_KIND) for i in free[0] for j in free[1])


def _by_key(found: tuple[Kin, ...], places: Iterable[int]) -> dict[str, list[int]]:
    by_key: dict[str, list[int]] = {}
    for place in places:
        for key in found[place].keys:
            places_so_far = by_key.setdefault(key, [])
            if len(places_so_far) < MOST_ALIKE:
                places_so_far.append(place)
    return by_key


def _kin_at(words: tuple[Word, ...], place: int) -> Kin:
    word = words[place]
    if word.token.word[0].isdigit():
        return _NONE
    following = words[place + 1] if place + 1 < len(words) else None
    if following and not following.concepts:  # the first word of a phrase that means something else
        return Kin(_groups(word.concepts), {})
    if following and following.token.word in _PARTICLES:
        phrases = tuple(f"{base}_{following.token.word}" for base in base_forms(word.token.word))
        known = tuple(phrase for phrase in phrases if entry(phrase))
        if known:
            return _kin(known, word.concepts)
    return _kin_of(word.token.word)


@lru_cache(maxsize=32768)
def _kin_of(word: str) -> Kin:
    return _kin(base_forms(word), frozenset((lemma(word),)))


@lru_cache(maxsize=32768)
def _kin(bases: tuple[str, ...], stems: frozenset[str]) -> Kin:
    near: dict[str, float] = {}
    for base in bases:
        for other, sign in _related(base):
            near[other] = max(near.get(other, 0.0), _STRENGTHS.get(sign, 0.0))
            if sign == "~":
                for further, its_sign in _related(other):
                    if its_sign in "=-":
                        near.setdefault(further, _SYNONYM_OF_DERIVED)
    keys = {**_groups(stems), **dict.fromkeys(bases, _SAME_BASE)}
    return Kin(keys, {other: strength for other, strength in near.items() if strength})


def _groups(stems: frozenset[str]) -> dict[str, float]:
    """The groups that any of some base forms is in."""
    return {f"group:{head}": _SAME_GROUP for stem in stems for head in _memberships().get(stem, ())}


@derived
def _memberships() -> dict[str, list[str]]:
    """For each base form the heads of the groups it is in; the groups' phrases are read before."""
    found: dict[str, list[str]] = {}
    for head, line in word_list("paraphrases")["groups"].items():
        for stem in {lemma(member) for member in (head, *line.split(", ")) if " " not in member}:
            found.setdefault(stem, []).append(head)
    return found


def _related(base: str) -> list[tuple[str, str]]:
    known = entry(base)
    return list(known.related.items()) if known else []
