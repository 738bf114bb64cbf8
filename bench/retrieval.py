"""How well the right claims are found among many: MAP@5 and recall@10 beside the usual engines, in the same run.

    python bench/retrieval.py [--data DIR]

CheckThat! 2020: posts against 10,375 verified claims, each indexed as title and text. Emergent: 500 headlines against the
rumoured claims among 14,000 others (those verified claims and the generated corpus). Peers get what ours gets: links
stripped, hashtags split. Settings were chosen on train; dev confirms. Brackets: 95 % of 1,000 bootstrap samples. The peers
bm25s and TF-IDF need bm25s and scikit-learn; what is not installed is left out and named.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import corpus
from rapidfuzz import fuzz, process, utils

from claimcheck.store import candidates
from claimcheck.store.migrating import create
from claimcheck.store.opening import connect

DEPTH, SAMPLES, SEED, OTHERS, HEADLINES, FUZZY = 100, 1_000, 20251125, 14_000, 500, 60
LINK = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S*")
TAG = re.compile(r"[#@](\w+)")
TAG_WORD = re.compile(r"\d+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+")

Ranking = list[list[int]]


class Task(NamedTuple):
    """Texts to find, and for each query which of them are meant."""

    name: str
    texts: list[str]
    queries: list[tuple[str, set[int]]]


def main() -> int:
    """Print a table for each set; 0 also where the data are not here."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    default = os.environ.get("CLAIMCHECK_DATA") or Path(__file__).resolve().parents[1].parent / "shared" / "data"
    parser.add_argument("--data", type=Path, default=Path(default))
    parser.add_argument("--only", default="", help="the sets whose names begin so")
    given = parser.parse_args()
    data = given.data
    if not (data / "retrieval").is_dir():
        print(f"data not here: {data}")
        return 0
    for task in (*_checkthat(data / "retrieval" / "checkthat20"), _emergent(data)):
        if task.name.startswith(given.only):
            _print(task)
    return 0


def _print(task: Task) -> None:
    print(f"{task.name}: {len(task.queries)} queries, {len(task.texts):,} texts, load {os.getloadavg()[0]:.1f}")
    print(f"{'engine':34} {'MAP@5':>22} {'recall@10':>22} {'R@1':>6} {'R@50':>6} {'ms':>8}")
    rankings: dict[str, Ranking] = {}
    for name, engine in ENGINES.items():
        try:
            asked = task.queries[:FUZZY] if name.startswith("rapidfuzz") else task.queries
            started = time.perf_counter()
            rankings[name] = engine(task, [text for text, _ in asked])
        except ModuleNotFoundError as missing:
            print(f"{name:34} not installed: {missing.name}")
            continue
        _row(name, rankings[name], asked, (time.perf_counter() - started) / len(asked))
    if "character n-grams" in rankings:
        both = [_fused(pair) for pair in zip(rankings["FTS5 porter BM25"], rankings["character n-grams"], strict=True)]
        _row("reciprocal ranks of these two", both, task.queries, 0.0)
    print()


def _row(name: str, found: Ranking, asked: list[tuple[str, set[int]]], seconds: float) -> None:
    meant = [wanted for _, wanted in asked]
    precision = [_average_precision(ids, wanted) for ids, wanted in zip(found, meant, strict=True)]
    recall = {k: [_recall(ids[:k], wanted) for ids, wanted in zip(found, meant, strict=True)] for k in (1, 10, 50)}
    shown = f"{_interval(precision)} {_interval(recall[10])} {_mean(recall[1]):6.3f} {_mean(recall[50]):6.3f}"
    print(f"{name + (f' (first {len(asked)})' if len(asked) == FUZZY else ''):34} {shown} {seconds * 1e3:8.2f}")


def _average_precision(ids: list[int], wanted: set[int]) -> float:
    hits = [place for place, claim in enumerate(ids[:5]) if claim in wanted]
    return sum((n + 1) / (place + 1) for n, place in enumerate(hits)) / min(5, len(wanted))


def _recall(ids: list[int], wanted: set[int]) -> float:
    return len(wanted & set(ids)) / len(wanted)


def _mean(values: list[float]) -> float:
    return statistics.fmean(values)


def _interval(values: list[float]) -> str:
    dice = random.Random(SEED)
    means = sorted(statistics.fmean(dice.choices(values, k=len(values))) for _ in range(SAMPLES))
    return f"{statistics.fmean(values):8.3f} [{means[SAMPLES // 40]:.3f} {means[-SAMPLES // 40]:.3f}]"


