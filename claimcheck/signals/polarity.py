"""Yes against no: negation and opposites about the same thing."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text.alignment import Alignment, align, earliest, shared_beside
from claimcheck.text.concepts import lemma
from claimcheck.text.deeds import is_passive, is_verb
from claimcheck.text.negation import Negation
from claimcheck.text.predicates import subject
from claimcheck.text.reading import Reading, Word, read
from claimcheck.vocab import Outcome

# How much of the shorter text must be shared before "no" in one and "yes" in the other speak of the same thing.
_SAME_TOPIC = 0.4
# How much must be shared beside the words that clash: "the strike ended" and "the siege did not end" share nothing else.
# A name or a figure in common shows one subject; without one it takes more.
_BESIDE, _BESIDE_NAMELESS = 0.35, 0.45
# The share of a denied phrase's words that the other text must hold to be speaking of it.
_MET = 0.6
# How far from two opposites, in words, a word may stand that shows that they are of one thing.
_NEAR = 5
# With fewer letters behind it an "un-" is rarely a prefix ("under", "union").
_UNDONE = 3
# Strengths: a negated predicate is the plainest contradiction; opposites can sit on different things. One "not" that
# finds no counterpart only forbids to speak of agreement, as does a clash between what is told of two names.
_NEGATED, _OPPOSED, _RIVALS, _ONE_SIDED = 0.9, 0.8, 0.4, 0.3


class _Clash(NamedTuple):
    left: int
    right: int
    strength: float


def compare(left: Reading, right: Reading) -> Finding | None:
    """Whether one text says yes and the other no about the same thing: negation or opposites."""
    alignment = align(left, right)
    if not left.words or not right.words or alignment.contained < _SAME_TOPIC:
        return None
    clashes, agreements = _negated(left, right, alignment)
    opposed, reconciled = _opposed(left, right, alignment)
    clashes = [c for c in (*clashes, *opposed) if _is_on_one_subject(left, right, alignment, (c.left,), (c.right,))]
    agreements += reconciled
    if clashes and not agreements:
        if _are_rivals(left, right, alignment):
            return _finding(Outcome.DIFFERS, [clash._replace(strength=_RIVALS) for clash in clashes], left, right)
        return _finding(Outcome.CONFLICTS, clashes, left, right)
    return _finding(Outcome.AGREES, agreements, left, right) or _one_sided(left, right)


def _negated(left: Reading, right: Reading, alignment: Alignment) -> tuple[list[_Clash], list[_Clash]]:
    """What one text denies and the other affirms, and what both deny."""
    clashes: list[_Clash] = []
    agreements: list[_Clash] = []
    for negation, met in _met(left, right, alignment):
        is_framed = any(left.words[i].is_framed or right.words[j].is_framed for i, j in met)
        needed = 1.0 if negation.kind == "nominal" else _MET
        if len(met) < len(negation.focus) * needed or is_framed:
            continue
        affirmed = [_is_denied(left, i) != _is_denied(right, j) for i, j in met]
        bucket = clashes if sum(affirmed) * 2 > len(affirmed) else agreements
        bucket.append(_Clash(*met[0], _NEGATED))
    return (clashes, []) if len(clashes) > len(agreements) else ([], agreements)


def _is_denied(reading: Reading, place: int) -> bool:
    """True for a negated word, and where the text says the word twice and once denies it."""
    stem = reading.words[place].token.stem
    return any(word.is_negated for word in reading.words if word.token.stem == stem)


def _met(left: Reading, right: Reading, alignment: Alignment) -> list[tuple[Negation, list[tuple[int, int]]]]:
    """For each negation of either text what it denies, and what of that the other text speaks of too."""
    theirs, ours = dict(alignment.pairs), {j: i for i, j in alignment.pairs}
    found = [(n, [(i, theirs[i]) for i in n.focus if i in theirs]) for n in left.negations]
    found += [(n, [(ours[j], j) for j in n.focus if j in ours]) for n in right.negations]
    return [(negation, met) for negation, met in found if met]


def _opposed(left: Reading, right: Reading, alignment: Alignment) -> tuple[list[_Clash], list[_Clash]]:
    """Opposite words that stand alone on their sides: both affirmed is a clash, one of them denied is agreement."""
    if _is_of_others(left, right, alignment):
        return [], []
    by_meaning = _by_meaning(right, alignment.lone_right)
    clashes: list[_Clash] = []
    agreements: list[_Clash] = []
    for i in alignment.lone_left:
        for j in _opposite_places(left.words[i], by_meaning):
            if not _is_beside_shared(alignment, i, j) or (
                _is_converse(left.words[i], right.words[j]) and _is_one_event(left, i, right, j, alignment)
            ):
                continue
            same = left.words[i].is_negated == right.words[j].is_negated
            (clashes if same else agreements).append(_Clash(i, j, _OPPOSED))
    return clashes, agreements


def _is_of_others(left: Reading, right: Reading, alignment: Alignment) -> bool:
    """True where what rose and what fell are two things: the subjects' first words have nothing in common."""
    ours, theirs = _heads(left), _heads(right)
    return bool(ours and theirs) and ours <= set(alignment.lone_left) and theirs <= set(alignment.lone_right)


