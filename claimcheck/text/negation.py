"""Where a text says "not": the negation's place, the words it reaches, and the ones it stands or falls with."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from claimcheck.lazily import NamedTuple
from claimcheck.text.auxiliaries import auxiliaries
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.extremes import is_record
from claimcheck.text.frames import reporting
from claimcheck.text.particles import states
from claimcheck.text.phrases import Entries, Hit, Line, line, standing
from claimcheck.text.words import Token

# How many words that carry meaning a negation of each kind reaches.
_REACH = {"word": 3, "nominal": 4, "aside": 3, "thing": 7, "subject": 9, "statement": 12}

# After "be" and before these a "not" denies what something is ("is not a French series"), so that every word of it counts.
_BE = frozenset(("is", "are", "was", "were", "be", "been"))
_DETERMINERS = frozenset(("a", "an", "the"))
# How many negations one denied statement may hold and be looked through for.
_INNER = 3
# "Not" and its "until", at most so many words apart, tell when it was.
_UNTIL, _UNTIL_WITHIN = frozenset(("until", "till")), 7
# "Rely" and "reply" are no adverbs.
_SHORTEST_ADVERB = 6


# "No serious attempt by the mill's owner to": how many words on the undertaking and its "to" may stand.
_QUALIFIED, _UNDERTAKEN_WITHIN = 3, 8


class Negation(NamedTuple):
    """One negation: its kind, its words' places, the places it reaches, and those that make out what it denies."""

    kind: str
    first: int
    stop: int
    reach: tuple[int, ...]
    focus: tuple[int, ...]


def negations(found: tuple[Token, ...], clauses: list[int], words: Line, *, in_title: bool) -> tuple[Negation, ...]:
    """The negations of a text in order; "not only" and an answering "No," are none."""
    hits = [hit for hit in _cues().hits_in(_plain(words)) if hit.value != "not_negation"]
    if not hits:
        return ()
    told = (_negation(hit, found, clauses, in_title=in_title) for hit in hits if not is_record(hit, found))
    read = [n for n in told if n.reach]
    return tuple(_narrowed(negation, read[i + 1 : i + 1 + _INNER]) for i, negation in enumerate(read))


def tells_when(negation: Negation, words: Line) -> bool:
    """True for "did not open until May": it opened, then."""
    behind = words.words[negation.stop : negation.stop + _UNTIL_WITHIN]
    return negation.kind == "word" and not _UNTIL.isdisjoint(behind)


def _narrowed(negation: Negation, following: list[Negation]) -> Negation:
    """A denied statement that itself denies something stands or falls with what is denied twice."""
    inner = next((n for n in following if set(n.focus) & set(negation.reach)), None)
    if negation.kind != "statement" or inner is None:
        return negation
    return negation._replace(focus=inner.focus)


def _negation(hit: Hit, found: tuple[Token, ...], clauses: list[int], *, in_title: bool) -> Negation:
    start = _undertaken(hit, found, clauses)
    if start > hit.stop:
        deed = _negation(hit._replace(stop=start, value="word"), found, clauses, in_title=in_title)
        return deed._replace(stop=hit.stop)
    if hit.value == "word" and _is_nominal(hit, found):
        hit = hit._replace(value="nominal")
    reach = _reach(hit, found, clauses)
    event = _event(hit, found, clauses, reach)
    if event is not None:
        return Negation(hit.value, hit.first, hit.stop, (event, *reach), (event,))
    return Negation(hit.value, hit.first, hit.stop, reach, _focus(hit, found, clauses, reach, in_title=in_title))


def _undertaken(hit: Hit, found: tuple[Token, ...], clauses: list[int]) -> int:
    """Where what is denied begins: "no attempt by Marr to buy it" denies the buying, as "Marr did not buy it" does."""
    near = range(hit.stop, min(hit.stop + _QUALIFIED, len(found)))
    if hit.value != "thing" or not any(found[place].word in _undertakings() for place in near):
        return hit.stop
    behind = range(hit.stop, min(hit.stop + _UNDERTAKEN_WITHIN, len(found)))
    to = (place for place in behind if found[place].word == "to" and clauses[place] == clauses[hit.first])
    return next(to, hit.stop - 1) + 1


def _event(hit: Hit, found: tuple[Token, ...], clauses: list[int], reach: tuple[int, ...]) -> int | None:
    """The place of what is said not to have happened: inspection in "the inspection of the dam never took place"."""
    if hit.value != "word" or not reach or lemma(found[reach[0]].word) not in _happening():
        return None
    is_taken = lemma(found[reach[0]].word) == "take"
    if is_taken and [found[place].word for place in reach[1:2]] != ["place"]:
        return None
    event = None
    for place in range(hit.first - 1, -1, -1):
        if clauses[place] != clauses[hit.first] or found[place].word in reporting("verbs"):
            break
        if not (found[place].is_function_word or _is_light(found[place])):
            event = place
    return event


def _is_nominal(hit: Hit, found: tuple[Token, ...]) -> bool:
    """True for "is not a", "wasn't the": what follows is no deed."""
    following = found[hit.stop].word if hit.stop < len(found) else ""
    before = found[hit.first - 1].word if hit.first else ""
    return following in _DETERMINERS and (before in _BE or found[hit.first].word.removesuffix("n't") in _BE)