def _checkthat(folder: Path) -> list[Task]:
    rows = _rows(folder / "corpus.jsonl")
    places = {row["id"]: place for place, row in enumerate(rows)}
    texts = [f"{row['title']} {row['text']}" for row in rows]
    return [
        Task(
            f"CheckThat! {split}",
            texts,
            [(q["query"], {places[claim] for claim in q["positives"]}) for q in _rows(folder / f"{split}.jsonl")],
        )
        for split in ("train", "dev")
    ]


def _emergent(data: Path) -> Task:
    """Each headline once, with the claim it reports on."""
    pairs = _rows(data / "pairs" / "emergent" / "train.jsonl")
    rumours = list(dict.fromkeys(pair["a"] for pair in pairs))
    others = [row["text"] for row in _rows(data / "retrieval" / "checkthat20" / "corpus.jsonl")]
    others += islice(corpus.claims(OTHERS), OTHERS - len(others))
    headlines = {pair["b"]: {rumours.index(pair["a"])} for pair in pairs}
    sample = random.Random(SEED).sample(sorted(headlines), HEADLINES)
    return Task("Emergent", rumours + others, [(headline, headlines[headline]) for headline in sample])


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def _ours(task: Task, asked: list[str]) -> Ranking:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "retrieval.db"
        create(place)
        with connect(place) as connection:
            with connection.writing():
                candidates.add_many(connection, enumerate(task.texts))
            return [candidates.near(connection, text, DEPTH) for text in asked]


def _fts5(task: Task, asked: list[str]) -> Ranking:
    """All words of the query, OR between them."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'porter unicode61')")
    connection.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", enumerate(task.texts))
    find = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ?"
    words = (dict.fromkeys(re.findall(r"\w+", _plain(text))) for text in asked)
    found = (connection.execute(find, (" OR ".join(f'"{w}"' for w in each), DEPTH)) if each else () for each in words)
    return [[claim for (claim,) in rows] for rows in found]


def _bm25s(task: Task, asked: list[str]) -> Ranking:
    import bm25s  # noqa: PLC0415 - a peer that may not be installed
    from Stemmer import Stemmer  # noqa: PLC0415

    def tokens(texts: list[str]) -> Any:
        return bm25s.tokenize(texts, stopwords="en", stemmer=Stemmer("english"), show_progress=False)

    index = bm25s.BM25()
    index.index(tokens(task.texts), show_progress=False)
    found, _ = index.retrieve(tokens([_plain(text) for text in asked]), k=DEPTH, show_progress=False)
    return [[int(claim) for claim in row] for row in found]


def _tfidf(task: Task, asked: list[str]) -> Ranking:
    return _cosine(task, asked, sublinear_tf=True)


def _ngrams(task: Task, asked: list[str]) -> Ranking:
    return _cosine(task, asked, sublinear_tf=True, analyzer="char_wb", ngram_range=(3, 5))


def _cosine(task: Task, asked: list[str], **settings: Any) -> Ranking:
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - a peer that may not be installed

    model = TfidfVectorizer(**settings)
    texts = model.fit_transform(task.texts)
    rows = (model.transform([_plain(text)]) @ texts.T for text in asked)
    return [[int(place) for place in (-row.toarray()[0]).argsort(kind="stable")[:DEPTH]] for row in rows]


def _fuzzy(task: Task, asked: list[str]) -> Ranking:
    prepared = [utils.default_process(text) for text in task.texts]
    queries = (utils.default_process(_plain(text)) for text in asked)
    found = (process.extract(query, prepared, scorer=fuzz.token_set_ratio, limit=DEPTH) for query in queries)
    return [[place for _, _, place in hits] for hits in found]


def _fused(rankings: tuple[list[int], ...]) -> list[int]:
    scores: dict[int, float] = {}
    for ranking in rankings:
        for place, claim in enumerate(ranking, start=1):
            scores[claim] = scores.get(claim, 0.0) + 1 / (60 + place)
    return sorted(scores, key=lambda claim: (-scores[claim], claim))[:DEPTH]


def _plain(text: str) -> str:
    return TAG.sub(lambda tag: " ".join(TAG_WORD.findall(tag[1])), LINK.sub(" ", text))


ENGINES: dict[str, Callable[[Task, list[str]], Ranking]] = {
    "claimcheck": _ours,
    "FTS5 porter BM25": _fts5,
    "bm25s": _bm25s,
    "TF-IDF": _tfidf,
    "character n-grams": _ngrams,
    "rapidfuzz token_set_ratio": _fuzzy,
}


if __name__ == "__main__":
    sys.exit(main())
