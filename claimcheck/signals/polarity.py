"""Yes against no: negation and opposites about the same thing."""

from __future__ import annotations

from claimcheck.signals import Finding, Signal, Span
from claimcheck.text.alignment import Alignment, align, earliest, shared_beside
from claimcheck.text.contraries import Clash, contraries, past_particle
from claimcheck.text.denials import Denial, denials
from claimcheck.text.entailments import entailed
from claimcheck.text.figures import figures
from claimcheck.text.nots import bare, one_denies
from claimcheck.text.objects import objects_differ
from claimcheck.text.prepositions import governed
from claimcheck.text.privatives import taken_away
from claimcheck.text.reading import Reading, read
from claimcheck.text.rivals import are_rivals
from claimcheck.text.told_apart import told_apart
from claimcheck.vocab import Outcome

# How much of the shorter text must be shared before "no" in one and "yes" in the other speak of the same thing.
_SAME_TOPIC = 0.4
# How much must be shared beside the words that clash: "the strike ended" and "the siege did not end" share nothing else.
# A name or a figure in common shows one subject; without one it takes more.
_BESIDE, _BESIDE_NAMELESS = 0.35, 0.45
# "She never appeared" leaves out whom it is about.
_BESIDE_PRONOUN, _PRONOUNS = 0.25, frozenset(("he", "she", "it", "they"))
# The share of a denied phrase's words that the other text must hold to be speaking of it.
_MET = 0.6
# "Is not a French series" denies the whole: more of it must be met.
_ALL_MET = 0.7
# Strengths: a negated predicate is the plainest contradiction; opposites can sit on different things. One "not" that
# finds no counterpart only forbids to speak of agreement, as does a clash between what is told of two names. What is
# denied and affirmed with little else in common may be of two things, and a "not" shows more where the other text has
# what it reaches.
_NEGATED, _LITTLE_ELSE, _RIVALS, _ONE_SIDED, _UNMET = 0.9, 0.7, 0.4, 0.3, 0.2
_ENOUGH_ELSE = 0.55
# "Lifted the ban" and "no longer banned" agree by two words for one thing, which is less plain than two negations.
_TAKEN_AWAY = 0.6
# With so much shared it is enough that both speak of the deed ("no help reached the village", "rescuers reached it").
_MOST_SHARED = 0.6


def compare(left: Reading, right: Reading) -> Finding | None:
    """Whether one text says yes and the other no about the same thing: negation or opposites."""
    found = _read(left, right)
    if not one_denies(left, right):
        return found
    if found and found.outcome is Outcome.CONFLICTS:  # it shows what is denied
        return found._replace(score=max(found.score, _NEGATED))
    return _plain_denial(left, right)


def _read(left: Reading, right: Reading) -> Finding | None:
    """What is read in the words that both texts have, and in those that stand alone."""
    alignment = align(left, right)
    if not left.words or not right.words or alignment.contained < _SAME_TOPIC:
        return None
    clashes, agreements = _negated(left, right, alignment)
    opposed, reconciled = contraries(left, right, alignment)
    clashes = [c for c in (*clashes, *opposed) if _is_of_one_thing(left, right, alignment, c)]
    agreements += reconciled
    if clashes and not agreements:
        if are_rivals(left, right, alignment) or told_apart(left, right, alignment):
            return _finding(Outcome.DIFFERS, [clash._replace(strength=_RIVALS) for clash in clashes], left, right)
        return _finding(Outcome.CONFLICTS, clashes, left, right)
    return _others(left, right, alignment) or _finding(Outcome.AGREES, agreements, left, right) or _one_sided(left, right)


def _others(left: Reading, right: Reading, alignment: Alignment) -> Finding | None:
    """A man in one text and a woman in the other: what is told alike is told of two."""
    found = [Clash(*pair, _RIVALS) for pair in told_apart(left, right, alignment)]
    return _finding(Outcome.DIFFERS, found, left, right)


