"""Who speaks of themselves: "Ada Berg said that she would stay" is about Ada Berg, though a frame only tells who speaks."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz import fuzz

from claimcheck.text.bearers import is_owner
from claimcheck.text.concepts import word_list
from claimcheck.text.frames import reporting
from claimcheck.text.reading import Reading, read

# A body is "it", and so is the weather: only somebody who is "he" or "she" is taken to be who speaks.
_PRONOUNS = frozenset(("he", "she"))
# rapidfuzz ratio, 0..100, from which a name may be another spelling of the other, as in `bearers`.
_SPELLING = 72.0


def teller(reading: Reading) -> tuple[int, ...]:
    """The places of the one name that says something of itself; none where it may be of somebody else."""
    return _teller(reading.text) if not _PRONOUNS.isdisjoint(reading.line.words) else ()


@lru_cache(maxsize=4096)
def _teller(text: str) -> tuple[int, ...]:
    reading = read(text)
    framed = [i for i, word in enumerate(reading.words) if word.is_framed]
    told = (i for i, word in enumerate(reading.words) if not word.is_framed and not _tells_when(reading, i))
    first = next(told, None)
    if not framed or first is None or reading.line.words[first] not in _PRONOUNS:
        return ()
    names = [i for i in framed if reading.words[i].is_name and reading.line.words[i] not in _titles()]
    is_one_run = bool(names) and names == list(range(names[0], names[-1] + 1))
    may_be_of_others = any(is_owner(reading, i) or reading.line.words[i] in _speaking_for() for i in framed)
    return tuple(names) if is_one_run and not may_be_of_others and not reading.in_title else ()


def deed_told(reading: Reading) -> int | None:
    """The place of the first word that such a name says of itself: resign in "Ada Berg said that she would not resign"."""
    if not teller(reading):
        return None
    words = reading.words
    first = next(i for i, word in enumerate(words) if not word.is_framed and not _tells_when(reading, i))
    return next((i for i in range(first + 1, len(words)) if words[i].weight >= 1), None)


def unknown_teller(reading: Reading, other: Reading) -> tuple[int, ...]:
    """The same where the other text has no part of the name in any spelling."""
    places = teller(reading)
    theirs = [word.token.word for word in other.words if word.is_name]
    known = (fuzz.ratio(reading.line.words[i], name) >= _SPELLING for i in places for name in theirs)
    return () if any(known) else places


def _tells_when(reading: Reading, place: int) -> bool:
    """True for what stands between "said" and the statement: on Monday, that."""
    word = reading.line.words[place]
    return word == "that" or word in reporting("when")


@cache
def _titles() -> frozenset[str]:
    return frozenset(word_list("english")["titles"]["words"])


@cache
def _speaking_for() -> frozenset[str]:
    return frozenset(word_list("bearers")["speaking_for"])
