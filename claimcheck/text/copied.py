"""The passages two texts have in common, word for word but for typography, with their places in both."""

from __future__ import annotations

from collections import defaultdict

from claimcheck.lazily import NamedTuple
from claimcheck.text.shingles import RUN, SURE, Worded, shingles
from claimcheck.text.spans import Span

PLACES = 8  # of a run that stands again and again in a text, so many are tried: the cost stays linear


class Passage(NamedTuple):
    """A run of words that stands in both texts: how many, and where in each."""

    words: int
    left: Span
    right: Span


def passages(left: Worded, right: Worded, least: int = SURE) -> list[Passage]:
    """The passages of at least `least` words, in the order of the left text and not overlapping there."""
    places = _places(right)
    hashes = shingles(left.words)
    found: list[Passage] = []
    at = 0
    while at < len(hashes):
        there, length = _longest(left, right, at, places.get(hashes[at], []))
        if length >= least:
            found.append(Passage(length, _span(left, at, length), _span(right, there, length)))
        at += length if length >= least else 1
    return found


def covered(text: Worded, spans: list[Span]) -> float:
    """The share of a text's words, 0 to 1, that lie in one of the spans."""
    if not text.words:
        return 0.0
    marked = bytearray(len(text.words))
    ordered = sorted(spans)
    at = 0
    for number, start in enumerate(text.starts):
        while at < len(ordered) and ordered[at].end <= start:
            at += 1
        marked[number] = at < len(ordered) and ordered[at].start <= start
    return sum(marked) / len(marked)


def likeness(left: Worded, right: Worded) -> float:
    """The share of the shorter text's runs of three words, 0 to 1, that stand in the other too; 1 where it has none."""
    ours, theirs = _short_runs(left), _short_runs(right)
    fewer = min(len(ours), len(theirs))
    return len(ours & theirs) / fewer if fewer else 1.0


def _short_runs(text: Worded) -> set[tuple[str, ...]]:
    return set(zip(text.words, text.words[1:], text.words[2:], strict=False))


def _places(text: Worded) -> dict[int, list[int]]:
    """Where each run of words begins in a text, at its first few places."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for at, value in enumerate(shingles(text.words)):
        if len(places[value]) < PLACES:
            places[value].append(at)
    return dict(places)


def _longest(left: Worded, right: Worded, at: int, places: list[int]) -> tuple[int, int]:
    """Of the places in the right text the one where most words agree with the left from `at` on, and how many."""
    return max(((place, _shared(left.words, right.words, at, place)) for place in places), key=_by_length, default=(0, 0))


def _by_length(found: tuple[int, int]) -> tuple[int, int]:
    return found[1], -found[0]


def _shared(left: tuple[str, ...], right: tuple[str, ...], i: int, j: int) -> int:
    length = 0
    most = min(len(left) - i, len(right) - j)
    while length + RUN <= most and left[i + length : i + length + RUN] == right[j + length : j + length + RUN]:
        length += RUN
    while length < most and left[i + length] == right[j + length]:
        length += 1
    return length


def _span(text: Worded, at: int, length: int) -> Span:
    return Span(text.starts[at], text.ends[at + length - 1])