def _negated(left: Reading, right: Reading, alignment: Alignment) -> tuple[list[Clash], list[Clash]]:
    """What one text denies and the other affirms, and what both deny."""
    clashes: list[Clash] = []
    agreements: list[Clash] = []
    taken: list[Clash] = []
    for denial in denials(left, right, alignment):
        is_framed = any(left.words[i].is_framed or right.words[j].is_framed for i, j in denial.met)
        if is_framed or not (_is_met(denial) or (alignment.contained >= _MOST_SHARED and _is_predicate_met(denial))):
            continue
        differ = [_is_denied(left, i) != _is_denied(right, j) for i, j in denial.reached]
        if sum(differ) * 2 <= len(differ):
            agreements.append(Clash(*denial.met[0], _NEGATED))
        elif all(_is_taken_from_one(left, i, right, j) for i, j in denial.reached):
            taken.append(Clash(*denial.met[0], _TAKEN_AWAY))
        elif not _deny_both(left, right, denial.negation.kind):
            clashes.append(Clash(*denial.met[0], _negated_strength(left, right, alignment, denial)))
    return (clashes, []) if len(clashes) > len(agreements) else ([], agreements + taken)


def _deny_both(left: Reading, right: Reading, kind: str) -> bool:
    """True where both texts deny something: how far either "not" reaches is a guess, and they may deny the same.

    A "without" counts beside another one ("without a tender", "without asking anyone to bid"), and beside nothing else.
    """
    asides = {"aside"} if kind == "aside" else set[str]()
    kinds = [{n.kind for n in side.negations} for side in (left, right)]
    return all(said - {"aside"} or said & asides for said in kinds)


def _negated_strength(left: Reading, right: Reading, alignment: Alignment, denial: Denial) -> float:
    """How firmly a denied and an affirmed word clash: by how much else is shared."""
    left_places, right_places = ({pair[side] for pair in denial.met} for side in (0, 1))
    beside = shared_beside(left, right, alignment, left_places, right_places)
    is_plain = beside >= _ENOUGH_ELSE or _is_all_shared(left, right, alignment, tuple(left_places), tuple(right_places))
    return _NEGATED if is_plain else _LITTLE_ELSE


def _is_taken_from_one(left: Reading, one: int, right: Reading, two: int) -> bool:
    """True where one of the two texts takes away, without a "not", what the other denies."""
    return (one in taken_away(left)) != (two in taken_away(right))


def _is_met(denial: Denial) -> bool:
    """True where the other text speaks of most of what is denied."""
    needed = _ALL_MET if denial.negation.kind == "nominal" else _MET
    return len(denial.met) >= len(denial.negation.focus) * needed


def _is_predicate_met(denial: Denial) -> bool:
    """True where the other text has the deed that nobody did, by whatever word it calls the doer ("no help arrived")."""
    return denial.negation.kind in ("thing", "subject") and max(denial.negation.focus) in denial.own


def _is_denied(reading: Reading, place: int) -> bool:
    """True for a negated word, and where the text says the word twice and once denies it."""
    stem = reading.words[place].token.stem
    return any(word.is_negated for word in reading.words if word.token.stem == stem)


def _is_of_one_thing(left: Reading, right: Reading, alignment: Alignment, clash: Clash) -> bool:
    """True where enough else is shared, and no two other things are what it is done to."""
    is_told = any(
        a.lemmas.words[i] in entailed(b.text) for a, i, b in ((left, clash.left, right), (right, clash.right, left))
    )
    if not is_told and objects_differ(left, clash.left, right, clash.right, alignment):
        return False
    clashing = ((), ()) if clash.is_shared else ((clash.left,), (clash.right,))
    return _is_on_one_subject(left, right, alignment, *clashing)


def _is_on_one_subject(
    left: Reading, right: Reading, alignment: Alignment, ours: tuple[int, ...], theirs: tuple[int, ...]
) -> bool:
    """True where enough is shared beside the words that clash, or there is nothing beside them on either side."""
    words, others = left.words, right.words
    if _is_all_shared(left, right, alignment, ours, theirs):
        return True
    is_named = any(i not in ours and j not in theirs for i, j in alignment.names)
    has_figure = any(words[i].token.word[0].isdigit() and others[j].token.word[0].isdigit() for i, j in alignment.pairs)
    wanted = _BESIDE if is_named or has_figure else _BESIDE_NAMELESS
    wanted = _BESIDE_PRONOUN if _is_led_by_pronoun(left) or _is_led_by_pronoun(right) else wanted
    return shared_beside(left, right, alignment, ours, theirs) >= wanted


def _is_all_shared(
    left: Reading, right: Reading, alignment: Alignment, ours: tuple[int, ...], theirs: tuple[int, ...]
) -> bool:
    """True where neither text tells anything of its own beside the words that clash."""
    return _has_nothing_beside(left, alignment.lone_left, ours) and _has_nothing_beside(right, alignment.lone_right, theirs)


