"""Attribution: PolNeAR's cues, sources and contents found again, and who is credited with each sentence of four articles.

    python bench/attribution.py [--data DIR] [--train N]

DIR holds attribution/polnear and newsroom/articles as bench/README.md describes; without it there is nothing to measure.
Beside every figure stands the baseline of the same run: the cue words counted in PolNeAR train, with the nearest
capitalised words as the source, and for the articles "said" and a name or the commonest answer.
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from pairs import arguments

from claimcheck.statements.attributions import attributions
from claimcheck.statements.cast import cast_of
from claimcheck.statements.credits import credits as credits_of
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.pieces import Piece, pieces
from claimcheck.statements.quotes import quotes
from claimcheck.statements.sentence import Sentence, read
from claimcheck.statements.speakers import speaker_of
from claimcheck.text.sentences import sentences
from claimcheck.text.spans import Span

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CAPITALS = re.compile(r"(?:[A-Z][\w'’-]*\.?)(?: (?:of |the )?[A-Z][\w'’-]*\.?)*|\b(?:he|she|they|it|who)\b")
_PRONOUNS = frozenset(["he", "she", "they", "it", "who", "i", "we", "you", "his", "her", "their", "that", "which", "him"])
_LEAST_SHARE = 0.5  # of a form's uses that must be cues, for the baseline to take it as one
KINDS = ("named", "anonymous", "official", "document", "pronoun")


class Found(NamedTuple):
    """One attribution in characters of its article; `source` may be None."""

    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    kind: str = ""


def gold_of(text: str, rows: Iterable[dict[str, object]]) -> list[Found]:
    """The attributions of one article, whose sentences are looked up in it."""
    found = []
    for row in rows:
        at = text.find(str(row["text"]))
        if at < 0 or not row["cue_span"]:
            continue
        spans = {key: [Span(at + a, at + b) for a, b in row[f"{key}_span"]] for key in ("cue", "source", "content")}  # type: ignore[attr-defined]
        source = _whole(spans["source"]) if spans["source"] else None
        found.append(Found(_whole(spans["cue"]), source, tuple(spans["content"])))
    return found


def _whole(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def ours(text: str) -> list[Found]:
    """What claimcheck finds: every attribution, thoughts and deeds of speech among them, as PolNeAR counts them."""
    spans, quoted = sentences(text), quotes(text)
    cast = cast_of(text, spans)
    found = []
    more = _quoted_on(read(text, spans, quoted, [None] * len(spans)))
    for span in spans:
        run = pieces(text, span, quoted)
        for one in attributions(run):
            where = one.source and _place(run, one.source)
            said = tuple(Span(run[first].start, run[stop - 1].end) for first, stop in one.content if stop > first)
            kind = _kind(speaker_of(text, run, one.source, cast)) if one.source else ""
            cue = Span(run[one.cue[0]].start, run[one.cue[1] - 1].end)
            found.append(Found(cue, where, (*said, *more.get(cue.start, ())), kind))
    return found


def _quoted_on(sentences_read: Sequence[Sentence]) -> dict[int, list[Span]]:
    """The sentences that are all quote, by where the cue begins that tells whose: the quote's, else the paragraph's last."""
    leads = {one.unit: one for one in reversed(sentences_read) if one.lead and any(piece.quoted for piece in one.run)}
    more: dict[int, list[Span]] = defaultdict(list)
    last: Sentence | None = None
    for one in sentences_read:
        last = one if one.lead else last if last and last.paragraph == one.paragraph else None
        teller = leads.get(one.unit, last)
        if one.is_quoted and one.lead is None and teller and teller.lead:
            more[teller.run[teller.lead.cue[0]].start].append(one.span)
    return more


def _place(run: Sequence[Piece], source: Phrase) -> Span:
    """The source's characters; of "he's" the pronoun."""
    last = run[source.whole_stop - 1]
    is_pronoun = source.whole_stop == source.first + 1 and last.low in _PRONOUNS
    return Span(run[source.first].start, last.bare_end if is_pronoun else last.end)


def _kind(speaker: object) -> str:
    kind = getattr(speaker, "kind", None)
    return kind.value if kind is not None else "pronoun"


