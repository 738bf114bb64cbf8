"""What brought something about."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import islice

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, lexicon
from claimcheck.text.alignment import Alignment, align, earliest, shared_beside
from claimcheck.text.bearers import words_of
from claimcheck.text.concepts import lemma, phrase_lemmas
from claimcheck.text.deeds import is_passive, is_verb
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading, read
from claimcheck.vocab import Outcome

# How many meaningful words beside the joining word name the cause, and how far they may stand from it.
_CAUSE_WORDS, _NEAR = 4, 8
_KINDS = ("before_cause", "after_cause", "harm", "blame", "trace", "mishap_cause", "answer_cause", "no_cause")
# Behind these the cause follows.
_FOLLOWED = frozenset(("before_cause", "mishap_cause", "answer_cause"))
# The word that may stand between the effect and its cause.
_JOINTS = {"blame": "on", "trace": "to"}
_OBJECTS = frozenset(("the", "a", "an", "his", "her", "its", "their", "all"))
_PRONOUNS = frozenset(("it", "he", "she", "they", "who", "which", "that", "we", "i"))
# How far before "when" the mishap stands, before "for" the deed, and behind it the reason.
_BESIDE = 4
# How far behind "blamed" the "on" may stand, and behind "traced" the "to".
_ON_WITHIN = 8
# A text that names more causes than this is no claim; every one is compared with every other's.
_MOST = 12
# Most of the rest must be shared before two causes can be causes of one thing.
_SAME_EFFECT = 0.4
# Things can have several causes, so two named causes are a weaker sign than a negation.
_STRENGTH = 0.65


class Cause(NamedTuple):
    """One cause: the places of the words that name it, and of those that call it the cause."""

    places: tuple[int, ...]
    cue: tuple[int, ...]


class Causes:
    """A text's causes, read when another text may name one too."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def causes(self) -> tuple[Cause, ...]:
        """The causes the text names."""
        reading = self.reading
        hits = _cues().hits_in(reading.line)
        causes = (_cause(reading, _turned(reading, hit)) for hit in hits if _is_told(reading, hit))
        return tuple(islice((cause for cause in causes if cause.places), _MOST))


def extract(text: str) -> Causes:
    """The causes a text names."""
    return Causes(read(text))


def compare(left: Causes, right: Causes) -> Finding | None:
    """Whether both name the same cause for the same thing."""
    if not all(_cues().may_be_in(side.reading.line) for side in (left, right)) or not left.causes or not right.causes:
        return None
    alignment = align(left.reading, right.reading)
    others = (
        (one.places[0], two.places[0], (one, two))
        for one in left.causes
        for two in right.causes
        if _is_other(left.reading, one, right.reading, two, alignment)
        if _is_one_effect(left.reading, one, right.reading, two, alignment)
    )
    pair = earliest(left.reading, right.reading, others)
    return _finding(left.reading, pair[0], right.reading, pair[1]) if pair else None


def _is_told(reading: Reading, hit: Hit) -> bool:
    """False for who speaks, for how long it took, and for "was killed", where what stands before brought nothing about."""
    if hit.value == "no_cause" or reading.words[hit.first].is_framed:
        return False
    if hit.value == "harm":
        return _is_done_to(reading, hit)
    if hit.value == "mishap_cause":
        return _is_of_a_mishap(reading, hit)
    if hit.value == "answer_cause":
        return _is_an_answer(reading, hit)
    return hit.value != "after_cause" or hit.stop - hit.first > 1 or not is_passive(reading, hit.first)


def _is_of_a_mishap(reading: Reading, hit: Hit) -> bool:
    """True for "sank when its cargo shifted": a mishap shortly before, and something that was done behind."""
    mishaps = _mishaps().hits_in(reading.lemmas)
    is_mishap = any(hit.first - _BESIDE <= found.stop - 1 < hit.first for found in mishaps)
    behind = reading.words[hit.stop : hit.stop + _NEAR]
    return is_mishap and any(is_verb(reading, hit.stop + i) or w.token.word.endswith("ing") for i, w in enumerate(behind))


def _is_an_answer(reading: Reading, hit: Hit) -> bool:
    """True for "fired for lying" and "resigned for health reasons", false for "resigned for a day" and "left for Osk"."""
    before = reading.lemmas.words[max(0, hit.first - _BESIDE) : hit.first]
    behind = reading.line.words[hit.stop : hit.stop + _BESIDE]
    gives_reason = behind[:1] and (behind[0].endswith("ing") or not _reasons().isdisjoint(behind))
    return bool(gives_reason) and not _answers().isdisjoint(before)


