"""Fitting what makes a sentence worth checking: traits and stems, registers, logistic regression, cross-validation."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags, hstack, vstack
from sentences_labelled import SET_WEIGHTS, Labelled
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from claimcheck.statements.registers import CONSTANT, REGISTERS, shares_of, within
from claimcheck.statements.worth_traits import stems, traits

Floats = NDArray[np.float64]
Rows = NDArray[np.bool_]
STEM = "stem "
# What is in fewer sentences cannot be weighed.
SEEN_AT_LEAST = 8
# How freely a first fit chooses stems and weights of single registers, by the sum of their sizes (lasso): about 1,000 and
# 500 are kept, and more can be read by nobody. The fit proper then weighs what was chosen.
CHOOSING = 0.25
# How freely stems weigh beside traits.
STEM_SCALE = 5.0
# The register of a set; the house's own examples are in any.
REGISTER_OF = {"newsroom": "news", "claimbuster": "debate", "policlaim": "speech", "checkthat22_1b": "post"}
UNKNOWN = -1
# How freely registers are told by traits, and what a register's own constant may move.
_REGISTER_STRENGTH = 0.3
_CONSTANT_SCALE = 5.0
# Each sentence is fitted as part of its text and alone: both happen.
_WHOLE = 0.6
# Of the sentences that show what news is, so much counts the newsroom's own.
_OWN_NEWS = 0.5


class Sample(NamedTuple):
    """Sentences with their traits and stems as rows of a sparse table, labels, a weight each, registers and texts.

    `more_news` are rows of news that nobody labelled: they only show how news is written.
    """

    names: NDArray[np.str_]
    table: csr_matrix
    labels: NDArray[np.int64]
    weights: Floats
    registers: NDArray[np.int64]
    texts: NDArray[np.int64]
    more_news: csr_matrix

    @property
    def is_stem(self) -> Rows:
        """The columns of stems."""
        return np.array([name.startswith(STEM) for name in self.names])


class Model(NamedTuple):
    """What each trait and each stem adds to the odds, and what they add in one register besides."""

    constant: float
    traits: dict[str, float]
    stems: dict[str, float]
    registers: dict[str, dict[str, float]]
    stems_in: dict[str, dict[str, float]]


class Registers(NamedTuple):
    """How likely each sentence is in each register: as part of its text, and alone."""

    whole: Floats
    alone: Floats


def table(rows: Sequence[Labelled], more_news: Sequence[str]) -> Sample:
    """The rows as the fit sees them."""
    measured = [_measured(text) for text in (*(row.text for row in rows), *more_news)]
    maker = DictVectorizer(dtype=np.float64)
    filled = maker.fit_transform(measured).tocsr()
    common = np.asarray((filled[: len(rows)] != 0).sum(axis=0)).ravel() >= SEEN_AT_LEAST
    filled = filled[:, common]
    texts = {key: number for number, key in enumerate(dict.fromkeys((row.name, row.text_of) for row in rows))}
    return Sample(
        maker.get_feature_names_out()[common],
        filled[: len(rows)],
        np.array([row.label for row in rows]),
        np.array([SET_WEIGHTS[row.name] for row in rows]),
        np.array([_register(row.name) for row in rows]),
        np.array([texts[row.name, row.text_of] for row in rows]),
        filled[len(rows) :],
    )


def _measured(text: str) -> dict[str, float]:
    return traits(text) | {f"{STEM}{stem}": STEM_SCALE * share for stem, share in stems(text).items()}


def _register(name: str) -> int:
    return REGISTERS.index(REGISTER_OF[name]) if name in REGISTER_OF else UNKNOWN


def cross_validated(sample: Sample, fold: NDArray[np.int64], strength: float) -> Registers:
    """How likely each sentence is worth checking, as part of its text and alone, by a fit on the other folds."""
    registers = registers_out_of_fold(sample, fold)
    whole, alone = np.zeros(len(sample.labels)), np.zeros(len(sample.labels))
    for number in np.unique(fold):
        train = fold != number
        found = _scored(sample, registers, train, strength)
        whole[~train], alone[~train] = found.whole[~train], found.alone[~train]
    return Registers(whole, alone)


def trained_on(sample: Sample, rows: Rows, strength: float) -> Registers:
    """How likely every sentence is worth checking, by a fit on some, registers too."""
    return _scored(sample, recognised(sample, rows), rows, strength)


def fit(sample: Sample, fold: NDArray[np.int64], strength: float) -> Model:
    """The weights fitted on everything."""
    rows = np.ones(len(sample.labels), bool)
    chosen, fitted = _fitted(sample, registers_out_of_fold(sample, fold), rows, strength)
    names = _columns(sample)[chosen]
    weights = dict(zip(map(str, names), map(float, fitted.coef_[0]), strict=True))
    found = Model(float(fitted.intercept_[0]), {}, {}, *({register: {} for register in REGISTERS} for _ in "ab"))
    for name, value in weights.items():
        register, _, own = name.rpartition("|")
        if own.startswith(STEM):
            kept = found.stems_in[register] if register else found.stems
            kept[own.removeprefix(STEM)] = value * STEM_SCALE
        else:
            kept = found.registers[register] if register else found.traits
            kept[own] = value * (_CONSTANT_SCALE if own == CONSTANT else 1.0)
    return found


def registers_out_of_fold(sample: Sample, fold: NDArray[np.int64]) -> Registers:
    """How likely each sentence is in each register, by a fit on the other folds."""
    whole, alone = np.zeros((len(fold), len(REGISTERS))), np.zeros((len(fold), len(REGISTERS)))
    for number in np.unique(fold):
        found = recognised(sample, fold != number)
        whole[fold == number], alone[fold == number] = found.whole[fold == number], found.alone[fold == number]
    return Registers(whole, alone)


def recognised(sample: Sample, rows: Rows) -> Registers:
    """How likely each sentence is in each register, by a fit on some."""
    fitted = register_fit(sample, rows)
    alone = np.zeros((len(rows), len(REGISTERS)))
    alone[:, fitted.classes_] = fitted.predict_proba(sample.table[:, ~sample.is_stem])
    whole = np.zeros_like(alone)
    for text in np.unique(sample.texts):
        one = sample.texts == text
        shares = shares_of([tuple(row) for row in alone[one]])
        whole[one] = [within(shares, tuple(row)) for row in alone[one]]
    return Registers(whole, alone)


def register_fit(sample: Sample, rows: Rows) -> LogisticRegression:
    """The fit that tells registers by traits; each register counts the same."""
    known = rows & (sample.registers != UNKNOWN)
    own = sample.registers[known]
    filled = vstack([sample.table[known], sample.more_news])[:, ~sample.is_stem]
    registers = np.concatenate([own, np.zeros(sample.more_news.shape[0], int)])
    weights = 1_000.0 / np.bincount(registers, minlength=len(REGISTERS))[registers]
    is_own_news = np.concatenate([own == 0, np.zeros(sample.more_news.shape[0], bool)])
    is_more = np.arange(len(registers)) >= len(own)
    if is_own_news.any() and is_more.any():
        weights[is_own_news] = 1_000.0 * _OWN_NEWS / is_own_news.sum()
        weights[is_more] = 1_000.0 * (1 - _OWN_NEWS) / is_more.sum()
    return LogisticRegression(C=_REGISTER_STRENGTH, max_iter=600).fit(filled, registers, sample_weight=weights)


def _columns(sample: Sample) -> NDArray[np.str_]:
    """What each column of the design is: stems and traits, the registers' constants, then all of them in one register."""
    inside = [f"{register}|{CONSTANT}" for register in REGISTERS]
    inside += [f"{register}|{name}" for register in REGISTERS for name in sample.names]
    return np.array([*map(str, sample.names), *inside])


