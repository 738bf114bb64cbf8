"""What comparison reads in a pair of claims: every signal's finding, and the one place that makes them a relation."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from rapidfuzz.distance import Indel

from claimcheck.signals import Finding, signals
from claimcheck.text.aliases import NOBODY, Aliases, known_as
from claimcheck.text.folding import folded
from claimcheck.text.words import tokens
from claimcheck.vocab import Outcome, Relation

# Texts are compared by their first part; a claim is a sentence or two, and a longer text would cost seconds.
LONGEST_COMPARED = 5_000
# The signal that says how alike two texts are; all others say how they stand to each other.
AFFINITY = "wording"
TIMING = "timing"
# How near the two lie in meaning, where somebody found that: told from outside, because a model is no part of this layer.
MEANING = "meaning"

# Below this the two share next to nothing. Low on purpose: paraphrases share few words, and "unrelated" hides a pair.
RELATED_FROM = 0.15
# Two that share no words are related by their meaning alone from here on.
RELATED_BY_MEANING_FROM = 0.5
# A facet that clashes this strongly shows by itself that the two speak of the same thing.
CONFLICT_LIFTS_FROM = 0.6
# A scope difference from here on (another year, another subject) leaves nothing to contradict; weaker ones
# (a hedge, a "not" without counterpart) only forbid to speak of agreement.
SCOPE_BLOCKS_FROM = 0.6
# Agreement needs most of the shorter text to be held by the other; a positive finding (same figure) lowers it, a date in
# common less, because two things can happen on one day.
AGREES_FROM = 0.58
AGREES_WITH_DATE_FROM = 0.5
AGREES_WITH_SUPPORT_FROM = 0.48
# The same telling figure of the same people: what else the two say may be worded as it likes.
AGREES_WITH_FIGURE_FROM = 0.28
FIGURE, TELLING_FROM = "quantity", 0.95
# Copied wording: nearly all words in the same order, in a text long enough that chance is ruled out.
COPIED_FROM = 0.9
# The same words with two exchanged keep most of their order; a clause moved as a whole keeps less.
EXCHANGED_FROM = 0.6
COPIED_WORDS = 12


class Comparison(NamedTuple):
    """The relation read in a pair, how strongly, and the findings that show why."""

    relation: Relation
    score: float
    findings: tuple[Finding, ...] = ()


class Features(NamedTuple):
    """What every signal reads in one text, in the order of `signals()`, and its words for telling copies."""

    folded: str
    words: tuple[str, ...]
    by_signal: tuple[Any, ...]


@lru_cache(maxsize=4096)
def features(text: str) -> Features:
    """Everything the signals read in a text, worked out once."""
    part = text[:LONGEST_COMPARED]
    words = tuple(token.word for token in tokens(part))
    return Features(folded(part), words, tuple(signal.extract(part) for signal in signals()))


def compare(left: str, right: str, aliases: Aliases = NOBODY, extra: tuple[Finding, ...] = ()) -> Comparison:
    """The relation between two texts, with its reasons.

    `aliases` are names on file for one and the same; `extra` is what was found of the two elsewhere, as by their meaning.
    """
    with known_as(aliases):
        return compare_features(features(left), features(right), extra)


def compare_features(left: Features, right: Features, extra: tuple[Finding, ...] = ()) -> Comparison:
    """The relation between two texts whose features are at hand."""
    if not left.words or not right.words:
        return Comparison(Relation.UNRELATED, 0.0)
    found = (s.compare(a, b) for s, a, b in zip(signals(), left.by_signal, right.by_signal, strict=True))
    findings = (*(finding for finding in found if finding), *extra)
    if left.words == right.words:
        return Comparison(Relation.REPEATS, 1.0, findings)
    comparison = _decide(findings, _is_copied(left, right))
    if _is_shuffled(left, right) and comparison.relation is not Relation.CONFLICTS:
        return Comparison(Relation.UNCLEAR, comparison.score, findings)
    return comparison


def _decide(findings: tuple[Finding, ...], is_copied: bool) -> Comparison:
    """From findings to a relation: the one place where it is decided."""
    affinity, meaning = (
        max((f.score for f in findings if f.signal == signal), default=0.0) for signal in (AFFINITY, MEANING)
    )
    conflict, scope = (_strongest(findings, outcome) for outcome in (Outcome.CONFLICTS, Outcome.DIFFERS))
    if affinity < RELATED_FROM and meaning < RELATED_BY_MEANING_FROM and conflict < CONFLICT_LIFTS_FROM:
        relation, score = Relation.UNRELATED, 1 - affinity
    elif scope >= SCOPE_BLOCKS_FROM:
        relation, score = Relation.UNCLEAR, affinity
    elif conflict:
        relation, score = Relation.CONFLICTS, conflict
    elif scope:
        relation, score = Relation.UNCLEAR, affinity
    elif is_copied:
        relation, score = Relation.REPEATS, affinity
    elif affinity >= _agrees_from(findings):
        relation, score = Relation.CORROBORATES, affinity
    else:
        relation, score = Relation.UNCLEAR, affinity
    return Comparison(relation, score, findings)


def _agrees_from(findings: tuple[Finding, ...]) -> float:
    """How alike two texts must be to agree, given what else fits."""
    fitting = {finding.signal: finding.score for finding in findings if finding.outcome is Outcome.AGREES}
    for affinity in (AFFINITY, MEANING):
        fitting.pop(affinity, None)
    if fitting.get(FIGURE, 0.0) >= TELLING_FROM:
        return AGREES_WITH_FIGURE_FROM
    if fitting.keys() - {TIMING}:
        return AGREES_WITH_SUPPORT_FROM
    return AGREES_WITH_DATE_FROM if fitting else AGREES_FROM


def _strongest(findings: tuple[Finding, ...], outcome: Outcome) -> float:
    """The strongest finding of one outcome, the affinity apart; 0 where there is none."""
    return max((f.score for f in findings if f.outcome is outcome and f.signal != AFFINITY), default=0.0)


def _is_shuffled(left: Features, right: Features) -> bool:
    """True for the same words with a few of them exchanged: who did what to whom may have changed."""
    if sorted(left.words) != sorted(right.words):
        return False
    return Indel.normalized_similarity(left.words, right.words) >= EXCHANGED_FROM


def _is_copied(left: Features, right: Features) -> bool:
    """True where the words follow each other alike in two texts long enough to be copies."""
    enough = min(len(left.words), len(right.words)) >= COPIED_WORDS
    return enough and Indel.normalized_similarity(left.words, right.words) >= COPIED_FROM
