"""The labelled pairs: which sets there are, where one set's stories must not be split, and what is held out."""

from __future__ import annotations

import argparse
import json
import os
import random
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process, utils

CLASSES = ("conflict", "corroborate", "other")
LABELS = {"CONFLICTS": "conflict", "CORROBORATES": "corroborate", "NEITHER": "other"}
SEED = 20250304
# Of a large set so many pairs are read; more of one habit teach nothing.
MOST = 2_500
# Sets whose development split is scored by a fit on their training split.
HELD_OUT = ("dev",)
STRANGERS = 10
LOTS = Path(__file__).parent / "lots"


class Pair(NamedTuple):
    """One labelled pair; pairs of one story stay together wherever a set is divided."""

    left: str
    right: str
    label: str
    kind: str
    name: str
    story: str
    held_out: bool = False


def arguments(description: str | None) -> argparse.ArgumentParser:
    """The parser that every command on these data shares."""
    parser = argparse.ArgumentParser(description=(description or "").splitlines()[0])
    default = os.environ.get("CLAIMCHECK_DATA") or Path(__file__).resolve().parents[1].parent / "shared" / "data"
    parser.add_argument("--data", type=Path, default=Path(default), help="folder of labelled pairs")
    return parser


def everything(data: Path, most: int = MOST) -> list[Pair]:
    """Newsroom pairs first, then every public set, each with at most so many pairs a split."""
    pairs = newsroom(data) + house()
    for file in sorted((data / "pairs").glob("*/*.jsonl")):
        pairs += _public(file, most)
    return pairs


def newsroom(data: Path) -> list[Pair]:
    """The newsroom's pairs; those that share a sentence, directly or by others, are one story."""
    rows = list(_rows(sorted((data / "newsroom").glob("pairs-*.jsonl"))))
    stories = _stories((row["a"], row["b"]) for row in rows)
    return [
        Pair(
            row["a"],
            row["b"],
            LABELS[row["label"]],
            row["kind"].replace("-", " ").replace("_", " "),
            "newsroom",
            stories[row["a"]],
        )
        for row in rows
    ]


def lots() -> dict[str, list[Pair]]:
    """The pairs of each lot that no weight is fitted on, by the lot's name."""
    return {file.stem: _lot(file) for file in sorted(LOTS.glob("*.jsonl"))}


def _lot(file: Path) -> list[Pair]:
    return [Pair(row["a"], row["b"], LABELS[row["label"]], row["kind"], file.stem, row["a"]) for row in _rows([file])]


def house() -> list[Pair]:
    """The program's own examples, the demo's among them: official lines and what insiders say, short and worded apart."""
    rows = _rows([Path(__file__).parent / "house.jsonl"])
    return [Pair(row["a"], row["b"], row["label"], "house", "house", row["a"]) for row in rows]


def _public(file: Path, most: int) -> list[Pair]:
    rows = list(_rows([file]))
    rows = random.Random(SEED).sample(rows, min(most, len(rows)))
    name = file.parent.name
    return [
        Pair(row["a"], row["b"], row["label"], name, name, str(row.get("claim_id") or row["a"]), file.stem in HELD_OUT)
        for row in rows
    ]


def _stories(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each text the text that stands for all it is connected with."""
    above: dict[str, str] = {}

    def top(text: str) -> str:
        while above.setdefault(text, text) != text:
            text = above[text]
        return text

    for left, right in texts:
        above[top(left)] = top(right)
    return {text: top(text) for text in list(above)}


def strangers(pairs: list[Pair]) -> list[Pair]:
    """Each sentence beside those of other stories that share the most words with it: nothing should be said of these."""
    story = {text: pair.story for pair in pairs for text in (pair.left, pair.right)}
    prepared = {text: utils.default_process(text) for text in story}
    found = set()
    for text, words in prepared.items():
        others = {other: prepared[other] for other in story if story[other] != story[text]}
        nearest = process.extract(words, others, scorer=fuzz.token_set_ratio, limit=STRANGERS)
        found |= {(min(text, other), max(text, other)) for _, _, other in nearest}
    return [Pair(left, right, "other", "strangers", "strangers", story[left]) for left, right in sorted(found)]


def _rows(files: Iterable[Path]) -> Iterable[dict[str, str]]:
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            yield json.loads(line)
