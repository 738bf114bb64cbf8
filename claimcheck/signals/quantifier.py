"""All, most, some, few or none of a group."""

from __future__ import annotations

from functools import cached_property

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, lexicon
from claimcheck.text.alignment import align, earliest
from claimcheck.text.concepts import is_irregular_past
from claimcheck.text.numbers.lexicon import number_words
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.predicates import predicate, shares_subject_only
from claimcheck.text.reading import Reading, read
from claimcheck.vocab import Outcome

_KINDS = ("all", "most", "some", "few", "none", "not_all")
# Shares of one group that cannot both hold.
_EXCLUDE = frozenset(
    frozenset(pair)
    for pair in (
        ("all", "none"),
        ("all", "few"),
        ("all", "not_all"),
        ("most", "few"),
        ("most", "none"),
        ("some", "none"),
    )
)
# How many meaningful words behind the quantifier name what it counts.
_COUNTED = 3
# How many words behind the quantifier are looked at.
_AHEAD = 12
_SAME_TOPIC = 0.45
# Excluding shares are nearly as plain as a negation; "all" and "most" only forbid to speak of agreement.
_EXCLUDING, _OTHER_SHARE = 0.8, 0.4


class Share(NamedTuple):
    """One quantifier: which, where, and what it counts."""

    kind: str
    hit: Hit
    counted: frozenset[str]


class Shares:
    """A text's quantifiers, read when another text may have one too."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def shares(self) -> tuple[Share, ...]:
        """The quantifiers with what they count."""
        return _shares(self.reading)


def extract(text: str) -> Shares:
    """The quantifiers of a text."""
    return Shares(read(text))


def _shares(reading: Reading) -> tuple[Share, ...]:
    hits = _cues().hits_in(reading.line)
    denied = frozenset(negation.first for negation in reading.negations)
    kept = (hit for hit in hits if not reading.words[hit.first].is_framed and not _is_about(reading, hit))
    return tuple(_share(reading, hit, denied) for hit in kept)


def compare(left: Shares, right: Shares) -> Finding | None:
    """Whether both speak of all, most, some, few or none of the same group."""
    if not all(_cues().may_be_in(side.reading.line) for side in (left, right)) or not left.shares or not right.shares:
        return None
    alignment = align(left.reading, right.reading)
    if alignment.contained < _SAME_TOPIC:
        return None
    pairs = [(a, b) for a in left.shares for b in right.shares if a.counted & b.counted]
    if not pairs or any(a.kind == b.kind for a, b in pairs):
        return None
    told = predicate(left.reading), predicate(right.reading)
    is_same = not shares_subject_only(*told, alignment)
    excluding = [pair for pair in pairs if is_same and frozenset((pair[0].kind, pair[1].kind)) in _EXCLUDE]
    outcome, score = (Outcome.CONFLICTS, _EXCLUDING) if excluding else (Outcome.DIFFERS, _OTHER_SHARE)
    places = ((a.hit.first, b.hit.first, (a, b)) for a, b in excluding or pairs)
    pair = earliest(left.reading, right.reading, places)
    return _finding(left.reading, right.reading, pair, outcome, score) if pair else None


def _is_about(reading: Reading, hit: Hit) -> bool:
    """True for the "some" of "some 75 percent" and the "all but" of "all but destroyed": roughly, and nearly."""
    said, following = reading.line.words[hit.first : hit.stop], reading.line.words[hit.stop : hit.stop + 1]
    if said == ("all", "but"):
        return any(form.endswith("ed") or is_irregular_past(form) for form in following)
    return said == ("some",) and any(form[0].isdigit() or form in number_words("small") for form in following)


def _share(reading: Reading, hit: Hit, denied: frozenset[int]) -> Share:
    """The quantifier with what it counts; "none ... failed to" counts as "all"."""
    following = reading.words[hit.stop : hit.stop + _AHEAD]
    counted = [word for word in following if word.weight >= 1][:_COUNTED]
    clause = reading.words[hit.first].clause
    places = range(hit.stop, hit.stop + len(following))
    is_cancelled = any(place in denied and reading.words[place].clause == clause for place in places)
    kind = "all" if hit.value == "none" and is_cancelled else hit.value
    return Share(kind, hit, frozenset(concept for word in counted for concept in word.concepts))


def _finding(left: Reading, right: Reading, pair: tuple[Share, Share], outcome: Outcome, score: float) -> Finding:
    ours, theirs = pair[0].hit, pair[1].hit
    one, two = left.span(ours.first, ours.stop), right.span(theirs.first, theirs.stop)
    detail = f'"{left.text[one.start : one.end]}" against "{right.text[two.start : two.end]}" of the same'
    return Finding("quantifier", outcome, score, detail, (one,), (two,))


@standing
def _cues() -> Entries:
    return ((phrase, kind) for kind in _KINDS for phrase in lexicon("quantifier")[kind])


SIGNAL = Signal("quantifier", extract, compare)
