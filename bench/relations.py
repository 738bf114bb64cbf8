"""How well the matcher reads relations: every set, per class and per kind, beside hand-set rules and a plain threshold.

    python bench/relations.py [--data DIR] [--kinds] [--without-one] [--boosting]

DIR holds newsroom/pairs-*.jsonl and pairs/NAME/*.jsonl; by default $CLAIMCHECK_DATA, else ../shared/data. Every figure is
out of fold: a pair is answered by weights fitted without its story (newsroom: all pairs that share a sentence; Emergent:
a claim; SICK and MRPC: fitted on train, scored on dev), with the thresholds chosen on the other folds. "Strangers" are the
newsroom's sentences beside those of other stories that are most like them: nothing should be said of these.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import peers
import rules
from figures import Answers, as_numbers, interval, of
from fit import training
from fitting import FOLDS, Floats, Sample, cross_validated, fit, folds, sample
from pairs import CLASSES, arguments
from points import DRAWS, chances, choose, reliability, temperature, together

from claimcheck.fingerprint import fingerprint
from claimcheck.vocab import Point
from claimcheck.weighing import provenance

HEADER = (
    f"{'set':16} {'n':>5} | {'F1':>5} {'95 %':>11} {'conflict':>9} {'agree':>9} {'c→a':>5}"
    f"{'':3}sweeping F1  c→a{'':5}rules: F1  c→a{'':5}ratio: F1  c→a"
)


def main() -> int:
    """Print the tables; 0 also where the data are not here."""
    parser = arguments(__doc__)
    parser.add_argument("--kinds", action="store_true", help="the answers for each kind of newsroom pair")
    parser.add_argument("--without-one", action="store_true", help="score each set by a fit on all others")
    parser.add_argument("--boosting", action="store_true", help="what boosted trees reach on the same traits")
    options = parser.parse_args()
    if not (options.data / "newsroom").is_dir():
        print(f"data not here: {options.data}")
        return 0
    started = time.perf_counter()
    data = sample(training(options.data))
    strength = provenance()["strength"]
    draws = [cross_validated(data, strength, seed) for seed in DRAWS]
    logits = draws[0]
    answers = {str(point): answered(data, draws, str(point)) for point in Point}
    print(f"matcher {fingerprint()}, strength {strength}, load {os.getloadavg()[0]:.1f}\n{HEADER}")
    by_rules, by_ratio = (as_numbers([ask(pair) for pair in data.pairs]) for ask in (rules.untrained, rules.threshold))
    for name, rows in scored(data):
        print(set_row(name, data, rows, answers["balanced"], answers["sweeping"], by_rules, by_ratio))
    points_table(data, answers)
    reliability_table(data, logits)
    if options.kinds:
        kinds_table(data, answers["balanced"])
    if options.without_one:
        without_one_table(data, strength)
    if options.boosting:
        peers.boosting_table(data, logits, list(scored(data)))
    print(f"{time.perf_counter() - started:.0f} s")
    return 0


def answered(data: Sample, draws: Sequence[Floats], point: str) -> Answers:
    """The answers of the first draw, at a point whose thresholds were chosen on the newsroom pairs of the other folds."""
    logits = draws[0]
    newsroom, fold = data.where(lambda pair: pair.name == "newsroom"), folds(data.pairs)
    answers = np.full(len(data.pairs), 2)
    for number in range(FOLDS):
        known, asked = newsroom & (fold != number), fold == number
        heat = temperature(logits[known], data.labels[known], data.weights[known])
        at = choose(together([chances(data, sums, heat, known) for sums in draws]))[point]
        answers[asked] = chances(data, logits, heat, asked).answers(at)
    return answers


def scored(data: Sample) -> list[tuple[str, np.ndarray]]:
    """The sets with the rows that are scored: a set's held-out split where it has one."""
    names = list(dict.fromkeys(pair.name for pair in data.pairs))
    found = []
    for name in names:
        inside = data.where(lambda pair, name=name: pair.name == name)
        held_out = inside & data.where(lambda pair: pair.held_out)
        found.append((name, held_out if held_out.any() else inside))
    return found


def set_row(name: str, data: Sample, rows: np.ndarray, *answers: Answers) -> str:
    """One set: our figures with their interval, what we say for a first look, as the peers do, then each peer's."""
    labels = data.labels[rows]
    ours, *others = (of(labels, answer[rows]) for answer in answers)
    low, high = interval(
        labels, answers[0][rows], [pair.story for pair, is_in in zip(data.pairs, rows, strict=True) if is_in]
    )
    beside = " | ".join(f"{'':6}{other.macro_f1:5.3f} {other.conflict_as_agreement:4.0%}" for other in others)
    return (
        f"{name:16} {rows.sum():5} | {ours.macro_f1:5.3f} {low:5.3f}-{high:.3f} {ours.told(0)} {ours.told(1)}"
        f" {ours.conflict_as_agreement:5.1%} | {beside}"
    )


def points_table(data: Sample, answers: dict[str, Answers]) -> None:
    """What each operating point states of the newsroom's pairs."""
    rows = data.where(lambda pair: pair.name == "newsroom")
    print("\noperating points, newsroom: macro-F1, conflict and agreement (precision/recall), conflicts read as agreement")
    for name, answer in answers.items():
        found = of(data.labels[rows], answer[rows])
        print(f"{name:16} {found.macro_f1:5.3f} {found.told(0)} {found.told(1)} {found.conflict_as_agreement:5.1%}")


def reliability_table(data: Sample, logits: Floats) -> None:
    """How sure the likeliest class is, and how often it is right."""
    for name in ("newsroom", "emergent", "sick"):
        rows = dict(scored(data))[name]
        newsroom = data.where(lambda pair: pair.name == "newsroom")
        heat = temperature(logits[newsroom], data.labels[newsroom], data.weights[newsroom])
        bands, error = reliability(chances(data, logits, heat, rows))
        shown = "  ".join(f"{mean:.2f}→{share:.2f} ({count})" for mean, share, count in bands)
        print(f"reliability, {name}: expected calibration error {error:.3f}\n  {shown}")


def kinds_table(data: Sample, answers: Answers) -> None:
    """One kind has one label, so only the share of each answer says something."""
    print("\nnewsroom, each kind: answered " + ", ".join(CLASSES))
    found: dict[str, list[int]] = {}
    for pair, answer in zip(data.pairs, answers, strict=True):
        if pair.name == "newsroom":
            found.setdefault(f"{pair.label}: {pair.kind}", []).append(int(answer))
    for kind, given in sorted(found.items()):
        print(f"  {kind:50} {len(given):4} | " + " ".join(f"{given.count(i) / len(given):4.0%}" for i in range(3)))


def without_one_table(data: Sample, strength: float) -> None:
    """Each set by a fit that saw nothing of it: what holds beyond the habits of a set (the likeliest class)."""
    print("\nwithout one: fitted on all other sets, the likeliest class")
    for name, rows in scored(data):
        family = name.removesuffix("_hn")
        others = ~data.where(lambda pair, family=family: pair.name.startswith(family) or pair.held_out)
        found = of(data.labels[rows], fit(data, others, strength).logits(data.table[rows]).argmax(axis=1))
        print(f"{name:16} {found.macro_f1:5.3f} {found.told(0)} {found.told(1)} {found.conflict_as_agreement:5.1%}")


if __name__ == "__main__":
    sys.exit(main())
