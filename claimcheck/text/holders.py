"""Who holds a post, did a deed or is a first that only one can: the name that a text gives for it."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from claimcheck.lazily import NamedTuple
from claimcheck.text.auxiliaries import FORMS_OF_BE
from claimcheck.text.bearers import Bearer, bearers
from claimcheck.text.concepts import word_list
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading, read
from claimcheck.text.superlatives import superlatives

# How many words away the holder of a post or the doer of a deed may stand.
_BEFORE, _BEHIND = 16, 9
# A word of being between a post and the name behind it ("the new mayor will be NAME"); so many words lie between.
_APPOSED = 6
# Within so many words behind a post stands that it was given ("the job has been handed to NAME").
_GIVEN = 7
# What is yet to come, what was.
_AHEAD, _PAST = frozenset(("will", "is")), frozenset(("was", "were", "had"))


class Holding(NamedTuple):
    """A post or deed by its key, the places of its words, the name that has it, and the body that a post is in."""

    key: str
    first: int
    stop: int
    holder: Bearer
    body: Bearer | None


def holdings(reading: Reading) -> tuple[Holding, ...]:
    """The posts and deeds of a text whose holder it names."""
    return _holdings(reading.text)


@lru_cache(maxsize=4096)
def _holdings(text: str) -> tuple[Holding, ...]:
    reading = read(text)
    found = (_holding(reading, hit) for hit in (*_book().hits_in(reading.line), *superlatives(reading)))
    return tuple(holding for holding in found if holding)


def _holding(reading: Reading, hit: Hit) -> Holding | None:
    if reading.words[hit.first].is_framed or _is_past(reading, hit) or _is_done_by_nobody(reading, hit):
        return None
    holder = _holder(reading, hit)
    if holder is None:
        return None
    body = _body(reading, hit)
    return Holding(hit.value, hit.first, hit.stop, holder, None if body == holder else body)


def is_deed(holding: Holding) -> bool:
    """True for what somebody did once, false for a post, which has one holder after the other."""
    return holding.key in _deeds()


def may_follow(left: Reading, one: Holding, right: Reading, two: Holding) -> bool:
    """True where the two may hold a post one after the other, or beside each other."""
    ahead, past = ([_tense(r, h) for r, h in ((left, one), (right, two))].count(word) for word in ("ahead", "past"))
    terms = _terms(left), _terms(right)
    is_beside = any(not _beside().isdisjoint(reading.line.words) for reading in (left, right))
    return bool(ahead and past) or is_beside or (all(terms) and terms[0].isdisjoint(terms[1]))


def _tense(reading: Reading, holding: Holding) -> str:
    """Whether a post is yet to be had or is had no more: "will coach", "was the coach"."""
    forms = reading.line.words
    if "will" in forms[max(0, holding.first - 2) : holding.stop] or forms[holding.first : holding.first + 2] == ("is", "to"):
        return "ahead"
    before = [form for form in forms[max(0, holding.first - 2) : holding.first] if form not in ("the", "a", "its", "their")]
    return "past" if before[-1:] and before[-1] in _PAST else ""


def _terms(reading: Reading) -> frozenset[tuple[str, str]]:
    """This season, next season: the terms that a text speaks of."""
    forms = reading.line.words
    return frozenset(pair for pair in pairwise(forms) if pair[1] in _term_words() and pair[0] in ("this", "next", "last"))


def _is_past(reading: Reading, hit: Hit) -> bool:
    """ "Former president": somebody else may be it now."""
    before = reading.words[hit.first - 1].token.word if hit.first else ""
    return before in _past()


def _is_done_by_nobody(reading: Reading, hit: Hit) -> bool:
    """ "Was killed": whom it was done to stands before it, and nobody says by whom."""
    is_word = hit.stop - hit.first == 1 and hit.value in _deeds()
    before = {word.token.word for word in reading.words[max(0, hit.first - 2) : hit.first]}
    return is_word and bool(before & FORMS_OF_BE) and not _names_follow(reading, hit)


def _body(reading: Reading, hit: Hit) -> Bearer | None:
    """Osk in "the mayor of Osk", "Osk's new mayor" and "will coach Osk"."""
    found = bearers(reading)
    if hit.stop - hit.first > 1 and reading.line.words[hit.first] in _AHEAD:
        return next((one for one in found if 0 <= one.places[0] - hit.stop <= 1), None)
    behind = (one for one in found if one.is_other and 0 < one.places[0] - hit.stop < _APPOSED)
    owner = (one for one in found if one.is_owner and 0 < hit.first - one.places[-1] < _APPOSED)
    return next(behind, None) or next(owner, None)


def _holder(reading: Reading, hit: Hit) -> Bearer | None:
    """Behind "by" or "of" who follows; else who is the subject, or stands beside the post, or was picked for it."""
    near = [one for one in bearers(reading) if _is_near(hit, one)]
    behind = [one for one in near if one.places[0] >= hit.stop]
    if _names_follow(reading, hit):
        return next((one for one in behind if not (one.is_place or one.is_other)), None) or _owed(behind)
    if handed := _handed(reading, hit, behind):
        return handed
    acting = [one for one in near if one.may_act]
    before = [one for one in acting if one.places[-1] < hit.first]
    given = [one for one in acting if _is_given(reading, one)]
    beside = [one for one in acting if 0 <= one.places[0] - hit.stop < _APPOSED]
    return next(iter(given or before or beside), None)


def _handed(reading: Reading, hit: Hit, behind: list[Bearer]) -> Bearer | None:
    """Who gets a post: "handed the job to NAME", "the job went to NAME"."""
    forms = reading.line.words
    if hit.value in _deeds() or _handing().isdisjoint(forms[max(0, hit.first - _APPOSED) : hit.stop + _GIVEN]):
        return None
    return next((one for one in behind if "to" in forms[max(hit.stop, one.places[0] - 2) : one.places[0]]), None)


def _owed(behind: list[Bearer]) -> Bearer | None:
    """The name behind "the work of" and "sold to", which elsewhere would be somebody's else."""
    return next((one for one in behind if one.is_other and len(one.places) > 1), None)


