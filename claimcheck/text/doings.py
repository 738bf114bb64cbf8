"""Deeds that are done once, by one, and pairs of them that two texts give to two doers."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import takewhile

from claimcheck.lazily import NamedTuple
from claimcheck.text.alignment import Alignment, shared_beside
from claimcheck.text.bearers import is_owner
from claimcheck.text.clefts import set_off
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.deeds import Deed, actor_before, deed_at, is_passive, is_verb
from claimcheck.text.doers import anybody, strength
from claimcheck.text.reading import Reading, read

# How much must be shared beside the doers before their deeds can be one.
_SAME_DEED = 0.45
# Between a verb and what follows these make it no object: "sank off Osk", "won in Osk"; "fired on the crowd" has one.
_PREPOSITIONS = frozenset(("in", "near", "off", "by", "to", "from", "after", "before", "during", "while", "amid", "since"))
# How far behind a passive its "by" may stand; how many words behind a verb are looked at for what it was done to.
_TITLE_WITHIN, _OBJECT = 6, 3
_Met = frozenset[tuple[int, int]]


class Rivalry(NamedTuple):
    """One deed as two texts tell it, each with another doer, and how surely these are two."""

    left: Deed
    right: Deed
    strength: float


@lru_cache(maxsize=8192)
def doing_at(text: str, place: int) -> Deed | None:
    """The deed whose verb stands at a place of a text, if it is done once and has a doer."""
    reading = read(text)
    if not _is_once_verb(reading, place) or (deed := _deed(reading, place)) is None:
        return None
    doer = set_off(reading, place) or _titled(reading, deed) or _before_verb(reading, _owned(reading, deed.agent))
    doing = deed._replace(agent=doer)
    return doing if _is_told(reading, doing) else None


def rivalries(left: Reading, right: Reading, alignment: Alignment) -> tuple[Rivalry, ...]:
    """The deeds that two texts give to two doers; none where they agree on the doer of one."""
    met: _Met = frozenset((*alignment.pairs, *((i, j) for i, j, _ in alignment.loose)))
    once = [(i, j) for i, j in sorted(met) if _is_once_verb(left, i) and _is_once_verb(right, j)]
    found = ((doing_at(left.text, i), doing_at(right.text, j)) for i, j in once)
    same = [(a, b) for a, b in found if a and b and _is_one_deed(left, a, right, b, alignment)]
    if any(_meet(a.agent, b.agent, met) for a, b in same):
        return ()
    judged = (Rivalry(a, b, strength(left, a, right, b, alignment)) for a, b in same)
    return tuple(rivalry for rivalry in judged if rivalry.strength)


def _is_one_deed(left: Reading, one: Deed, right: Reading, two: Deed, alignment: Alignment) -> bool:
    """True where it was done to the same, and enough else is shared."""
    ours, theirs = _done_to(left, one), _done_to(right, two)
    if not _meet(ours, theirs, frozenset(alignment.pairs)):
        return False
    if _goes_on(left, ours, alignment.lone_left) != _goes_on(right, theirs, alignment.lone_right):
        return False
    if _is_numbered(left, ours, alignment.lone_left) != _is_numbered(right, theirs, alignment.lone_right):
        return False
    return shared_beside(left, right, alignment, one.agent, two.agent) >= _SAME_DEED


def _goes_on(reading: Reading, places: tuple[int, ...], lone: tuple[int, ...]) -> bool:
    """True where the name of what it was done to goes on behind what is shared: Qwen Coder is a part of Qwen."""
    names = [i for i in places if reading.words[i].is_name]
    return any(i in lone and i - 1 in names and i - 1 not in lone for i in names)


def _is_numbered(reading: Reading, places: tuple[int, ...], lone: tuple[int, ...]) -> bool:
    """True for "the second goal" where the other text only speaks of a goal: there may be more than one."""
    around = range(max(0, min(places) - 1), max(places) + 1)
    return any(reading.words[i].token.word in _numbering() and (i in lone or reading.words[i].weight == 0) for i in around)


def _is_once_verb(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    if word.is_negated or not is_verb(reading, place):
        return False
    return lemma(word.token.word) in _once() or (_opens_phrase(reading, place) and bool(word.concepts & _once()))


def _opens_phrase(reading: Reading, place: int) -> bool:
    """True for "called" in "called off", whose other words mean nothing of their own."""
    return place + 1 < len(reading.words) and not reading.words[place + 1].concepts


def _deed(reading: Reading, place: int) -> Deed | None:
    """The deed at a place, also where nobody stands before the verb but somebody by a title: "an engineer opened"."""
    if deed := deed_at(reading, place):
        return deed
    behind = tuple(i for i in range(place + 1, len(reading.words)) if reading.words[i].weight >= 1)[:_OBJECT]
    return Deed(frozenset(), place, actor_before(reading, place), behind) if not is_passive(reading, place) else None


def _titled(reading: Reading, deed: Deed) -> tuple[int, ...]:
    """Somebody by a title alone, right before an active verb or behind "by": the bishop, an engineer."""
    if is_passive(reading, deed.verb):
        near = range(deed.verb + 1, min(len(reading.words), deed.verb + 1 + _TITLE_WITHIN))
        by = next((i for i in near if reading.words[i].token.word == "by"), None)
        places = range(0) if by is None else range(by + 1, len(reading.words))
    else:
        places = range(deed.verb - 1, -1, -1)
    place = next((i for i in places if reading.words[i].weight > 0), None)
    return (place,) if place is not None and _is_title(reading, place) else ()


def _is_title(reading: Reading, place: int) -> bool:
    """True for a title that stands for somebody, no part of a name: "the captain", not "captain Mira Solt"."""
    around = reading.words[max(0, place - 1) : place + 2]
    return reading.words[place].token.word in _titles() and not any(word.is_name for word in around)


def _owned(reading: Reading, agent: tuple[int, ...]) -> tuple[int, ...]:
    """Deputy, where the doer is "Marsh's deputy"; a body is what stands for it ("the Osk Bank's board")."""
    if not agent or not reading.words[agent[-1]].is_name or not is_owner(reading, agent[-1]):
        return agent
    behind = agent[-1] + 1
    word = next(iter(reading.words[behind : behind + 1]), None)
    is_somebody = word is not None and word.weight > 0 and not word.is_name
    return (behind,) if is_somebody and lemma(reading.words[behind].token.word) not in anybody() else agent


def _before_verb(reading: Reading, agent: tuple[int, ...]) -> tuple[int, ...]:
    """A doer without what is told of it: mine in "a mine laid by rebels"."""
    return tuple(takewhile(lambda place: not is_verb(reading, place), agent))


def _is_told(reading: Reading, deed: Deed) -> bool:
    """True where it was done to something by somebody; who speaks did nothing, nor who stands beyond somebody else."""
    if not deed.agent or not _has_object(reading, deed):
        return False
    between = reading.words[deed.agent[-1] + 1 : deed.verb]
    nearer = any(word.weight > 0 and lemma(word.token.word) in anybody() for word in between)
    is_somebody_nearer = nearer and deed.agent != set_off(reading, deed.verb)
    return not is_somebody_nearer and not any(reading.words[place].is_framed for place in deed.agent)


def _has_object(reading: Reading, deed: Deed) -> bool:
    """True where what it was done to stands before a passive, or right behind the verb with no preposition between."""
    if not deed.patient or deed.patient[0] < deed.verb:
        return bool(deed.patient)
    first = _first_behind(reading, deed)
    between = (word for word in reading.words[deed.verb + 1 : first] if word.concepts)  # the "off" of "called off" apart
    return _PREPOSITIONS.isdisjoint(word.token.word for word in between)


def _done_to(reading: Reading, deed: Deed) -> tuple[int, ...]:
    """What it was done to: who is named there, and the thing right behind the verb."""
    return deed.patient if deed.patient[0] < deed.verb else (*deed.patient, _first_behind(reading, deed))


def _first_behind(reading: Reading, deed: Deed) -> int:
    """The place of the first word behind the verb that means something; the verb's own where there is none."""
    behind = range(deed.verb + 1, len(reading.words))
    return next((i for i in behind if reading.words[i].weight >= 1), deed.verb)


def _meet(ours: tuple[int, ...], theirs: tuple[int, ...], met: _Met) -> bool:
    return any((i, j) in met for i in ours for j in theirs)


@cache
def _titles() -> frozenset[str]:
    return frozenset(word_list("english")["titles"]["words"])


@cache
def _once() -> frozenset[str]:
    return frozenset(lemma(word) for word in word_list("doings")["once"])


@cache
def _numbering() -> frozenset[str]:
    return frozenset(word_list("doings")["numbering"])