def _is_done_to(reading: Reading, hit: Hit) -> bool:
    """True between something, no pronoun, and what it was done to: "an overdose killed the singer"."""
    before, behind = (reading.words[i : i + 1] for i in (hit.first - 1, hit.stop))
    if not hit.first or not behind or before[0].token.word in _PRONOUNS or is_passive(reading, hit.first):
        return False
    return before[0].weight >= 1 and (behind[0].weight >= 1 or behind[0].token.word in _OBJECTS)


def _turned(reading: Reading, hit: Hit) -> Hit:
    """ "Blamed the fire on arson" reads as "on arson", "traced the fire to a cable" as "to a cable"."""
    if hit.value not in _JOINTS:
        return hit
    near = enumerate(reading.line.words[hit.stop : hit.stop + _ON_WITHIN], hit.stop)
    joint = next((i for i, word in near if word == _JOINTS[hit.value]), None)
    return Hit("before_cause", hit.first if joint is None else joint, hit.stop if joint is None else joint + 1)


def _cause(reading: Reading, hit: Hit) -> Cause:
    """The words behind "because of", or before "caused", in the same clause."""
    behind, before = range(hit.stop, hit.stop + _NEAR), range(hit.first - 1, hit.first - 1 - _NEAR, -1)
    places = [i for i in (behind if hit.value in _FOLLOWED else before) if 0 <= i < len(reading.words)]
    clause = reading.words[places[0]].clause if places and hit.value == "after_cause" else reading.words[hit.first].clause
    if places and clause != reading.words[hit.first].clause:
        clause = _before_aside(reading, places, clause)
    inside = [i for i in places if reading.words[i].clause == clause]
    heavy = [i for i in inside if reading.words[i].weight >= 1 and not reading.words[i].is_framed]
    return Cause(tuple(sorted(heavy[:_CAUSE_WORDS])), tuple(range(hit.first, hit.stop)))


def _before_aside(reading: Reading, places: list[int], clause: int) -> int:
    """The clause of what stands before "caused": the last one, or the one before "not any mistake,"."""
    aside = [i for i in places if reading.words[i].clause == clause]
    is_denied = any(negation.first in aside for negation in reading.negations)
    return clause - 1 if is_denied else clause


def _is_other(left: Reading, one: Cause, right: Reading, two: Cause, alignment: Alignment) -> bool:
    """True where a cause is denied in the other text, or no word of either is met there: both causes stand alone.

    Two that share a word, or have two near in meaning (papers, documents), may be one cause in other words.
    """
    if _is_denied(left, one, right, alignment) or _is_denied(right, two, left, alignment.mirrored()):
        return True
    near = (*alignment.pairs, *((i, j) for i, j, _ in alignment.loose))
    if any(i in one.places and j in two.places for i, j in near):
        return False
    lone_left, lone_right = set(alignment.lone_left), set(alignment.lone_right)
    return set(one.places[:2]) <= lone_left and set(two.places[:2]) <= lone_right


def _is_one_effect(left: Reading, one: Cause, right: Reading, two: Cause, alignment: Alignment) -> bool:
    """True where most of what stands beside the causes is shared: what they brought about."""
    ours, theirs = {*one.places, *one.cue}, {*two.places, *two.cue}
    return shared_beside(left, right, alignment, ours, theirs) >= _SAME_EFFECT


def _is_denied(reading: Reading, cause: Cause, other: Reading, alignment: Alignment) -> bool:
    """True for a cause that the other text rules out ("not any mistake by its operator")."""
    met = [(reading.words[i], other.words[j]) for i, j in alignment.pairs if i in cause.places[:2]]
    return any(two.is_negated and not one.is_negated for one, two in met)


def _finding(left: Reading, one: Cause, right: Reading, two: Cause) -> Finding:
    detail = f'cause "{words_of(left, one.places)}" against "{words_of(right, two.places)}"'
    return Finding("cause", Outcome.CONFLICTS, _STRENGTH, detail, left.spans(one.places), right.spans(two.places))


@standing
def _mishaps() -> Entries:
    return ((phrase_lemmas(phrase), "mishap") for phrase in lexicon("cause")["mishaps"])


@cache
def _answers() -> frozenset[str]:
    return frozenset(lemma(word) for word in lexicon("cause")["answers"])


@cache
def _reasons() -> frozenset[str]:
    return frozenset(lexicon("cause")["reasons"])


@standing
def _cues() -> Entries:
    lists = lexicon("cause")
    return ((phrase, kind) for kind in _KINDS for phrase in lists[kind])


SIGNAL = Signal("cause", extract, compare)
