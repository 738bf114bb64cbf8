"""From probabilities to answers: thresholds for the three operating points, and how honest the probabilities are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from figures import Answers, of
from fitting import Floats, Sample, softmax
from numpy.typing import NDArray
from pairs import SEED

from claimcheck.weighing import Thresholds

# What is likelier than not is stated at `sweeping`; no other point may state more than that one.
SWEEPING = Thresholds(0.4, 0.4, 0.5)
GRID = np.round(np.append(np.arange(SWEEPING.conflicts, 0.985, 0.01), (0.985, 0.99)), 3)
CONFLICT_AT_MOST = (0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3, 0.5)
# Both aim above what is promised (0.95; 3 % below), because a threshold chosen on six hundred pairs is itself a guess.
CAREFUL, BALANCED = 0.975, 0.895
# Folds drawn anew move a threshold by some hundredths: it is chosen on the pairs as several draws see them.
DRAWS = (SEED, SEED + 1, SEED + 2)
# A wrong agreement raises a count of origins, which is worse than a contradiction that a person waves away.
BALANCED_AGREEMENT = 0.955
CONFLICT_AS_AGREEMENT = 0.012


class Chances(NamedTuple):
    """Out-of-fold probabilities with what the matcher's rules say, for the rows of some pairs."""

    probabilities: Floats
    ruled: NDArray[np.int64]
    may_conflict: NDArray[np.bool_]
    may_agree: NDArray[np.bool_]
    labels: NDArray[np.int64]

    def answers(self, at: Thresholds) -> Answers:
        """What the matcher answers at these thresholds, as numbers of CLASSES."""
        conflict, agreement = self.probabilities[:, 0], self.probabilities[:, 1]
        answers = np.full(len(self.labels), 2)
        answers[self.may_agree & (agreement >= at.corroborates) & (conflict <= at.conflict_at_most)] = 1
        answers[self.may_conflict & (conflict >= at.conflicts) & (conflict >= agreement)] = 0
        return np.where(self.ruled >= 0, self.ruled, answers)


def chances(data: Sample, logits: Floats, temperature: float, rows: NDArray[np.bool_]) -> Chances:
    """The probabilities of some rows."""
    likely = softmax(logits[rows] / temperature)
    return Chances(likely, data.ruled[rows], data.may_conflict[rows], data.may_agree[rows], data.labels[rows])


def together(seen: Sequence[Chances]) -> Chances:
    """The rows of several draws of the folds below each other, each pair once a draw."""
    return Chances(*(np.concatenate(column) for column in zip(*seen, strict=True)))


def temperature(logits: Floats, labels: NDArray[np.int64], weights: Floats) -> float:
    """What the sums must be divided by for the probabilities to be as sure as they are right (Guo et al. 2017)."""
    grid = np.arange(0.6, 2.5, 0.05)
    rows = np.arange(len(labels))
    losses = [-(weights * np.log(softmax(logits / heat)[rows, labels] + 1e-12)).sum() for heat in grid]
    return round(float(grid[int(np.argmin(losses))]), 2)


def choose(seen: Chances) -> dict[str, Thresholds]:
    """The three points: the most recall at a stated precision, and what is likelier than not."""
    return {
        "careful": Thresholds(_lowest(seen, 0, CAREFUL), *_agreement(seen, CAREFUL)),
        "balanced": Thresholds(_lowest(seen, 0, BALANCED), *_agreement(seen, BALANCED_AGREEMENT)),
        "sweeping": SWEEPING,
    }


def _lowest(seen: Chances, label: int, wanted: float) -> float:
    """The lowest threshold from which on a conflict is precise enough."""
    for cut in GRID:
        if of(seen.labels, seen.answers(Thresholds(float(cut), 2.0, 0.0))).precision[label] >= wanted:
            return float(cut)
    return float(GRID[-1])


def _agreement(seen: Chances, wanted: float) -> tuple[float, float]:
    """The thresholds of agreement with the best F1 that are precise enough and take few conflicts for agreement."""
    best = (-1.0, float(GRID[-1]), CONFLICT_AT_MOST[0])
    for most in CONFLICT_AT_MOST:
        for cut in GRID:
            found = of(seen.labels, seen.answers(Thresholds(2.0, float(cut), most)))
            if found.precision[1] >= wanted and found.conflict_as_agreement <= CONFLICT_AS_AGREEMENT:
                best = max(best, (found.f1[1], float(cut), most))
    return best[1], best[2]


def reliability(seen: Chances, bins: int = 10) -> tuple[list[tuple[float, float, int]], float]:
    """For each band of the likeliest class's probability: its mean, the share that is right, the pairs; and the ECE."""
    sure, right = seen.probabilities.max(axis=1), seen.probabilities.argmax(axis=1) == seen.labels
    band = np.minimum((sure * bins).astype(int), bins - 1)
    rows = [
        (float(sure[band == b].mean()), float(right[band == b].mean()), int((band == b).sum()))
        for b in range(bins)
        if (band == b).any()
    ]
    return rows, sum(count * abs(mean - share) for mean, share, count in rows) / len(sure)