class Baseline:
    """Cue words counted in PolNeAR train; the source is the nearest run of capitals or pronoun of the sentence."""

    def __init__(self, articles: dict[str, str], gold: dict[str, list[Found]]) -> None:
        cues: Counter[str] = Counter()
        seen: Counter[str] = Counter()
        for doc, text in articles.items():
            starts = {one.cue.end for one in gold.get(doc, ())}
            for match in _WORD.finditer(text):
                seen[match[0].lower()] += 1
                cues[match[0].lower()] += match.end() in starts
        self.cues = {word for word, count in cues.items() if count > 2 and count >= _LEAST_SHARE * seen[word]} | {
            "according"
        }

    def __call__(self, text: str) -> list[Found]:
        found = []
        for span in sentences(text):
            runs = [Span(*match.span()) for match in _CAPITALS.finditer(text, *span)]
            for match in _WORD.finditer(text, *span):
                if match[0].lower() in self.cues:
                    cue = Span(*match.span())
                    near = min(runs, key=lambda run: min(abs(run.start - cue.end), abs(cue.start - run.end)), default=None)
                    found.append(Found(cue, near, (span,)))
        return found


def scores(texts: dict[str, str], gold: dict[str, list[Found]], find: Callable[[str], list[Found]]) -> dict[str, float]:
    """Cue and sentence F1, and on matched cues: source overlap and exact, content overlap; by kind of the gold's source."""
    right = ours_count = gold_count = 0
    sentence: Counter[str] = Counter()
    sources: list[tuple[float, bool, str]] = []
    contents: list[float] = []
    for doc, text in texts.items():
        true, mine = gold.get(doc, []), find(text)
        pairs = _matched(true, mine)
        right, ours_count, gold_count = right + len(pairs), ours_count + len(mine), gold_count + len(true)
        _count_sentences(text, true, mine, sentence)
        for left, other in pairs:
            contents.append(_overlap(text, left.content, other.content))
            if left.source is not None:
                both = [other.source] if other.source else []
                shared = _overlap(text, [left.source], both)
                sources.append(
                    (shared, bool(both) and _bare(text, left.source) == _bare(text, both[0]), _gold_kind(text, left))
                )
    found = {
        "cue precision": right / ours_count if ours_count else 0.0,
        "cue recall": right / gold_count if gold_count else 0.0,
        "cue F1": _f1(right, ours_count, gold_count),
        "sentence F1": _f1(sentence["both"], sentence["ours"], sentence["gold"]),
        "source overlap": _mean([shared > 0 for shared, _, _ in sources]),
        "source exact": _mean([exact for _, exact, _ in sources]),
        "content overlap": _mean(contents),
    }
    return found | {
        f"source overlap, {kind}": _mean([shared > 0 for shared, _, its in sources if its == kind]) for kind in KINDS
    }


def _matched(true: list[Found], mine: list[Found]) -> list[tuple[Found, Found]]:
    """Each gold cue with one of ours that overlaps it."""
    free = list(mine)
    pairs = []
    for one in true:
        other = next((other for other in free if one.cue.start < other.cue.end and other.cue.start < one.cue.end), None)
        if other is not None:
            free.remove(other)
            pairs.append((one, other))
    return pairs


def _count_sentences(text: str, true: list[Found], mine: list[Found], count: Counter[str]) -> None:
    for span in sentences(text):
        has = any(span.start <= one.cue.start < span.end for one in true)
        have = any(span.start <= one.cue.start < span.end for one in mine)
        count["gold"] += has
        count["ours"] += have
        count["both"] += has and have


def _words(text: str, spans: Iterable[Span]) -> set[tuple[int, int]]:
    return {match.span() for span in spans for match in _WORD.finditer(text, *span)}


def _overlap(text: str, left: Iterable[Span], right: Iterable[Span]) -> float:
    """Shared words over all words of both."""
    one, other = _words(text, left), _words(text, right)
    return len(one & other) / len(one | other) if one | other else 0.0


def _bare(text: str, span: Span) -> str:
    return re.sub(r"^(?:the|a|an) |[^\w ]", "", span.of(text).lower()).strip()


def _gold_kind(text: str, one: Found) -> str:
    """The kind of a gold source by what it says; PolNeAR does not tell it."""
    if one.source is None:
        return ""
    if one.source.of(text).lower() in _PRONOUNS:
        return "pronoun"
    spans = [Span(0, 0)]
    run = pieces(text, one.source, [])
    if not run:
        return ""
    return _kind(speaker_of(text, run, Phrase(0, len(run), len(run)), cast_of(text, spans)))


