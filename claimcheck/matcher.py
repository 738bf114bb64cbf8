"""What comparison reads in a pair of claims: every signal's finding, and the one place that makes them a relation."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rapidfuzz.distance import Indel

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, signals
from claimcheck.text.aliases import NOBODY, Aliases, known_as
from claimcheck.text.coverage import is_covered
from claimcheck.text.plain_letters import Plain, is_plain, plainly
from claimcheck.text.reading import Reading, read
from claimcheck.text.spans import Span
from claimcheck.text.words import tokens
from claimcheck.traits import AFFINITY, MEANING, UNWEIGHED_MEANING, traits
from claimcheck.vocab import Outcome, Point, Relation
from claimcheck.weighing import Thresholds, Verdict, meaning, thresholds, weigh

# Texts are compared by their first part; a claim is a sentence or two, and a longer text would cost seconds.
LONGEST_COMPARED = 5_000
# Below this the two share next to nothing. Low on purpose: paraphrases share few words, and "unrelated" hides a pair.
RELATED_FROM = 0.15
# Two that share no words are related by their meaning alone from here on.
RELATED_BY_MEANING_FROM = 0.5
# A facet that clashes this strongly shows by itself that the two speak of the same thing.
CONFLICT_LIFTS_FROM = 0.6
# A scope difference from here on (another year, another subject) leaves nothing to contradict; a weaker one (a hedge) or
# any contradiction only forbids to speak of agreement.
SCOPE_BLOCKS_FROM = 0.6
# Below this a difference is a shade ("will cost" against a plan that "put the cost at"): it weighs, and forbids nothing.
DIFFERS_FROM = 0.4
# Sharing one word, and nothing that is said of it, is no agreement ("the fire is out", "two died in the fire"), unless a
# signal says so this firmly.
THIN_BELOW, AGREED_FROM = 0.5, 0.5
# Copied wording: nearly all words in the same order, in a text long enough that chance is ruled out.
COPIED_FROM = 0.9
# The same words with two exchanged keep most of their order; a clause moved as a whole keeps less.
EXCHANGED_FROM = 0.6
COPIED_WORDS = 12


# What is said of texts that no signal can read.
NOT_COVERED = Finding("language", Outcome.DIFFERS, 1.0, "language not covered")


class Reason(NamedTuple):
    """What speaks for or against the relation that was read: in words, and how much it adds to the odds (logarithm)."""

    words: str
    weight: float


class Comparison(NamedTuple):
    """The relation read in a pair, how likely it is right (0..1), the findings that show why, and what was weighed."""

    relation: Relation
    score: float
    findings: tuple[Finding, ...] = ()
    verdict: Verdict | None = None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What weighed most, worked out where somebody asks for it."""
        return _reasons(self.relation, self.verdict) if self.verdict else ()


class Ruling(NamedTuple):
    """What no probability may change: a relation that is plain, or that a conflict or agreement is out of the question."""

    relation: Relation | None = None
    may_conflict: bool = True
    may_agree: bool = True


class Features(NamedTuple):
    """What every signal reads in one text, in the order of `signals()`, and its words for telling copies."""

    words: tuple[str, ...]
    reading: Reading
    by_signal: tuple[Any, ...]
    is_covered: bool = True
    letters: Plain | None = None  # the way back to the text as it came, where that is not in plain letters


@lru_cache(maxsize=4096)
def features(text: str) -> Features:
    """Everything the signals read in a text, worked out once."""
    part = text[:LONGEST_COMPARED]
    letters = None if is_plain(part) else plainly(part)
    part = part if letters is None else letters.text
    reading = read(part)
    by_signal = tuple([signal.extract(part) for signal in signals()])
    return Features(reading.line.words, reading, by_signal, is_covered(part, tokens(part)), letters)


def compare(
    left: str,
    right: str,
    aliases: Aliases = NOBODY,
    extra: tuple[Finding, ...] = (),
    point: Point = Point.BALANCED,
) -> Comparison:
    """The relation between two texts, with its reasons.

    `aliases` are names on file for one and the same; `extra` is what was found of the two elsewhere, as by their meaning;
    `point` says how sure one must be before a relation is stated.
    """
    with known_as(aliases):
        return compare_features(features(left), features(right), extra, point)


def proposed(
    left: str, right: str, aliases: Aliases = NOBODY, extra: tuple[Finding, ...] = (), point: Point = Point.BALANCED
) -> Comparison:
    """The same relation for keeping: of two texts with the same words no more is read than how alike they are.

    Copies are the commonest pairs of a newsroom, and what they say need not be understood to see that they are copies.
    """
    words = [tuple([token.word for token in tokens(text[:LONGEST_COMPARED])]) for text in (left, right)]
    if not words[0] or words[0] != words[1]:
        return compare(left, right, aliases, extra, point)
    affinity = next(signal for signal in signals() if signal.name == AFFINITY)
    with known_as(aliases):
        finding = affinity.between(left[:LONGEST_COMPARED], right[:LONGEST_COMPARED])
    return Comparison(Relation.REPEATS, 1.0, (finding, *extra) if finding else extra)


