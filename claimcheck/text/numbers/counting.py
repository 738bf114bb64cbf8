"""What a number counts: the head noun behind it, or before it ("the number of miners is 19")."""

from __future__ import annotations

from claimcheck.text.concepts import lemma
from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.lexicon import around, entries, is_plural, number_words
from claimcheck.text.words import FUNCTION_WORDS

# A noun stands at most so many words behind its number ("12 senior regional police officers").
_LONGEST = 5
_FAR_LEFT = 14
_NOTHING = ("", -1)
_ENDS = frozenset(".;!?")
# A turnout is a share of those who may vote: how few words behind them "cast a ballot" begins.
TURNOUT, _WITHIN = "turnout", 4
_IN_FAVOUR = frozenset(("in favour", "in favor"))


def counted_things(atoms: Atoms, stop: int) -> tuple[str, int]:
    """The noun a plain number counts, in its base form, and its place; empty where none is named."""
    if atoms.dashed(stop) and atoms.kind(stop + 1) == "word":
        return lemma(atoms.low(stop + 1)), stop + 1
    start = _past_of(atoms, stop) if atoms.low(stop) == "of" else stop
    return _plural(atoms, start) if start == stop else _head(atoms, start)


def counted_one(atoms: Atoms, stop: int) -> tuple[str, int]:
    """The noun behind "one" or an ordinal: the next word."""
    place = stop + 1 if atoms.dashed(stop) else stop
    word = atoms.at(place)
    if word is None or word.kind != "word" or word.low in FUNCTION_WORDS:
        return _NOTHING
    return lemma(word.low), place


def counted_single(atoms: Atoms, stop: int) -> tuple[str, int]:
    """The noun that "one" counts: before the deed it did ("one former minister resigned"), else the next word.

    A plural further on is the object of a verb: "one candidate gathered enough signatures".
    """
    if atoms.dashed(stop):
        return counted_things(atoms, stop)
    run = _run(atoms, stop)
    deed = next((i for i, at in enumerate(run) if i and atoms.low(at).endswith("ed")), 0)
    return (lemma(atoms.low(run[deed - 1])), run[deed - 1]) if deed else counted_one(atoms, stop)


def counted_share(atoms: Atoms, stop: int) -> tuple[str, int]:
    """What a share is taken of ("two-thirds of the nurses", "nine in ten children")."""
    found = _head(atoms, _past_of(atoms, stop)) if atoms.low(stop) in ("of", "the") else _plural(atoms, stop)
    return (TURNOUT, found[1]) if found[0] and _went_voting(atoms, found) else found


def counted_in_turnout(atoms: Atoms, first: int, stop: int) -> tuple[str, int]:
    """A turnout ("turnout reached 38 per cent", "a 38 per cent turnout"), but for what it rose or fell by."""
    before = [atoms.low(at) for at in range(max(0, first - _FAR_LEFT), first)]
    sentence = before[max((i + 1 for i, word in enumerate(before) if word in _ENDS), default=0) :]
    told = sentence[sentence.index(TURNOUT) :] if TURNOUT in sentence else []
    is_level = bool(told) and (told[-1] == "to" or around("change").isdisjoint(told))
    return (TURNOUT, -1) if is_level or atoms.low(stop) == TURNOUT else _NOTHING


def _went_voting(atoms: Atoms, found: tuple[str, int]) -> bool:
    """True for "half of the voters cast a ballot": that is the turnout; not for "half of the voters backed Marr"."""
    if found[0] not in {lemma(word) for word in around("electors")}:
        return False
    ends = (
        at + n for at in range(found[1] + 1, found[1] + _WITHIN) for n in range(_LONGEST, 0, -1) if _is_voting(atoms, at, n)
    )
    stop = next(ends, 0)
    return stop > 0 and atoms.low(stop) not in around("voted_for") and atoms.words(stop, 2) not in _IN_FAVOUR


def _is_voting(atoms: Atoms, place: int, count: int) -> bool:
    return atoms.words(place, count) in entries("around")["voting"].split(", ")


def counted_stuff(atoms: Atoms, stop: int) -> tuple[str, int]:
    """What is measured ("tonnes of grain", "six metres deep", "45-year-old")."""
    at = stop + 1 if atoms.dashed(stop) else stop
    if atoms.low(at) in around("dimensions"):
        return ("age" if atoms.low(at) == "old" else atoms.low(at)), at
    return _head(atoms, _past_of(atoms, stop)) if atoms.low(stop) == "of" else _NOTHING


def counted_before(atoms: Atoms, first: int) -> tuple[str, int]:
    """The noun of "the number of miners is 19", people for a death toll; it is not part of the number's words."""
    for at in range(first - 2, max(-1, first - _FAR_LEFT), -1):
        if atoms.low(at) in ".;!?" and atoms.kind(at) == "sign":
            break
        if atoms.low(at) in around("of_people"):
            return lemma("people"), -1
        if atoms.low(at) in around("number_of") and atoms.low(at + 1) == "of":
            return _head(atoms, _past_of(atoms, at + 1))[0], -1
    return _NOTHING


def _past_of(atoms: Atoms, place: int) -> int:
    """The place behind "of", articles, possessives and the number of the whole ("of the 101 seats")."""
    for at in range(place, place + _LONGEST):
        if not (atoms.low(at) in around("whole") or _is_number(atoms, at)):
            return at
    return place + _LONGEST


def _is_number(atoms: Atoms, place: int) -> bool:
    return atoms.kind(place) == "digits" or atoms.low(place) in number_words("small")


def _run(atoms: Atoms, start: int) -> list[int]:
    """The words of one noun phrase, as far as small words and punctuation tell."""
    places: list[int] = []
    for at in range(start, start + _LONGEST):
        if atoms.dashed(at):
            continue
        if atoms.kind(at) != "word" or atoms.low(at) in FUNCTION_WORDS or atoms.low(at) in around("behind_noun"):
            break
        places.append(at)
    return places


def _plural(atoms: Atoms, start: int) -> tuple[str, int]:
    """The first plural of the phrase; the one behind it would be a verb, but for a name ("Omberlow Flats households")."""
    plurals = [at for at in _run(atoms, start) if is_plural(atoms.low(at))]
    place = next((at for at in plurals if not (atoms.all[at].text[0].isupper() and at + 1 in plurals)), -1)
    return (lemma(atoms.low(place)), place) if place >= 0 else _NOTHING


def _head(atoms: Atoms, start: int) -> tuple[str, int]:
    """The plural of the phrase, or its last word that is no participle."""
    found = _plural(atoms, start)
    if found != _NOTHING:
        return found
    place = next((at for at in reversed(_run(atoms, start)) if not atoms.low(at).endswith(("ed", "ing", "'s"))), -1)
    return (lemma(atoms.low(place)), place) if place >= 0 else _NOTHING
