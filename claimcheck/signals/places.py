"""Where it happened: the places that two texts give for one event."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import chain

from claimcheck.signals import Finding, Signal, lexicon
from claimcheck.text.alignment import Alignment, align, earliest, shared_beside
from claimcheck.text.bearers import unknown_bearers, words_of
from claimcheck.text.concepts import lemma
from claimcheck.text.happenings import happenings
from claimcheck.text.known import share_a_known
from claimcheck.text.predicates import is_in_subject, opening
from claimcheck.text.reading import Reading, read
from claimcheck.text.rivals import are_rivals
from claimcheck.text.settings import exclude_each_other as are_two_settings
from claimcheck.text.settings import settings
from claimcheck.text.sites import Site, exclude_each_other, may_hold, sites
from claimcheck.vocab import Outcome

# Strengths: one event that happens once cannot be in two places; two general facts can be of two places.
_TWO_PLACES, _OTHER_SITE = 0.75, 0.6
# How much of the rest must be shared before two places can be of one event.
_SAME_EVENT = 0.3
# And before somebody cannot have been in both: the time must be one.
_SAME_TIME = 0.6
# Common nouns tell less of where it was than names do, and need more beside them.
_TWO_SETTINGS, _SAME_SCENE = 0.6, 0.45
# How far behind "was" the place may stand, for "was on holiday in Osk".
_BEHIND_WAS = 4


class Places:
    """A text's reading, its named places, and the one-off events in it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.sites = sites(reading)
        self.settings = settings(reading)

    @cached_property
    def events(self) -> frozenset[str]:
        """What the text tells that happens once and in one place."""
        return _events().intersection(chain.from_iterable([word.concepts for word in self.reading.words]))

    def tell_one_kind(self, other: Places) -> bool:
        """True where both tell of one kind of thing that happens once."""
        return bool(self.events & other.events or happenings(self.reading).keys() & happenings(other.reading).keys())

    def stands_at(self, places: tuple[int, ...]) -> bool:
        """True where something is said to be there for good."""
        return any(site.is_standing for site in self.sites if set(site.places) & set(places))

    def was_at(self, places: tuple[int, ...]) -> bool:
        """True where somebody was there: "was in Osk", "was on holiday in Osk"."""
        words = self.reading.words
        before = {word.token.word for word in words[max(0, places[0] - _BEHIND_WAS) : places[0]]}
        return not before.isdisjoint(("was", "were")) and before.isdisjoint(("been", "being"))


def extract(text: str) -> Places:
    """The places and events of a text."""
    return Places(read(text))


def compare(left: Places, right: Places) -> Finding | None:
    """Whether both texts put the same event in the same place, where it can have happened in one place only."""
    alignment = align(left.reading, right.reading)
    if left.sites and right.sites and (found := _otherwise(left, right, alignment) or _apart(left, right, alignment)):
        return found
    return _in_settings(left, right, alignment) if left.settings and right.settings else None


def _in_settings(left: Places, right: Places, alignment: Alignment) -> Finding | None:
    """Two common nouns for where one thing happened, or where somebody was: in a hotel, in a forest."""
    if are_rivals(left.reading, right.reading, alignment):
        return None
    lone = set(alignment.lone_left), set(alignment.lone_right)
    own = [s for s in left.settings if s.place in lone[0]], [s for s in right.settings if s.place in lone[1]]
    were_there = [[s for s in found if side.was_at((s.place,))] for side, found in zip((left, right), own, strict=True)]
    told = own if left.tell_one_kind(right) else were_there
    pairs = [(a.place, b.place, (a, b)) for a in told[0] for b in told[1]]
    if not all(are_two_settings(left.reading, a, right.reading, b) for _, _, (a, b) in pairs):
        return None
    found = earliest(left.reading, right.reading, pairs)
    if found is None or not _is_of_one(left, right, alignment):
        return None
    ours, theirs = ((setting.place,) for setting in found)
    if shared_beside(left.reading, right.reading, alignment, ours, theirs) < _SAME_SCENE:
        return None
    return _finding(Outcome.CONFLICTS, _TWO_SETTINGS, (left, right), [ours, theirs])


def _is_of_one(left: Places, right: Places, alignment: Alignment) -> bool:
    """True where both speak of one thing known before, and of no other of its kind."""
    is_one = share_a_known(left.reading, right.reading, alignment)
    return is_one and not _are_two_things(left, right, alignment)


