"""More or less of related things, and who has more than whom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text.alignment import Alignment, align, earliest
from claimcheck.text.concepts import lemma
from claimcheck.text.phrases import Hit, PhraseBook
from claimcheck.text.reading import Reading, read
from claimcheck.vocab import Outcome

# How many words behind (or, for "gap in resources", around) a word of direction its thing may stand.
_AHEAD, _BACK = 4, 2
# The same word for the thing on both sides is plainer than two things of one kind; a thing whose owner is not named
# ("the shortage is real") tells the least.
_SAME_THING, _SAME_KIND, _NO_OWNER = 0.8, 0.7, 0.62
# Two measures that must not be mixed up: another measure is a difference in scope.
_OTHER_MEASURE = 0.7
_REVERSED = 0.85
_SAME_TOPIC = 0.3


@dataclass(frozen=True, slots=True)
class Amount:
    """More or less of something: its direction, the kinds of thing, the thing's own words, and where it stands."""

    direction: str
    kinds: frozenset[str]
    things: frozenset[str]
    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """ "more ... than": which way, and the places of the two words."""

    direction: str
    at: int
    than: int


@dataclass(frozen=True, slots=True, eq=False)
class Amounts:
    """A text's reading, its amounts, the measures it speaks of, and its "X more than Y"."""

    reading: Reading
    amounts: tuple[Amount, ...]
    measures: frozenset[str]
    ranking: Ranking | None


def extract(text: str) -> Amounts:
    """What a text says there is more or less of."""
    reading = read(text)
    words = [word.token.word for word in reading.words]
    hits = _directions().hits(words)
    amounts = (_amount(reading, hit) for hit in hits if not reading.words[hit.first].is_framed)
    measures = frozenset(hit.value for hit in _measures().hits(words))
    return Amounts(reading, tuple(a for a in amounts if a), measures, _ranking(reading))


def compare(left: Amounts, right: Amounts) -> Finding | None:
    """Whether one text has more and the other less of the same or a related thing for the same people."""
    alignment = align(left.reading, right.reading)
    ranked = _ranked(left, right, alignment)
    return ranked or _opposed(left, right, alignment) or _other_measure(left, right, alignment)


def _opposed(left: Amounts, right: Amounts, alignment: Alignment) -> Finding | None:
    """More on one side and less on the other of one kind of thing, where the owner can be the same."""
    opposed = (
        (one.first, two.first, (one, two))
        for one in _own(left, right, dict(alignment.pairs))
        for two in _own(right, left, {j: i for i, j in alignment.pairs})
        if one.direction != two.direction and one.kinds & two.kinds
        if _strength(left.reading, one, right.reading, two, alignment)
    )
    pair = earliest(left.reading, right.reading, opposed)
    return _finding(left.reading, pair[0], right.reading, pair[1], alignment) if pair else None


def _own(side: Amounts, other: Amounts, pairs: dict[int, int]) -> list[Amount]:
    """The amounts of one text that the other does not state in the same words."""
    theirs = {(amount.direction, place) for amount in other.amounts for place in range(amount.first, amount.stop)}
    return [a for a in side.amounts if (a.direction, pairs.get(a.first)) not in theirs]


def _amount(reading: Reading, hit: Hit) -> Amount | None:
    """The amount a word of direction speaks of; "not a contraction" turns it round."""
    words = reading.words[max(0, hit.first - _BACK) : hit.stop + _AHEAD]
    clause = reading.words[hit.first].clause
    near = [word for word in words if word.clause == clause and not word.is_name]
    things = frozenset(lemma(word.token.word) for word in near) & frozenset(_kinds())
    kinds = frozenset(kind for thing in things for kind in _kinds()[thing])
    if not kinds:
        return None
    is_turned = _is_denied(reading, hit.first)
    direction = {"more": "less", "less": "more"}[hit.value] if is_turned else hit.value
    return Amount(direction, kinds, things, hit.first, hit.stop)


def _is_denied(reading: Reading, place: int) -> bool:
    """True for "no shortage", "not a contraction"; "neither the shortage nor ..." denies what is said about it."""
    return sum(place in negation.reach for negation in reading.negations if negation.kind != "subject") % 2 == 1


def _strength(left: Reading, one: Amount, right: Reading, two: Amount, alignment: Alignment) -> float:
    """How firmly the two amounts are about the same thing for the same owner; 0 where they need not be."""
    shares_owner = bool(alignment.names) or _shares_noun(left, right, alignment, one.things | two.things)
    if one.things & two.things and alignment.contained >= _SAME_TOPIC and shares_owner:
        return _SAME_THING
    if shares_owner and (_has_no_owner(left, one) or _has_no_owner(right, two) or alignment.contained >= _SAME_TOPIC):
        return _SAME_KIND
    if not left.names and not right.names and (_has_no_owner(left, one) or _has_no_owner(right, two)):
        return _NO_OWNER
    return 0.0


def _shares_noun(left: Reading, right: Reading, alignment: Alignment, things: frozenset[str]) -> bool:
    """True where both name the same people or body besides the thing itself."""
    return any(
        left.words[i].is_content and right.words[j].is_content and lemma(left.words[i].token.word) not in things
        for i, j in alignment.pairs
    )


