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

from claimcheck.statements.furniture import furniture
from claimcheck.text.sentences import sentences

# What a sentence of each set counts in the fit. Sentences of news count most, because they are what is read; debates have
# many and label few of them, so that each counts less.
SET_WEIGHTS = {"newsroom": 14.0, "house": 6.5, "claimbuster": 1.2, "policlaim": 3.6, "checkthat22_1b": 1.8}
# ClaimBuster's sentences carry no debate's name, but numbers in order: so many stretches of them stand for debates.
STRETCHES = 60
FOLDS = 5
POSTS_A_PAGE = 15
NEWS_ARTICLES = 120


class Labelled(NamedTuple):
    """One sentence, 1 for worth checking, its set, its document, never divided between folds, and the text it is read in.

    The text is the document but for posts, which are read by the page.
    """

    text: str
    label: int
    name: str
    document: str
    page: str = ""

    @property
    def text_of(self) -> str:
        """What is read at one time."""
        return self.page or self.document


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
    """Posts about a pandemic; so many stand on a page."""
    rows = list(_rows((data / "checkworthy" / "checkthat22_1b").glob("*.jsonl")))
    return [
        Labelled(row["text"], row["label"], "checkthat22_1b", row["text"], str(place // POSTS_A_PAGE))
        for place, row in enumerate(rows)
    ]


def more_news(data: Path) -> list[str]:
    """Sentences of news that nobody labelled as worth checking: they show how news is written (PolNeAR, training split)."""
    file = data / "attribution" / "polnear" / "train_articles.jsonl"
    articles = [row["text"] for row in _rows([file])] if file.exists() else []
    random.Random(SEED).shuffle(articles)
    found = (span.of(text).strip() for text in articles[:NEWS_ARTICLES] for span in sentences(text))
    return [sentence for sentence in found if not furniture(sentence)]


def folds(rows: list[Labelled]) -> NDArray[np.int64]:
    """For each sentence its fold, a document whole in one; each newsroom article is one of its own.

    Each set is dealt by itself, so that a sentence added to one moves no document of another.
    """
    fold: dict[tuple[str, str], int] = {}
    for name in SET_WEIGHTS:
        documents = sorted({row.document for row in rows if row.name == name})
        random.Random(SEED).shuffle(documents)
        fold |= {(name, document): place % FOLDS for place, document in enumerate(documents)}
    return np.array([fold[row.name, row.document] for row in rows])


def _rows(files: Iterable[Path]) -> Iterable[dict[str, Any]]:
    for file in sorted(files):
        for line in file.read_text("utf-8").splitlines():
            yield json.loads(line)
