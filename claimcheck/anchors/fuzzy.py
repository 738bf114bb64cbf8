"""Where a quote stands with changes: seeds, then windows, then a score that must be clear of the second best.

Its rarer words vote for where it would begin (seed and extend, as in aligning genomes); the few best windows are aligned
word by word with rapidfuzz's bit-parallel Indel distance, trimmed to the run of words that is the quote's (the best-scoring
run, Kadane), and scored by their letters. `partial_ratio` would be cubic for long quotes.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import islice, pairwise

from rapidfuzz.distance import Indel, Prefix

from claimcheck.anchors.context import Context
from claimcheck.anchors.skeleton import Skeleton
from claimcheck.lazily import NamedTuple
from claimcheck.text.spans import Span

ENOUGH = 0.70  # of the letters: what is less alike is not the same quote with changes
CLEAR = 0.08  # and so much more than the second best place, its surroundings counted in
CONTEXT_SHARE = 0.15  # what surroundings weigh beside the quote's own words
FEWEST_WORDS = 4  # a shorter quote with a changed word is another quote
COMMON = 300  # a word that stands in more places leads nowhere
WINDOWS = 8
SLACK = 3  # words by which a window is wider than a third of the quote on either side
GAP_COST = 0.34  # a word of the text that is not the quote's, against one that is

_WORD = re.compile(r"\w+(?:[.,:/'-]\w+)*%?")
_STOP = re.compile(r"[.!?][\"')\]]*\s")


class Near(NamedTuple):
    """A place of the folded text that may be the quote with changes; `score` 0 to 1."""

    start: int
    end: int
    score: float


class _Words(NamedTuple):
    """A folded text's words, where each begins, and at which numbers each word stands."""

    words: list[str]
    begins: list[int]
    places: dict[str, list[int]]

    def end(self, word: int) -> int:
        """Where a word ends in the text."""
        return self.begins[word] + len(self.words[word])


def nearest(page: Skeleton, quote: Skeleton, context: Context) -> Span | None:
    """The one place of the text that is clearly the quote with changes, as a span of the text; None otherwise."""
    text, wanted = page.folded.text, _words(quote.folded.text)
    if len(wanted.words) < FEWEST_WORDS:
        return None
    found = [_scored(text, quote.folded.text, near) for near in _candidates(_page_words(text), wanted, text)]
    good = sorted((near for near in found if near.score >= ENOUGH), key=lambda near: _worth(page, near, context))
    if not good:
        return None
    best = good[-1]
    others = [near for near in found if near.end <= best.start or near.start >= best.end]
    second = max((_worth(page, near, context) for near in others), default=0.0)
    if _worth(page, best, context) - second < CLEAR:
        return None
    return Span(*page.folded.span(*_with_marks(text, quote.folded.text, best)))


def _with_marks(text: str, quote: str, near: Near) -> tuple[int, int]:
    """The place with the marks at its ends that the quote has there too: a full stop, quotation marks."""
    inner = _words(quote)
    opens, closes = quote[: inner.begins[0]], quote[inner.end(-1) :]
    start = near.start - len(opens) if opens and text[: near.start].endswith(opens) else near.start
    return start, near.end + int(Prefix.similarity(text[near.end : near.end + len(closes)], closes))


def _words(text: str) -> _Words:
    found = list(_WORD.finditer(text))
    words, begins = [match[0] for match in found], [match.start() for match in found]
    places: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        if word in places:
            places[word].append(number)
        else:
            places[word] = [number]
    return _Words(words, begins, places)


@lru_cache(maxsize=2)
def _page_words(text: str) -> _Words:
    """The words of a document, kept while its quotes are looked for."""
    return _words(text)


def _worth(page: Skeleton, near: Near, context: Context) -> float:
    """The score with what the surroundings add to it."""
    start, end = page.within(near.start), page.within(near.end)
    return near.score + CONTEXT_SHARE * context.likeness(page, start, end)