def _f1(right: int, ours_count: int, gold_count: int) -> float:
    return 2 * right / (ours_count + gold_count) if ours_count + gold_count else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else float("nan")


def polnear(folder: Path, part: str, most: int | None = None) -> tuple[dict[str, str], dict[str, list[Found]]]:
    """The articles of one part and their attributions."""
    texts = {}
    for line in (folder / f"{part}_articles.jsonl").read_text("utf-8").splitlines()[:most]:
        row = json.loads(line)
        texts[row["doc"]] = row["text"]
    rows = defaultdict(list)
    for line in (folder / f"{part}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        rows[row["doc"]].append(row)
    return texts, {doc: gold_of(text, rows[doc]) for doc, text in texts.items()}


def articles(folder: Path) -> None:
    """Per article: the share of sentences with the right attribution type and speaker, beside two baselines."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    print('\n| article | sentences | type | macro-F1 | speaker | a name and "said" | commonest |')
    print("|---|---|---|---|---|---|---|")
    for name, rows in gold.items():
        text = (folder / name).read_text("utf-8")
        spans = sentences(text)
        by = {span.of(text): credit for span, credit in zip(spans, credits_of(text, spans), strict=True)}
        pairs = [(row, by.get(row["sentence"])) for row in rows]
        types = [(row["attribution"], credit.attribution.value if credit else "") for row, credit in pairs]
        speakers = [credit is not None and _same(credit.speaker, row["speaker"]) for row, credit in pairs]
        simple = _mean([_simple(row["sentence"]) == row["attribution"] for row in rows])
        commonest = Counter(row["attribution"] for row in rows).most_common(1)[0][1] / len(rows)
        right = _mean([true == mine for true, mine in types])
        print(
            f"| {name.split('_')[0]} | {len(rows)} | {right:.2f} | {_macro(types):.2f} | {_mean(speakers):.2f} "
            f"| {simple:.2f} | {commonest:.2f} |"
        )


def _simple(sentence: str) -> str:
    found = re.search(r"\b(?:said|says|told|added|according to)\b", sentence)
    if not found:
        return "narrator"
    return "named" if re.search(r"[a-z,”\"] [A-Z]\w+", sentence) else "anonymous"


def _macro(types: list[tuple[str, str]]) -> float:
    kinds = {true for true, _ in types}
    counts = [
        (sum(t == m == kind for t, m in types), sum(m == kind for _, m in types), sum(t == kind for t, _ in types))
        for kind in kinds
    ]
    return _mean([_f1(*count) for count in counts])


def _same(mine: str | None, true: str | None) -> bool:
    one, other = (re.sub(r"^(?:the|a|an|dr) |[^\w ]", "", (name or "").lower()).strip() for name in (mine, true))
    return bool(one) and bool(other) and (one in other or other in one)


def speed(texts: dict[str, str], baseline: Callable[[str], list[Found]]) -> None:
    """Characters read in a second by all of attribution, and by the baseline."""
    size = sum(map(len, texts.values())) / 1e6
    timed = []
    for find in (lambda text: credits_of(text, sentences(text)), baseline):
        start = time.perf_counter()
        for text in texts.values():
            find(text)
        timed.append(size / (time.perf_counter() - start))
    print(f"\nspeed: credits {timed[0]:.2f} MB/s, baseline {timed[1]:.2f} MB/s, ratio {timed[0] / timed[1]:.2f}")


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--train", type=int, default=80, help="articles of PolNeAR train to score beside dev")
    args = parser.parse_args()
    folder = args.data / "attribution" / "polnear"
    if not folder.exists():
        print(f"data not here: {folder}")
        return
    train_texts, train_gold = polnear(folder, "train")
    baseline = Baseline(train_texts, train_gold)
    sample = dict(list(train_texts.items())[: args.train])
    dev_texts, dev_gold = polnear(folder, "dev")
    columns = [
        scores(dev_texts, dev_gold, ours),
        scores(dev_texts, dev_gold, baseline),
        scores(sample, train_gold, ours),
        scores(sample, train_gold, baseline),
    ]
    print("| PolNeAR | dev | baseline | train sample | baseline |\n|---|---|---|---|---|")
    for key in columns[0]:
        print(f"| {key} | " + " | ".join(f"{column[key]:.2f}" for column in columns) + " |")
    articles(args.data / "newsroom" / "articles")
    speed(dev_texts, baseline)


if __name__ == "__main__":
    main()