def _has_nothing_beside(reading: Reading, lone: tuple[int, ...], clashing: tuple[int, ...]) -> bool:
    """True where a text has nothing of its own that tells anything: "two people were killed", "nobody was killed"."""
    denying = (i for negation in reading.negations for i in range(negation.first, negation.stop))
    apart = {*clashing, *denying, *(i for figure in figures(reading.text) for i in figure.places)}
    return not any(reading.words[i].weight >= 1 and i not in apart for i in lone)


def _is_led_by_pronoun(reading: Reading) -> bool:
    return not reading.names and any(word.token.word in _PRONOUNS for word in reading.words[:1])


def _plain_denial(left: Reading, right: Reading) -> Finding:
    """One text with a "not" that the other lacks, and nothing else between them."""
    spans = [side.spans(bare(side).nots) for side in (left, right)]
    side, place = next((side, bare(side).nots[0]) for side in (left, right) if bare(side).nots)
    word = side.words[place].token.text
    return Finding(
        "polarity", Outcome.CONFLICTS, _NEGATED, f'"{word}" in one of two texts otherwise alike', spans[0], spans[1]
    )


def _one_sided(left: Reading, right: Reading) -> Finding | None:
    """One text says "not" and nothing in the other answers to it."""
    places = [
        tuple(n.first for n in side.negations if n.kind != "aside" and not side.words[n.first].is_framed)
        for side in (left, right)
    ]
    if len(places[0]) % 2 == len(places[1]) % 2:
        return None
    spans = [tuple(_span(s, i) for i in found) for s, found in zip((left, right), places, strict=True)]
    side, place = (left, places[0][0]) if places[0] else (right, places[1][0])
    word = side.words[place].token.text
    return Finding("polarity", Outcome.DIFFERS, _ONE_SIDED, f'"{word}" in one of the two only', spans[0], spans[1])


def _finding(outcome: Outcome, found: list[Clash], left: Reading, right: Reading) -> Finding | None:
    """The strongest of what was found, the first among equals; None of none."""
    strength = max((clash.strength for clash in found), default=0.0)
    strongest = [(clash.left, clash.right, clash) for clash in found if clash.strength == strength]
    clash = earliest(left, right, strongest)
    if clash is None:
        return None
    spans = [_shown(left, clash.left, clash), _shown(right, clash.right, clash)]
    one, two = (_phrase(side, found) for side, found in zip((left, right), spans, strict=True))
    joint = "fits" if outcome is Outcome.AGREES else "against"
    return Finding("polarity", outcome, strength, f'"{one}" {joint} "{two}"', *spans)


def _phrase(reading: Reading, spans: tuple[Span, ...]) -> str:
    """The word as typed, with what denies it before it: "no cracks", "never … signed"."""
    return " … ".join(reading.text[span.start : span.end] for span in spans)


def _shown(reading: Reading, place: int, clash: Clash) -> tuple[Span, ...]:
    """What is shown of a side: the word with what denies it, or with the preposition that turns it round."""
    has_preposition = clash.is_shared and not reading.words[place].is_negated
    return (governed(reading, place),) if has_preposition else _spans(reading, place)


def _spans(reading: Reading, place: int) -> tuple[Span, ...]:
    """The word, with what denies it: one span where no more than grammar stands between them, else two."""
    negation = reading.words[place].is_negated and next((n for n in reversed(reading.negations) if place in n.reach), None)
    if not negation:
        return (_span(reading, place),)
    if negation.first > place:  # "the inspection never took place"
        stop = next(i for i in negation.reach if i > negation.first) + 1
        is_longer = reading.line.words[stop : stop + 1] == ("place",)
        return (_span(reading, place), reading.span(negation.first, stop + is_longer))
    start, end = _span(reading, negation.first).start, _span(reading, negation.stop - 1).end
    if all(word.token.is_function_word for word in reading.words[negation.stop : place]):
        return (Span(start, _span(reading, place).end),)
    return (Span(start, end), _span(reading, place))


def _span(reading: Reading, place: int) -> Span:
    """The word, with the rest of its phrase ("called off"): words that mean nothing of their own."""
    rest = range(past_particle(reading, place), len(reading.words))
    stop = next((i for i in rest if reading.words[i].concepts), len(reading.words))
    return reading.span(place, stop)


SIGNAL = Signal("polarity", read, compare)
