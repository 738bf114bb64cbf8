"""More or less of related things, and who has more than whom."""

from __future__ import annotations

from functools import cached_property

from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text.alignment import Alignment, align, earliest
from claimcheck.text.amounts import Amount, Ranking, amount_places, amounts, kinds_of_things, may_tell_amounts, ranking
from claimcheck.text.concepts import lemma
from claimcheck.text.phrases import Entries, standing
from claimcheck.text.reading import Reading, read
from claimcheck.vocab import Outcome

# The same word for the thing on both sides is plainer than two things of one kind; a thing whose owner is not named
# ("the shortage is real") tells the least.
_SAME_THING, _SAME_KIND, _NO_OWNER = 0.8, 0.7, 0.62
# Two measures that must not be mixed up: another measure is a difference in scope.
_OTHER_MEASURE = 0.7
_REVERSED = 0.85
# "The new ones": who is meant is told by the word before.
_PRO_FORMS = frozenset(("one", "ones", "those", "that", "others"))
_SAME_TOPIC = 0.3


class Amounts:
    """A text's amounts, the measures it speaks of, and its "X more than Y", read when another text has some too."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """What there is more or less of."""
        return amounts(self.reading)

    @cached_property
    def measures(self) -> frozenset[str]:
        """The measures the text speaks of."""
        return frozenset(hit.value for hit in _measures().hits_in(self.reading.line))

    @cached_property
    def ranking(self) -> Ranking | None:
        """Who has more than whom."""
        return ranking(self.reading)


def extract(text: str) -> Amounts:
    """What a text says there is more or less of, and whose it is."""
    return Amounts(read(text))


def compare(left: Amounts, right: Amounts) -> Finding | None:
    """Whether one text has more and the other less of the same or a related thing for the same people."""
    alignment = align(left.reading, right.reading)
    ranked = _ranked(left, right, alignment)
    return ranked or _opposed(left, right, alignment) or _other_measure(left, right, alignment)


def _opposed(left: Amounts, right: Amounts, alignment: Alignment) -> Finding | None:
    """More on one side and less on the other of one kind of thing, where the owner can be the same."""
    if not may_tell_amounts(left.reading) or not may_tell_amounts(right.reading):
        return None
    if not left.amounts or not right.amounts:
        return None
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
    same = [amount for amount in other.amounts if not amount.is_ranked]
    theirs = {(amount.direction, place) for amount in same for place in range(amount.first, amount.stop)}
    return [a for a in side.amounts if (a.direction, pairs.get(a.first)) not in theirs]


def _strength(left: Reading, one: Amount, right: Reading, two: Amount, alignment: Alignment) -> float:
    """How firmly the two amounts are about the same thing for the same owner; 0 where they need not be."""
    shares_owner = _shares_owner(left, one, right, two, alignment)
    is_unowned = _has_no_owner(left, one) or _has_no_owner(right, two)
    if one.things & two.things and alignment.contained >= _SAME_TOPIC and shares_owner:
        return _SAME_THING
    if shares_owner and (is_unowned or alignment.contained >= _SAME_TOPIC):
        return _SAME_KIND
    return _NO_OWNER if is_unowned and not left.names and not right.names else 0.0


def _shares_owner(left: Reading, one: Amount, right: Reading, two: Amount, alignment: Alignment) -> bool:
    """True where one of those whose it may be is the same in both: a name, else a word besides the thing itself."""
    things = one.things | two.things
    met = [(i, j) for i, j in alignment.pairs if i in one.owners and j in two.owners]
    are_named = any(left.words[i].is_name for i in one.owners) and any(right.words[j].is_name for j in two.owners)
    return any(pair in alignment.names for pair in met) or (
        not are_named and any(_is_noun(left, i, things) and _is_noun(right, j, things) for i, j in met)
    )


def _is_noun(reading: Reading, place: int, things: frozenset[str]) -> bool:
    return reading.words[place].is_content and lemma(reading.words[place].token.word) not in things


def _has_no_owner(reading: Reading, amount: Amount) -> bool:
    """True where nobody is named before the amount whose thing it is: "the shortage of staff is real"."""
    if amount.is_ranked:
        return False
    before = [word for word in reading.words[: amount.first] if word.weight >= 1 and not word.is_framed]
    return not reading.names and all(lemma(word.token.word) in kinds_of_things() for word in before)


def _finding(left: Reading, one: Amount, right: Reading, two: Amount, alignment: Alignment) -> Finding:
    score = _strength(left, one, right, two, alignment)
    spans = _amount_span(left, one), _amount_span(right, two)
    shown = [r.text[s.start : s.end] for r, s in zip((left, right), spans, strict=True)]
    detail = f'"{shown[0]}" ({one.direction}) against "{shown[1]}" ({two.direction})'
    return Finding("comparison", Outcome.CONFLICTS, score, detail, (spans[0],), (spans[1],))


def _amount_span(reading: Reading, amount: Amount) -> Span:
    places = amount_places(reading, amount)
    denying = (n.first for n in reading.negations if amount.first in n.reach and n.stop == places[0])
    return reading.span(next(denying, places[0]), places[-1] + 1)


def _ranked(left: Amounts, right: Amounts, alignment: Alignment) -> Finding | None:
    """ "X more than Y" against "Y more than X" or "X less than Y"; "Y less than X" says the same."""
    one = left.ranking
    two = right.ranking if one else None
    if not one or not two:
        return None
    pairs = [(i, j) for i, j in alignment.pairs if left.reading.line.words[i] not in _PRO_FORMS]
    is_crossed, is_straight = (_stands(pairs, one, two, crossed=crossed) for crossed in (True, False))
    if is_crossed == is_straight:
        return None
    is_same = (one.direction == two.direction) == is_straight
    outcome = Outcome.AGREES if is_same else Outcome.CONFLICTS
    detail = f"{_comparison(left.reading, one)} {'fits' if is_same else 'against'} {_comparison(right.reading, two)}"
    return Finding("comparison", outcome, _REVERSED, detail, _ranking_span(left, one), _ranking_span(right, two))


def _stands(pairs: list[tuple[int, int]], one: Ranking, two: Ranking, *, crossed: bool) -> bool:
    """True where both sides of "more ... than" share something with the same, or the other, side of the second text."""
    sides = {(_side(one, i), _side(two, j)) for i, j in pairs}
    wanted = {("before", "after"), ("after", "before")} if crossed else {("before", "before"), ("after", "after")}
    return wanted <= sides


def _side(ranking: Ranking, place: int) -> str:
    """Where a word stands: before "more", behind "than", or between."""
    if place < ranking.at:
        return "before"
    return "after" if place > ranking.than else "between"


def _comparison(reading: Reading, ranking: Ranking) -> str:
    first, last = (reading.words[place].token.text for place in (ranking.at, ranking.than))
    return f'"{first}"' if ranking.at == ranking.than else f'"{first} … {last}"'


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


@standing
def _measures() -> Entries:
    measures = lexicon("comparison")["measures"]
    return ((phrase, name) for name, line in measures.items() for phrase in line.split(", "))


SIGNAL = Signal("comparison", extract, compare)
