"""Who-said-it frames ("the police said", "according to ..."): they tell who speaks, not what happened."""

from __future__ import annotations

from functools import cache

from claimcheck.text.auxiliaries import FORMS_OF_BE
from claimcheck.text.concepts import word_list

# A frame such as ", the interior ministry said on Tuesday" is short; a longer clause says something itself.
_LONGEST_FRAME = 10
# The subject of a frame before its verb ("A former aide to the minister, who was there, said that").
_LONGEST_SUBJECT = 12
# The same with an aside between ("A former aide, speaking because ... , said that").
_LONGEST_ASIDE = 30
# Who speaks, between a comma and the verb (", the regional health ministry said").
_LONGEST_SPEAKER = 6
# What follows "NAME said" without "that" must be long enough to be a sentence.
_SHORTEST_STATEMENT = 4


def framed_words(found: tuple[str, ...], clauses: list[int], sentences: list[int]) -> frozenset[int]:
    """The places of folded words that belong to a frame of reported speech; none where nothing else would be left."""
    if "according" not in found and reporting("verbs").isdisjoint(found):
        return frozenset()  # nobody is said to say anything
    places: set[int] = set()
    for start, stop in _runs(sentences):
        words = list(found[start:stop])
        if "according" not in words and reporting("verbs").isdisjoint(words):
            continue
        framed = _framed(words, clauses[start:stop])
        if len(framed) < len(words):
            places.update(start + place for place in framed)
    return frozenset(places)


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """The first and one-past-last word of each run of equal numbers."""
    starts = [i for i, number in enumerate(numbers) if i == 0 or number != numbers[i - 1]]
    return list(zip(starts, [*starts, len(numbers)][1:], strict=True))


def _framed(words: list[str], clauses: list[int]) -> set[int]:
    """The framed places of one sentence: what opens it, and every clause that only says who speaks."""
    framed: set[int] = set(_opening(words, clauses))
    for start, stop in _runs(clauses):
        if start not in framed:
            framed.update(_clause(words, start, stop, is_whole=stop - start == len(words)))
    return framed


def _opening(words: list[str], clauses: list[int]) -> range:
    """ "A clerk at the office said (that)" at the sentence's start, up to its verb, with an aside between or without."""
    aside = _behind_aside(words, clauses) if "that" in words else 0
    if aside:
        return range(aside + 1)
    verb = next((i for i, word in enumerate(words[: _LONGEST_SUBJECT + 1]) if word in reporting("verbs")), 0)
    follows = words[verb + 1 : verb + 2]
    says_that = follows == ["that"] or (words[verb] in reporting("bare") and follows != ["to"])
    if verb == 0 or not says_that or clauses[verb + 1 :].count(clauses[verb]) < _SHORTEST_STATEMENT:
        return range(0)
    if follows != ["that"] and _is_told_before(words, clauses, verb):
        return range(clauses.index(clauses[verb]), _past_when(words, verb + 1))
    return range(verb + 1)


def _is_told_before(words: list[str], clauses: list[int], verb: int) -> bool:
    """True for "60 were killed, rescuers said as the search ended": what is said stands before who says it."""
    start = clauses.index(clauses[verb])
    front = words[:start]
    is_own = 0 < verb - start <= _LONGEST_SPEAKER and words[start] not in reporting("joining")
    return (
        is_own
        and len(front) >= _SHORTEST_STATEMENT
        and front[0] not in reporting("leading")
        and not front[0].endswith("ing")
    )


def _past_when(words: list[str], place: int) -> int:
    """The place behind "late on Friday evening", which tells when it was said."""
    stops = (i for i in range(place, len(words)) if words[i] not in reporting("when"))
    return next(stops, len(words))


def _behind_aside(words: list[str], clauses: list[int]) -> int:
    """The place of a verb that opens a later clause and is followed by "that": ", speaking on background, said that"."""
    places = range(1, min(len(words) - _SHORTEST_STATEMENT, _LONGEST_ASIDE))
    opens = (i for i in places if clauses[i] != clauses[i - 1] and words[i] in reporting("verbs") and words[i + 1] == "that")
    return next(opens, 0)


def _clause(words: list[str], start: int, stop: int, *, is_whole: bool) -> range:
    """A later clause that names the speaker: ", the ministry said on Friday", "said NAME", "according to ..."."""
    clause = words[start:stop]
    if "according" in clause:
        at = start + clause.index("according")
        return range(at, min(stop, at + _LONGEST_FRAME))
    if is_whole or len(clause) > _LONGEST_FRAME:
        return range(0)
    verb = next((i for i, word in enumerate(clause) if word in reporting("verbs")), None)
    if verb is None or _is_done_to(clause, verb):
        return range(0)
    is_tail = verb >= len(clause) - 4 or (verb == 0 and clause[0] in reporting("bare"))
    return range(start, stop) if is_tail else range(0)


def _is_done_to(clause: list[str], verb: int) -> bool:
    """True for "and seven cracks were found"; "it was reported" and "residents were told" say who speaks or hears."""
    is_passive = verb > 0 and clause[verb - 1] in FORMS_OF_BE
    return is_passive and clause[verb] != "told" and clause[0] not in ("it", "as")


@cache
def reporting(name: str) -> frozenset[str]:
    """A list of words of reporting; english.toml says of each what it is."""
    return frozenset(word_list("english")["reporting"][name])
