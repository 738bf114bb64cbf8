"""What answers are worth against labels: precision, recall and F1 a class, conflicts taken for agreement, intervals."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pairs import CLASSES, SEED

Answers = NDArray[np.int64]
RESAMPLES = 300


class Figures(NamedTuple):
    """Per class in the order of CLASSES; macro-F1 over the classes that the labels have."""

    precision: tuple[float, ...]
    recall: tuple[float, ...]
    f1: tuple[float, ...]
    macro_f1: float
    conflict_as_agreement: float

    def told(self, label: int) -> str:
        """Precision and recall of one class, as the tables show them."""
        return f"{self.precision[label]:4.2f}/{self.recall[label]:4.2f}"


def of(labels: Answers, answers: Answers) -> Figures:
    """The figures of one run of answers."""
    counts = np.zeros((3, 3))
    np.add.at(counts, (labels, answers), 1)
    right, asked, said = counts.diagonal(), counts.sum(axis=1), counts.sum(axis=0)
    precision, recall = right / np.maximum(said, 1), right / np.maximum(asked, 1)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    macro = float(f1[asked > 0].mean()) if asked.any() else 0.0
    return Figures(
        tuple(map(float, precision)),
        tuple(map(float, recall)),
        tuple(map(float, f1)),
        macro,
        float(counts[0, 1] / max(1, asked[0])),
    )


def interval(labels: Answers, answers: Answers, stories: list[str]) -> tuple[float, float]:
    """The middle 95 % of macro-F1 where stories are drawn anew (bootstrap)."""
    rows: dict[str, list[int]] = {}
    for place, story in enumerate(stories):
        rows.setdefault(story, []).append(place)
    groups = [np.array(places) for places in rows.values()]
    dice = np.random.default_rng(SEED)
    drawn = []
    for _ in range(RESAMPLES):
        chosen = np.concatenate([groups[i] for i in dice.integers(0, len(groups), len(groups))])
        drawn.append(of(labels[chosen], answers[chosen]).macro_f1)
    low, high = np.percentile(drawn, (2.5, 97.5))
    return float(low), float(high)


def as_numbers(names: list[str]) -> Answers:
    """Class names as numbers."""
    return np.array([CLASSES.index(name) for name in names])
