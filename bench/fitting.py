"""Fitting the weights: a table of traits, multinomial logistic regression with L2, and cross-validation by story."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pairs import CLASSES, SEED, Pair
from scipy.optimize import minimize

from claimcheck.matcher import features, findings_of, rule
from claimcheck.signals import Finding
from claimcheck.traits import traits
from claimcheck.vocab import Relation

Table = NDArray[np.float32]
Floats = NDArray[np.float64]

# What each set counts in the fit, whatever its size: the newsroom most, because it is what is judged; the sets of news
# and of plain negation next; the others only so much that their texts are not forgotten.
SET_WEIGHTS = {"newsroom": 3.0, "emergent": 2.0, "emergent_hn": 1.5, "sick": 1.0, "strangers": 0.3, "house": 0.4}
OTHER_SET = 0.25
FOLDS = 5
# A trait that is hardly ever there cannot be weighed.
SEEN_AT_LEAST = 8


class Sample(NamedTuple):
    """Pairs with their traits as rows of a table, labels as numbers of CLASSES, and a weight each."""

    pairs: list[Pair]
    names: tuple[str, ...]
    table: Table
    labels: NDArray[np.int64]
    weights: Floats
    ruled: NDArray[np.int64]
    may_conflict: NDArray[np.bool_]
    may_agree: NDArray[np.bool_]

    def where(self, chosen: Callable[[Pair], bool]) -> NDArray[np.bool_]:
        """For each pair whether it is chosen."""
        return np.array([chosen(pair) for pair in self.pairs])


class Model(NamedTuple):
    """Weights for conflict and agreement against neither, one row a trait, the last row a constant."""

    weights: Floats

    def logits(self, table: Table) -> Floats:
        """The three classes' sums, that of "other" always 0."""
        sums = table @ self.weights[:-1] + self.weights[-1]
        return np.hstack([sums, np.zeros((len(sums), 1))])

    def probabilities(self, table: Table) -> Floats:
        """How likely each class is."""
        return softmax(self.logits(table))


def softmax(logits: Floats) -> Floats:
    """Sums as probabilities."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


class Read(NamedTuple):
    """What the comparison reads in one pair: traits, the class its rules fix (-1 for none), and what they leave open."""

    traits: dict[str, float]
    ruled: int
    may_conflict: bool
    may_agree: bool


def read(pair: Pair, extra: tuple[Finding, ...] = ()) -> Read:
    """The traits of one pair, with what was found of it elsewhere, and what the matcher's rules make of it."""
    left, right = features(pair.left), features(pair.right)
    findings = (*findings_of(left, right), *extra)
    ruling = rule(left, right, findings)
    fixed = {None: -1, Relation.REPEATS: 1}.get(ruling.relation, 2)
    return Read(traits(left.reading, right.reading, findings), fixed, ruling.may_conflict, ruling.may_agree)


def sample(pairs: list[Pair], extras: Sequence[tuple[Finding, ...]] = (), workers: int = 2) -> Sample:
    """The pairs with their traits, `extras` what was found of each elsewhere; a trait seen in a handful is left out."""
    with ProcessPoolExecutor(workers) as pool:
        found = list(pool.map(read, pairs, extras or repeat(()), chunksize=200))
    seen: dict[str, int] = {}
    for row in found:
        for name, value in row.traits.items():
            seen[name] = seen.get(name, 0) + (value != 0)
    names = tuple(sorted(name for name, count in seen.items() if count >= SEEN_AT_LEAST))
    place = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(pairs), len(names)), dtype=np.float32)
    for number, row in enumerate(found):
        for name, value in row.traits.items():
            if name in place:
                table[number, place[name]] = value
    labels = np.array([CLASSES.index(pair.label) for pair in pairs])
    ruled, may_conflict, may_agree = (np.array(column) for column in zip(*(row[1:] for row in found), strict=True))
    return Sample(pairs, names, table, labels, set_weights(pairs), ruled, may_conflict, may_agree)


def set_weights(pairs: Sequence[Pair]) -> Floats:
    """A weight a pair, so that each set counts what SET_WEIGHTS says; the mean is 1."""
    sizes: dict[str, int] = {}
    for pair in pairs:
        sizes[pair.name] = sizes.get(pair.name, 0) + 1
    weights = np.array([SET_WEIGHTS.get(pair.name, OTHER_SET) / sizes[pair.name] for pair in pairs])
    return weights / weights.mean()


def fit(data: Sample, rows: NDArray[np.bool_], strength: float) -> Model:
    """The weights that explain these rows best, large ones made dear by `strength` (L2, traits in units of their spread)."""
    table, labels, weights = data.table[rows], data.labels[rows], data.weights[rows].astype(np.float32)
    spread = table.std(axis=0) + 1e-3
    scaled = np.hstack([table / spread, np.ones((len(table), 1), dtype=np.float32)])
    truth = np.eye(3, dtype=np.float32)[labels]
    total, width = weights.sum(), scaled.shape[1]

    def cost(flat: Floats) -> tuple[float, Floats]:
        guess = flat.reshape(width, 3).astype(np.float32)
        chances = softmax(scaled @ guess)
        loss = -(weights * np.log((chances * truth).sum(axis=1) + 1e-12)).sum() / total
        slope = scaled.T @ ((chances - truth) * weights[:, None]) / total
        held = guess.copy()
        held[-1] = 0
        return float(loss + strength * (held**2).sum() / 2), (slope + strength * held).ravel().astype(np.float64)

    found = minimize(
        cost, np.zeros(width * 3), jac=True, method="L-BFGS-B", options={"maxiter": 300, "ftol": 1e-7}
    ).x.reshape(width, 3)
    found[:-1] /= spread[:, None]
    return Model(found[:, :2] - found[:, 2:])


def folds(pairs: Sequence[Pair], seed: int = SEED) -> NDArray[np.int64]:
    """The number of each pair's fold; pairs of a story, and of one sentence, are in one fold."""
    stories = sorted({pair.story for pair in pairs})
    random.Random(seed).shuffle(stories)
    number = {story: place % FOLDS for place, story in enumerate(stories)}
    return np.array([number[pair.story] for pair in pairs])


def cross_validated(data: Sample, strength: float, seed: int = SEED) -> Floats:
    """For each pair the classes' sums (logits) by a fit that saw nothing of its story, nor of any held-out split."""
    fold = folds(data.pairs, seed)
    held_out = data.where(lambda pair: pair.held_out)
    logits = np.zeros((len(data.pairs), 3))
    for number in range(FOLDS):
        inside = fold == number
        logits[inside] = fit(data, ~inside & ~held_out, strength).logits(data.table[inside])
    return logits