def _names_follow(reading: Reading, hit: Hit) -> bool:
    """True for "written by NAME", "the work of NAME", "sold to NAME", "was bought on Monday by NAME"."""
    words = [word.token.word for word in reading.words[hit.first : hit.stop]]
    if words[-1] in ("by", "of") or (words[-1] == "to" and words[0] in ("sold", "awarded", "belongs", "went", "will")):
        return True
    is_hired = not _giving().isdisjoint(reading.line.words[max(0, hit.first - 3) : hit.first])  # "hired as coach by Osk"
    return not is_hired and "by" in reading.line.words[hit.stop : hit.stop + 3]


def _is_near(hit: Hit, one: Bearer) -> bool:
    if one.places[0] >= hit.stop:
        return one.places[0] - hit.stop < _BEHIND
    return one.places[-1] < hit.first and hit.first - one.places[-1] <= _BEFORE


def _is_given(reading: Reading, one: Bearer) -> bool:
    """True for a name right behind "picked", "appointed" and the like, where these are no passive."""
    words, at = reading.words, one.places[0] - 1
    while at >= 0 and words[at].weight < 1 and words[at].token.word not in ("by", *_giving()):
        at -= 1
    return at >= 0 and words[at].token.word in _giving() and words[at].clause == words[one.places[0]].clause


@standing
def _book() -> Entries:
    """Every line of posts and deeds, each phrase with its line's first."""
    lines = (*word_list("roles")["posts"], *word_list("roles")["deeds"])
    return ((phrase, line.split(", ")[0]) for line in lines for phrase in line.split(", "))


@cache
def _deeds() -> frozenset[str]:
    return frozenset(line.split(", ")[0] for line in word_list("roles")["deeds"])


def is_exclusive(key: str) -> bool:
    """True for a post, and for winning: whoever else is named does not have it."""
    return key not in _deeds() or key == "won"


@cache
def _past() -> frozenset[str]:
    return frozenset(word_list("roles")["past"])


@cache
def _giving() -> frozenset[str]:
    return frozenset(word_list("roles")["giving"])


@cache
def _handing() -> frozenset[str]:
    return frozenset(word_list("roles")["handing"])


@cache
def _beside() -> frozenset[str]:
    return frozenset(word_list("roles")["beside"])


@cache
def _term_words() -> frozenset[str]:
    return frozenset(word_list("roles")["terms"])
