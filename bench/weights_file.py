"""Writing claimcheck/weights.toml: a weight a line, by the name of what is weighed, and where the numbers come from."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np
import scipy
from figures import Figures
from fitting import Model, Sample

from claimcheck.weighing import CONSTANT, Thresholds

# A weight that hardly moves any pair's odds is left out, so that the file stays readable.
SMALLEST_EFFECT = 0.03
HEAD = """\
# What each trait of a pair weighs: written by bench/fit.py, not by hand; read it, and fit anew to change it.
#
# Each line under [weights] has two numbers: what the trait adds to the (logarithmic) odds of a conflict, and of agreement,
# against neither, where it is there in full. "polarity conflicts" is the strength of what that signal finds; "... at all"
# counts from the weakest finding on, "... over 0.5" only what lies beyond a half, and "... × contained" the same times how
# much of one text the other holds; "..., in a headline" counts besides where one of the two is a headline. The traits are
# made in claimcheck/traits.py, the measures in claimcheck/text/measures.py.
# A point states a conflict from `conflicts` on, agreement from `corroborates` on where a conflict is at most
# `conflict_at_most` likely.
"""
STANCES = {
    "refuted": "calls something false",
    "answered": "answers that it is not so",
    "denied": "reports a denial",
    "withdrawn": "takes something back",
    "doubted": "reports a doubt",
    "rumoured": "passes something on as a rumour",
    "reported": "passes on a report",
    "claimed": "calls something a claim",
    "possible": "calls something possible",
    "confirmed": "vouches for something",
}
MEANINGS = {
    CONSTANT: "what any pair starts with",
    "wording": "how alike the two are in words and meaning",
    "contained": "how much of one text the other holds",
    "containing": "how much of the richer text the other holds",
    "dice": "how much of both texts together is shared",
    "rare_dice": "how many rare words are shared",
    "names": "how many names are shared",
    "predicate": "whether the same is told of the subject",
    "subject": "whether the subject is the same",
    "figures": "how many figures are shared",
    "letters": "how alike the spelling is",
    "order": "whether the words come in the same order",
    "run": "how long a passage is word for word the same",
    "fuzzy": "how alike the words are, whatever their order",
    "window": "how much of the shorter text stands together in the longer",
    "loose": "how many words are near in meaning only",
    "own_words": "both say something of their own",
    "extra_words": "one says much that the other does not",
    "own_names": "both name somebody the other does not",
    "extra_names": "one names somebody the other does not",
    "own_rare": "both use rare words of their own",
    "extra_rare": "one uses rare words of its own",
    "own_figures": "both give figures of their own",
    "extra_figures": "one gives figures of its own",
    "short text": "how short the shorter text is",
    "long text": "how long the longer text is",
    "uneven length": "one is much longer than the other",
    "speaker in both": "both say who speaks",
    "speaker in one": "only one says who speaks",
    "negation in both": "both deny something",
    "negation in one": "only one denies something",
    "question in one": "only one is a question",
    "quotation in one": "only one quotes",
    "headline in one": "one is a headline",
    "headline in both": "both are headlines",
    **{f"{kind} in one": f"only one {words}" for kind, words in STANCES.items()},
    **{f"{kind} in both": f"each {words}" for kind, words in STANCES.items()},
    "something conflicts": "the strongest contradiction that was found",
    "several conflicts": "several contradictions were found",
    "something differs": "the strongest difference that was found",
    "several differs": "several differences were found",
    "something agrees": "the strongest agreement that was found",
    "several agrees": "several agreements were found",
    "conflict beside difference": "a contradiction beside a difference in scope",
    "conflict beside agreement": "a contradiction beside an agreement",
    "nothing told": "no signal tells anything but likeness",
    "meaning": "how near the two lie in meaning",
}


class Provenance(NamedTuple):
    """Where the numbers come from: pairs a set, what each set counts, the strength, and figures out of fold a point."""

    sizes: dict[str, int]
    counted: dict[str, float]
    strength: float
    figures: dict[str, Figures]


def written(origin: Provenance, data: Sample, model: Model, heat: float, points: dict[str, Thresholds]) -> str:
    """The whole file."""
    parts = [HEAD, _provenance(origin), f"[calibration]\ntemperature = {heat}\n"]
    parts += [_point(name, at, origin.figures[name]) for name, at in points.items()]
    parts.append("[meanings]\n" + "".join(f'"{name}" = "{words}"\n' for name, words in MEANINGS.items()))
    parts.append(_weights(data, model))
    return "\n".join(parts)


def _provenance(origin: Provenance) -> str:
    sets = "".join(
        f"{name} = {{ pairs = {size}, counts = {origin.counted[name]} }}\n" for name, size in origin.sizes.items()
    )
    made = f'"bench/fit.py, Python {sys.version.split()[0]}, numpy {np.__version__}, scipy {scipy.__version__}"'
    return (
        f"[provenance]\nfitted = {datetime.now(UTC):%Y-%m-%d}\nby = {made}\nstrength = {origin.strength}\n"
        f"\n# The labelled sets, the pairs read of each, and what each counts in the fit.\n[provenance.sets]\n{sets}"
    )


def _point(name: str, at: Thresholds, figures: Figures) -> str:
    said = ", ".join(
        f"{label} {figures.precision[i]:.2f}/{figures.recall[i]:.2f}"
        for i, label in enumerate(("conflicts", "corroborates"))
    )
    values = "".join(f"{field} = {value:.3f}\n" for field, value in at._asdict().items())
    return (
        f"# Newsroom pairs out of fold, precision/recall: {said};"
        f" macro-F1 {figures.macro_f1:.3f}, conflicts read as agreement {figures.conflict_as_agreement:.1%}.\n"
        f"[points.{name}]\n{values}"
    )


def _weights(data: Sample, model: Model) -> str:
    reach = data.table.std(axis=0)
    lines = [f'"{CONSTANT}" = [{model.weights[-1][0]:.2f}, {model.weights[-1][1]:.2f}]\n']
    for place, name in enumerate(data.names):
        conflict, agreement = model.weights[place]
        if reach[place] * max(abs(conflict), abs(agreement)) >= SMALLEST_EFFECT:
            lines.append(f'"{name}" = [{conflict:.2f}, {agreement:.2f}]\n')
    return "[weights]\n" + "".join(lines)