def _heads(reading: Reading) -> set[int]:
    """The nouns a subject opens with, up to its first "of" or "in"; none where a name is among them."""
    found: set[int] = set()
    for place in subject(reading):
        if reading.words[place].is_name or (found and place - max(found) > 1):
            break
        found.add(place)
    return found


def _is_beside_shared(alignment: Alignment, left: int, right: int) -> bool:
    """True where the same word stands near both: what is opposite is said of one thing."""
    return any(abs(left - i) <= _NEAR and abs(right - j) <= _NEAR for i, j in alignment.pairs)


def _is_converse(one: Word, two: Word) -> bool:
    """True for words that tell one event from both ends: leading and trailing, buying and selling."""
    return any({a, b} in _converses() for a in one.concepts for b in two.concepts)


def _is_one_event(left: Reading, one: int, right: Reading, two: int, alignment: Alignment) -> bool:
    """True for "A sold" and "B bought from A", and where a noun or passive leaves open who did it ("was sold")."""
    are_active = all(is_verb(r, i) and not is_passive(r, i) for r, i in ((left, one), (right, two)))
    return not are_active or _changes_sides(alignment, one, two)


def _changes_sides(alignment: Alignment, left: int, right: int) -> bool:
    """True where the same two names stand the other way round: "A leads B" is "B trails A"."""
    before = [j < right for i, j in alignment.names if i < left]
    after = [j < right for i, j in alignment.names if i > left]
    return bool(before) and bool(after) and not any(before) and all(after)