def _has_no_owner(reading: Reading, amount: Amount) -> bool:
    """True where nobody is named before the amount whose thing it is: "the shortage of staff is real"."""
    before = [word for word in reading.words[: amount.first] if word.weight >= 1 and not word.is_framed]
    return not reading.names and all(lemma(word.token.word) in _kinds() for word in before)


def _finding(left: Reading, one: Amount, right: Reading, two: Amount, alignment: Alignment) -> Finding:
    score = _strength(left, one, right, two, alignment)
    spans = _amount_span(left, one), _amount_span(right, two)
    shown = [r.text[s.start : s.end] for r, s in zip((left, right), spans, strict=True)]
    detail = f'"{shown[0]}" ({one.direction}) against "{shown[1]}" ({two.direction})'
    return Finding("comparison", Outcome.CONFLICTS, score, detail, (spans[0],), (spans[1],))


def _amount_span(reading: Reading, amount: Amount) -> Span:
    """From the word of direction to its thing."""
    low, high = max(0, amount.first - _BACK), min(len(reading.words), amount.stop + _AHEAD)
    places = [i for i in range(low, high) if lemma(reading.words[i].token.word) in amount.things]
    first, last = min([amount.first, *places]), max([amount.stop - 1, *places])
    return Span(reading.words[first].token.start, reading.words[last].token.end)


def _ranking(reading: Reading) -> Ranking | None:
    """Where a text says "more ... than", and which way."""
    words = [word.token.word for word in reading.words]
    if "than" not in words:
        return None
    than = words.index("than")
    at = next((i for i in range(than - 1, -1, -1) if words[i] in _less() or _is_more(words[i])), None)
    return None if at is None else Ranking("less" if words[at] in _less() else "more", at, than)


def _is_more(word: str) -> bool:
    """ "more" or a comparative: higher, faster."""
    return word == "more" or (len(word) > 4 and word.endswith("er"))


def _ranked(left: Amounts, right: Amounts, alignment: Alignment) -> Finding | None:
    """ "X more than Y" against "Y more than X" or "X less than Y"; "Y less than X" says the same."""
    one, two = left.ranking, right.ranking
    if not one or not two:
        return None
    is_crossed = _stands(alignment, one, two, crossed=True)
    is_straight = _stands(alignment, one, two, crossed=False)
    if is_crossed == is_straight:
        return None
    is_same = (one.direction == two.direction) == is_straight
    outcome = Outcome.AGREES if is_same else Outcome.CONFLICTS
    detail = f"{_comparison(left.reading, one)} {'fits' if is_same else 'against'} {_comparison(right.reading, two)}"
    return Finding("comparison", outcome, _REVERSED, detail, _ranking_span(left, one), _ranking_span(right, two))


def _stands(alignment: Alignment, one: Ranking, two: Ranking, *, crossed: bool) -> bool:
    """True where both sides of "more ... than" share something with the same, or the other, side of the second text."""
    sides = {(_side(one, i), _side(two, j)) for i, j in alignment.pairs}
    wanted = {("before", "after"), ("after", "before")} if crossed else {("before", "before"), ("after", "after")}
    return wanted <= sides


def _side(ranking: Ranking, place: int) -> str:
    """Where a word stands: before "more", behind "than", or between."""
    if place < ranking.at:
        return "before"
    return "after" if place > ranking.than else "between"


def _comparison(reading: Reading, ranking: Ranking) -> str:
    return f'"{reading.words[ranking.at].token.text} … than"'


def _ranking_span(side: Amounts, ranking: Ranking) -> tuple[Span, ...]:
    words = side.reading.words
    return (Span(words[ranking.at].token.start, words[ranking.than].token.end),)


def _other_measure(left: Amounts, right: Amounts, alignment: Alignment) -> Finding | None:
    """Each text speaks of a measure the other does not: revenue against profit."""
    if not left.measures or not right.measures or left.measures & right.measures:
        return None
    if alignment.contained < _SAME_TOPIC:
        return None
    one, two = min(left.measures), min(right.measures)
    return Finding("comparison", Outcome.DIFFERS, _OTHER_MEASURE, f"{one} against {two}")


@cache
def _directions() -> PhraseBook:
    lists = lexicon("comparison")
    return PhraseBook((phrase, name) for name in ("more", "less") for phrase in lists[name])


@cache
def _less() -> frozenset[str]:
    return frozenset({"less", "fewer", "lower", "smaller", "worse"})


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """For each thing, the kinds it belongs to."""
    found: dict[str, set[str]] = {}
    for kind, line in lexicon("comparison")["kinds"].items():
        for thing in line.split(", "):
            found.setdefault(lemma(thing.split()[-1]), set()).add(kind)
    return {thing: frozenset(kinds) for thing, kinds in found.items()}


@cache
def _measures() -> PhraseBook:
    measures = lexicon("comparison")["measures"]
    return PhraseBook((phrase, name) for name, line in measures.items() for phrase in line.split(", "))


SIGNAL = Signal("comparison", extract, compare)
