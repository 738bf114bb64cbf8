"""Fit the weights by which a pair's traits become a relation, and write claimcheck/weights.toml.

    python bench/fit.py [--data DIR] [--dry-run]

Every labelled set is fitted on at once, each with the weight that bench/fitting.py states. The strength that keeps weights
small, the temperature and the thresholds of the operating points are chosen on pairs whose story the fit has not seen.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

# The machine's other cores are not idle; the linear algebra here is small.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from figures import of
from fitting import OTHER_SET, SET_WEIGHTS, Floats, Model, Sample, cross_validated, fit, sample
from pairs import SEED, arguments, everything, newsroom, strangers
from points import DRAWS, chances, choose, temperature, together
from weights_file import Provenance, written

from claimcheck import weighing

STRENGTHS = (0.01, 0.03)
STRANGERS_READ = 1_500


def main() -> int:
    """Fit, print what was chosen, and write the file; 0 also where the data are not here."""
    parser = arguments(__doc__)
    parser.add_argument("--dry-run", action="store_true", help="print the file instead of writing it")
    options = parser.parse_args()
    if not (options.data / "newsroom").is_dir():
        print(f"data not here: {options.data}")
        return 0
    data = sample(training(options.data))
    strength, logits = chosen_strength(data)
    text = file_text(data, strength, logits)
    deliver(text, weighing.FILE, dry_run=options.dry_run)
    return 0


def deliver(text: str, file: Path, *, dry_run: bool) -> None:
    """Write a file of weights, or only show it."""
    if dry_run:
        print(text)
    else:
        file.write_text(text, encoding="utf-8")


def training(data: Path) -> list:
    """All labelled pairs, and strangers: what a store meets most are claims that have nothing to do with each other."""
    apart = strangers(newsroom(data))
    return everything(data) + random.Random(SEED).sample(apart, min(STRANGERS_READ, len(apart)))


def chosen_strength(data: Sample) -> tuple[float, Floats]:
    """The strength with the smallest loss out of fold, and the sums it gives there."""
    rows = ~data.where(lambda pair: pair.held_out)
    found = {strength: cross_validated(data, strength) for strength in STRENGTHS}
    losses = {strength: loss(data, logits, rows) for strength, logits in found.items()}
    for strength, value in losses.items():
        print(f"strength {strength}: loss out of fold {value:.4f}, newsroom {newsroom_f1(data, found[strength]):.3f}")
    strength = min(losses, key=losses.__getitem__)
    return strength, found[strength]


def loss(data: Sample, logits: Floats, rows: np.ndarray) -> float:
    """The mean logarithmic loss, each set counting what it counts in the fit."""
    seen = chances(data, logits, 1.0, rows)
    likely = seen.probabilities[np.arange(len(seen.labels)), seen.labels]
    return float(-(data.weights[rows] * np.log(likely + 1e-12)).sum() / data.weights[rows].sum())


def newsroom_f1(data: Sample, logits: Floats) -> float:
    """Macro-F1 of the likeliest class on the newsroom pairs."""
    rows = data.where(lambda pair: pair.name == "newsroom")
    return of(data.labels[rows], logits[rows].argmax(axis=1)).macro_f1


def file_text(data: Sample, strength: float, logits: Floats) -> str:
    """The weights file."""
    rows = data.where(lambda pair: pair.name == "newsroom")
    heat = temperature(logits[rows], data.labels[rows], data.weights[rows])
    draws = [logits, *(cross_validated(data, strength, seed) for seed in DRAWS[1:])]
    seen = together([chances(data, sums, heat, rows) for sums in draws])
    points = choose(seen)
    model: Model = fit(data, ~data.where(lambda pair: pair.held_out), strength)
    figures = {name: of(seen.labels, seen.answers(at)) for name, at in points.items()}
    for name, at in points.items():
        print(f"{name}: {at} {figures[name]}")
    sizes = {
        name: sum(p.name == name and not p.held_out for p in data.pairs)
        for name in dict.fromkeys(p.name for p in data.pairs)
    }
    counted = {name: SET_WEIGHTS.get(name, OTHER_SET) for name in sizes}
    return written(Provenance(sizes, counted, strength, figures), data, model, heat, points)


if __name__ == "__main__":
    sys.exit(main())
