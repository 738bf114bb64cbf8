"""Fit the weights by which a sentence is worth checking or not, and those that tell a text's register.

    python bench/fit_worth.py [--data DIR] [--dry-run]

One model for all sets: debates, speeches, posts, and sentences of news; some traits weigh more or less in one register. The
strength that keeps weights small is chosen on documents the fit has not seen; a first fit chooses which stems and which
weights of registers are kept. Writes claimcheck/statements/lexicons/worth_weights.toml and register_weights.toml.
"""

from __future__ import annotations

import sys
from collections import Counter
from datetime import UTC, datetime

import numpy as np
import sklearn
from pairs import arguments
from sentences_labelled import SET_WEIGHTS, Labelled, everything, folds, more_news
from worth_model import Model, Sample, cross_validated, fit, loss, macro_f1, register_fit, table

from claimcheck.statements import registers, worth

STRENGTHS = (0.03, 0.05)
HEAD = """\
# What each trait of a sentence weighs when it is asked whether the sentence is worth checking: written by
# bench/fit_worth.py, not by hand; read it, and fit anew to change it.
#
# Each number is what the trait adds to the (logarithmic) odds that the sentence states something that could be verified.
# "..., more than once" counts by the logarithm of how often, "length" by that of the number of words, "several sentences" by
# that of their number. A stem, and a pair of stems that stand side by side ("^" before the first), adds its number divided
# by the root of how many stems the sentence has; those that tell little are left out. Under [registers] and [stems_in] is
# what a trait or a stem adds besides where the text is surely in that register, and its share of it where it may be.
"""
REGISTER_HEAD = """\
# What each trait of a sentence says of its register: written by bench/fit_worth.py, not by hand; read it, and fit anew to
# change it. The four numbers are for news, debate, speech and post, in that order: what the trait adds to the (logarithmic)
# odds of each.
"""


def main() -> int:
    """Fit, print what was chosen, and write the file; 0 also where the data are not here."""
    parser = arguments(__doc__)
    parser.add_argument("--dry-run", action="store_true", help="print the file instead of writing it")
    options = parser.parse_args()
    if not (options.data / "checkworthy").is_dir():
        print(f"data not here: {options.data}")
        return 0
    rows = everything(options.data)
    sample = table(rows, more_news(options.data))
    files = {worth.FILE: written(rows, sample, *chosen(rows, sample)), registers.FILE: registers_written(sample)}
    for file, text in files.items():
        if options.dry_run:
            print(text)
        else:
            file.write_text(text, encoding="utf-8")
    return 0


def chosen(rows: list[Labelled], sample: Sample) -> tuple[float, dict[str, float]]:
    """The strength with the smallest loss out of fold, texts known whole, and macro-F1 a set there."""
    tried = {strength: cross_validated(sample, folds(rows), strength).whole for strength in STRENGTHS}
    losses = {strength: loss(sample, likely) for strength, likely in tried.items()}
    for strength, value in losses.items():
        print(f"strength {strength}: loss out of fold {value:.4f}, macro-F1 {_figures(rows, tried[strength])}")
    best = min(losses, key=losses.__getitem__)
    return best, _figures(rows, tried[best])


def _figures(rows: list[Labelled], likely: np.ndarray) -> dict[str, float]:
    names = np.array([row.name for row in rows])
    labels = np.array([row.label for row in rows])
    return {name: round(macro_f1(labels[names == name], likely[names == name]), 3) for name in SET_WEIGHTS}


def written(rows: list[Labelled], sample: Sample, strength: float, figures: dict[str, float]) -> str:
    """The weights file."""
    model: Model = fit(sample, folds(rows), strength)
    sizes = Counter(row.name for row in rows)
    sets = "".join(
        f"{name} = {{ sentences = {sizes[name]}, counts = {counts}, macro_f1_out_of_fold = {figures[name]} }}\n"
        for name, counts in SET_WEIGHTS.items()
    )
    return (
        f'{HEAD}\n[provenance]\nfitted = {datetime.now(UTC):%Y-%m-%d}\nby = "{_made()}"\nstrength = {strength}\n'
        f"\n# The labelled sets, their sentences, and what each sentence counts in the fit.\n[provenance.sets]\n{sets}"
        f'\n[traits]\n"{registers.CONSTANT}" = {model.constant:.3f}\n{_lines(model.traits)}\n[stems]\n{_lines(model.stems)}'
        + "".join(f"\n[registers.{name}]\n{_lines(inside)}" for name, inside in model.registers.items())
        + "".join(f"\n[stems_in.{name}]\n{_lines(inside)}" for name, inside in model.stems_in.items())
    )


def registers_written(sample: Sample) -> str:
    """The registers' file."""
    fitted = register_fit(sample, np.ones(len(sample.labels), bool))
    columns = [(registers.CONSTANT, fitted.intercept_)]
    columns += zip(map(str, sample.names[~sample.is_stem]), fitted.coef_.T, strict=True)
    lines = "".join(f'"{name}" = [{", ".join(f"{value:.2f}" for value in values)}]\n' for name, values in columns)
    told = f"{sample.more_news.shape[0]} sentences of PolNeAR's training split stand for news beside the newsroom's"
    return (
        f'{REGISTER_HEAD}\n[provenance]\nfitted = {datetime.now(UTC):%Y-%m-%d}\nby = "{_made()}"\n'
        f'news = "{told}"\n\n[traits]\n{lines}'
    )


def _made() -> str:
    versions = f"Python {sys.version.split()[0]}, numpy {np.__version__}, scikit-learn {sklearn.__version__}"
    return f"bench/fit_worth.py, {versions}"


def _lines(weights: dict[str, float]) -> str:
    """A weight a line, in order of the names; what rounds to nothing is left out."""
    kept = ((name, f"{value:.2f}") for name, value in sorted(weights.items()))
    return "".join(f'"{name}" = {shown}\n' for name, shown in kept if float(shown))


if __name__ == "__main__":
    sys.exit(main())
