"""How somebody fares, matter by matter: supplied or starved, calm or in uproar, safe or dangerous."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import phrase_lemmas, word_list
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading, read

WELL, BADLY = "well", "badly"
OTHER_WAY = {WELL: BADLY, BADLY: WELL}


class Sign(NamedTuple):
    """A phrase that tells how somebody fares: in which matter, WELL or BADLY, and its first and one-past-last word."""

    matter: str
    way: str
    first: int
    stop: int


def signs(reading: Reading) -> tuple[Sign, ...]:
    """Every sign of faring well or badly, one for each matter that `faring.toml` lists it under; a negated one is turned."""
    return _signs(reading.text)


def may_tell_faring(reading: Reading) -> bool:
    """False for a text that plainly tells of nobody how they fare: a quick look."""
    return _phrases().may_be_in(reading.lemmas) or _words().may_be_in(reading.line)


@lru_cache(maxsize=4096)
def _signs(text: str) -> tuple[Sign, ...]:
    reading = read(text)
    phrases = _phrases().hits_in(reading.lemmas)
    taken = {place for hit in phrases for place in range(hit.first, hit.stop)}
    hits = (*phrases, *(hit for hit in _words().hits_in(reading.line) if hit.first not in taken))
    kept = (hit for hit in hits if not reading.words[hit.first].is_framed and not reading.words[hit.first].is_name)
    return tuple(sign for hit in kept for sign in _by_matter(reading, hit))


def _by_matter(reading: Reading, hit: Hit) -> Iterator[Sign]:
    """One sign for every matter the phrase is listed under; a "not" that is part of the phrase turns nothing."""
    places = range(hit.first, hit.stop)
    is_turned = reading.words[hit.first].is_negated and not any(n.first in places for n in reading.negations)
    for entry in hit.value.split(","):
        matter, way = entry.split(":")
        yield Sign(matter, OTHER_WAY[way] if is_turned else way, hit.first, hit.stop)


@standing
def _phrases() -> Entries:
    """The phrases of several words in base forms, each with the matters it is listed under."""
    return ((phrase_lemmas(phrase), value) for phrase, value in _listed().items() if " " in phrase)


@standing
def _words() -> Entries:
    """The single words as they stand: "openly" and "open" are two."""
    return ((phrase, value) for phrase, value in _listed().items() if " " not in phrase)


@cache
def _listed() -> dict[str, str]:
    """For every phrase the matters it is listed under: "order:badly,crowd:badly"."""
    found: dict[str, dict[str, None]] = {}
    for matter, ways in word_list("faring").items():
        for way, phrases in ways.items() if isinstance(ways, dict) else ():
            for phrase in phrases:
                found.setdefault(phrase, {})[f"{matter}:{way}"] = None
    return {phrase: ",".join(values) for phrase, values in found.items()}
