"""What only one can be: the first to do something, the largest, oldest or longest of its kind."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from claimcheck.text.bearers import is_owner
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.deeds import is_verb
from claimcheck.text.numbers.lexicon import is_plural
from claimcheck.text.phrases import Hit
from claimcheck.text.reading import Reading

_FIRST, _TIME = "first", "time"
# How many words a kind of thing may have behind "the largest", and how far before "first" its verb may stand.
_KIND, _VERB_WITHIN = 5, 6
# Between a superlative and who has it, where it is no apposition; and how far from it such a word may stand.
_BE = frozenset(("is", "are", "was", "were", "be", "been", "become", "becomes", "became", "remain", "remains", "remained"))
_BE_NEAR = 5
# "One of the largest", "among the first": there are others.
_AMONG = frozenset(("of", "among", "amongst"))
# "Its first dividend" counts what one has done, not who did it before others.
_OWN = frozenset(("its", "his", "her", "their", "my", "our", "your"))


def superlatives(reading: Reading) -> tuple[Hit, ...]:
    """Each superlative of a text with the words of what it is of; the value is the same for the same of one kind."""
    if _words().keys().isdisjoint(reading.line.words):
        return ()
    hits = (_hit(reading, place) for place, word in enumerate(reading.line.words) if word in _words())
    return tuple(hit for hit in hits if hit)


def is_superlative(key: str) -> bool:
    """True for the value of a superlative, not that of a post or deed of the list."""
    return key.startswith("the ")


def are_of_one_thing(left: Reading, one: int, right: Reading, two: int, aligned: Collection[tuple[int, int]]) -> bool:
    """False where what stands next behind two superlatives, `one` and `two` being where they end, is not the same.

    "The first woman to chair the court" and "to chair the union"; where nothing follows in one of them it is the same.
    """
    ours, theirs = _following(left, one), _following(right, two)
    return ours is None or theirs is None or (ours, theirs) in aligned


def _following(reading: Reading, stop: int) -> int | None:
    """The place of the next word with a meaning of its own in the clause, names apart."""
    clause = reading.words[stop - 1].clause
    near = range(stop, min(len(reading.words), stop + _KIND))
    return next((i for i in near if reading.words[i].is_content and reading.words[i].clause == clause), None)


def _hit(reading: Reading, place: int) -> Hit | None:
    word = reading.words[place]
    is_time = reading.line.words[place + 1 : place + 2] == (_TIME,)  # "for the first time"
    if word.is_name or word.is_framed or word.is_negated or is_time or _has_others(reading, place):
        return None
    if _is_of_one(reading, place):
        return _of_kind(reading, place)
    return _done_first(reading, place) if word.token.word == _FIRST else None


def _is_of_one(reading: Reading, place: int) -> bool:
    """True behind "the" and behind "the continent's"."""
    return place > 0 and (reading.line.words[place - 1] == "the" or is_owner(reading, place - 1))


def _has_others(reading: Reading, place: int) -> bool:
    """True for "one of the largest", "the second largest", "the two largest" and "its largest"."""
    before = reading.line.words[max(0, place - 2) : place]
    return not _AMONG.isdisjoint(before[:1]) or bool(before and (before[-1] in _OWN or before[-1] in _counts()))


def _of_kind(reading: Reading, place: int) -> Hit | None:
    """ "The largest lender", "the first country to ratify", "the first to ratify": the kind, or the deed."""
    words, stop = reading.words, place + 1
    while stop < min(len(words), place + 1 + _KIND) and _is_of_kind(reading, place, stop):
        stop += 1
    if reading.line.words[stop : stop + 1] == ("to",) and stop + 1 < len(words):
        return Hit(_key(reading, place, stop + 1, "to "), place, stop + 2)
    if stop == place + 1 or is_plural(reading.line.words[stop - 1]) or not _is_said_of_somebody(reading, place, stop):
        return None
    return Hit(_key(reading, place, stop - 1), place, stop)


def _is_said_of_somebody(reading: Reading, place: int, stop: int) -> bool:
    """True for "is the largest", "the largest is" and ", the largest lender,"; who takes the largest share is not it."""
    words, clause = reading.words, reading.words[place].clause
    near = (*range(max(0, place - _BE_NEAR), place), *range(stop, min(len(words), stop + _BE_NEAR)))
    opens = place > 1 and words[place - 2].clause != clause
    ends = stop < len(words) and words[stop].clause != clause
    return opens or ends or any(reading.line.words[i] in _BE and words[i].clause == clause for i in near)


def _is_of_kind(reading: Reading, place: int, at: int) -> bool:
    word = reading.words[at]
    return word.clause == reading.words[place].clause and not word.token.is_function_word and not is_verb(reading, at)


def _done_first(reading: Reading, place: int) -> Hit | None:
    """ "First ratified it", "was first to ratify it", "recalled its ambassador first": the nearest verb."""
    clause = reading.words[place].clause
    behind = place + (2 if reading.line.words[place + 1 : place + 2] == ("to",) else 1)
    if behind < len(reading.words) and is_verb(reading, behind):
        return Hit(_key(reading, place, behind, "to "), place, behind + 1)
    following = reading.words[place + 1 : place + 2]
    near = range(place - 1, max(-1, place - 1 - _VERB_WITHIN), -1)
    verb = next((i for i in near if reading.words[i].clause == clause and is_verb(reading, i)), None)
    ends = not following or following[0].clause != clause
    return Hit(_key(reading, place, verb, "to "), verb, place + 1) if ends and verb is not None else None


def _key(reading: Reading, place: int, of: int, to: str = "") -> str:
    """The superlative and what it is of, by its meaning where that is known."""
    word = reading.words[of]
    meaning = min(word.concepts, default=lemma(word.token.word))
    return f"the {_words()[reading.line.words[place]]} {to}{meaning}"


@cache
def _words() -> dict[str, str]:
    """Each superlative with the first of its line, which stands for all of them."""
    lines = word_list("roles")["superlatives"]
    return {word: line.split(", ")[0] for line in lines for word in line.split(", ")}


@cache
def _counts() -> frozenset[str]:
    return frozenset(word_list("roles")["not_alone"])
