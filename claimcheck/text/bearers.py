"""Names as wholes: who or what each one may be in its sentence, and which of them the other text does not have."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz import fuzz

from claimcheck.lazily import NamedTuple
from claimcheck.text.aliases import is_adjective
from claimcheck.text.alignment import Alignment
from claimcheck.text.concepts import word_list
from claimcheck.text.deeds import is_place
from claimcheck.text.names import may_be_transcribed
from claimcheck.text.reading import Reading, read
from claimcheck.text.wordnet import base_forms
from claimcheck.text.words import FUNCTION_WORDS

# Behind these a name belongs to something else; how many words before the name they may stand.
_OF = frozenset({"of", "for", "against", "to", "with", "from", "than", "about", "like", "between", "via"})
_WITHIN = 3
# rapidfuzz ratio, 0..100, from which a lone name may be another spelling of the other (Kuvel, Kuwel).
_SPELLING = 72.0
# How far before "on NAME" the word of saying stands.
_TOLD_WITHIN = 6


class Bearer(NamedTuple):
    """One name as a whole: the places of its words, titles left out, and how it stands in its sentence.

    `is_place` behind "in" or "at"; `is_owner` before what it owns ("Osk's mayor"); `is_other` behind "of", "against", and
    for what only tells a country (Peruvian).
    """

    places: tuple[int, ...]
    is_place: bool
    is_owner: bool
    is_other: bool

    @property
    def may_act(self) -> bool:
        """True for a name that may be the one who did it."""
        return not (self.is_place or self.is_owner or self.is_other)


def bearers(reading: Reading) -> tuple[Bearer, ...]:
    """The names of a text in order, who speaks apart; none in a headline whose capitals say nothing."""
    return _bearers(reading.text)


@lru_cache(maxsize=4096)
def _bearers(text: str) -> tuple[Bearer, ...]:
    reading = read(text)
    if reading.in_title:
        return ()
    return tuple(_bearer(reading, run) for run in _runs(reading))


def _runs(reading: Reading) -> list[tuple[int, ...]]:
    """The places of each name's words: names that follow each other in one clause."""
    runs: list[list[int]] = []
    for place, word in enumerate(reading.words):
        if not word.is_name or word.is_framed or _is_before_name(reading, place):
            continue
        last = runs[-1][-1] if runs else -1
        if runs and _goes_on(reading, last, place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [tuple(run) for run in runs]


def _is_before_name(reading: Reading, place: int) -> bool:
    """True for a word with a capital before a name that is no part of it: a title, an office, what somebody does."""
    words, word = reading.words, reading.words[place].token.word
    if word in _titles():
        return True
    at = place + 1
    if at == len(words) or not words[at].is_name or words[at].clause != words[place].clause or not base_forms(word):
        return False  # Osk in "Osk Mayor Ada Berg" is a town
    return words[at].token.word in _titles() or word.endswith(_jobs())


def _goes_on(reading: Reading, last: int, place: int) -> bool:
    """True where a name's next word stands right behind it ("Marr & Quint"), and nothing says that it owns the next."""
    is_one_clause = reading.words[last].clause == reading.words[place].clause
    return place == last + 1 and is_one_clause and not is_owner(reading, last)


def _bearer(reading: Reading, run: tuple[int, ...]) -> Bearer:
    first = run[0]
    clause = reading.words[first].clause
    before = [w.token.word for w in reading.words[max(0, first - _WITHIN) : first] if w.clause == clause]
    behind = next((i for i in range(len(before) - 1, -1, -1) if before[i] in _OF), None)
    is_other = behind is not None and not any(_is_verb_like(word) for word in before[behind + 1 :])
    bearer = Bearer(run, is_place(reading, first), _is_owner(reading, run[-1]), is_other)
    return Bearer(run, False, False, True) if tells_country(reading, bearer) else bearer


def tells_country(reading: Reading, one: Bearer) -> bool:
    """True for what is no name but tells where somebody is from: Peruvian, South Korean."""
    return is_adjective(" ".join(reading.words[place].token.word for place in one.places))


def _is_verb_like(word: str) -> bool:
    return word.endswith("ed") or word in FUNCTION_WORDS - {"the", "a", "an", "its", "his", "her", "their", "own"}


def _is_owner(reading: Reading, last: int) -> bool:
    """ "Osk's mayor", "the Osk mayor": what follows in the clause is what the name only tells apart."""
    follows = reading.words[last + 1] if last + 1 < len(reading.words) else None
    if follows is None or follows.clause != reading.words[last].clause:
        return False
    return is_owner(reading, last)


def is_owner(reading: Reading, place: int) -> bool:
    """True for a word that only tells whose the next one is: general in "the general's family"."""
    text = reading.words[place].token.text
    end = reading.words[place].token.end
    return text.endswith(("'s", "’s", "s'", "s’")) or reading.text[end : end + 1] in ("'", "’")


def unknown_bearers(left: Reading, right: Reading, alignment: Alignment) -> tuple[tuple[Bearer, ...], tuple[Bearer, ...]]:
    """The names of each text of which the other has no part in any spelling; where something was said is none."""
    return _unknown(left, right, alignment.lone_left), _unknown(right, left, alignment.lone_right)


def share_a_name(left: Reading, right: Reading, alignment: Alignment) -> bool:
    """True where both texts name somebody or something; a capital that only opens a sentence is no name."""
    return any(left.words[i].is_name and right.words[j].is_name for i, j in alignment.pairs)


def namesakes(left: Reading, right: Reading, alignment: Alignment) -> tuple[Bearer, Bearer] | None:
    """Two names that share a part and differ in another: Larkspur Bank, Loxley Bank; the first such two, or None."""
    pairs = frozenset(alignment.pairs)
    found = ((one, two) for one in bearers(left) for two in bearers(right))
    for one, two in found:
        lone = set(one.places) & set(alignment.lone_left), set(two.places) & set(alignment.lone_right)
        if all(lone) and are_one(one, two, pairs) and not _is_transcribed(left, lone[0], right, lone[1]):
            return one, two
    return None


def are_one(one: Bearer, two: Bearer, pairs: frozenset[tuple[int, int]]) -> bool:
    """True where some part of the one name stands for a part of the other."""
    return any((i, j) in pairs for i in one.places for j in two.places)


def _is_transcribed(left: Reading, ours: set[int], right: Reading, theirs: set[int]) -> bool:
    """True where each of the fewer words may be another spelling of one of the others."""
    names = [left.words[i].token.word for i in ours], [right.words[j].token.word for j in theirs]
    few, many = sorted(names, key=len)
    return all(any(may_be_transcribed(name, other) for other in many) for name in few)


def _unknown(side: Reading, other: Reading, lone: tuple[int, ...]) -> tuple[Bearer, ...]:
    theirs = [word.token.word for word in other.names]
    return tuple(
        bearer
        for bearer in bearers(side)
        if set(bearer.places) <= set(lone)
        and not _is_medium(side, bearer.places[0])
        and not any(_has_spelling(side.words[i].token.word, theirs) for i in bearer.places)
    )


def _has_spelling(name: str, others: list[str]) -> bool:
    """True for another spelling, or a first name's initial."""
    return any(fuzz.ratio(name, other) >= _SPELLING or name == other[0] for other in others)


def _is_medium(reading: Reading, first: int) -> bool:
    """True for where somebody said it ("wrote on WeChat"), which is no subject of what is said."""
    if not first or reading.words[first - 1].token.word != "on":
        return False
    before = reading.words[max(0, first - _TOLD_WITHIN) : first]
    return any(word.token.word in _saying() for word in before)


def words_of(reading: Reading, places: tuple[int, ...]) -> str:
    """The words at some places as typed."""
    return " ".join(reading.words[place].token.text for place in places)


@cache
def _titles() -> frozenset[str]:
    """Before a name no part of it: offices and ranks, and forms of address."""
    return frozenset((*word_list("english")["titles"]["words"], *word_list("bearers")["address"]))


@cache
def _jobs() -> tuple[str, ...]:
    return tuple(word_list("bearers")["jobs"])


@cache
def _saying() -> frozenset[str]:
    return frozenset(word_list("bearers")["saying"])