def _design(sample: Sample, likely: Floats) -> csr_matrix:
    """The table with a column more for each register and for each trait and stem in it."""
    inside = [diags(likely[:, number]) @ sample.table for number in range(len(REGISTERS))]
    return hstack([sample.table, csr_matrix(likely * _CONSTANT_SCALE), *inside]).tocsr()


def _scored(sample: Sample, registers: Registers, train: Rows, strength: float) -> Registers:
    chosen, fitted = _fitted(sample, registers, train, strength)
    return Registers(*(fitted.predict_proba(_design(sample, likely)[:, chosen])[:, 1] for likely in registers))


def _fitted(
    sample: Sample, registers: Registers, train: Rows, strength: float
) -> tuple[NDArray[np.int64], LogisticRegression]:
    """The columns kept and the fit on them: all traits, and of the rest what a first fit chooses."""
    filled = vstack([_design(sample, likely)[train] for likely in registers]).tocsr()
    labels = np.tile(sample.labels[train], 2)
    weights = np.concatenate([_WHOLE * sample.weights[train], (1 - _WHOLE) * sample.weights[train]])
    first = LogisticRegression(C=CHOOSING, l1_ratio=1.0, solver="liblinear", tol=1e-3, random_state=0)
    first.fit(filled, labels, sample_weight=weights)
    chosen = np.flatnonzero((first.coef_[0] != 0) | _always(_columns(sample)))
    return chosen, LogisticRegression(C=strength, max_iter=400).fit(filled[:, chosen], labels, sample_weight=weights)


def _always(names: NDArray[np.str_]) -> Rows:
    """True for the columns of traits and constants, which are always kept."""
    return np.array([name.endswith(f"|{CONSTANT}") or not ("|" in name or name.startswith(STEM)) for name in names])


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
