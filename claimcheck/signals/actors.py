"""Who did what to whom: named actors around a verb, and posts that only one can hold."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text.alignment import Alignment, align, earliest
from claimcheck.text.concepts import lemma
from claimcheck.text.deeds import Deed, deeds, is_place, run_of
from claimcheck.text.names import acronym
from claimcheck.text.phrases import PhraseBook
from claimcheck.text.predicates import is_in_subject, subject
from claimcheck.text.reading import Reading, read
from claimcheck.vocab import Outcome

# Swapped actors with the same verb are the plainest case; a post held by two rests on more reading.
_SWAPPED, _TWO_HOLDERS = 0.95, 0.75
# No name in common although both name somebody: another subject. Some in common: a person, place or body in one text
# only on each side is a scope of its own, too, unless a one-off event or a unique post makes the two compete.
_OTHER_SUBJECT, _OTHER_NAME = 0.8, 0.6
_TWO_PLACES = 0.65
# A name that is the subject here and stands in passing there: no agreement, and no bar to a contradiction.
_IN_PASSING = 0.4
# How far before "on NAME" the word of saying stands.
_TOLD_WITHIN = 6
# How much must be shared besides the names before two names can compete for one post.
_SAME_MATTER = 0.4
# rapidfuzz ratio, 0..100, from which a lone name may be another spelling of the other (Kuvel, Kuwel).
_SPELLING = 72.0


class Actors(NamedTuple):
    """A text's reading, its deeds between two actors, its subject, and the unique posts and one-off events in it."""

    reading: Reading
    deeds: tuple[Deed, ...]
    subject: tuple[int, ...]
    posts: frozenset[str]
    events: frozenset[str]


def extract(text: str) -> Actors:
    """The deeds and posts of a text."""
    reading = read(text)
    words = [word.token.word for word in reading.words]
    posts = frozenset(concept for hit in _posts().hits(words) for concept in reading.words[hit.stop - 1].concepts)
    events = frozenset(concept for word in reading.words for concept in word.concepts) & _events()
    return Actors(reading, deeds(reading), subject(reading), posts, events)


def compare(left: Actors, right: Actors) -> Finding | None:
    """Whether the same people or bodies did it, to the same others, in the same place and post."""
    alignment = align(left.reading, right.reading)
    return _swapped(left, right, alignment) or _lone_names(left, right, alignment) or _other_subject(left, right, alignment)


def _swapped(left: Actors, right: Actors, alignment: Alignment) -> Finding | None:
    """The same deed with agent and patient exchanged, or two deeds with their agents exchanged."""
    pairs = frozenset(alignment.pairs)
    same = [(one, two) for one in left.deeds for two in right.deeds if (one.verb, two.verb) in pairs]
    found = [(a, b) for a, b in same if _exchanged(a, b, pairs) and not _is_straight_elsewhere(a, same, pairs)]
    found += [(a, b) for a, b in same if _traded(a, b, same, pairs)]
    swap = earliest(left.reading, right.reading, ((a.verb, b.verb, (a, b)) for a, b in found))
    return _swap_finding(left.reading, right.reading, *swap) if swap else None


def _is_straight_elsewhere(deed: Deed, same: list[tuple[Deed, Deed]], pairs: frozenset[tuple[int, int]]) -> bool:
    """True where the same two actors stand the same way round at another word."""
    return any(
        set(one.agent) & set(deed.agent)
        and set(one.patient) & set(deed.patient)
        and _meet(one.agent, two.agent, pairs)
        and _meet(one.patient, two.patient, pairs)
        for one, two in same
    )


def _traded(one: Deed, two: Deed, same: list[tuple[Deed, Deed]], pairs: frozenset[tuple[int, int]]) -> bool:
    """True where another shared deed has the agent that this one has in the other text, and the other way round."""
    if _meet(one.agent, two.agent, pairs):
        return False
    return any(
        not set(one.agent) & set(a.agent) and _meet(one.agent, b.agent, pairs) and _meet(a.agent, two.agent, pairs)
        for a, b in same
    )


def _exchanged(one: Deed, two: Deed, pairs: frozenset[tuple[int, int]]) -> bool:
    return _meet(one.agent, two.patient, pairs) and _meet(one.patient, two.agent, pairs)


def _meet(left: tuple[int, ...], right: tuple[int, ...], pairs: frozenset[tuple[int, int]]) -> bool:
    return any((i, j) in pairs for i in left for j in right)


def _swap_finding(left: Reading, right: Reading, one: Deed, two: Deed) -> Finding:
    detail = f"{_shown(left, one)} against {_shown(right, two)}"
    return Finding("actors", Outcome.CONFLICTS, _SWAPPED, detail, _deed_spans(left, one), _deed_spans(right, two))


def _shown(reading: Reading, deed: Deed) -> str:
    """The deed as "AGENT" (verb) "PATIENT" in the text's own words."""
    verb = reading.words[deed.verb].token.text
    return f'"{_words(reading, deed.agent)}" ({verb}) "{_words(reading, deed.patient)}"'


def _deed_spans(reading: Reading, deed: Deed) -> tuple[Span, ...]:
    return _spans(reading, tuple(sorted({deed.verb, *deed.agent, *deed.patient})))


