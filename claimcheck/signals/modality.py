"""How firmly something is said: as a fact, a possibility, a plan, a demand, or something yet to come."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.concepts import is_irregular_past
from claimcheck.text.deeds import verbs
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading, read
from claimcheck.vocab import Outcome

_KINDS = ("possible", "planned", "urged", "future", "rule", "silent", "condition")
_LABELS = {
    "possible": "a possibility",
    "planned": "a plan",
    "urged": "a demand",
    "future": "yet to come",
    "rule": "a rule",
    "silent": "no answer",
    "condition": "on a condition",
    "fact": "a fact",
}
# How many words behind its cue a plan or possibility begins.
_REACH = 3
# Below this share the two need not speak of one thing, and their firmness cannot be compared.
_SAME_TOPIC = 0.4
# Weak: a hedge does not take a contradiction away, it only forbids to speak of agreement.
_STRENGTH = 0.35
# Strong: a rule is kept or broken, who gives no answer contradicts nobody, and what hangs on a condition may never be.
_OTHER_KIND, _OTHER_KINDS = 0.7, frozenset({"rule", "silent", "condition"})
_PAST = frozenset(("did", "was", "were", "had"))
# A plan and what is yet to come can be the same thing said twice.
_COMPATIBLE = ({"planned", "future"},)


class Modality:
    """A text's reading and its words of possibility, plan, demand and future."""

    def __init__(self, reading: Reading, cues: tuple[Hit, ...]) -> None:
        self.reading = reading
        self.cues = cues

    @cached_property
    def kinds(self) -> frozenset[str]:
        """How the text says it; a fact where nothing else is marked; "moves" can be yet to come too."""
        found = frozenset(cue.value for cue in self.cues)
        return found or (frozenset({"fact"}) if self.is_past and not self.is_under_way else frozenset({"fact", "future"}))

    @property
    def is_past(self) -> bool:
        """True where a verb stands in the past; a headline's present can be yet to come ("Acme buys mill")."""
        places = (place for place in verbs(self.reading) if not self.reading.words[place].is_framed)
        forms = [self.reading.words[place].token.word for place in places]
        helping = any(word.token.word in _PAST and not word.is_framed for word in self.reading.words)
        return helping or any(form.endswith("ed") or is_irregular_past(form) for form in forms)

    @property
    def is_under_way(self) -> bool:
        """True where something "is moving", "are laying off"."""
        words = [word.token.word for word in self.reading.words if not word.is_framed]
        return any(one in ("is", "are") and two.endswith("ing") for one, two in pairwise(words))


def extract(text: str) -> Modality:
    """The words that say how firmly a text speaks, who-said-it frames apart."""
    reading = read(text)
    hits = _cues().hits_in(reading.line)
    kept = (hit for hit in hits if not (_is_set_aside(reading, hit) or _is_month(reading, hit)))
    return Modality(reading, tuple(kept))


def compare(left: Modality, right: Modality) -> Finding | None:
    """Whether both say it as firmly: as a fact, a possibility, a plan, a demand, or yet to come."""
    if not left.reading.words or not right.reading.words or not (left.cues or right.cues):
        return None
    alignment = align(left.reading, right.reading)
    if alignment.contained < _SAME_TOPIC or _compatible(left.kinds, right.kinds):
        return None
    is_weak = not (left.kinds | right.kinds) & _OTHER_KINDS
    if is_weak and not _reach_shared(left, right, alignment):
        return None
    detail = f"{_shown(left)} against {_shown(right)}"
    strength = _OTHER_KIND if (left.kinds ^ right.kinds) & _OTHER_KINDS else _STRENGTH
    return Finding("modality", Outcome.DIFFERS, strength, detail, _spans(left), _spans(right))


def _reach_shared(left: Modality, right: Modality, alignment: Alignment) -> bool:
    """True where a cue of either text stands before something both speak of."""
    ours, theirs = {i for i, _ in alignment.pairs}, {j for _, j in alignment.pairs}
    return _reaches(left, ours) or _reaches(right, theirs)


def _reaches(side: Modality, shared: set[int]) -> bool:
    """True where a cue stands before something both texts speak of."""
    return any(shared & set(range(cue.stop, cue.stop + _REACH)) for cue in side.cues)


def _compatible(left: frozenset[str], right: frozenset[str]) -> bool:
    if ("condition" in left) != ("condition" in right):
        return False
    return bool(left & right) or any(left | right == kinds for kinds in _COMPATIBLE)


def _is_set_aside(reading: Reading, hit: Hit) -> bool:
    """True in a who-said-it frame; that somebody "declined to say" or "the rules say" tells how the rest is meant."""
    is_plain = hit.value == "silent" or (hit.value == "rule" and hit.stop - hit.first > 1)
    return reading.words[hit.first].is_framed and not is_plain


def _is_month(reading: Reading, hit: Hit) -> bool:
    """True for the month of May."""
    text = reading.words[hit.first].token.text
    return text in ("May's", "May’s") or (text == "May" and hit.first > 0)


def _shown(side: Modality) -> str:
    if not side.cues:
        return "said as a fact"
    span = _spans(side)[0]
    return f'"{side.reading.text[span.start : span.end]}" ({_LABELS[side.cues[0].value]})'


def _spans(side: Modality) -> tuple[Span, ...]:
    words = side.reading.words
    return tuple(Span(words[cue.first].token.start, words[cue.stop - 1].token.end) for cue in side.cues)


@standing
def _cues() -> Entries:
    return ((phrase, kind) for kind in _KINDS for phrase in lexicon("modality")[kind])


SIGNAL = Signal("modality", extract, compare)
