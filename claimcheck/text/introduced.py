"""Two names for one that a text itself brings together: "Ada Berg, known to her fans as DJ Osk", "Osk, formerly Tolvik".

Whoever speaks of the one elsewhere speaks of the other.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import word_list
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading, read

# Between a name and the word that brings the other one stand so few words, and before its "as".
_BEFORE, _TO_AS = 2, 5
_ARTICLES = frozenset(("the", "a", "an"))


class Introduced(NamedTuple):
    """The places of a name and of the other name for the same."""

    name: tuple[int, ...]
    other: tuple[int, ...]


def introduced(reading: Reading) -> tuple[Introduced, ...]:
    """The names that a text gives another name for."""
    return _introduced(reading.text) if _book().may_be_in(reading.line) else ()


@lru_cache(maxsize=4096)
def _introduced(text: str) -> tuple[Introduced, ...]:
    reading = read(text)
    if reading.in_title:
        return ()
    found = (_read(reading, hit) for hit in _book().hits_in(reading.line))
    return tuple(one for one in found if one)


def _read(reading: Reading, hit: Hit) -> Introduced | None:
    stop = _past_as(reading, hit)
    name, other = _ending(reading, hit.first), _starting(reading, stop) if stop else ()
    is_short = hit.value == "born" and len(other) < len(("first name", "surname"))  # "born American", "born Monday"
    return Introduced(name, other) if name and other and not is_short else None


def _past_as(reading: Reading, hit: Hit) -> int:
    """The place behind the phrase; behind the "as" of "known to her fans as"; 0 where there is none."""
    if hit.value != "known":
        return hit.stop
    clause = reading.words[hit.first].clause
    near = range(hit.stop, min(len(reading.words), hit.stop + _TO_AS))
    return next((i + 1 for i in near if reading.line.words[i] == "as" and reading.words[i].clause == clause), 0)


def _ending(reading: Reading, place: int) -> tuple[int, ...]:
    """The name that ends shortly before a place, with "is" or a comma between."""
    near = range(place - 1, max(-1, place - 2 - _BEFORE), -1)
    last = next((i for i in near if reading.words[i].weight > 0), None)
    return _run(reading, last, -1)[::-1] if last is not None else ()


def _starting(reading: Reading, place: int) -> tuple[int, ...]:
    """The name that starts at a place, an article passed over."""
    if place < len(reading.words) and reading.line.words[place] in _ARTICLES:
        place += 1
    run = _run(reading, place, 1)
    return () if run and _goes_on(reading, run[-1]) else run


def _goes_on(reading: Reading, last: int) -> bool:
    """True where a name only tells whose or which the next is: "formerly Osk's mayor", "formerly Osk mayor"."""
    word, follows = reading.words[last], reading.words[last + 1 : last + 2]
    is_owner = word.token.text.endswith(("'s", "’s"))
    return is_owner or any(one.weight > 0 and one.clause == word.clause for one in follows)


def _run(reading: Reading, place: int, step: int) -> tuple[int, ...]:
    """The words of one name from a place on."""
    words = reading.words
    found: list[int] = []
    while 0 <= place < len(words) and words[place].is_name and (not found or words[place].clause == words[found[-1]].clause):
        found.append(place)
        place += step
    return tuple(found)


@standing
def _book() -> Entries:
    lines = word_list("naming")["introducing"]
    return ((phrase, kind) for kind, line in lines.items() for phrase in line.split(", "))