def compare_features(
    left: Features, right: Features, extra: tuple[Finding, ...] = (), point: Point = Point.BALANCED
) -> Comparison:
    """The relation between two texts whose features are at hand."""
    if not left.words or not right.words:
        return Comparison(Relation.UNRELATED, 0.0)
    if left.words != right.words and not (left.is_covered and right.is_covered):
        return Comparison(Relation.UNCLEAR, 0.0, (NOT_COVERED,))
    findings = (*findings_of(left, right), *extra)
    ruling = rule(left, right, findings)
    if ruling.relation is Relation.REPEATS:
        return Comparison(Relation.REPEATS, 1.0, findings)
    verdict = weigh(traits(left.reading, right.reading, findings))
    relation = ruling.relation or decide(verdict, ruling, thresholds(point))
    if relation is Relation.CORROBORATES and _is_copied(left, right):
        relation = Relation.REPEATS
    return Comparison(relation, _score(relation, verdict), findings, verdict)


def findings_of(left: Features, right: Features) -> tuple[Finding, ...]:
    """What the signals tell about two texts, in the order of their names."""
    found = [s.compare(a, b) for s, a, b in zip(signals(), left.by_signal, right.by_signal, strict=True)]
    told = tuple([finding for finding in found if finding])
    if left.letters is None and right.letters is None:
        return told
    return tuple([f._replace(left=_back(f.left, left), right=_back(f.right, right)) for f in told])


def _back(spans: tuple[Span, ...], side: Features) -> tuple[Span, ...]:
    """The words a finding rests on, counted in the text as it came."""
    return spans if side.letters is None else tuple(map(side.letters.back, spans))


def rule(left: Features, right: Features, findings: tuple[Finding, ...]) -> Ruling:
    """The few rules that stand above every weight.

    A conflict that no signal shows is none: nobody could be told what it is, and it was hardly ever one.
    """
    if left.words == right.words:
        return Ruling(Relation.REPEATS)
    affinity = max((f.score for f in findings if f.signal == AFFINITY), default=0.0)
    nearness = max((f.score for f in findings if f.signal in (MEANING, UNWEIGHED_MEANING)), default=0.0)
    conflict = max((f.score for f in findings if f.outcome is Outcome.CONFLICTS), default=0.0)
    if affinity < RELATED_FROM and nearness < RELATED_BY_MEANING_FROM and conflict < CONFLICT_LIFTS_FROM:
        return Ruling(Relation.UNRELATED)
    scope = max((f.score for f in findings if f.outcome is Outcome.DIFFERS), default=0.0)
    is_thin = nearness < RELATED_BY_MEANING_FROM and _is_thin(findings)
    is_matching = not conflict and scope < DIFFERS_FROM and not is_thin and not _is_shuffled(left, right)
    return Ruling(may_conflict=conflict > 0 and scope < SCOPE_BLOCKS_FROM, may_agree=is_matching)


def _is_thin(findings: tuple[Finding, ...]) -> bool:
    """True where the two share a single word, little is alike beside it, and no signal finds that they agree."""
    if any(f.outcome is Outcome.AGREES and f.score >= AGREED_FROM and f.signal != AFFINITY for f in findings):
        return False
    return all(f.score < THIN_BELOW and len(f.left) == 1 for f in findings if f.signal == AFFINITY)


def decide(verdict: Verdict, ruling: Ruling, at: Thresholds) -> Relation:
    """From probabilities to a relation: the one place where it is decided."""
    if ruling.may_conflict and verdict.is_conflict(at):
        return Relation.CONFLICTS
    if ruling.may_agree and verdict.is_agreement(at):
        return Relation.CORROBORATES
    return Relation.UNCLEAR


def _score(relation: Relation, verdict: Verdict) -> float:
    """How likely the relation is the right one."""
    if relation is Relation.CONFLICTS:
        return verdict.conflicts
    return verdict.corroborates if relation in (Relation.CORROBORATES, Relation.REPEATS) else verdict.neither


def _reasons(relation: Relation, verdict: Verdict) -> tuple[Reason, ...]:
    """What weighed most for and against the relation; against the likelier of the two where none is stated."""
    is_agreement = relation in (Relation.CORROBORATES, Relation.REPEATS)
    side = int(is_agreement or (relation is not Relation.CONFLICTS and verdict.corroborates > verdict.conflicts))
    return tuple(Reason(meaning(name), value) for name, value in verdict.strongest(side))


def _is_shuffled(left: Features, right: Features) -> bool:
    """True for the same words with a few of them exchanged: who did what to whom may have changed.

    A part moved as a whole from one end to the other ("citing fatigue, drivers refused") exchanges nothing.
    """
    if sorted(left.words) != sorted(right.words) or _is_turned(left.words, right.words):
        return False
    return Indel.normalized_similarity(left.words, right.words) >= EXCHANGED_FROM


def _is_turned(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """True where the second opens with what the first ends with, and goes on with the rest."""
    return any(left[at:] + left[:at] == right for at in range(1, len(left)) if left[at] == right[0])


def _is_copied(left: Features, right: Features) -> bool:
    """True where the words follow each other alike in two texts long enough to be copies."""
    enough = min(len(left.words), len(right.words)) >= COPIED_WORDS
    return enough and Indel.normalized_similarity(left.words, right.words) >= COPIED_FROM
