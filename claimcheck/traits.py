"""What a decision about a pair can weigh: named numbers made of its findings, of how alike the texts are, and their form.

Every trait is symmetric and lies in 0..1. A name says what is measured: "polarity conflicts" is the strength of that
signal's finding, "polarity conflicts × contained" the same where one text holds the other, "dice over 0.5" what a measure
has beyond a half. "In a headline" says the same again where one of the two is a headline, in which it can mean more or
less. A new signal gives its traits by itself; they count nothing until the weights are fitted anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.signals import Finding
from claimcheck.text.alignment import align, shared_beside
from claimcheck.text.headlines import is_headline
from claimcheck.text.measures import measures
from claimcheck.text.reading import Reading
from claimcheck.text.stances import stances
from claimcheck.vocab import Outcome

# The signal that says how alike two texts are; all others say how they stand to each other.
AFFINITY = "wording"
# How near the two lie in meaning, where somebody found that: told from outside, because a model is no part of this layer.
MEANING = "meaning"
# The same by a model that no weights were fitted for: another model's cosines lie elsewhere.
UNWEIGHED_MEANING = "meaning by another model"
# Where nearness in meaning begins to count anew: strangers lie below the first, paraphrases above the last.
MEANING_HINGES = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
# Where a measure begins to count anew, so that "half" and "nearly all" can weigh differently.
HINGES = (0.25, 0.5, 0.75)
# Signals give the ways they can tell something strengths of their own; from here on they are the surer ways.
SURER = (0.5, 0.8)
# What a finding means depends on how much else is shared.
BESIDE = ("wording", "contained", "containing", "names", "own_words", "window")
# What a sign of a text's stance ("denies", "hoax", "reportedly") means depends on whether the other tells that story.
BESIDE_STANCE = ("contained", "names", "window")
# A headline, a sentence, a paragraph.
_SHORT, _LONG = 12, 60
_MANY = 3
IN_HEADLINE = ", in a headline"
_VERB = {Outcome.CONFLICTS: "conflicts", Outcome.DIFFERS: "differs", Outcome.AGREES: "agrees"}


def traits(left: Reading, right: Reading, findings: Sequence[Finding]) -> dict[str, float]:
    """The traits of a pair by their names; those that are 0 may be left out."""
    told = [finding for finding in findings if finding.signal not in (AFFINITY, MEANING, UNWEIGHED_MEANING)]
    near = [finding.score for finding in findings if finding.signal == MEANING]
    wording = max((finding.score for finding in findings if finding.signal == AFFINITY), default=0.0)
    alike = {"wording": wording, **measures(left, right)}
    found = dict(alike)
    _add_beyond(found, alike)
    found |= _form(left, right)
    _add_stances(found, left, right, alike)
    _add_told(found, told, alike)
    _add_together(found, told, alike)
    _add_rest(found, told, left, right)
    if near:
        _add_meaning(found, max(near))
    _add_headlined(found, left, right)
    return found


def _add_beyond(found: dict[str, float], alike: dict[str, float]) -> None:
    """What each measure has beyond each hinge."""
    for name, value in alike.items():
        if value > HINGES[0]:
            for over, hinge in _over(name, HINGES):
                if value > hinge:
                    found[over] = value - hinge


@cache
def _over(name: str, hinges: tuple[float, ...]) -> tuple[tuple[str, float], ...]:
    """A trait's names for what it has beyond each hinge: made once, as every pair asks for them."""
    return tuple((f"{name} over {hinge}", hinge) for hinge in hinges)


@cache
def _beside(name: str) -> tuple[tuple[str, str], ...]:
    """A trait's names beside each measure that it is multiplied with."""
    return tuple((f"{name} × {measure}", measure) for measure in BESIDE)


def _add_beside(found: dict[str, float], name: str, score: float, alike: dict[str, float]) -> None:
    """A trait times each measure of what else is shared."""
    for both, measure in _beside(name):
        found[both] = score * alike[measure]