def _plain(words: Line) -> Line:
    """The folded words; every contracted "not" reads as "not" (did not, didn't, can't)."""
    if "n't" not in " ".join(words.words):
        return words
    return line(tuple(["not" if word.endswith("n't") else word for word in words.words]))


def _reach(hit: Hit, found: tuple[Token, ...], clauses: list[int]) -> tuple[int, ...]:
    """The next meaningful words up to the clause's end; a denied statement runs on to the sentence's.

    A statement of which nothing follows in its clause ("as there was no evidence, the judge freed her") denies nothing.
    """
    places, stated = list[int](), states(found, clauses)
    if hit.value == "statement" and hit.stop < len(found) and clauses[hit.stop] != clauses[hit.stop - 1]:
        return ()
    for place in range(hit.stop, len(found)):
        if _is_turned(found[place]) if hit.value == "statement" else _is_boundary(place, hit, found, clauses):
            break
        if not found[place].is_function_word or place in stated:
            places.append(place)
        if len(places) == _REACH[hit.value]:
            break
    return tuple(places)


def _is_turned(token: Token) -> bool:
    """True where somebody who denied goes on to say what is so: "having denied it, he admitted", "denied it but"."""
    return token.word in _turns()


def _is_boundary(place: int, hit: Hit, found: tuple[Token, ...], clauses: list[int]) -> bool:
    return clauses[place] != clauses[hit.stop - 1] or found[place].word in _boundaries()


def _focus(
    hit: Hit, found: tuple[Token, ...], clauses: list[int], reach: tuple[int, ...], *, in_title: bool
) -> tuple[int, ...]:
    """The words that must be met in another text for it to affirm what is denied here."""
    if hit.value == "nominal":
        return tuple(p for p in reach if not _is_light(found[p]))
    # In a title a capital makes no name.
    heavy = tuple(p for p in reach if not _is_light(found[p]) and (in_title or found[p].text[0].islower()))
    if hit.value == "statement":
        return heavy
    if hit.value in ("word", "aside"):
        is_told = bool(reach) and found[reach[0]].word in _telling()
        return reach[:1] if is_told else tuple(p for p in heavy if not _is_manner(found[p]))[:1] or heavy[:1] or reach[:1]
    predicate = _predicate(found, reach)
    if hit.value == "subject":
        return (predicate,) if predicate is not None else heavy
    if predicate is None or (heavy and found[predicate].word in _employing()):  # "no gas was used" denies the gas
        return tuple(sorted({*heavy[:1], *_verb_before(hit, found, clauses)}))
    return tuple(sorted({*heavy[:1], predicate}))


def _is_manner(token: Token) -> bool:
    """True for an adverb of manner: "not accidentally cut" denies the cutting too."""
    return len(token.word) > _SHORTEST_ADVERB and token.word.endswith("ly")


def _predicate(found: tuple[Token, ...], reach: tuple[int, ...]) -> int | None:
    """The first meaningful word behind an auxiliary: what "nobody" or "no soldier" did or was."""
    for previous, place in pairwise(reach):
        if any(token.word in auxiliaries() for token in found[previous:place]):
            return place
    before = found[reach[0] - 1].word if reach else ""
    return reach[0] if before in auxiliaries() else None


def _verb_before(hit: Hit, found: tuple[Token, ...], clauses: list[int]) -> tuple[int, ...]:
    """The verb whose object is denied ("sold no shares"), unless it is as empty as "had" or "made"."""
    place = hit.first - 1
    if place < 0 or clauses[place] != clauses[hit.first] or found[place].text[0].isupper():
        return ()
    is_empty = found[place].is_function_word or _is_light(found[place])
    return () if is_empty else (place,)


def _is_light(token: Token) -> bool:
    return lemma(token.word) in _light()


@cache
def _light() -> frozenset[str]:
    lists = word_list("english")
    return frozenset(lemma(word) for word in (*lists["light"]["words"], *lists["negation"]["empty_verbs"]))


@cache
def _happening() -> frozenset[str]:
    """What an event does that there is."""
    return frozenset(lemma(word) for word in word_list("english")["negation"]["happening"])


@cache
def _undertakings() -> frozenset[str]:
    """What somebody does who is about to do something."""
    return frozenset(word_list("english")["negation"]["undertakings"])


@cache
def _employing() -> frozenset[str]:
    """What is done with a thing that there is, and says no more of it."""
    return frozenset(word_list("english")["negation"]["employing"])


@cache
def _boundaries() -> frozenset[str]:
    return frozenset(word_list("english")["negation"]["boundary"])


@cache
def _telling() -> frozenset[str]:
    return frozenset(word_list("english")["negation"]["telling"])


@cache
def _turns() -> frozenset[str]:
    return frozenset(word_list("english")["negation"]["turn"])


@standing
def _cues() -> Entries:
    lists = word_list("english")["negation"]
    kinds = ("word", "aside", "thing", "subject", "statement", "not_negation")
    return ((phrase.replace(".", ""), kind) for kind in kinds for phrase in lists[kind])
