"""What a decision about a pair can weigh: named numbers made of its findings, of how alike the texts are, and their form.

Every trait is symmetric and lies in 0..1. A name says what is measured: "polarity conflicts" is the strength of that
signal's finding, "polarity conflicts × contained" the same where one text holds the other, "dice over 0.5" what a measure
has beyond a half. A new signal gives its traits by itself; they count nothing until the weights are fitted anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.signals import Finding
from claimcheck.text.measures import measures
from claimcheck.text.reading import Reading
from claimcheck.vocab import Outcome

# The signal that says how alike two texts are; all others say how they stand to each other.
AFFINITY = "wording"
# How near the two lie in meaning, where somebody found that: told from outside, because a model is no part of this layer.
MEANING = "meaning"
# Where a measure begins to count anew, so that "half" and "nearly all" can weigh differently.
HINGES = (0.25, 0.5, 0.75)
# Signals give the ways they can tell something strengths of their own; from here on they are the surer ways.
SURER = (0.5, 0.8)
# What a finding means depends on how much else is shared.
BESIDE = ("wording", "contained", "containing", "names", "own_words", "window")
# A headline, a sentence, a paragraph.
_SHORT, _LONG = 12, 60
_MANY = 3
_VERB = {Outcome.CONFLICTS: "conflicts", Outcome.DIFFERS: "differs", Outcome.AGREES: "agrees"}


def traits(left: Reading, right: Reading, findings: Iterable[Finding]) -> dict[str, float]:
    """The traits of a pair by their names; those that are 0 may be left out."""
    told = [finding for finding in findings if finding.signal not in (AFFINITY, MEANING)]
    wording = max((finding.score for finding in findings if finding.signal == AFFINITY), default=0.0)
    alike = {"wording": wording, **measures(left, right)}
    return {
        **alike,
        **{f"{name} over {hinge}": value - hinge for name, value in alike.items() for hinge in HINGES if value > hinge},
        **_form(left, right),
        **dict(_told(told, alike)),
        **dict(_together(told, alike)),
    }


def _told(findings: list[Finding], alike: dict[str, float]) -> Iterator[tuple[str, float]]:
    """What each signal tells: that it does, how strongly, and how much else is shared."""
    for finding in findings:
        name = f"{finding.signal} {_VERB[finding.outcome]}"
        yield name, finding.score
        yield f"{name} at all", 1.0
        yield from ((f"{name} over {cut}", finding.score - cut) for cut in SURER if finding.score > cut)
        yield from ((f"{name} × {measure}", finding.score * alike[measure]) for measure in BESIDE)


def _together(findings: list[Finding], alike: dict[str, float]) -> Iterator[tuple[str, float]]:
    """What the signals tell together: the strongest of each outcome, how many, and what stands against what."""
    strongest = {outcome: max((f.score for f in findings if f.outcome is outcome), default=0.0) for outcome in Outcome}
    for outcome, score in strongest.items():
        if score:
            name = f"something {_VERB[outcome]}"
            count = sum(finding.outcome is outcome for finding in findings)
            yield name, score
            yield f"several {_VERB[outcome]}", min(1.0, (count - 1) / _MANY)
            yield from ((f"{name} × {measure}", score * alike[measure]) for measure in BESIDE)
    yield "conflict beside difference", strongest[Outcome.CONFLICTS] * strongest[Outcome.DIFFERS]
    yield "conflict beside agreement", strongest[Outcome.CONFLICTS] * strongest[Outcome.AGREES]
    yield "nothing told", float(not findings)


def _form(left: Reading, right: Reading) -> dict[str, float]:
    """How the two texts are made: length, who-said-it frames, negations, questions and quotation marks."""
    sizes = sorted((len(left.words), len(right.words)))
    framed = sorted(_framed(reading) for reading in (left, right))
    negated = sorted(min(2, len(reading.negations)) for reading in (left, right))
    return {
        "short text": max(0.0, 1 - sizes[0] / _SHORT),
        "long text": min(1.0, sizes[1] / _LONG),
        "uneven length": 1 - sizes[0] / sizes[1] if sizes[1] else 0.0,
        "speaker in both": framed[0],
        "speaker in one": framed[1] - framed[0],
        "negation in both": negated[0] / 2,
        "negation in one": (negated[1] - negated[0]) / 2,
        "question in one": float(("?" in left.text) != ("?" in right.text)),
        "quotation in one": float(_quotes(left.text) != _quotes(right.text)),
    }


def _framed(reading: Reading) -> float:
    return sum(word.is_framed for word in reading.words) / max(1, len(reading.words))


def _quotes(text: str) -> bool:
    return any(mark in text for mark in '"“”‘«»') or " '" in text
