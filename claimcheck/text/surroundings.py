"""The words around a place in a text: what a number or a date is about, and whose it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter

from claimcheck.text.alignment import Alignment
from claimcheck.text.concepts import is_irregular_past
from claimcheck.text.reading import Reading


def word_places(reading: Reading, start: int, end: int) -> range:
    """The places of the words between two characters."""
    words = reading.words  # one behind the other
    first = bisect_right(words, start, key=_end)
    stop = bisect_left(words, end, lo=first, key=_start)
    return range(first, stop) if first < stop else range(0)


_start, _end = attrgetter("token.start"), attrgetter("token.end")


def is_framed(reading: Reading, places: Iterable[int]) -> bool:
    """True where the words only say who speaks and when."""
    found = list(places)
    return bool(found) and all(reading.words[i].is_framed for i in found)


def nearby(reading: Reading, places: range, reach: int) -> tuple[int, ...]:
    """So many meaningful words on each side of a place, names and who-said-it frames apart."""
    before = _first_content(reading, range(places.start - 1, -1, -1), reach)
    after = _first_content(reading, range(places.stop, len(reading.words)), reach)
    return (*reversed(before), *after)


def _first_content(reading: Reading, places: range, most: int) -> list[int]:
    found: list[int] = []
    for place in places:
        if len(found) == most:
            break
        if reading.words[place].is_content:
            found.append(place)
    return found


def deeds_among(reading: Reading, places: Iterable[int]) -> frozenset[str]:
    """What those of some words that look like verbs in the past stand for."""
    words = [reading.words[i] for i in places]
    past = (word for word in words if word.token.word.endswith("ed") or is_irregular_past(word.token.word))
    return frozenset(concept for word in past for concept in word.concepts)


def owners_differ(left: Reading, right: Reading, alignment: Alignment) -> bool:
    """True where both texts name somebody and no name is shared: two teams, two towns."""
    ours = [word for word in left.names if word.weight >= 1]
    theirs = [word for word in right.names if word.weight >= 1]
    return bool(ours) and bool(theirs) and not alignment.names


def rival_names(left: Reading, right: Reading, alignment: Alignment) -> tuple[int, int] | None:
    """A name on each side that the other text does not have."""
    ours = next((i for i in alignment.lone_left if left.words[i].is_name and not left.words[i].is_framed), None)
    theirs = next((j for j in alignment.lone_right if right.words[j].is_name and not right.words[j].is_framed), None)
    return None if ours is None or theirs is None else (ours, theirs)