def _are_two_things(left: Places, right: Places, alignment: Alignment) -> bool:
    """True for subjects that share a word and differ in another on both sides: the factory that makes valves, and pumps."""
    ours, theirs = set(opening(left.reading)), set(opening(right.reading))
    if not any(i in ours and j in theirs for i, j in alignment.pairs):
        return False
    return _has_own(left, ours, alignment.lone_left) and _has_own(right, theirs, alignment.lone_right)


def _has_own(side: Places, subject: set[int], lone: tuple[int, ...]) -> bool:
    told = {place for places in happenings(side.reading).values() for place in places}
    return any(side.reading.words[place].is_content for place in subject.intersection(lone) - told)


def _otherwise(left: Places, right: Places, alignment: Alignment) -> Finding | None:
    """One name, and another side of it or another structure there: north and south of Osk, Osk's tunnel and its bridge."""
    if not left.tell_one_kind(right):
        return None
    pairs = frozenset(alignment.pairs)
    met = [
        (min(a.places), min(b.places), (a, b))
        for a in left.sites
        for b in right.sites
        if any((i, j) in pairs for i in a.places for j in b.places) and exclude_each_other(a, b)
    ]
    found = earliest(left.reading, right.reading, met)
    if found is None:
        return None
    return _finding(Outcome.CONFLICTS, _TWO_PLACES, (left, right), [site.shown for site in found])


def _apart(left: Places, right: Places, alignment: Alignment) -> Finding | None:
    """Places that only one text names, on both sides: two places of one event, or two sites."""
    one, two = _unknown_sites(left, right, alignment)
    if not one or not two or any(may_hold(a, b) for a in one for b in two):
        return None
    ours, theirs = _all_places(one), _all_places(two)
    outcome, score = _standing(left, right, ours, theirs, alignment)
    return _finding(outcome, score, (left, right), [ours, theirs])


def _standing(
    left: Places, right: Places, ours: tuple[int, ...], theirs: tuple[int, ...], alignment: Alignment
) -> tuple[Outcome, float]:
    """A conflict where somebody or something that both name tells that the event is the same one."""
    tells_who = is_in_subject(left.reading, ours) and is_in_subject(right.reading, theirs)
    shared = _shared_of_it(left, right, ours, theirs, alignment)
    if tells_who or shared < _SAME_EVENT or not _is_of_one(left, right, alignment):
        return Outcome.DIFFERS, _OTHER_SITE
    was_there = left.was_at(ours) and right.was_at(theirs) and shared >= _SAME_TIME
    are_there = left.stands_at(ours) and right.stands_at(theirs)
    is_one_place = left.tell_one_kind(right) or are_there or was_there
    return (Outcome.CONFLICTS, _TWO_PLACES) if is_one_place else (Outcome.DIFFERS, _OTHER_SITE)


def _shared_of_it(
    left: Places, right: Places, ours: tuple[int, ...], theirs: tuple[int, ...], alignment: Alignment
) -> float:
    """How much of the rest is shared, where apart, and what happened too if that shows more: whom or what it happened to."""
    one, two = happenings(left.reading), happenings(right.reading)
    kinds = one.keys() & two.keys()
    told = [{*where, *(i for kind in kinds for i in by[kind])} for where, by in ((ours, one), (theirs, two))]
    beside = (shared_beside(left.reading, right.reading, alignment, *apart) for apart in ((ours, theirs), told))
    return max(beside)


def _unknown_sites(left: Places, right: Places, alignment: Alignment) -> tuple[tuple[Site, ...], tuple[Site, ...]]:
    """The sites of each text whose names the other does not have."""
    ours, theirs = unknown_bearers(left.reading, right.reading, alignment)
    names = frozenset(bearer.places for bearer in ours), frozenset(bearer.places for bearer in theirs)
    return tuple(s for s in left.sites if s.places in names[0]), tuple(s for s in right.sites if s.places in names[1])


def _all_places(found: tuple[Site, ...]) -> tuple[int, ...]:
    return tuple(place for site in found for place in site.places)


def _finding(outcome: Outcome, score: float, sides: tuple[Places, Places], names: list[tuple[int, ...]]) -> Finding:
    one, two = (words_of(side.reading, places) for side, places in zip(sides, names, strict=True))
    spans = (side.reading.spans(places) for side, places in zip(sides, names, strict=True))
    return Finding("places", outcome, score, f'"{one}" against "{two}"', *spans)


@cache
def _events() -> frozenset[str]:
    """What happens once and in one place."""
    return frozenset(lemma(word) for word in lexicon("places")["once"])


SIGNAL = Signal("places", extract, compare)
