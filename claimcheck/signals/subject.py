"""Who or what it is about: names that only one of two texts has, which make it another subject."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.signals import Finding, Signal, lexicon
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.bearers import Bearer, bearers, namesakes, share_a_name, tells_country, unknown_bearers, words_of
from claimcheck.text.doings import rivalries
from claimcheck.text.holders import Holding, holdings
from claimcheck.text.predicates import opening, subject
from claimcheck.text.reached import reached_by
from claimcheck.text.reading import Reading, read
from claimcheck.text.sites import sites
from claimcheck.text.tellers import deed_told, unknown_teller
from claimcheck.vocab import Outcome

# No name in common although both name somebody; another name for the subject itself; other names elsewhere.
_NOBODY_SHARED, _OTHER_SUBJECT, _OTHER_NAME = 0.8, 0.7, 0.5
# A name that is the subject here and stands in passing there: no agreement, and no bar to a contradiction.
_IN_PASSING = 0.4
# What one text is about is what the other's subject did it to ("a diver found a bell", "a bell has come up"): no bar at all.
_DONE_TO = 0.3
_PRONOUNS = frozenset({"he", "she", "it", "they", "his", "her", "its", "their"})


class Subject:
    """A text's subject and names, the latter read when another text names somebody else."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.subject = subject(reading)

    @cached_property
    def names(self) -> tuple[Bearer, ...]:
        """The names, those of places and of countries' people apart."""
        where = {site.places for site in sites(self.reading)}
        found = (one for one in bearers(self.reading) if one.places not in where)
        return tuple(one for one in found if not tells_country(self.reading, one))

    @property
    def holdings(self) -> tuple[Holding, ...]:
        """The posts and deeds whose holder the text names."""
        return holdings(self.reading)

    @property
    def opens_with_pronoun(self) -> bool:
        """True where the one it is about was named before: "He was known"."""
        return bool(self.reading.words) and self.reading.words[0].token.word in _PRONOUNS


def extract(text: str) -> Subject:
    """The subject and the names of a text."""
    return Subject(read(text))


def compare(left: Subject, right: Subject) -> Finding | None:
    """Whether both texts are about the same people, bodies and things, as far as names tell."""
    alignment = align(left.reading, right.reading)
    named = _namesakes(left, right, alignment) or _others(left, right, alignment) or _tellers(left, right, alignment)
    unnamed = _told_apart(left, right, alignment) or _two_groups(left, right, alignment) or _kin(left, right, alignment)
    return named or unnamed or _another(left, right, alignment) or _in_passing(left, right, alignment)


def _namesakes(left: Subject, right: Subject, alignment: Alignment) -> Finding | None:
    found = namesakes(left.reading, right.reading, alignment)
    return _finding(left, right, (found[0].places, found[1].places), _NOBODY_SHARED) if found else None


def _others(left: Subject, right: Subject, alignment: Alignment) -> Finding | None:
    """Names of which the other text has no part, on both sides."""
    ours, theirs = unknown_bearers(left.reading, right.reading, alignment)
    if not ours or not theirs:
        return None
    rivals = rivalries(left.reading, right.reading, alignment)
    one = _counting(left, ours, right, {place for rivalry in rivals for place in rivalry.left.agent})
    two = _counting(right, theirs, left, {place for rivalry in rivals for place in rivalry.right.agent})
    if not one or not two:
        return None
    if share_a_name(left.reading, right.reading, alignment):
        are_subjects = set(one) & set(left.subject) and set(two) & set(right.subject)
        return _finding(left, right, (one, two), _OTHER_SUBJECT if are_subjects else _OTHER_NAME)
    may_be_named_before = left.opens_with_pronoun or right.opens_with_pronoun
    return _finding(left, right, (one, two), _IN_PASSING if may_be_named_before else _NOBODY_SHARED)


