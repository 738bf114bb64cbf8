"""Whether sentences are told to be worth checking as people labelled them: ours beside plain baselines, set by set.

    python bench/checkworthy.py [--data DIR]

One model for all sets, out of fold with documents kept whole (newsroom: one article left out at a time), beside "has a
number" and TF-IDF with logistic regression, once fitted on the set alone and once on all sets as ours is. Then each set is
scored by fits on the other sets only. `house` are the program's own examples and no evidence.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pairs import arguments
from sentences_labelled import SET_WEIGHTS, Labelled, everything, folds, more_news
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from worth_model import Floats, Registers, Rows, Sample, cross_validated, macro_f1, table, trained_on

from claimcheck.statements import worth

_BINS = 10


class Sets:
    """All sentences, with what is asked of them again and again."""

    def __init__(self, rows: list[Labelled]) -> None:
        self.rows = rows
        self.texts = np.array([row.text for row in rows], dtype=object)
        self.names = np.array([row.name for row in rows])
        self.labels = np.array([row.label for row in rows])
        self.folds = folds(rows)


def main() -> int:
    """Print the tables; 0 also where the data are not here."""
    options = arguments(__doc__).parse_args()
    if not (Path(options.data) / "checkworthy").is_dir():
        print(f"data not here: {options.data}")
        return 0
    sets = Sets(everything(options.data))
    strength = worth.provenance()["strength"]
    sample = table(sets.rows, more_news(options.data))
    ours = cross_validated(sample, sets.folds, strength)
    together = tfidf_cross_validated(sets, np.ones(len(sets.rows), bool))
    print(f"strength {strength}; macro-F1 (95 %), precision/recall, average precision, calibration error\n")
    for name in SET_WEIGHTS:
        of_set(sets, name, ours, together)
    across(sets, sample, strength)
    reliability(sets, ours.whole)
    return 0


def of_set(sets: Sets, name: str, ours: Registers, together: Floats) -> None:
    """One set's lines."""
    rows = sets.names == name
    number = np.array([float(bool(re.search(r"\d", text))) for text in sets.texts])
    alone = tfidf_cross_validated(sets, rows)
    print(f"{name}: {rows.sum()} sentences, {sets.labels[rows].mean():.0%} worth checking")
    for label, likely in (
        ("has a number", number),
        ("TF-IDF, this set", alone),
        ("TF-IDF, all sets", together),
        ("claimcheck, alone", ours.alone),
        ("claimcheck", ours.whole),
    ):
        print(f"  {label:18}{figures(sets.labels[rows], likely[rows])}")


def figures(labels: NDArray[np.int64], likely: Floats) -> str:
    """One line of figures."""
    said = likely >= 0.5
    both = int((said & (labels == 1)).sum())
    precision, recall = both / max(1, int(said.sum())), both / max(1, int(labels.sum()))
    low, high = interval(labels, likely)
    return (
        f"{macro_f1(labels, likely):.3f} [{low:.3f} {high:.3f}]  {precision:.2f}/{recall:.2f}"
        f"  {average_precision_score(labels, likely):.3f}  {calibration_error(labels, likely):.3f}"
    )


def interval(labels: NDArray[np.int64], likely: Floats) -> tuple[float, float]:
    """The middle 95 % of macro-F1 where sentences are drawn anew (bootstrap)."""
    dice = np.random.default_rng(1)
    drawn = [macro_f1(labels[chosen], likely[chosen]) for chosen in dice.integers(0, len(labels), (200, len(labels)))]
    low, high = np.percentile(drawn, (2.5, 97.5))
    return float(low), float(high)


def calibration_error(labels: NDArray[np.int64], likely: Floats) -> float:
    """The expected difference between what is said to be likely and how often it is so, in tenths."""
    return sum(share * abs(said - seen) for said, seen, share in _bins(labels, likely))


def _bins(labels: NDArray[np.int64], likely: Floats) -> list[tuple[float, float, float]]:
    place = np.minimum((likely * _BINS).astype(int), _BINS - 1)
    found = [place == number for number in range(_BINS)]
    return [(float(likely[b].mean()), float(labels[b].mean()), float(b.mean())) for b in found if b.any()]


def tfidf_cross_validated(sets: Sets, rows: Rows) -> Floats:
    """How likely the sentences of some rows are, by TF-IDF with logistic regression fitted on the other folds of them."""
    likely = np.zeros(len(sets.labels))
    for number in np.unique(sets.folds[rows]):
        test = rows & (sets.folds == number)
        likely[test] = tfidf(sets, rows & ~test, test)
    return likely


def tfidf(sets: Sets, train: Rows, test: Rows) -> Floats:
    """The usual baseline: words and pairs of words, both labels counting the same."""
    reader = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    model = LogisticRegression(C=5, class_weight="balanced", max_iter=500)
    model.fit(reader.fit_transform(sets.texts[train]), sets.labels[train])
    return np.asarray(model.predict_proba(reader.transform(sets.texts[test]))[:, 1])


def across(sets: Sets, sample: Sample, strength: float) -> None:
    """Each set by fits on the others; `house` helps ours only where the newsroom is not what is asked."""
    print("\neach set by a fit on the other sets only, macro-F1: TF-IDF, claimcheck")
    for name in SET_WEIGHTS:
        test = sets.names == name
        plain = macro_f1(sets.labels[test], tfidf(sets, ~test, test))
        ours = macro_f1(sets.labels[test], trained_on(sample, ~test, strength).whole[test])
        print(f"  {name:18}{plain:.3f}  {ours:.3f}")
    test = sets.names == "newsroom"
    public = ~test & (sets.names != "house")
    plain = macro_f1(sets.labels[test], tfidf(sets, public, test))
    ours = macro_f1(sets.labels[test], trained_on(sample, public, strength).whole[test])
    print(f"  {'newsroom, public':18}{plain:.3f}  {ours:.3f}")


def reliability(sets: Sets, ours: Floats) -> None:
    """How often sentences are worth checking where so likely was said."""
    for name in SET_WEIGHTS:
        rows = sets.names == name
        bins = _bins(sets.labels[rows], ours[rows])
        print(f"said→seen, {name}: " + "  ".join(f"{said:.2f}→{seen:.2f} ({share:.0%})" for said, seen, share in bins))


if __name__ == "__main__":
    sys.exit(main())
