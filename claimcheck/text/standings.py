"""Who comes off better than whom: "more than", "as much as", "first", "ahead of", all read on one scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import lemma, phrase_lemmas, word_list
from claimcheck.text.deeds import is_passive, is_verb
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading, read

# How many words before "than" the comparative may stand, and how many between "as" and "as".
_THAN_WITHIN, _AS_WITHIN = 14, 8
# How far before "as" the "twice" may stand.
_MULTIPLE_WITHIN = 2
# How far before "before" and "first" the verb may stand that deals with one after the other.
_DEALT_WITHIN = 4
# "Other than" and the like compare nothing; "as well as" means "and".
_NO_MEASURE = frozenset(("rather", "other", "sooner"))
_AND = frozenset(("well", "soon", "long", "far"))
# "The first quarter" is no rank: what follows must be grammar or nothing.
_RANKS = {"first": 1, "last": -1}
_TELLING = frozenset(("than", "same", "what", "before", *_RANKS))
_BE = frozenset(("is", "are", "was", "were", "be", "been"))
BETTER, ALIKE, WORSE = 1, 0, -1
# "Earn double what the others get".
_MANIFOLD = {"double": BETTER, "twice": BETTER, "treble": BETTER, "triple": BETTER, "half": WORSE}


class Standing(NamedTuple):
    """Somebody's standing beside others: BETTER, ALIKE or WORSE, and the places of the words that may name them.

    `is_compared` where those on the other side are named too; `first` and `stop` are the words that tell it.
    """

    way: int
    holders: frozenset[int]
    is_compared: bool
    first: int
    stop: int


def standings(reading: Reading) -> tuple[Standing, ...]:
    """Every standing a text tells; two for "X has more than Y", one a side."""
    return _standings(reading.text)


def may_tell_standings(reading: Reading) -> bool:
    """False for a text that plainly compares nobody: a quick look."""
    words = reading.line.words
    return not _TELLING.isdisjoint(words) or words.count("as") > 1 or _phrases().may_be_in(reading.lemmas)


@lru_cache(maxsize=4096)
def _standings(text: str) -> tuple[Standing, ...]:
    reading = read(text)
    found = (*_by_than(reading), *_by_as(reading), *_by_phrase(reading), *_by_rank(reading))
    return tuple(standing for standing in found if standing.holders)


def _by_than(reading: Reading) -> Iterator[Standing]:
    """ "X got more than Y": X better, Y worse; "no more than" alike."""
    words = reading.line.words
    for than, word in enumerate(words):
        if word != "than" or words[than - 1] in _NO_MEASURE:
            continue
        near = range(than - 1, max(-1, than - 1 - _THAN_WITHIN), -1)
        at = next((i for i in near if _is_comparative(words[i])), None)
        if at is not None and _is_between(reading, at, than):
            way = _direction(words, at) * _bearing(reading, range(max(0, at - _DEALT_WITHIN), than))
            yield from _both_sides(reading, ALIKE if reading.words[at].is_negated else way, at, than)


def _is_between(reading: Reading, at: int, than: int) -> bool:
    """True for one beside another; not for "more than 300", "than before", nor for what somebody is ("is older than")."""
    words = reading.line.words
    is_property = at > 0 and at + 1 == than and words[at - 1] in _BE
    return bool(_behind(reading, than + 1)) and not words[than + 1][0].isdigit() and not is_property


def _by_as(reading: Reading) -> Iterator[Standing]:
    """ "As much as Y", "the same pay as Y": alike; "twice as much as", "double what" better; "not as much as" worse."""
    words = reading.line.words
    for at in range(len(words) - 2):
        if words[at] == "same" and "as" in words[at + 1 : at + 1 + _AS_WITHIN]:
            yield from _both_sides(reading, ALIKE, at, words.index("as", at + 1))
        if words[at + 1] == "what" and words[at] in _MANIFOLD:
            yield from _both_sides(reading, _MANIFOLD[words[at]], at, at + 1)
        if words[at] != "as" or words[at + 1] not in _scale() or (words[at + 1] in _AND and words[at + 2] == "as"):
            continue
        than = next((j for j in range(at + 2, min(len(words), at + 2 + _AS_WITHIN)) if words[j] == "as"), None)
        if than is not None:
            way = _scale()[words[at + 1]] * _bearing(reading, range(max(0, at - _DEALT_WITHIN), than))
            yield from _both_sides(reading, way * _multiple(reading, at), at, than)


def _multiple(reading: Reading, at: int) -> int:
    """1 behind "twice", -1 behind "half" and "not", else 0."""
    before = {lemma(word.token.word) for word in reading.words[max(0, at - _MULTIPLE_WITHIN) : at]}
    if before & _lemmas("more_than_once"):
        return 1
    return -1 if before & _lemmas("part") or reading.words[at + 1].is_negated or "not" in before else 0


def _start(reading: Reading, at: int) -> int:
    """Where the comparison begins: "twice as much", "half as much"."""
    manifold = _lemmas("more_than_once") | _lemmas("part")
    near = (i for i in range(max(0, at - _MULTIPLE_WITHIN), at) if lemma(reading.words[i].token.word) in manifold)
    return next(near, at)


def _both_sides(reading: Reading, way: int, at: int, than: int) -> Iterator[Standing]:
    """Those before the comparison, or else between it and "than", and those behind."""
    before = _before(reading, _start(reading, at)) or _holders(reading, range(at + 1, than))
    behind = _behind(reading, than + 1)
    yield Standing(way, before - behind, bool(behind), at, than + 1)
    yield Standing(-way, behind - before, bool(before), at, than + 1)


def _by_phrase(reading: Reading) -> Iterator[Standing]:
    """ "Has priority over", "jumped the queue", "was favoured", "treated alike"."""
    for hit in _phrases().hits_in(reading.lemmas):
        if reading.words[hit.first].is_framed:
            continue
        if hit.value == "even" and not is_verb(reading, hit.first):
            yield Standing(ALIKE, _before(reading, hit.first) | _behind(reading, hit.stop), True, hit.first, hit.stop)
        elif hit.value != "even":
            yield from _ranked(reading, hit)


def _ranked(reading: Reading, hit: Hit) -> Iterator[Standing]:
    kind, _, side = hit.value.partition("_")
    way = BETTER if kind == "better" else WORSE
    way = ALIKE if _is_denied(reading, hit) else way
    before, behind = _before(reading, hit.first), _behind(reading, hit.stop)
    if side == "behind" and not is_passive(reading, hit.first):
        yield Standing(way, behind, False, hit.first, hit.stop)
        return
    is_over = _opens_other(reading, hit)
    yield Standing(way, before, is_over, hit.first, hit.stop)
    if is_over:
        yield Standing(-way, behind - before, True, hit.first, hit.stop)


def _opens_other(reading: Reading, hit: Hit) -> bool:
    """True where those on the other side follow: "priority over", "ahead of", "trails"."""
    words = reading.line.words
    if "of" in words[hit.stop - 1 : hit.stop + 1] and not _AHEAD.isdisjoint(words[hit.first : hit.stop]):
        return True
    return not _OTHERS.isdisjoint(words[hit.stop - 1 : hit.stop + 1]) or is_verb(reading, hit.first)


_OTHERS = frozenset(("over", "behind", "than", "before", "with"))
# "Ahead of the others"; behind "the lion's share of" stands what is shared out.
_AHEAD = frozenset(("ahead", "front", "favour", "favor", "outside", "expense"))


def _by_rank(reading: Reading) -> Iterator[Standing]:
    """ "Were served first", "came last", "were paid before": who is dealt with in which order."""
    words = reading.line.words
    for place, word in enumerate(words):
        if word in _RANKS and _is_dealt(reading, place) and _ends_there(reading, place + 1):
            yield Standing(_RANKS[word], _before(reading, place), False, place, place + 1)
        elif word == "before" and _is_dealt(reading, place):
            yield from _both_sides(reading, BETTER, place, place)


def _ends_there(reading: Reading, place: int) -> bool:
    following = reading.words[place : place + 1]
    return not following or following[0].clause != reading.words[place - 1].clause or following[0].token.is_function_word


def _is_dealt(reading: Reading, place: int) -> bool:
    near = reading.words[max(0, place - _DEALT_WITHIN) : place]
    return any(lemma(word.token.word) in _lemmas("dealt") for word in near)


def _is_denied(reading: Reading, hit: Hit) -> bool:
    return any(reading.words[i].is_negated for i in range(hit.first, hit.stop)) and not any(
        negation.first in range(hit.first, hit.stop) for negation in reading.negations
    )


def _direction(words: tuple[str, ...], at: int) -> int:
    adverse = words[at] in ("more", "less") and words[at + 1] in _plain("adverse")
    return -_scale()[words[at]] if adverse else _scale()[words[at]]


def _bearing(reading: Reading, places: range) -> int:
    """-1 where what is compared is a burden ("wait longer", "higher rates"); "were paid more" is none."""
    is_burden = any(
        lemma(reading.words[i].token.word) in _lemmas("burden")
        and not (reading.line.words[i] == "paid" and is_passive(reading, i))
        for i in places
    )
    return -1 if is_burden else 1


def _is_comparative(word: str) -> bool:
    return word in _scale() and (word.endswith("er") or word in ("more", "less", "worse"))


def _before(reading: Reading, place: int) -> frozenset[int]:
    """Who may be meant before a place: the words of its clause, else of the sentence so far."""
    clause = reading.words[place].clause
    inside = _holders(reading, (i for i in range(place) if reading.words[i].clause == clause))
    return inside or _holders(reading, range(place))


def _behind(reading: Reading, place: int) -> frozenset[int]:
    """Who may be meant from a place on, to the end of its clause."""
    if place >= len(reading.words):
        return frozenset()
    clause = reading.words[place].clause
    return _holders(reading, (i for i in range(place, len(reading.words)) if reading.words[i].clause == clause))


def _holders(reading: Reading, places: Iterable[int]) -> frozenset[int]:
    """The words that may name somebody: no verbs, no grammar, nothing of who speaks."""
    words = reading.words
    return frozenset(i for i in places if words[i].weight >= 1 and not words[i].is_framed and not is_verb(reading, i))


@cache
def _scale() -> dict[str, int]:
    lists = word_list("standings")
    return {**dict.fromkeys(lists["up"], 1), **dict.fromkeys(lists["down"], -1)}


@cache
def _plain(name: str) -> frozenset[str]:
    return frozenset(word_list("standings")[name])


@cache
def _lemmas(name: str) -> frozenset[str]:
    return frozenset(lemma(word) for word in word_list("standings")[name])


@standing
def _phrases() -> Entries:
    kinds = word_list("standings")["phrases"]
    return ((phrase_lemmas(phrase), kind) for kind, phrases in kinds.items() for phrase in phrases)