def _tellers(left: Subject, right: Subject, alignment: Alignment) -> Finding | None:
    """Somebody says of herself what the other text says of somebody else."""
    tellers = unknown_teller(left.reading, right.reading), unknown_teller(right.reading, left.reading)
    if not any(tellers) or not (_is_met(left, right, alignment) or _is_met(right, left, alignment.mirrored())):
        return None
    unknown = unknown_bearers(left.reading, right.reading, alignment)
    one, two = (
        told or tuple(i for bearer in names for i in bearer.places if i in side.subject and bearer.may_act)
        for told, names, side in zip(tellers, unknown, (left, right), strict=True)
    )
    return _finding(left, right, (one, two), _OTHER_SUBJECT) if one and two else None


def _is_met(side: Subject, other: Subject, alignment: Alignment) -> bool:
    """True where the other text has, not of its subject, what somebody here says to do or have done."""
    told = deed_told(side.reading)
    return any(i == told and j not in other.subject for i, j in alignment.pairs)


def _counting(side: Subject, unknown: tuple[Bearer, ...], other: Subject, doers: set[int]) -> tuple[int, ...]:
    """The places of the unknown names, without those whose post or deed the other text gives to another."""
    keys = {holding.key for holding in other.holdings}
    rivals = {holding.holder for holding in side.holdings if holding.key in keys}
    named = [one for one in unknown if one in side.names and one not in rivals and doers.isdisjoint(one.places)]
    return tuple(place for one in named for place in one.places)


def _told_apart(left: Subject, right: Subject, alignment: Alignment) -> Finding | None:
    """One noun for the subject, with another word before it that tells which one: the northern depot, the southern one."""
    heads = ((i, j) for i, j in alignment.pairs if i in left.subject and j in right.subject and i and j)
    found = ((i, j) for i, j in heads if _exclude(left.reading, i - 1, right.reading, j - 1))
    one, two = next(found, (0, 0))
    return _finding(left, right, ((one - 1, one), (two - 1, two)), _OTHER_SUBJECT) if one else None


def _exclude(left: Reading, one: int, right: Reading, two: int) -> bool:
    """True for two words of one set; of what both texts say, none tells anything apart."""
    first, second = left.words[one].token.word, right.words[two].token.word
    ours, theirs = ({word.token.word for word in reading.words} for reading in (left, right))
    is_new = first not in theirs and second not in ours
    return is_new and any(first in told and second in told for told in _apart())


def _two_groups(left: Subject, right: Subject, alignment: Alignment) -> Finding | None:
    """Two groups that nobody belongs to both of: nurses in one text, doctors in the other, and neither in both."""
    if any(_groups().isdisjoint(side.reading.line.words) for side in (left, right)):
        return None
    ours, theirs = (_groups_in(side, lone) for side, lone in ((left, alignment.lone_left), (right, alignment.lone_right)))
    if len(ours) != 1 or len(theirs) != 1 or _speaks_of(right, left, ours[0]) or _speaks_of(left, right, theirs[0]):
        return None
    return _finding(left, right, ((ours[0],), (theirs[0],)), _OTHER_SUBJECT)


def _speaks_of(other: Subject, side: Subject, place: int) -> bool:
    return side.reading.line.words[place] in other.reading.line.words


def _groups_in(side: Subject, lone: tuple[int, ...]) -> tuple[int, ...]:
    """The groups among the words of a subject that the other text has no word for."""
    forms = side.reading.line.words
    opening = next(((i,) for i, word in enumerate(side.reading.words) if word.weight > 0 and not word.is_framed), ())
    return tuple(place for place in sorted({*opening, *side.subject}) if forms[place] in _groups() and place in lone)


def _kin(left: Subject, right: Subject, alignment: Alignment) -> Finding | None:
    """The suspect in one text, the suspect's brother in the other."""
    if all(_relatives().isdisjoint(side.reading.line.words) for side in (left, right)):
        return None
    met = _shared_in_subjects(left, right, alignment)
    ours = [(i, j) for i, j in met if _has_kin(left.reading, i) and not _has_kin(right.reading, j)]
    theirs = [(i, j) for i, j in met if _has_kin(right.reading, j) and not _has_kin(left.reading, i)]
    if bool(ours) == bool(theirs):
        return None
    one, two = (ours or theirs)[0]
    side, place, other = (left, one + 1, right) if ours else (right, two + 1, left)
    if _speaks_of(other, side, place) or _suffer_alike(side, other, alignment if ours else alignment.mirrored()):
        return None
    places = ((one, one + 1), (two,)) if ours else ((one,), (two, two + 1))
    return _finding(left, right, places, _OTHER_SUBJECT)


