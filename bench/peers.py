"""A yard-stick for the fitted weights: boosted trees on the same traits, which may use any interaction and say no why."""

from __future__ import annotations

import numpy as np
from figures import of
from fitting import FOLDS, Floats, Sample, folds
from sklearn.ensemble import HistGradientBoostingClassifier


def boosting_table(data: Sample, logits: Floats, sets: list[tuple[str, np.ndarray]]) -> None:
    """The likeliest class by boosted trees beside the likeliest by weights, macro-F1 out of fold."""
    trees = boosted(data)
    print("\nboosted trees on the same traits, likeliest class, macro-F1: trees, weights")
    for name, rows in sets:
        ours, theirs = (of(data.labels[rows], found[rows].argmax(axis=1)).macro_f1 for found in (logits, trees))
        print(f"{name:16} {theirs:5.3f} {ours:5.3f}")


def boosted(data: Sample) -> Floats:
    """Out-of-fold probabilities of trees of depth 3."""
    fold, held_out = folds(data.pairs), data.where(lambda pair: pair.held_out)
    found = np.zeros((len(data.pairs), 3))
    for number in range(FOLDS):
        asked = fold == number
        known = ~asked & ~held_out
        trees = HistGradientBoostingClassifier(
            max_iter=120, learning_rate=0.08, max_depth=3, min_samples_leaf=30, l2_regularization=5.0, random_state=0
        )
        trees.fit(data.table[known], data.labels[known], sample_weight=data.weights[known])
        found[asked] = trees.predict_proba(data.table[asked])
    return found