def _by_meaning(reading: Reading, places: tuple[int, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place in places:
        if not reading.words[place].is_name:
            for concept in reading.words[place].concepts:
                found.setdefault(concept, []).append(place)
    return found


def _opposite_places(word: Word, by_meaning: dict[str, list[int]]) -> set[int]:
    if word.is_name:
        return set()
    opposite = {o for concept in word.concepts for o in (*_opposites().get(concept, ()), *_undone(concept))} - word.concepts
    return {place for o in opposite for place in by_meaning.get(o, ())}


def _undone(concept: str) -> tuple[str, ...]:
    """The word with an "un-" more and less ("inspected", "uninspected"); the other text must have it to be undone."""
    others = (f"un{concept}", concept.removeprefix("un") if concept.startswith("un") else "")
    return tuple(other for other in others if min(len(other), len(concept)) >= _UNDONE)


def _is_on_one_subject(
    left: Reading, right: Reading, alignment: Alignment, ours: tuple[int, ...], theirs: tuple[int, ...]
) -> bool:
    """True where enough is shared beside the words that clash."""
    words, others = left.words, right.words
    is_named = any(i not in ours and j not in theirs for i, j in alignment.names)
    has_figure = any(words[i].token.word[0].isdigit() and others[j].token.word[0].isdigit() for i, j in alignment.pairs)
    wanted = _BESIDE if is_named or has_figure else _BESIDE_NAMELESS
    return shared_beside(left, right, alignment, ours, theirs) >= wanted


def _one_sided(left: Reading, right: Reading) -> Finding | None:
    """One text says "not" and nothing in the other answers to it."""
    places = [tuple(n.first for n in side.negations if n.kind != "aside") for side in (left, right)]
    if len(places[0]) % 2 == len(places[1]) % 2:
        return None
    spans = [tuple(_span(s, i) for i in found) for s, found in zip((left, right), places, strict=True)]
    side, place = (left, places[0][0]) if places[0] else (right, places[1][0])
    word = side.words[place].token.text
    return Finding("polarity", Outcome.DIFFERS, _ONE_SIDED, f'"{word}" in one of the two only', spans[0], spans[1])


def _are_rivals(left: Reading, right: Reading, alignment: Alignment) -> bool:
    """True where each names somebody or some place that the other does not: what clashes is of two."""
    ours = any(_is_anybody(left.words[i]) for i in alignment.lone_left)
    return ours and any(_is_anybody(right.words[j]) for j in alignment.lone_right)


def _is_anybody(word: Word) -> bool:
    """True for a name that tells who or where; a day's or month's does not."""
    return word.is_name and not word.is_framed and word.weight >= 1


def _finding(outcome: Outcome, found: list[_Clash], left: Reading, right: Reading) -> Finding | None:
    """The strongest of what was found, the first among equals; None of none."""
    strength = max((clash.strength for clash in found), default=0.0)
    strongest = [(clash.left, clash.right, clash) for clash in found if clash.strength == strength]
    clash = earliest(left, right, strongest)
    if clash is None:
        return None
    one, two = _phrase(left, clash.left), _phrase(right, clash.right)
    joint = "fits" if outcome is Outcome.AGREES else "against"
    spans = _spans(left, clash.left), _spans(right, clash.right)
    return Finding("polarity", outcome, strength, f'"{one}" {joint} "{two}"', *spans)


def _phrase(reading: Reading, place: int) -> str:
    """The word as typed, with what denies it before it: "no cracks", "never … signed"."""
    return " … ".join(reading.text[span.start : span.end] for span in _spans(reading, place))


def _spans(reading: Reading, place: int) -> tuple[Span, ...]:
    """The word, with what denies it: one span where no more than grammar stands between them, else two."""
    negation = reading.words[place].is_negated and next((n for n in reversed(reading.negations) if place in n.reach), None)
    if not negation:
        return (_span(reading, place),)
    start, end = _span(reading, negation.first).start, _span(reading, negation.stop - 1).end
    if all(word.token.is_function_word for word in reading.words[negation.stop : place]):
        return (Span(start, _span(reading, place).end),)
    return (Span(start, end), _span(reading, place))


def _span(reading: Reading, place: int) -> Span:
    """The word, with the rest of its phrase ("called off"): words that mean nothing of their own."""
    stop = next((i for i in range(place + 1, len(reading.words)) if reading.words[i].concepts), len(reading.words))
    return Span(reading.words[place].token.start, reading.words[stop - 1].token.end)


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """For each concept, those that cannot be said of the same thing."""
    found: dict[str, set[str]] = {}
    for entry in lexicon("polarity")["opposites"]:
        one, two = (lemma(side) for side in entry.split(" / "))
        found.setdefault(one, set()).add(two)
        found.setdefault(two, set()).add(one)
    return {concept: frozenset(others) for concept, others in found.items()}


@cache
def _converses() -> frozenset[frozenset[str]]:
    entries = lexicon("polarity")["converses"]
    return frozenset(frozenset(lemma(side) for side in entry.split(" / ")) for entry in entries)


SIGNAL = Signal("polarity", read, compare)
