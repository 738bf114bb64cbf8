"""Who is set off as the one who did it: "It was the caterer's own boy, sent out for glasses, who lit the fuse"."""

from __future__ import annotations

from claimcheck.text.bearers import is_owner
from claimcheck.text.reading import Reading

_BE = frozenset(("is", "was", "were"))
_WHO = frozenset(("who", "that", "which"))
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their", "my", "our"))
# Behind these stands where somebody was: "a guest beside her".
_WHERE = frozenset(
    ("beside", "behind", "near", "outside", "inside", "opposite", "aboard", "above", "below", "next", "close")
)
# Between "who" and its verb stand so few words ("who finally gave"); the one set off has so few.
_ADVERBS, _LONGEST = 2, 5


def set_off(reading: Reading, verb: int) -> tuple[int, ...]:
    """The places of the one who is set off as the doer of a verb; none where nobody is, or it is denied."""
    forms = reading.line.words
    if "it" not in forms:
        return ()
    who = next((i for i in range(verb - 1, max(-1, verb - 2 - _ADVERBS), -1) if forms[i] in _WHO), None)
    if who is None or any(reading.words[i].is_name for i in range(who + 1, verb)):
        return ()
    opens = [i for i in range(who - 1) if forms[i] == "it" and forms[i + 1] in _BE]
    return _somebody(reading, opens[-1] + 2, who) if opens else ()


def _somebody(reading: Reading, first: int, stop: int) -> tuple[int, ...]:
    """The first one told of between two places, without whose it is: boy in "the caterer's own boy, sent out"."""
    if first == stop or reading.line.words[first] == "not":
        return ()
    clause, found = reading.words[first].clause, list[int]()
    for place in range(first, min(stop, first + _LONGEST)):
        word = reading.words[place]
        is_past = word.token.word in _WHERE or (word.weight == 0 and word.token.word != "own")
        if word.clause != clause or (found and is_past):
            break
        if is_owner(reading, place):
            found.clear()
        elif word.weight > 0 and word.token.word != "own":
            found.append(place)
        elif not found and word.weight == 0 and word.token.word not in {*_ARTICLES, "own"}:
            return ()
    return tuple(found)


def is_owned(reading: Reading, places: tuple[int, ...]) -> bool:
    """True where it is told whose somebody is: "the caterer's own boy"."""
    before = places[0] - 1
    if before > 0 and reading.line.words[before] == "own":
        before -= 1
    return before >= 0 and is_owner(reading, before)