def _suffer_alike(kin: Subject, other: Subject, alignment: Alignment) -> bool:
    """True where somebody else did something to a thing that both have: Osk's children are told of what happened to Osk."""
    ours, others = reached_by(kin.reading)[1], reached_by(other.reading)
    return any(i in ours and (j in others[0] or j in others[1]) for i, j in alignment.pairs)


def _shared_in_subjects(left: Subject, right: Subject, alignment: Alignment) -> list[tuple[int, int]]:
    subjects = opening(left.reading), opening(right.reading)
    return [(i, j) for i, j in alignment.pairs if i in subjects[0] and j in subjects[1]]


def _another(left: Subject, right: Subject, alignment: Alignment) -> Finding | None:
    """The satellite in one text, the earlier satellite in the other: there are two."""
    if all(_marks().isdisjoint(side.reading.line.words) for side in (left, right)):
        return None
    for i, j in _shared_in_subjects(left, right, alignment):
        ours, theirs = _mark(left, i), _mark(right, j)
        if bool(ours) != bool(theirs) and not (_speaks_of(right, left, i - 1) if ours else _speaks_of(left, right, j - 1)):
            return _finding(left, right, ((*ours, i), (*theirs, j)), _OTHER_SUBJECT)
    return None


def _mark(side: Subject, place: int) -> tuple[int, ...]:
    """The place of the word before a noun that tells that there is another such thing."""
    return (place - 1,) if place and side.reading.line.words[place - 1] in _marks() else ()


def _has_kin(reading: Reading, place: int) -> bool:
    """True for "the suspect's brother": the word owns the one behind it, which is somebody of its own."""
    is_owner = reading.words[place].token.text.endswith(("'s", "’s"))
    return is_owner and bool(_relatives().intersection(reading.line.words[place + 1 : place + 2]))


@cache
def _groups() -> frozenset[str]:
    return frozenset(lexicon("subject")["groups"])


@cache
def _relatives() -> frozenset[str]:
    return frozenset(lexicon("subject")["relatives"])


@cache
def _marks() -> frozenset[str]:
    return frozenset(lexicon("subject")["another"])


@cache
def _apart() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split(", ")) for line in lexicon("subject")["apart"])


def _in_passing(left: Subject, right: Subject, alignment: Alignment) -> Finding | None:
    """One text is about somebody the other does not have, and speaks of the other's subject in passing."""
    one, two, names = left.subject, right.subject, alignment.names
    is_theirs = _is_new(right, alignment.lone_right) and any(i in one and j not in two for i, j in names)
    is_ours = _is_new(left, alignment.lone_left) and any(j in two and i not in one for i, j in names)
    if not is_theirs and not is_ours:
        return None
    is_object = _is_done_to(left, right, alignment) if is_ours else _is_done_to(right, left, alignment.mirrored())
    return _finding(left, right, (one, two), _DONE_TO if is_object else _IN_PASSING)


def _is_done_to(side: Subject, other: Subject, alignment: Alignment) -> bool:
    """True where a text's subject did something to what the other is about, and that is told to do nothing itself."""
    met = {i for i, j in alignment.pairs if j in other.subject}
    return bool(met & reached_by(side.reading)[0]) and not reached_by(other.reading)[0]


def _is_new(side: Subject, lone: tuple[int, ...]) -> bool:
    """True for a subject with a name in it of which the other text has no word."""
    return any(side.reading.words[place].is_name for place in side.subject) and set(side.subject) <= set(lone)


def _finding(left: Subject, right: Subject, names: tuple[tuple[int, ...], tuple[int, ...]], score: float) -> Finding:
    one, two = names
    detail = f'about "{words_of(left.reading, one)}" against about "{words_of(right.reading, two)}"'
    return Finding("subject", Outcome.DIFFERS, score, detail, left.reading.spans(one), right.reading.spans(two))


SIGNAL = Signal("subject", extract, compare)