def _candidates(page: _Words, quote: _Words, text: str) -> Iterator[Span]:
    """Stretches of the folded text worth scoring, no two alike."""
    seen: set[Span] = set()
    slack = len(quote.words) // 3 + SLACK
    for begin in _begins(page, quote):
        first, last = max(0, begin - slack), begin + len(quote.words) + slack
        run = _run(quote.words, page.words[first:last])
        if run is None:
            continue
        span = _widened(page, text, Span(run.first + first, run.last + first), run)
        if span not in seen:
            seen.add(span)
            yield span


def _begins(page: _Words, quote: _Words) -> list[int]:
    """The words of the text at which most of the quote's rarer words would have the quote begin, best first."""
    width = max(4, len(quote.words) // 4)
    votes: defaultdict[int, int] = defaultdict(int)
    for number, places, weight in _seeds(page, quote):
        for place in places:
            votes[(place - number) // width] += weight
    for begin in list(votes):
        votes[begin] += votes.get(begin + 1, 0)
    return [begin * width for begin in nlargest(WINDOWS, votes, key=votes.__getitem__)]


def _seeds(page: _Words, quote: _Words) -> Iterator[tuple[int, Sequence[int], int]]:
    """The quote's words that are rare in the text, else its rare pairs of words: place in the quote, places, weight."""
    total = len(page.words) + 1
    rare = False
    for number, word in enumerate(quote.words):
        places = page.places.get(word, ())
        if 0 < len(places) <= COMMON:
            rare = rare or len(places) <= WINDOWS
            yield number, places, 1 + int(4 * math.log(total / len(places)))
    firsts = {} if rare else {pair: number for number, pair in reversed(list(enumerate(pairwise(quote.words))))}
    for pair, number in firsts.items():
        places = _pairs(page, *pair)
        if 0 < len(places) <= COMMON:
            yield number, places, 1 + int(4 * math.log(total / len(places)))


def _pairs(page: _Words, left: str, right: str) -> list[int]:
    """Where two words stand side by side, at most one more than leads anywhere."""
    words, last = page.words, len(page.words) - 1
    places = islice(page.places.get(left, ()), 50 * COMMON)
    return list(islice((place for place in places if place < last and words[place + 1] == right), COMMON + 1))


class _Run(NamedTuple):
    """The words of a window that are the quote's, `last` exclusive, and how many of the quote's lie before and behind."""

    first: int
    last: int
    before: int
    behind: int


def _run(quote: list[str], window: list[str]) -> _Run | None:
    """The best-scoring run of matched words: each counts one, each strange word between them costs."""
    pairs = [
        (step.src_start + number, step.dest_start + number)
        for step in Indel.opcodes(quote, window)
        if step.tag == "equal"
        for number in range(step.src_end - step.src_start)
    ]
    best, best_score, score, begin = None, 0.0, 0.0, 0
    for number, (here, there) in enumerate(pairs):
        strange = there - pairs[number - 1][1] - 1 if number else 0
        score -= GAP_COST * strange
        if score <= 0:
            score, begin = 0.0, number
        score += 1
        if score > best_score:
            best_score = score
            best = _Run(pairs[begin][1], there + 1, pairs[begin][0], len(quote) - here - 1)
    return best


def _widened(page: _Words, text: str, words: Span, run: _Run) -> Span:
    """The run with the words at its ends that stand where the quote's own stood, never beyond a sentence's end."""
    first, last = words
    while first > 0 and words.start - first < run.before and not _STOP.search(text, *_gap(page, first - 1)):
        first -= 1
    while last < len(page.words) and last - words.end < run.behind and not _STOP.search(text, *_gap(page, last - 1)):
        last += 1
    return Span(page.begins[first], page.end(last - 1))


def _gap(page: _Words, word: int) -> tuple[int, int]:
    """What stands between a word and the next."""
    return page.end(word), page.begins[word + 1]


def _scored(text: str, quote: str, span: Span) -> Near:
    return Near(span.start, span.end, Indel.normalized_similarity(quote, span.of(text)))
