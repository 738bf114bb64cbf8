"""Who did what to whom: verbs with the actors around them, put into the active voice."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.auxiliaries import FORMS_OF_BE, auxiliaries
from claimcheck.text.concepts import is_irregular_past, lemma, word_list
from claimcheck.text.reading import Reading, read

# How far from the verb an actor may stand, in words.
_NEAR = 9
# How far a name or thing of several words can reach from one of them.
_LONGEST_NAME = 6
# How far before "of NAME" the word of place stands ("in the port of").
_OF_WITHIN = 4
# A title has at most so many words.
_TITLE = 2
_BEFORE_VERBS = frozenset(
    {"will", "to", "would", "can", "could", "may", "might", "must", "shall", "should", "did", "does", "do"}
)
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
# Words after which the following name is a place or an addressee, not the one who is acted upon.
_PLACE = frozenset(
    ("in", "at", "near", "outside", "inside", "off", "around", "across", "on", "under", "over", "towards", "toward")
) | {"through", "along", "within", "beyond", "between", "during", "for"}


class Deed(NamedTuple):
    """A verb between two actors, put into the active voice: the places of its words, and who is named."""

    meanings: frozenset[str]
    verb: int
    agent: tuple[int, ...]
    patient: tuple[int, ...]


def verbs(reading: Reading) -> tuple[int, ...]:
    """The places of the verbs, in order."""
    return _verbs(reading.text)


@lru_cache(maxsize=8192)
def _verbs(text: str) -> tuple[int, ...]:
    reading = read(text)
    may_be = [i for i, word in enumerate(reading.words) if word.weight > 0 and not (word.is_name or word.is_framed)]
    return tuple([place for place in may_be if _is_verb(reading, place)])


def is_verb(reading: Reading, place: int) -> bool:
    """True for a verb."""
    return place in verbs(reading)


def _is_verb(reading: Reading, place: int) -> bool:
    """True for a word that its form or the word before it marks as a verb: "sued", "will buy", "which accuses"."""
    forms = reading.line.words
    form, before = forms[place], forms[place - 1] if place else ""
    if form.endswith("ed") or is_irregular_past(form):
        return before not in _DETERMINERS
    if before in _BEFORE_VERBS:
        return True
    return place > 0 and form.endswith("s") and (before in ("who", "which", "that") or reading.words[place - 1].is_name)


def deed_at(reading: Reading, place: int) -> Deed | None:
    """The verb at a place with an actor shortly before it, and one behind it where there is one; None without the first."""
    meanings = reading.words[place].concepts - _mutual()
    before = actor_before(reading, place) if meanings else ()
    if not before:
        return None
    after = _actor(reading, place, range(place + 1, min(len(reading.words), place + 1 + _NEAR)))
    if _is_yielded(reading, place, after):
        return Deed(meanings, place, after, before)
    if not is_passive(reading, place):
        return Deed(meanings, place, before, after)
    return Deed(meanings, place, _agent_behind(reading, place), before)


def actor_before(reading: Reading, place: int) -> tuple[int, ...]:
    """The places of the name or thing that stands shortly before a verb; none where there is no such thing."""
    return _actor(reading, place, range(place - 1, max(-1, place - 1 - _NEAR), -1))


def _agent_behind(reading: Reading, place: int) -> tuple[int, ...]:
    """Who stands behind the "by" of a passive; what stands between ("brought to Osk by tourists") is no actor."""
    behind = range(place + 1, min(len(reading.words), place + 1 + _NEAR))
    by = next((i for i in behind if reading.words[i].token.word == "by"), None)
    if by is None or not _names_somebody(reading, by):
        return ()
    return _actor(reading, place, range(by + 1, min(len(reading.words), by + 1 + _NEAR)))


def _is_yielded(reading: Reading, place: int, after: tuple[int, ...]) -> bool:
    """True for "fell to", "lost the final to": who won stands behind "to"."""
    if not after or lemma(reading.words[place].token.word) not in _yielding():
        return False
    before = [word.token.word for word in reading.words[place + 1 : after[0]]]
    return "to" in before[-2:]


def is_passive(reading: Reading, place: int) -> bool:
    """True behind a form of "be", before "by", or in an aside: "was sold", "a cut made by", "a ship, laid up at Osk, is"."""
    if _opens_aside(reading, place):
        return True
    before = {word.token.word for word in reading.words[max(0, place - 2) : place]}
    after = [word.token.word for word in reading.words[place + 1 : place + 3]]
    is_by = after[:1] == ["by"] and not after[-1][0].isdigit()
    is_ahead = reading.line.words[place - 1 : place] == ("to",)  # "is to buy"
    return is_by or (bool(FORMS_OF_BE & before) and not is_ahead)


def _opens_aside(reading: Reading, place: int) -> bool:
    """True for a participle that opens what only tells more of what stands before, whose own verb comes behind."""
    words = reading.words
    if not place or words[place].clause != words[place - 1].clause + 1 or any(i < place for i in verbs(reading)):
        return False
    stop = next((i for i in range(place, len(words)) if words[i].clause != words[place].clause), None)
    if stop is None or not (is_verb(reading, stop) or reading.line.words[stop] in auxiliaries()):
        return False
    follows = words[place + 1]
    return follows.weight < 1 and not follows.is_name and follows.token.word not in _DETERMINERS


def _names_somebody(reading: Reading, by: int) -> bool:
    """False for "by a man at the gate", where the next thing is no actor; a title before a name is passed over."""
    told = [word for word in reading.words[by + 1 : by + 2 + _TITLE] if word.weight > 0]
    return bool(told) and (told[0].weight >= 1 or any(word.is_name for word in told))


def _actor(reading: Reading, deed: int, places: range) -> tuple[int, ...]:
    """The nearest name as a whole, else the nearest thing; nothing where it stands behind "in" or "at"."""
    thing: tuple[int, ...] = ()
    aside: tuple[int, ...] = ()
    for place in places:
        if reading.words[place].weight < 1 or not _can_act(reading, place) or _is_owner(reading, place):
            continue
        is_name = reading.words[place].is_name  # as are all words of its run
        if (is_name or not thing) and not is_place(reading, (run := run_of(reading, place, deed))[0]):
            if is_name:
                return run
            if _is_apposed(reading, run[0]) and places.step < 0:
                aside = aside or run
            else:
                thing = run
    return thing or aside


def _is_apposed(reading: Reading, first: int) -> bool:
    """True for what only tells more of the thing before: abroad in "soldiers from abroad"."""
    before = [word.token.word for word in reading.words[max(0, first - 2) : first] if word.token.word not in _DETERMINERS]
    return before[-1:] in (["from"], ["with"], ["of"])


def _is_owner(reading: Reading, place: int) -> bool:
    """True for a thing that only tells whose the next one is: president in "the president's own driver"."""
    word = reading.words[place]
    return not word.is_name and word.token.text.endswith(("'s", "’s"))


def _can_act(reading: Reading, place: int) -> bool:
    """Who speaks does not act, unless the statement goes on with "it", "he" or "they"; nor does "not Smith"."""
    if not reading.words[place].is_framed:
        return not (place and reading.words[place - 1].token.word == "not")
    rest = (word for word in reading.words[place + 1 : place + 1 + _NEAR] if not word.is_framed)
    return reading.words[place].is_name and next((word.token.word in _PRONOUNS for word in rest), False)


def run_of(reading: Reading, place: int, deed: int = -1) -> tuple[int, ...]:
    """The words of one name, or of one thing, that follow each other."""
    first = last = place
    while first and place - first < _LONGEST_NAME and _belongs(reading, first - 1, place, deed):
        first -= 1
    while last + 1 < len(reading.words) and last - place < _LONGEST_NAME and _belongs(reading, last + 1, place, deed):
        last += 1
    return tuple(range(first, last + 1))


def _belongs(reading: Reading, place: int, core: int, deed: int) -> bool:
    word, head = reading.words[place], reading.words[core]
    return place != deed and word.is_name == head.is_name and word.weight >= 1 and word.clause == head.clause


def is_place(reading: Reading, first: int) -> bool:
    """True where the name or thing stands behind a word of place: "in Osk", "near the Osk", "in the port of Osk"."""
    before = [word for word in reading.words[max(0, first - 2) : first] if word.token.word not in _DETERMINERS]
    if before and before[-1].token.word == "of":
        around = reading.words[max(0, first - _OF_WITHIN) : first]
        return any(word.token.word in _PLACE and word.clause == before[-1].clause for word in around)
    return bool(before) and bool(before[-1].concepts) and before[-1].token.word in _PLACE


@cache
def _mutual() -> frozenset[str]:
    """Deeds that go both ways: who is named first says nothing."""
    return frozenset(lemma(word) for word in word_list("english")["mutual"]["words"])


@cache
def _yielding() -> frozenset[str]:
    """What a loser does "to" the one who wins."""
    return frozenset(lemma(word) for word in word_list("english")["yielding"]["words"])
