"""What a text says there is more or less of, and whose it is."""

from __future__ import annotations

from functools import cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.deeds import is_passive
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading

# How many words behind (or, for "gap in resources", around) a word of direction its thing may stand.
_AHEAD, _BACK = 4, 2
_TURNED = {"more": "less", "less": "more"}
# "rather than" and "other than" compare no amounts.
_NO_MEASURE = frozenset(("rather", "other", "sooner"))


class Amount(NamedTuple):
    """More or less of something: its direction, the kinds of thing, the thing's own words, and where it stands.

    `owners` are the places of the words that may say whose it is; `is_ranked` tells that "than" has parted them.
    """

    direction: str
    kinds: frozenset[str]
    things: frozenset[str]
    first: int
    stop: int
    owners: frozenset[int]
    is_ranked: bool = False


class Ranking(NamedTuple):
    """ "more ... than", or a verb that says so: which way, and the places of its first and last word."""

    direction: str
    at: int
    than: int


def amounts(reading: Reading) -> tuple[Amount, ...]:
    """Every amount a text speaks of, in order; two where it says who has more than whom."""
    hits = _directions().hits_in(reading.line)
    found = (_amount(reading, hit) for hit in hits if not reading.words[hit.first].is_framed)
    ranked = ranking(reading)
    return tuple(side for amount in found if amount for side in _sides(reading, amount, ranked))


def may_tell_amounts(reading: Reading) -> bool:
    """False for a text that plainly speaks of no amount: a quick look."""
    return _directions().may_be_in(reading.line)


def amount_places(reading: Reading, amount: Amount) -> range:
    """From the word of direction to its thing, or to the one behind "than" who has less of it."""
    low, high = max(0, amount.first - _BACK), min(len(reading.words), amount.stop + _AHEAD)
    places = [i for i in range(low, high) if lemma(reading.words[i].token.word) in amount.things]
    places += [i for i in amount.owners if amount.is_ranked and i > amount.stop]
    return range(min([amount.first, *places]), max([amount.stop - 1, *places]) + 1)


def ranking(reading: Reading) -> Ranking | None:
    """Where a text says "more ... than", or "outspent" and the like, and which way."""
    return _by_than(reading) or _by_verb(reading)


def _by_than(reading: Reading) -> Ranking | None:
    words = reading.line.words
    if "than" not in words:
        return None
    than = next((i for i, word in enumerate(words) if word == "than" and i and words[i - 1] not in _NO_MEASURE), None)
    if than is None:
        return None
    at = next((i for i in range(than - 1, -1, -1) if words[i] in _less() or _is_more(words[i])), None)
    return None if at is None else Ranking("less" if words[at] in _less() else "more", at, than)


def _by_verb(reading: Reading) -> Ranking | None:
    """ "A outspent B", "A left B behind", "A was beaten by B"."""
    hits = list(_ranking_verbs().hits_in(reading.line))
    hits += [Hit("more", i, i + 1) for i, word in enumerate(reading.line.words) if word.startswith("out-") and len(word) > 6]
    hit = next((hit for hit in hits if not reading.words[hit.first].is_framed), None)
    if hit is None or reading.words[hit.first].is_negated:
        return None
    if hit.value == "left":
        return _left_behind(reading, hit.first)
    direction = _TURNED[hit.value] if is_passive(reading, hit.first) else hit.value
    return Ranking(direction, hit.first, hit.stop - 1)


def _left_behind(reading: Reading, place: int) -> Ranking | None:
    clause = [i for i, word in enumerate(reading.words) if i > place and word.clause == reading.words[place].clause]
    is_behind = any(reading.words[i].token.word == "behind" for i in clause[1:])
    return Ranking("more", place, place) if is_behind else None


def _is_more(word: str) -> bool:
    """ "more" or a comparative: higher, faster."""
    return word == "more" or (len(word) > 4 and word.endswith("er"))


def _amount(reading: Reading, hit: Hit) -> Amount | None:
    """The amount a word of direction speaks of, of what follows it or else stands before; "no shortage" turns it round."""
    at, clause = range(hit.first, hit.stop), reading.words[hit.first].clause
    behind = range(hit.stop, _end(reading, hit))
    before = range(max(0, hit.first - _BACK), hit.first)
    named = (_things(reading, places, clause) for places in (behind, at, before))
    things = next((found for found in named if found), frozenset())
    if not things:
        return None
    kinds = frozenset(kind for thing in things for kind in kinds_of_things()[thing])
    direction = _TURNED[hit.value] if _is_denied(reading, hit.first) else hit.value
    owners = frozenset(i for i, word in enumerate(reading.words) if word.weight >= 1 and not word.is_framed)
    return Amount(direction, kinds, things, hit.first, hit.stop, owners - set(at))


def _end(reading: Reading, hit: Hit) -> int:
    """Where the words that may name the thing end: what stands behind "than" is somebody else's."""
    stop = min(len(reading.words), hit.stop + _AHEAD)
    return next((i for i in range(hit.stop, stop) if reading.words[i].token.word == "than"), stop)


def _things(reading: Reading, places: range, clause: int) -> frozenset[str]:
    """The things known by kind that stand at these places of a clause."""
    near = (reading.words[i] for i in places)
    return frozenset(lemma(w.token.word) for w in near if w.clause == clause and not w.is_name) & frozenset(
        kinds_of_things()
    )


def _sides(reading: Reading, amount: Amount, ranking: Ranking | None) -> tuple[Amount, ...]:
    """ "X has more than Y" says two things: X has more, and Y has less."""
    if ranking is None or not amount.first <= ranking.at < amount.stop:
        return (amount,)
    clause = reading.words[ranking.than].clause
    behind = frozenset(i for i in amount.owners if i > ranking.than and reading.words[i].clause == clause)
    before = frozenset(i for i in amount.owners if i < ranking.at)
    own = amount._replace(owners=before, is_ranked=True)
    other = amount._replace(direction=_TURNED[amount.direction], owners=behind, is_ranked=True)
    return (own, other) if behind else (own,)


def _is_denied(reading: Reading, place: int) -> bool:
    """True for "no shortage", "not a contraction"; "neither the shortage nor ..." denies what is said about it."""
    return sum(place in negation.reach for negation in reading.negations if negation.kind != "subject") % 2 == 1


@standing
def _directions() -> Entries:
    lists = word_list("amounts")
    return ((phrase, name) for name in ("more", "less") for phrase in lists[name])


@standing
def _ranking_verbs() -> Entries:
    lists = word_list("amounts")["ranking"]
    return ((phrase, name) for name in ("more", "less", "left") for phrase in lists[name])


@cache
def _less() -> frozenset[str]:
    return frozenset({"less", "fewer", "lower", "smaller", "worse"})


@cache
def kinds_of_things() -> dict[str, frozenset[str]]:
    """For each thing, the kinds it belongs to."""
    found: dict[str, set[str]] = {}
    for kind, line in word_list("amounts")["kinds"].items():
        for thing in line.split(", "):
            found.setdefault(lemma(thing.split()[-1]), set()).add(kind)
    return {thing: frozenset(kinds) for thing, kinds in found.items()}