def _add_stances(found: dict[str, float], left: Reading, right: Reading, alike: dict[str, float]) -> None:
    """What each text does with what it tells, whether or not a signal makes something of it."""
    ours, theirs = ({stance.kind for stance in stances(reading)} for reading in (left, right))
    for kind in sorted(ours | theirs):
        if kind in ours and kind in theirs:
            found[f"{kind} in both"] = 1.0
            continue
        name = f"{kind} in one"
        found[name] = 1.0
        for measure in BESIDE_STANCE:
            found[f"{name} × {measure}"] = alike[measure]


def _add_headlined(found: dict[str, float], left: Reading, right: Reading) -> None:
    """What was found once more where one of the two is a headline, without its finer variants."""
    count = is_headline(left.text) + is_headline(right.text)
    if not count:
        return
    again = {title: value for name, value in found.items() if value and (title := _in_headline(name))}
    found |= again
    found["headline in both" if count > 1 else "headline in one"] = 1.0


@cache
def _in_headline(name: str) -> str:
    """A trait's name in a headline; empty for a variant that is too fine to be weighed twice."""
    is_fine = " over " in name or (" × " in name and not name.endswith(" × contained"))
    return "" if is_fine else name + IN_HEADLINE


def _add_told(found: dict[str, float], findings: list[Finding], alike: dict[str, float]) -> None:
    """What each signal tells: that it does, how strongly, and how much else is shared."""
    for finding in findings:
        name, score = f"{finding.signal} {_VERB[finding.outcome]}", finding.score
        found[name] = score
        found[f"{name} at all"] = 1.0
        for over, cut in _over(name, SURER):
            if score > cut:
                found[over] = score - cut
        _add_beside(found, name, score, alike)


def _add_together(found: dict[str, float], findings: list[Finding], alike: dict[str, float]) -> None:
    """What the signals tell together: the strongest of each outcome, how many, and what stands against what."""
    strongest: dict[Outcome, float] = dict.fromkeys(_VERB, 0.0)
    for finding in findings:
        strongest[finding.outcome] = max(strongest[finding.outcome], finding.score)
    for outcome, score in strongest.items():
        if score:
            name = f"something {_VERB[outcome]}"
            count = sum(finding.outcome is outcome for finding in findings)
            found[name] = score
            found[f"several {_VERB[outcome]}"] = min(1.0, (count - 1) / _MANY)
            _add_beside(found, name, score, alike)
    found["conflict beside difference"] = strongest[Outcome.CONFLICTS] * strongest[Outcome.DIFFERS]
    found["conflict beside agreement"] = strongest[Outcome.CONFLICTS] * strongest[Outcome.AGREES]
    found["nothing told"] = float(not findings)


def _add_rest(found: dict[str, float], findings: list[Finding], left: Reading, right: Reading) -> None:
    """How much is shared beside the words that clash: in a short text these are half of it, and say nothing of its topic."""
    clashing = [finding for finding in findings if finding.outcome is Outcome.CONFLICTS]
    if not clashing:
        return
    alignment, most = align(left, right), 0.0
    for finding in clashing:
        rest = shared_beside(left, right, alignment, left.within(finding.left), right.within(finding.right))
        found[f"{finding.signal} conflicts × rest"] = finding.score * rest
        most = max(most, finding.score * rest)
    found["something conflicts × rest"] = most


def _add_meaning(found: dict[str, float], near: float) -> None:
    """How near the two lie in meaning: by itself, beyond each hinge, and beside what the signals tell."""
    beside = {f"something {verb}": found.get(f"something {verb}", 0.0) for verb in _VERB.values()}
    beside["contained"] = found["contained"]
    found[MEANING] = near
    found[f"{MEANING} at all"] = 1.0
    for over, hinge in _over(MEANING, MEANING_HINGES):
        if near > hinge:
            found[over] = near - hinge
    for name, value in beside.items():
        found[f"{MEANING} × {name}"] = near * value


def _form(left: Reading, right: Reading) -> dict[str, float]:
    """How the two texts are made: length, who-said-it frames, negations, questions and quotation marks."""
    sizes = sorted((len(left.words), len(right.words)))
    framed = sorted((_framed(left), _framed(right)))
    negated = sorted((min(2, len(left.negations)), min(2, len(right.negations))))
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
    return len([word for word in reading.words if word.is_framed]) / max(1, len(reading.words))


def _quotes(text: str) -> bool:
    return any(mark in text for mark in '"“”‘«»') or " '" in text
