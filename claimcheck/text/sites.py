"""Where something happened: place phrases with a name in them, how large the place is, and whether one lies in the other."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache

from claimcheck.text.aliases import listed
from claimcheck.text.bearers import Bearer, bearers
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.reading import Reading, read

# How far from a name the noun may stand that tells what sort of place it is ("the Ruhn desert", "the port of Osk").
_AROUND = 2
# How far before a place the verb stands that says what is there for good.
_STANDS_WITHIN = 7
# How far before "to NAME" the verb of moving stands.
_MOVED_WITHIN = 5


class Site:
    """A place that something happened at: `places` are those of its name's words.

    What else is told of it is read where another text speaks of a place too.
    """

    def __init__(self, reading: Reading, bearer: Bearer) -> None:
        self.places = bearer.places
        self._reading = reading

    @cached_property
    def is_region(self) -> bool:
        """True where a town can lie in it."""
        words, first, last = self._reading.words, self.places[0], self.places[-1]
        around = words[max(0, first - _AROUND) : last + 1 + _AROUND]
        near = {lemma(word.token.word) for word in around if word.clause == words[first].clause}
        return self._country.startswith("countries:") or bool(near & _regions())

    @cached_property
    def _country(self) -> str:
        return _country(self._reading, self.places)

    @property
    def country(self) -> str:
        """The country it is or lies in, where that is known."""
        return self._country.partition(":")[2]

    @property
    def side(self) -> str:
        """Which side of it is meant: north."""
        place = _side(self._reading, self.places[0])
        return "" if place is None else self._reading.line.words[place]

    @property
    def part(self) -> str:
        """What part of it is meant, as a base form: bridge."""
        place = _part(self._reading, self.places[-1])
        return "" if place is None else self._reading.lemmas.words[place]

    @property
    def shown(self) -> tuple[int, ...]:
        """The places of its name's words and of those that tell which side or part of it is meant."""
        told = (_side(self._reading, self.places[0]), _part(self._reading, self.places[-1]))
        return tuple(sorted({*self.places, *(place for place in told if place is not None)}))

    @property
    def is_standing(self) -> bool:
        """True where something or somebody is there for good ("is in Osk", "lives in Osk")."""
        return _is_standing(self._reading, self.places[0])


def sites(reading: Reading) -> tuple[Site, ...]:
    """The named places of a text, those that only tell who somebody is included."""
    return _sites(reading.text)


@lru_cache(maxsize=4096)
def _sites(text: str) -> tuple[Site, ...]:
    reading = read(text)
    return tuple(
        Site(reading, one)
        for one in bearers(reading)
        if one.is_place or _is_goal(reading, one) or _side(reading, one.places[0]) is not None
    )


def may_hold(one: Site, two: Site) -> bool:
    """True where one place may lie in the other: a region and a town, a town and its country."""
    if one.country and two.country:
        return one.country == two.country
    return one.is_region != two.is_region


def exclude_each_other(one: Site, two: Site) -> bool:
    """True where two mentions of one name are of two places: north and south of it, its tunnel and its bridge."""
    opposite = bool(one.side) and _OPPOSITE[one.side] == two.side
    return opposite or bool(one.part and two.part and one.part != two.part)


_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}


def _is_standing(reading: Reading, first: int) -> bool:
    """True where the nearest verb before the place is one of being or living there: "is a port in Osk"."""
    near = (reading.words[i] for i in range(first - 1, max(-1, first - 1 - _STANDS_WITHIN), -1))
    verb = next((word.token.word for word in near if word.token.word in _standing() or word.token.word.endswith("ed")), "")
    return verb in _standing()


def _side(reading: Reading, first: int) -> int | None:
    """The place of "north" in "north of the Osk"."""
    before = [i for i in range(max(0, first - 3), first) if reading.words[i].token.word not in ("the", "of")]
    is_of = any(reading.words[i].token.word == "of" for i in range(max(0, first - 2), first))
    return before[-1] if is_of and before and reading.words[before[-1]].token.word in _OPPOSITE else None


def _part(reading: Reading, last: int) -> int | None:
    """The place of "bridge" in "the Osk bridge"."""
    behind = last + 1
    is_part = behind < len(reading.words) and lemma(reading.words[behind].token.word) in _parts()
    return behind if is_part and reading.words[behind].clause == reading.words[last].clause else None


def _country(reading: Reading, places: tuple[int, ...]) -> str:
    """The country that a name names, or whose capital it is; empty where neither is known."""
    named = (one for one in listed(reading.text) if not set(places).isdisjoint(range(one.first, one.stop)))
    return next((one.key for one in named if one.key.startswith(("countries:", "capitals:"))), "")


def _is_goal(reading: Reading, bearer: Bearer) -> bool:
    """True for "moved to Osk", "settled on Osk": where something goes is where it will be."""
    first = bearer.places[0]
    if not first or reading.words[first - 1].token.word not in ("to", "on", "into"):
        return False
    before = reading.words[max(0, first - _MOVED_WITHIN) : first]
    return any(lemma(word.token.word) in _moving() for word in before)


@cache
def _regions() -> frozenset[str]:
    return frozenset(lemma(word) for word in word_list("sites")["regions"])


@cache
def _standing() -> frozenset[str]:
    return frozenset(word_list("sites")["standing"])


@cache
def _parts() -> frozenset[str]:
    return frozenset(lemma(word) for word in word_list("sites")["parts"])


@cache
def _moving() -> frozenset[str]:
    return frozenset(lemma(word) for word in word_list("sites")["moving"])
