"""What still goes on and shows that a deed is not done: nine are still in captivity, so not all have been freed."""

from __future__ import annotations

from functools import cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import is_irregular_past, lemma, word_list
from claimcheck.text.numbers import Kind, quantities
from claimcheck.text.phrases import Entries, standing
from claimcheck.text.reading import Reading

# How many words behind "still" may tell what goes on.
_AHEAD = 6
# How few words before a deed "will" or "to" may stand that put it into the future.
_OPEN_WITHIN = 3


class Lasting(NamedTuple):
    """Something that still goes on: the places from "still" to the word that tells what."""

    first: int
    stop: int
    goes_on: str


def lasting(reading: Reading) -> tuple[Lasting, ...]:
    """What a text says to be still so, who says it apart."""
    hits = [hit for hit in _still().hits_in(reading.line) if not reading.words[hit.first].is_framed]
    found = ((hit, place) for hit in hits for place in _behind(reading, hit.first, hit.stop))
    return tuple(Lasting(hit.first, place + 1, reading.lemmas.words[place]) for hit, place in found)


def is_still(reading: Reading) -> bool:
    """True where a text says something to be still so, whatever it is."""
    return any(not reading.words[hit.first].is_framed for hit in _still().hits_in(reading.line))


def may_last(reading: Reading) -> bool:
    """False for a text that plainly says nothing to be still so: a quick look."""
    return _still().may_be_in(reading.line)


def deeds_done(reading: Reading) -> list[int]:
    """The places of the deeds a text tells as done that something still going on would undo, who says it apart."""
    words = reading.words
    found = [i for i, form in enumerate(reading.lemmas.words) if form in _undone()]
    return [i for i in found if not words[i].is_framed and not words[i].is_negated and _is_told_as_done(reading, i)]


def undoes(reading: Reading, deed: int, other: Reading, state: Lasting) -> bool:
    """True where what still goes on in the other text shows that a deed of this one is not done, or not wholly."""
    is_undone = state.goes_on in _undone()[reading.lemmas.words[deed]]
    return is_undone and _is_whole(reading) and _lists()["others"].isdisjoint(other.line.words)


def _is_told_as_done(reading: Reading, place: int) -> bool:
    """True for a verb in the past that nothing puts into the future."""
    form = reading.line.words[place]
    before = reading.line.words[max(0, place - _OPEN_WITHIN) : place]
    is_past = form.endswith("ed") or is_irregular_past(form)
    return is_past and _lists()["not_done"].isdisjoint(before)


def _behind(reading: Reading, first: int, stop: int) -> list[int]:
    clause = reading.words[first].clause
    places = range(stop, min(len(reading.words), stop + _AHEAD))
    return [i for i in places if reading.words[i].clause == clause and reading.lemmas.words[i] in _going_on()]


def _is_whole(reading: Reading) -> bool:
    """False where a text may speak of some only: "two were freed", "most have been freed"."""
    forms = reading.line.words
    if not _lists()["wholes"].isdisjoint(forms):
        return True
    counts = (q for q in quantities(reading.text) if q.kind is Kind.COUNT or q.kind is Kind.PERCENT)
    return _lists()["parts"].isdisjoint(forms) and not any(counts)


@cache
def _undone() -> dict[str, frozenset[str]]:
    """For each deed what goes on until it is done, in base forms."""
    found: dict[str, set[str]] = {}
    for line in word_list("undone")["undone"]:
        deeds, states = ([lemma(word) for word in side.split(", ")] for side in line.split(" / "))
        for deed in deeds:
            found.setdefault(deed, set()).update(states)
    return {deed: frozenset(states) for deed, states in found.items()}


@cache
def _going_on() -> frozenset[str]:
    return frozenset[str]().union(*_undone().values())


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(word_list("undone")[name]) for name in ("parts", "wholes", "others", "not_done")}


@standing
def _still() -> Entries:
    return ((phrase, "still") for phrase in word_list("undone")["still"])
