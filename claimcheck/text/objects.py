"""What stands right behind a verb: the thing it is done to, as far as the words' order tells."""

from __future__ import annotations

from claimcheck.text.alignment import Alignment
from claimcheck.text.deeds import is_passive, is_verb
from claimcheck.text.reading import Reading

_ARTICLES = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "any", "some", "all", "no", "both", "every"))
_WHATEVER = frozenset(("anything", "anyone", "anybody", "everything", "everyone", "everybody"))
# An object has at most so many words.
_LONGEST = 5


def objects_differ(left: Reading, one: int, right: Reading, two: int, alignment: Alignment) -> bool:
    """True where two verbs are followed by two things, one of them unknown to the other text: the tower, the car park."""
    ours, theirs = object_of(left, one), object_of(right, two)
    if not ours or not theirs or _is_whatever(left, ours) or _is_whatever(right, theirs):
        return False
    near = {*alignment.pairs, *((i, j) for i, j, _ in alignment.loose)}
    if any((i, j) in near for i in ours for j in theirs):
        return False
    met = {i for i, _ in near}, {j for _, j in near}
    return met[0].isdisjoint(ours) or met[1].isdisjoint(theirs)


def _is_whatever(reading: Reading, places: tuple[int, ...]) -> bool:
    """True for an object that is any at all: who bought the mill has bought something."""
    return len(places) == 1 and reading.words[places[0]].token.word in _WHATEVER


def object_of(reading: Reading, place: int) -> tuple[int, ...]:
    """The places of the words of the thing right behind an active verb; none behind "to" or "in", or where it is a name."""
    if not is_verb(reading, place) or is_passive(reading, place):
        return ()
    found: list[int] = []
    for i in range(place + 1, min(len(reading.words), place + 1 + _LONGEST)):
        word = reading.words[i]
        is_article = not found and word.token.word in _ARTICLES
        is_thing = word.weight > 0 and not word.is_name
        if word.clause != reading.words[place].clause or not (is_article or is_thing):
            break
        if not is_article:
            found.append(i)
    return tuple(found)