def _lone_names(left: Actors, right: Actors, alignment: Alignment) -> Finding | None:
    """Names that only one text has, on both sides: another subject, another holder of a post, or another detail."""
    one = _lone(left.reading, alignment.lone_left, right.reading)
    two = _lone(right.reading, alignment.lone_right, left.reading)
    if not one or not two:
        return None
    outcome, score = _standing(left, right, one, two, alignment)
    detail = f'"{_words(left.reading, one)}" against "{_words(right.reading, two)}"'
    return Finding("actors", outcome, score, detail, _spans(left.reading, one), _spans(right.reading, two))


def _standing(
    left: Actors, right: Actors, one: tuple[int, ...], two: tuple[int, ...], alignment: Alignment
) -> tuple[Outcome, float]:
    """What lone names on both sides mean, and how strongly."""
    if not alignment.names or _is_namesake(left.reading, one, right.reading, two, alignment):
        return Outcome.DIFFERS, _OTHER_SUBJECT
    if alignment.contained < _SAME_MATTER or _have_own_places(left.reading, one, right.reading, two):
        return Outcome.DIFFERS, _OTHER_NAME
    if left.events & right.events and _are_places(left.reading, one) and _are_places(right.reading, two):
        return Outcome.CONFLICTS, _TWO_PLACES
    if left.posts & right.posts:
        return Outcome.CONFLICTS, _TWO_HOLDERS
    return Outcome.DIFFERS, _OTHER_NAME


def _other_subject(left: Actors, right: Actors, alignment: Alignment) -> Finding | None:
    """One text is about somebody the other does not have, and speaks of the other's subject in passing."""
    one, two, names = left.subject, right.subject, alignment.names
    is_theirs = _is_new(right, alignment.lone_right) and any(i in one and j not in two for i, j in names)
    is_ours = _is_new(left, alignment.lone_left) and any(j in two and i not in one for i, j in names)
    if not (is_theirs or is_ours):
        return None
    detail = f'about "{_words(left.reading, one)}" against about "{_words(right.reading, two)}"'
    spans = _spans(left.reading, one), _spans(right.reading, two)
    return Finding("actors", Outcome.DIFFERS, _IN_PASSING, detail, *spans)


def _is_new(side: Actors, lone: tuple[int, ...]) -> bool:
    """True for a subject with a name in it of which the other text has no word."""
    return any(side.reading.words[place].is_name for place in side.subject) and set(side.subject) <= set(lone)


def _have_own_places(left: Reading, one: tuple[int, ...], right: Reading, two: tuple[int, ...]) -> bool:
    """True for "nurses at Osk" and "nurses at Tull": the place tells who it is, not where it happened."""
    sides = (left, one), (right, two)
    return all(is_in_subject(reading, lone) and _are_places(reading, lone) for reading, lone in sides)


def _are_places(reading: Reading, lone: tuple[int, ...]) -> bool:
    """True where every lone name stands behind a word of place."""
    return all(is_place(reading, run_of(reading, place)[0]) for place in lone)


def _is_namesake(left: Reading, one: tuple[int, ...], right: Reading, two: tuple[int, ...], alignment: Alignment) -> bool:
    """True for two names that share a part and differ in another: Larkspur Bank, Loxley Bank."""
    pairs = frozenset(alignment.pairs)
    return any(_meet(run_of(left, i), run_of(right, j), pairs) for i in one for j in two)


def _lone(reading: Reading, places: tuple[int, ...], other: Reading) -> tuple[int, ...]:
    """The places of names without counterpart: no other spelling, no acronym in the other text."""
    theirs = [word.token.word for word in other.names]
    initials = _initials(other)
    lone = [i for i in places if reading.words[i].is_name and not _is_medium(reading, run_of(reading, i)[0])]
    if any(_word(reading, i) in initials for i in lone):
        return ()
    return tuple(i for i in lone if not any(_alike(_word(reading, i), name) for name in theirs))


def _is_medium(reading: Reading, first: int) -> bool:
    """True for where somebody said it ("wrote on WeChat"), which is no subject of what is said."""
    if not first or reading.words[first - 1].token.word != "on":
        return False
    before = reading.words[max(0, first - _TOLD_WITHIN) : first]
    return any(word.token.word in _saying() for word in before)


def _word(reading: Reading, place: int) -> str:
    return reading.words[place].token.word


def _alike(one: str, two: str) -> bool:
    """True for another spelling, or a first name's initial."""
    return fuzz.ratio(one, two) >= _SPELLING or one == two[0]


def _initials(reading: Reading) -> frozenset[str]:
    """The acronyms a text's runs of names could have."""
    runs: list[list[str]] = [[]]
    last = -1
    for place, word in enumerate(reading.words):
        if not word.is_name:
            continue
        if runs[-1] and place - last > 2:
            runs.append([])
        runs[-1].append(word.token.word)
        last = place
    return frozenset(acronym(run) for run in runs if len(run) > 1)


def _words(reading: Reading, places: tuple[int, ...]) -> str:
    return " ".join(reading.words[place].token.text for place in places)


def _spans(reading: Reading, places: tuple[int, ...]) -> tuple[Span, ...]:
    tokens = [reading.words[place].token for place in places]
    return tuple(Span(token.start, token.end) for token in tokens)


@cache
def _saying() -> frozenset[str]:
    return frozenset(lexicon("actors")["saying"])


@cache
def _posts() -> PhraseBook:
    return PhraseBook((phrase, "post") for phrase in lexicon("actors")["unique"])


@cache
def _events() -> frozenset[str]:
    """What happens once and in one place."""
    return frozenset(lemma(word) for word in lexicon("actors")["once"])


SIGNAL = Signal("actors", extract, compare)
