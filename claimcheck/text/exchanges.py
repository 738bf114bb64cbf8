"""Deeds between two that can be told from either end: A sold it to B, B bought it from A, B's purchase from A."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.auxiliaries import FORMS_OF_BE
from claimcheck.text.bearers import Bearer, bearers
from claimcheck.text.concepts import word_list
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading, read

# How far from the verb or noun somebody may stand, in words.
_NEAR = 10
# Between the owner and the noun ("Osk's hostile takeover"), in words.
_OWNER_WITHIN = 3


class Exchange(NamedTuple):
    """A deed between two: its kind, the places of its word, and who stands at its two ends; an end may be open."""

    kind: str
    first: int
    stop: int
    one: Bearer | None
    two: Bearer | None


class _Use(NamedTuple):
    """A word of the list: the kind of deed, and whether it is a verb or a noun of the one or of the other end."""

    kind: str
    form: str


def exchanges(reading: Reading) -> tuple[Exchange, ...]:
    """The deeds between two that a text tells, those apart of which it names nobody."""
    return _exchanges(reading.text)


@lru_cache(maxsize=4096)
def _exchanges(text: str) -> tuple[Exchange, ...]:
    reading = read(text)
    return tuple(_found(reading)) if len(bearers(reading)) > 1 else ()


def _found(reading: Reading) -> Iterator[Exchange]:
    for hit in _book().hits_in(reading.line):
        if reading.words[hit.first].is_framed and hit.stop - hit.first == 1:
            continue
        for use in hit.value.split("|"):
            kind, form = use.split(".")
            exchange = _read(reading, hit, _Use(kind, form))
            if exchange.one and exchange.two:
                yield exchange


def _read(reading: Reading, hit: Hit, use: _Use) -> Exchange:
    near = _near(reading, hit)
    if use.form in ("one", "two"):
        doer, other = _of_verb(reading, hit, use, near)
    else:
        doer, other = _of_noun(reading, hit, near)
    ends = (doer, other) if use.form in ("one", "of_one") else (other, doer)
    return Exchange(use.kind, hit.first, hit.stop, *ends)


def _near(reading: Reading, hit: Hit) -> tuple[list[Bearer], list[Bearer]]:
    """The names before and behind a word, the nearest first."""
    found = bearers(reading)
    before = [one for one in found if one.places[-1] < hit.first and hit.first - one.places[-1] <= _NEAR]
    behind = [one for one in found if one.places[0] >= hit.stop and one.places[0] - hit.stop <= _NEAR]
    return before[::-1], behind


def _of_verb(
    reading: Reading, hit: Hit, use: _Use, near: tuple[list[Bearer], list[Bearer]]
) -> tuple[Bearer | None, Bearer | None]:
    """Who does it, and the other end: the object, or who stands behind the verb's word; the passive turned round."""
    before, behind = near
    subject = next((one for one in before if not (one.is_place or one.is_other or one.is_owner)), None)
    by = next((one for one in behind if _preposition(reading, one) == "by"), None)
    words = word_list("exchanges")[use.kind]["to" if use.form == "one" else "from"].split(", ")
    reached = next((one for one in behind if _preposition(reading, one) in words), None)
    if _is_passive(reading, hit):
        return by, reached or subject
    if reached is None and use.form == "one":
        reached = next((one for one in behind if _is_object(reading, one, hit)), None)
    return subject, reached


def _of_noun(reading: Reading, hit: Hit, near: tuple[list[Bearer], list[Bearer]]) -> tuple[Bearer | None, Bearer | None]:
    """ "A's attack on B", "the attack by A on B", "the sale of it to B by A"."""
    before, behind = near
    owner = next((one for one in before if one.is_owner and hit.first - one.places[-1] <= _OWNER_WITHIN), None)
    by = next((one for one in behind if _preposition(reading, one) == "by"), None)
    told = ("on", "over", "of", "against", "to", "from")
    other = next((one for one in behind if _preposition(reading, one) in told), None)
    return by or owner, other


def _preposition(reading: Reading, one: Bearer) -> str:
    """The word of grammar before a name, article and what describes it between them left out."""
    first = one.places[0]
    clause = reading.words[first].clause
    for place in range(first - 1, max(-1, first - 5), -1):
        word = reading.words[place]
        if word.clause != clause or word.token.text[:1].isupper():
            return ""
        if word.token.word in _grammar():
            return word.token.word
    return ""


def _is_object(reading: Reading, one: Bearer, hit: Hit) -> bool:
    """True for a name behind the verb that hangs on no word of grammar, or on one that is part of the verb."""
    word = _preposition(reading, one)
    return not one.is_owner and (not word or word in (w.token.word for w in reading.words[hit.first : hit.stop]))


def _is_passive(reading: Reading, hit: Hit) -> bool:
    before = [word.token.word for word in reading.words[max(0, hit.first - 3) : hit.first]]
    follows = reading.words[hit.stop].token.word if hit.stop < len(reading.words) else ""
    return follows == "by" or bool(FORMS_OF_BE & set(before))


@cache
def _grammar() -> frozenset[str]:
    return frozenset(word_list("exchanges")["grammar"].split(", "))


@standing
def _book() -> Entries:
    """Every word with all its uses."""
    uses: dict[str, list[str]] = {}
    for kind, lines in word_list("exchanges").items():
        if not isinstance(lines, dict):
            continue
        for form in ("one", "two", "of_one", "of_two"):
            for phrase in filter(None, lines[form].split(", ")):
                uses.setdefault(phrase, []).append(f"{kind}.{form}")
    return ((phrase, "|".join(found)) for phrase, found in uses.items())
