"""Sentences labelled as worth checking or not: which sets there are, and which sentences belong to one document."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pairs import SEED

# What a sentence of each set counts in the fit. Sentences of news count most, because they are what is read; debates have
# many and label few of them, so that each counts less.
SET_WEIGHTS = {"newsroom": 14.0, "house": 8.5, "claimbuster": 1.2, "policlaim": 3.6, "checkthat22_1b": 1.8}
# ClaimBuster's sentences carry no debate's name, but numbers in order: so many stretches of them stand for debates.
STRETCHES = 60
FOLDS = 5


class Labelled(NamedTuple):
    """One sentence, 1 for worth checking, its set, and its document, which is never divided between folds."""

    text: str
    label: int
    name: str
    document: str


def everything(data: Path) -> list[Labelled]:
    """All sets, the newsroom's first."""
    return [*newsroom(data), *house(), *claimbuster(data), *policlaim(data), *checkthat(data)]


def newsroom(data: Path) -> list[Labelled]:
    """Four articles, every sentence."""
    articles = json.loads((data / "newsroom" / "articles" / "gold.json").read_text("utf-8"))
    return [
        Labelled(row["sentence"], int(row["checkworthy"]), "newsroom", name)
        for name, rows in articles.items()
        for row in rows
    ]


def house() -> list[Labelled]:
    """The program's own examples: sentences of news as short and plain as they come, written for claimcheck."""
    rows = _rows([Path(__file__).parent / "house_worth.jsonl"])
    return [Labelled(row["text"], row["label"], "house", row["text"]) for row in rows]


def claimbuster(data: Path) -> list[Labelled]:
    """Sentences of presidential debates."""
    rows = sorted(_rows((data / "checkworthy" / "claimbuster").glob("*.jsonl")), key=lambda row: row["id"])
    return [
        Labelled(row["text"], row["label"], "claimbuster", str(place * STRETCHES // len(rows)))
        for place, row in enumerate(rows)
    ]


def policlaim(data: Path) -> list[Labelled]:
    """Sentences of politicians' speeches."""
    rows = _rows((data / "checkworthy" / "policlaim").glob("*.jsonl"))
    return [Labelled(row["text"], row["label"], "policlaim", row["file"]) for row in rows]


def checkthat(data: Path) -> list[Labelled]:
    """Posts about a pandemic."""
    rows = _rows((data / "checkworthy" / "checkthat22_1b").glob("*.jsonl"))
    return [Labelled(row["text"], row["label"], "checkthat22_1b", row["text"]) for row in rows]


def folds(rows: list[Labelled]) -> NDArray[np.int64]:
    """For each sentence its fold, a document whole in one; each newsroom article is one of its own."""
    documents = sorted({(row.name, row.document) for row in rows})
    random.Random(SEED).shuffle(documents)
    seen: dict[str, int] = {}
    fold: dict[tuple[str, str], int] = {}
    for name, document in documents:
        fold[name, document] = seen.get(name, 0) % FOLDS
        seen[name] = seen.get(name, 0) + 1
    return np.array([fold[row.name, row.document] for row in rows])


def _rows(files: Iterable[Path]) -> Iterable[dict[str, Any]]:
    for file in sorted(files):
        for line in file.read_text("utf-8").splitlines():
            yield json.loads(line)
