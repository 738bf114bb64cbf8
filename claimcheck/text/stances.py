"""What a text does with what it tells: refutes it, denies it, takes it back, doubts it, passes it on, or vouches for it."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.alignment import Alignment
from claimcheck.text.concepts import word_list
from claimcheck.text.headlines import is_headline
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading, read

AGAINST = frozenset({"refuted", "answered", "denied", "withdrawn"})
_KINDS = ("refuted", "denied", "denied_telling", "withdrawn", "doubted", "rumoured", "reported", "claimed", "possible")
_LISTS = (*_KINDS, "confirmed", "other_sense")
# Marks that set an answer ("No, ...", "... ? Nope") or a byline ("Report: ...") off from what it is about.
_SETS_OFF = frozenset(",:;.!?-–—…")
# How far behind "rejects" and "dismissed" the thing told may stand ("rejects the latest claims").
_TELLING_WITHIN = 4

# How far from its sign, in words, what is refuted or passed on may stand.
_REACH = 16
# How many words' weight of what the other text says must stand near the sign at least.
_SHARED_WORDS = 0.9


class Stance(NamedTuple):
    """One sign of it: the kind, its first and one-past-last word, and whether it only asks."""

    kind: str
    first: int
    stop: int
    is_asked: bool


def stances(reading: Reading) -> tuple[Stance, ...]:
    """The signs of a text's stance in order; a negated one ("not a hoax") is left out or, for "confirmed", turned."""
    return _stances(reading.text)


@lru_cache(maxsize=8192)
def _stances(text: str) -> tuple[Stance, ...]:
    reading = read(text)
    asked = asked_words(reading)
    answers = [Hit("answered", h.first, h.stop) for h in _answers().hits_in(reading.line) if is_set_off(reading, h)]
    taken = {place for hit in answers for place in range(hit.first, hit.stop)}
    found = [*answers, *(hit for hit in _cues().hits_in(reading.line) if hit.first not in taken)]
    read_kinds = ((hit, _kind(reading, hit)) for hit in sorted(found, key=lambda hit: hit.first))
    return tuple(Stance(kind, hit.first, hit.stop, hit.first in asked) for hit, kind in read_kinds if kind)


def is_of_story(reading: Reading, other: Reading, stance: Stance, alignment: Alignment, least: float) -> bool:
    """True where at least that share of what the lighter text says stands near a sign that the other does not have."""
    own = range(stance.first, stance.stop) if stance.kind != "asked" else range(0)
    if any(i in own for i, _ in alignment.pairs):
        return False
    near = range(stance.first - _REACH, stance.stop + _REACH)
    pairs = [(reading.words[i], other.words[j]) for i, j in alignment.pairs if i in near]
    shared = sum((one.weight + two.weight) / 2 for one, two in pairs)
    lighter = min(alignment.weight_left - _weight_of_telling(reading, own), alignment.weight_right)
    return lighter > 0 and shared >= max(_SHARED_WORDS, lighter * least)


def _weight_of_telling(reading: Reading, own: range) -> float:
    """The weight of the sign and of the words that only name what is told ("the story", "a viral photo")."""
    words = (word for i, word in enumerate(reading.words) if i in own or word.token.word in _tellings())
    return sum(word.weight for word in words if not word.is_framed)


def asked_words(reading: Reading) -> frozenset[int]:
    """The places of the words of sentences that end in a question mark."""
    if "?" not in reading.text:
        return frozenset()
    asked: set[int] = set()
    sentence: list[int] = []
    for place in range(len(reading.words)):
        sentence.append(place)
        gap = gap_behind(reading, place)
        if "?" in gap:
            asked.update(sentence)
        if any(mark in ".!?:;" for mark in gap):
            sentence = []
    return frozenset(asked)


def gap_behind(reading: Reading, place: int) -> str:
    """What stands between a word and the next one, or the text's end."""
    following = reading.words[place + 1].token.start if place + 1 < len(reading.words) else len(reading.text)
    return reading.text[reading.words[place].token.end : following]


def is_set_off(reading: Reading, hit: Hit) -> bool:
    """True for words with a mark, or the text's edge, on both sides."""
    before = gap_behind(reading, hit.first - 1) if hit.first else "."
    behind = gap_behind(reading, hit.stop - 1) if hit.stop < len(reading.words) else "."
    return all(any(mark in _SETS_OFF for mark in gap) for gap in (before, behind))


def _kind(reading: Reading, hit: Hit) -> str:
    """What a phrase found says here; empty where it says something else.

    "Report: ..." over a story keeps its distance; "according to a report, ..." in a sentence names who said it.
    """
    word = reading.words[hit.first]
    if hit.value == "other_sense":
        return ""
    if hit.value == "reported":
        is_phrase = hit.stop - hit.first > 1 and is_headline(reading.text)
        return "reported" if is_phrase or _is_byline(reading, hit) else ""
    if word.token.text.startswith("May") and hit.first:
        return ""
    if hit.value == "denied_telling":
        return "denied" if _tells(reading, hit.stop, _TELLING_WITHIN) else ""
    if hit.value == "refuted":
        return _refuted(reading, hit)
    return hit.value if hit.value == "answered" or not _is_denied(reading, hit) else ""


def _refuted(reading: Reading, hit: Hit) -> str:
    """ "A fake" and "fake news" refute, "a fake passport" does not, and "not a hoax" vouches."""
    phrase = " ".join(word.token.word for word in reading.words[hit.first : hit.stop])
    if phrase in _attributive() and _is_before_noun(reading, hit.stop) and not _tells(reading, hit.stop, 2):
        return ""
    return "confirmed" if _is_denied(reading, hit) else "refuted"


def _is_before_noun(reading: Reading, place: int) -> bool:
    """True where a word with a meaning of its own follows at once."""
    if place >= len(reading.words) or gap_behind(reading, place - 1).strip():
        return False
    following = reading.words[place]
    return not following.token.is_function_word and not following.token.word.endswith("ly")


def _tells(reading: Reading, place: int, within: int) -> bool:
    """True where a story, a claim or a picture is named in the next few words."""
    return any(word.token.word in _tellings() for word in reading.words[place : place + within])


def _is_denied(reading: Reading, hit: Hit) -> bool:
    """True where a plain "not" or "never" stands before, so that the sign is turned; a denial of its own is none."""
    cues = [n for n in reading.negations if n.kind in ("word", "nominal") and n.stop <= hit.first]
    return sum(hit.first in negation.reach for negation in cues) % 2 == 1


def _is_byline(reading: Reading, hit: Hit) -> bool:
    """True for "Report: ..." at the start and "...: source" or "... - reports" at the end."""
    last = len(reading.words)
    behind = gap_behind(reading, hit.stop - 1)
    if hit.stop == last:
        before = gap_behind(reading, hit.first - 1) if hit.first else ""
        return any(mark in _SETS_OFF for mark in before) or reading.words[hit.first].token.text.isupper()
    return ":" in behind and hit.first <= 2


@standing
def _cues() -> Entries:
    lists = word_list("stances")  # without possessives, as words are read
    return ((phrase.replace("'s", ""), kind) for kind in _LISTS for phrase in lists[kind])  # as words are read


@standing
def _answers() -> Entries:
    return ((phrase, "answered") for phrase in word_list("stances")["answers"])


@cache
def _attributive() -> frozenset[str]:
    return frozenset(word_list("stances")["attributive"])


@cache
def _tellings() -> frozenset[str]:
    return frozenset(word_list("stances")["tellings"])
