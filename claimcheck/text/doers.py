"""Two doers that two texts give for one deed: whether they are two, and how surely."""

from __future__ import annotations

from functools import cache

from claimcheck.text.alignment import Alignment
from claimcheck.text.bearers import Bearer, is_owner, unknown_bearers
from claimcheck.text.clefts import is_owned, set_off
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.deeds import Deed
from claimcheck.text.kin import kin
from claimcheck.text.reading import Reading

# Two names are two doers, the surer where neither is in the other text; so is one that the other text denies. Two nouns
# can mean the same one.
_NAMED, _OTHER_PART, _NOUNS = 0.75, 0.7, 0.6
# How many words beside a doer the rest of its name may stand.
_BESIDE = 2


def strength(left: Reading, one: Deed, right: Reading, two: Deed, alignment: Alignment) -> float:
    """How surely the two doers are two; 0 where they may be one."""
    partners, around = dict(alignment.pairs), _around(right, two)
    if any(partners.get(i) in around for i in _around(left, one)) or _may_be_one_word(left, one, right, two):
        return 0.0
    named = _is_named(left, one), _is_named(right, two)
    known = bool(set(one.agent) & partners.keys()), bool(set(two.agent) & set(partners.values()))
    if all(named):
        return _named(left, one, right, two, alignment) if known[0] == known[1] else 0.0
    told_apart = _is_owned_by(left, one, right, two, alignment)
    if any(named):
        denied = (right.words[partners[i]].is_negated for i in one.agent if i in partners)
        turned = (left.words[i].is_negated for i, j in alignment.pairs if j in two.agent)
        is_other = told_apart or (any(denied) if named[0] else any(turned))
        return _OTHER_PART if known == named and is_other else 0.0
    met = any((i in one.agent or j in two.agent) and not _is_speaker(left, i, right, j) for i, j in alignment.pairs)
    return 0.0 if (met and not told_apart) or _may_be_one(left, one, right, two) else _NOUNS


def _is_speaker(left: Reading, one: int, right: Reading, two: int) -> bool:
    """True for a pair of which one only says what is told: police in "..., police said" did not fire the shot."""
    return left.words[one].is_framed or right.words[two].is_framed


def _is_owned_by(left: Reading, one: Deed, right: Reading, two: Deed, alignment: Alignment) -> bool:
    """True where the other text has the one doer only as somebody that another belongs to: "Marsh's deputy wrote it"."""
    ours = any(i in one.agent and is_owner(right, j) for i, j in alignment.pairs)
    return ours or any(j in two.agent and is_owner(left, i) for i, j in alignment.pairs)


def _named(left: Reading, one: Deed, right: Reading, two: Deed, alignment: Alignment) -> float:
    unknown = unknown_bearers(left, right, alignment)
    return _NAMED if _is_among(one, unknown[0]) and _is_among(two, unknown[1]) else _OTHER_PART


def _may_be_one_word(left: Reading, one: Deed, right: Reading, two: Deed) -> bool:
    """True where a word of the one opens as one of the other does: Amazon, Amazon.com."""
    ours, theirs = ([r.words[i].token.word for i in deed.agent] for r, deed in ((left, one), (right, two)))
    return any(a.startswith(b) or b.startswith(a) for a in ours for b in theirs)


def _around(reading: Reading, deed: Deed) -> set[int]:
    """The doer with the names beside it, a title or a first name set off by grammar included."""
    first, last = deed.agent[0], deed.agent[-1]
    clause = reading.words[first].clause
    near = (i for i in range(max(0, first - _BESIDE), min(len(reading.words), last + 1 + _BESIDE)) if i not in deed.agent)
    names = (i for i in near if reading.words[i].is_name and reading.words[i].clause == clause)
    return {*deed.agent, *(i for i in names if not is_owner(reading, i))}


def _is_named(reading: Reading, deed: Deed) -> bool:
    return any(reading.words[place].is_name for place in deed.agent)


def _is_among(deed: Deed, bearers: tuple[Bearer, ...]) -> bool:
    return any(set(deed.agent) & set(bearer.places) for bearer in bearers)


def _may_be_one(left: Reading, one: Deed, right: Reading, two: Deed) -> bool:
    """True for doers that can be anybody, that act for one body, or that are near in meaning."""
    ours, theirs = _called(left, one), _called(right, two)
    ours, theirs = (
        called - anybody() if _is_certain(reading, deed) else called
        for called, reading, deed in ((ours, left, one), (theirs, right, two))
    )
    if (ours | theirs) & anybody() or any(ours & body and theirs & body for body in _bodies()):
        return True
    return any(_are_near(left, i, right, j) for i in one.agent for j in two.agent)


def _is_certain(reading: Reading, deed: Deed) -> bool:
    """True for "it was the caterer's own boy who": a boy can be anybody, this one is somebody."""
    return is_owned(reading, deed.agent) and bool(set_off(reading, deed.verb))


def _called(reading: Reading, deed: Deed) -> frozenset[str]:
    return frozenset(lemma(part) for place in deed.agent for part in reading.words[place].token.word.split("-"))


def _are_near(left: Reading, one: int, right: Reading, two: int) -> bool:
    """True for words that share a group, or of which one is near the other."""
    ours, theirs = kin(left.text)[one], kin(right.text)[two]
    is_alike = ours.keys.keys() & theirs.keys.keys()
    return bool(is_alike or ours.near.keys() & theirs.keys.keys() or theirs.near.keys() & ours.keys.keys())


@cache
def anybody() -> frozenset[str]:
    """Words for somebody who can be anybody (base forms): man, official."""
    return frozenset(lemma(word) for word in word_list("doings")["anybody"])


@cache
def _bodies() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(lemma(word) for word in line.split(", ")) for line in word_list("doings")["bodies"])
