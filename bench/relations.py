"""How well the matcher reads relations: macro-F1, conflicts and agreement, beside a plain similarity threshold.

    python bench/relations.py [--data DIR]

DIR holds newsroom/pairs-*.jsonl and pairs/NAME/*.jsonl; by default $CLAIMCHECK_DATA, else ../shared/data. "Strangers" are
the newsroom's sentences beside those of other stories that are most like them: nothing should be said of these.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from claimcheck.fingerprint import fingerprint
from claimcheck.matcher import compare

CLASSES = ("conflict", "corroborate", "other")
LABELS = {"CONFLICTS": "conflict", "CORROBORATES": "corroborate", "NEITHER": "other"}
RELATIONS = {"conflicts": "conflict", "corroborates": "corroborate", "repeats": "corroborate"}
SAMPLE, SEED = 1_000, 20250304
# The usual cut at which a fuzzy matcher calls two texts the same.
BASELINE_CUT = 75
STRANGERS = 10
COLUMNS = ("F1", "confP", "confR", "corrP", "corrR", "c→corr")
HEADER = f"{'set':34} {'n':>5} | " + " ".join(f"{name:>6}" for name in COLUMNS) + " | token_set_ratio: F1, c→corr"


@dataclass(frozen=True, slots=True)
class Pair:
    """One labelled pair."""

    left: str
    right: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run of answers is worth against the labels."""

    macro_f1: float
    conflict: tuple[float, float]
    corroborate: tuple[float, float]
    conflict_as_agreement: float


def main() -> int:
    """Print the table; 0 also where the data are not here."""
    options = _options()
    if not (options.data / "newsroom").is_dir():
        print(f"data not here: {options.data}")
        return 0
    print(f"matcher {fingerprint()}\n{HEADER}")
    started = time.perf_counter()
    newsroom = list(newsroom_pairs(options.data))
    _row("newsroom", newsroom)
    for kind, pairs in sorted(_by_kind(newsroom).items()):
        _kind_row(kind, pairs)
    _strangers_row(newsroom)
    for folder in sorted((options.data / "pairs").iterdir()):
        _row(folder.name, _sample(list(_public(folder))))
    print(f"{time.perf_counter() - started:.1f} s")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    default = os.environ.get("CLAIMCHECK_DATA") or Path(__file__).resolve().parents[1].parent / "shared" / "data"
    parser.add_argument("--data", type=Path, default=Path(default), help="folder of labelled pairs")
    return parser.parse_args()


def newsroom_pairs(data: Path) -> Iterable[Pair]:
    """The pairs that were written for claimcheck."""
    for row in _rows(sorted((data / "newsroom").glob("pairs-*.jsonl"))):
        yield Pair(row["a"], row["b"], LABELS[row["label"]], row["kind"].replace("-", " ").replace("_", " "))


def _public(folder: Path) -> Iterable[Pair]:
    for row in _rows(sorted(folder.glob("*.jsonl"))):
        yield Pair(row["a"], row["b"], row["label"], folder.name)


def _rows(files: Iterable[Path]) -> Iterable[dict[str, str]]:
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            yield json.loads(line)


def _sample(pairs: list[Pair]) -> list[Pair]:
    return random.Random(SEED).sample(pairs, min(SAMPLE, len(pairs)))


def _by_kind(pairs: list[Pair]) -> dict[str, list[Pair]]:
    kinds: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        kinds[f"{pair.label}: {pair.kind}"].append(pair)
    return kinds


def _row(name: str, pairs: list[Pair]) -> None:
    ours, plain = _figures(pairs, ask), _figures(pairs, _baseline)
    figures = (ours.macro_f1, *ours.conflict, *ours.corroborate, ours.conflict_as_agreement)
    shown = " ".join(f"{figure:6.2f}" for figure in figures)
    print(f"{name:34} {len(pairs):5} | {shown} | {plain.macro_f1:.2f} {plain.conflict_as_agreement:.2f}")


def _kind_row(kind: str, pairs: list[Pair]) -> None:
    """One kind has one label, so only the share of each answer says something."""
    answers = [ask(pair) for pair in pairs]
    shares = " ".join(f"{name} {answers.count(name) / len(answers):4.0%}" for name in CLASSES)
    print(f"  {kind:50} {len(pairs):4} | {shares}")


def _strangers_row(newsroom: list[Pair]) -> None:
    pairs = list(_strangers(newsroom))
    ours, plain = ([answer(pair) for pair in pairs] for answer in (ask, _baseline))
    shown = f"conflict {ours.count('conflict')} corroborate {ours.count('corroborate')}"
    print(f"{'strangers':34} {len(pairs):5} | {shown:41} | corroborate {plain.count('corroborate')}")


def _strangers(newsroom: list[Pair]) -> Iterable[Pair]:
    """Each sentence beside those of other pairs that share the most words with it."""
    story = {text: number for number, pair in enumerate(newsroom) for text in (pair.left, pair.right)}
    prepared = {text: utils.default_process(text) for text in story}
    for text, words in prepared.items():
        others = {other: prepared[other] for other in story if story[other] != story[text]}
        nearest = process.extract(words, others, scorer=fuzz.token_set_ratio, limit=STRANGERS)
        yield from (Pair(text, other, "other", "strangers") for _, _, other in nearest)


def ask(pair: Pair) -> str:
    """The matcher's answer in the labels' terms."""
    return RELATIONS.get(str(compare(pair.left, pair.right).relation), "other")


def _baseline(pair: Pair) -> str:
    """What a similarity threshold says."""
    alike = fuzz.token_set_ratio(pair.left, pair.right, processor=utils.default_process)
    return "corroborate" if alike >= BASELINE_CUT else "other"


def _figures(pairs: list[Pair], answer: Callable[[Pair], str]) -> Figures:
    answers = [answer(pair) for pair in pairs]
    truths = [pair.label for pair in pairs]
    present = [name for name in CLASSES if name in truths]
    scores = {name: _precision_recall(truths, answers, name) for name in CLASSES}
    as_agreement = [a == "corroborate" for a, t in zip(answers, truths, strict=True) if t == "conflict"]
    return Figures(
        sum(_f1(*scores[name]) for name in present) / len(present),
        scores["conflict"],
        scores["corroborate"],
        sum(as_agreement) / max(1, len(as_agreement)),
    )


def _precision_recall(truths: list[str], answers: list[str], name: str) -> tuple[float, float]:
    right = sum(t == a == name for t, a in zip(truths, answers, strict=True))
    return right / max(1, answers.count(name)), right / max(1, truths.count(name))


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    sys.exit(main())
