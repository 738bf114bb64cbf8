"""Fitting what makes a sentence worth checking: a table of traits and stems, logistic regression, cross-validation."""

from __future__ import annotations

import os
from typing import NamedTuple

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sentences_labelled import SET_WEIGHTS, Labelled
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from claimcheck.statements.worth_traits import stems, traits

Floats = NDArray[np.float64]
STEM = "stem "
# What is in fewer sentences cannot be weighed.
SEEN_AT_LEAST = 8
# So many stems are kept, those that move the most sentences: more can be read by nobody.
STEMS_KEPT = 1_000


class Sample(NamedTuple):
    """Sentences with their traits and stems as rows of a sparse table, labels, and a weight each."""

    names: NDArray[np.str_]
    table: csr_matrix
    labels: NDArray[np.int64]
    weights: Floats


class Model(NamedTuple):
    """What each trait and each stem adds to the odds."""

    constant: float
    traits: dict[str, float]
    stems: dict[str, float]


def table(rows: list[Labelled]) -> Sample:
    """The rows as the fit sees them."""
    measured = [traits(row.text) | {f"{STEM}{stem}": 1.0 for stem in stems(row.text)} for row in rows]
    maker = DictVectorizer(dtype=np.float64)
    filled = maker.fit_transform(measured)
    common = np.asarray((filled != 0).sum(axis=0)).ravel() >= SEEN_AT_LEAST
    labels = np.array([row.label for row in rows])
    weights = np.array([SET_WEIGHTS[row.name] for row in rows])
    return Sample(maker.get_feature_names_out()[common], filled[:, common], labels, weights)


def cross_validated(sample: Sample, fold: NDArray[np.int64], strength: float) -> Floats:
    """How likely each sentence is worth checking, by a fit on the documents of the other folds."""
    likely = np.zeros(len(sample.labels))
    for number in np.unique(fold):
        likely[fold == number] = trained_on(sample, fold != number, strength)[fold == number]
    return likely


def trained_on(sample: Sample, rows: NDArray[np.bool_], strength: float) -> Floats:
    """How likely every sentence is worth checking, by a fit on some."""
    chosen, fitted = _fitted(sample, rows, strength)
    return np.asarray(fitted.predict_proba(sample.table[:, chosen])[:, 1])


def fit(sample: Sample, strength: float) -> Model:
    """The weights fitted on everything."""
    chosen, fitted = _fitted(sample, np.ones(len(sample.labels), bool), strength)
    weights = dict(zip(map(str, sample.names[chosen]), map(float, fitted.coef_[0]), strict=True))
    learned = {name.removeprefix(STEM): value for name, value in weights.items() if name.startswith(STEM)}
    named = {name: value for name, value in weights.items() if not name.startswith(STEM)}
    return Model(float(fitted.intercept_[0]), named, learned)


def _fitted(sample: Sample, rows: NDArray[np.bool_], strength: float) -> tuple[NDArray[np.int64], LogisticRegression]:
    """The columns kept and the fit on them: all traits, and the stems that move the most sentences in a first fit."""
    filled, labels, weights = sample.table[rows], sample.labels[rows], sample.weights[rows]
    first = LogisticRegression(C=strength, max_iter=400).fit(filled, labels, sample_weight=weights)
    is_stem = np.array([name.startswith(STEM) for name in sample.names])
    effect = np.where(is_stem, np.abs(first.coef_[0]) * np.sqrt(np.asarray(filled.mean(axis=0)).ravel()), np.inf)
    chosen = np.sort(np.argsort(-effect)[: STEMS_KEPT + int((~is_stem).sum())])
    return chosen, LogisticRegression(C=strength, max_iter=400).fit(filled[:, chosen], labels, sample_weight=weights)


def loss(sample: Sample, likely: Floats) -> float:
    """The mean logarithmic loss, each sentence counting what it counts in the fit."""
    right = np.where(sample.labels == 1, likely, 1 - likely)
    return float(-(sample.weights * np.log(right + 1e-12)).sum() / sample.weights.sum())


def macro_f1(labels: NDArray[np.int64], likely: Floats) -> float:
    """The mean of both classes' F1 where one half decides."""
    said = likely >= 0.5
    found = []
    for value in (0, 1):
        both = int(((labels == value) & (said == value)).sum())
        found.append(2 * both / max(1, int((labels == value).sum()) + int((said == value).sum())))
    return float(np.mean(found))
