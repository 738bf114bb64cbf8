"""Fit the weights by which a word attributes in its sentence, and write claimcheck/statements/lexicons/cue_weights.toml.

    python bench/fit_cues.py [--data DIR] [--dry-run]

A logistic model over the traits of claimcheck/statements/cue_traits.py on PolNeAR train. The limit above which a word is
taken is chosen on articles that the fit has not seen; the last tenth of train is only for telling how well it does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np
import sklearn
from attribution import Found, polnear
from pairs import arguments
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from claimcheck.statements.attributions import by_rule
from claimcheck.statements.cue_odds import CONSTANT, FILE
from claimcheck.statements.cue_traits import traits
from claimcheck.statements.pieces import pieces
from claimcheck.statements.quotes import quotes
from claimcheck.statements.weighed import candidates
from claimcheck.text.sentences import sentences

LEAST = 15  # uses of a trait in the fit; rarer ones have no weight
STRENGTH = 0.3
LIMITS = np.arange(0.3, 0.51, 0.02)
SMALLEST = 0.05
HEAD = """\
# What each trait of a word and its surroundings weighs when it is asked whether the word attributes ("criticised", "seemed",
# "his support for"): written by bench/fit_cues.py, not by hand; read it, and fit anew to change it.
#
# Each number is what the trait adds to the (logarithmic) odds. A single word is the verb's or noun's base form; "word +
# what" is the word with what follows it; "within": another attribution holds the word; "rule": what the rules take it for.
"""


class Sample(NamedTuple):
    """The candidates of some articles: their traits, whether each is a cue, and how many cues there are in all."""

    names: list[list[str]]
    is_cue: np.ndarray
    cues: int


def main() -> int:
    """Fit, print what was chosen, and write the file; 0 also where the data are not here."""
    parser = arguments(__doc__)
    parser.add_argument("--dry-run", action="store_true", help="print the figures only")
    options = parser.parse_args()
    folder = options.data / "attribution" / "polnear"
    if not folder.is_dir():
        print(f"data not here: {folder}")
        return 0
    texts, gold = polnear(folder, "train")
    docs = list(texts)
    tenth = len(docs) // 10
    last = sample(texts, gold, docs[-tenth:])
    fitted = sample(texts, gold, docs[: -2 * tenth])
    limit = best_limit(*fit(fitted), sample(texts, gold, docs[-2 * tenth : -tenth]))
    figures = scores(*fit(fitted), last, limit)
    print(f"limit {limit:.2f}; on articles not seen: P {figures[0]:.3f} R {figures[1]:.3f} F1 {figures[2]:.3f}")
    if not options.dry_run:
        FILE.write_text(written(*fit(sample(texts, gold, docs)), limit, figures[2], len(docs)), encoding="utf-8")
    return 0


def sample(texts: dict[str, str], gold: dict[str, list[Found]], docs: Iterable[str]) -> Sample:
    """The candidates of some articles; a cue of several words counts once, at its first."""
    names: list[list[str]] = []
    is_cue: list[bool] = []
    cues = 0
    for doc in docs:
        free = sorted((one.cue.start, one.cue.end) for one in gold.get(doc, ()))
        cues += len(free)
        for start, end, found in _of_text(texts[doc]):
            hit = next((cue for cue in free if cue[0] < end and start < cue[1]), None)
            if hit:
                free.remove(hit)
            names.append(found)
            is_cue.append(hit is not None)
    return Sample(names, np.array(is_cue), cues)


def _of_text(text: str) -> Iterator[tuple[int, int, list[str]]]:
    quoted = quotes(text)
    for span in sentences(text):
        run = pieces(text, span, quoted)
        found = by_rule(run)
        for one in candidates(run):
            yield run[one.at].start, run[one.at].end, list(traits(run, one, found))


def fit(of: Sample) -> tuple[CountVectorizer, LogisticRegression]:
    """The model of one sample."""
    counter = CountVectorizer(analyzer=list, binary=True, min_df=LEAST)
    return counter, LogisticRegression(C=STRENGTH, max_iter=500).fit(counter.fit_transform(of.names), of.is_cue)


def best_limit(counter: CountVectorizer, model: LogisticRegression, unseen: Sample) -> float:
    """The odds with the best F1 on articles not seen."""
    tried = {float(np.log(p / (1 - p))): p for p in LIMITS}
    return max(tried, key=lambda limit: scores(counter, model, unseen, limit)[2])


def scores(counter: CountVectorizer, model: LogisticRegression, of: Sample, limit: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of the candidates taken."""
    taken = model.decision_function(counter.transform(of.names)) > limit
    right = float((taken & of.is_cue).sum())
    return right / taken.sum(), right / of.cues, 2 * right / (taken.sum() + of.cues)


def written(counter: CountVectorizer, model: LogisticRegression, limit: float, figure: float, articles: int) -> str:
    """The weights file."""
    names = counter.get_feature_names_out()
    kept = [(name, weight) for name, weight in zip(names, model.coef_[0], strict=True) if abs(weight) >= SMALLEST]
    lines = "".join(f'"{name.replace(chr(34), chr(92) + chr(34))}" = {weight:.2f}\n' for name, weight in sorted(kept))
    made = f"bench/fit_cues.py, Python {sys.version.split()[0]}, numpy {np.__version__}, scikit-learn {sklearn.__version__}"
    return (
        f'{HEAD}\n[provenance]\nfitted = {datetime.now(UTC):%Y-%m-%d}\nby = "{made}"\nstrength = {STRENGTH}\n'
        f'limit = {limit:.2f}\nset = "PolNeAR train (networkdynamics/PolNeAR), {articles} articles, counted"\n'
        f'f1_on_articles_not_seen = {figure:.3f}\n\n[traits]\n"{CONSTANT}" = {model.intercept_[0]:.3f}\n{lines}'
    )


if __name__ == "__main__":
    sys.exit(main())
