"""Quotes with something left out or put in: “The gate […] held”, “[the company] will close”.

Their parts are located word for word, in order. What is left out may be a few sentences, what square brackets replace a
few words. Where a “not” is lost between two parts of one sentence the quote does not say what the document says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from claimcheck.anchors.exact import places
from claimcheck.anchors.skeleton import Skeleton
from claimcheck.text.spans import Span

LEFT_OUT = 600  # skeleton characters that an ellipsis may stand for: about a paragraph
PUT_IN = 60  # and square brackets with words
MOST_PARTS = 12
SHORTEST = 4  # letters of a part; a shorter one stands everywhere

_CAPITAL = re.compile(r"\[(\w)\](?=\w)")  # [T]he: a letter made great or small
_BREAK = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.|\[[^\[\]]{1,80}\]")
_END_OF_SENTENCE = re.compile(r"[.!?]['\"”’)]*\s+[^a-z]")
_DENIES = re.compile(r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|cannot|\w+n['’]t)\b", re.IGNORECASE)


class Part(NamedTuple):
    """Words of a quote, and how far from the part before they may begin."""

    words: Skeleton
    within: int


def parts_of(quote: str) -> tuple[Part, ...]:
    """The parts of a quote with something left out or put in; nothing where it is whole, or too little is left."""
    if "…" not in quote and "..." not in quote and ". ." not in quote and "[" not in quote:
        return ()
    text = _CAPITAL.sub(r"\1", quote)
    parts: list[Part] = []
    at, within = 0, 0
    for match in [*_BREAK.finditer(text), None]:
        words = Skeleton(text[at : match.start() if match else len(text)].strip(" '\"“”‘’"))
        if len(words):
            parts.append(Part(words, within))
            within = 0
        if match:
            within = max(within, LEFT_OUT if "." in match[0] or "…" in match[0] else PUT_IN)
            at = match.end()
    whole = len(parts) > 1 or text != quote or at > 0
    return tuple(parts) if whole and 0 < len(parts) <= MOST_PARTS and _enough(parts) else ()


def _enough(parts: list[Part]) -> bool:
    letters = [sum(char.isalnum() for char in part.words.characters) for part in parts]
    return min(letters) >= SHORTEST and sum(letters) >= 2 * SHORTEST


class Chain(NamedTuple):
    """A stretch of the page's skeleton that holds all parts in order; `sound` where no “not” is lost between them."""

    start: int
    end: int
    sound: bool


def chains(page: Skeleton, parts: tuple[Part, ...]) -> list[Chain]:
    """The stretches that hold the parts in order, each as short as can be."""
    where = [places(page, part.words) for part in parts]
    found: dict[int, Chain] = {}
    for start in where[0]:  # of two that end alike the later beginning is the shorter
        stops = _follow(start, parts, where)
        if stops:
            found[stops[-1].end] = Chain(start, stops[-1].end, all(_sound(page, *pair) for pair in _between(stops)))
    return list(found.values())


def _follow(start: int, parts: tuple[Part, ...], where: list[list[int]]) -> list[Span]:
    """Where each part stands when the first stands at `start`; nothing where one does not follow near enough."""
    stops = [Span(start, start + len(parts[0].words))]
    for part, found in zip(parts[1:], where[1:], strict=True):
        end = stops[-1].end
        at = next((at for at in found if end <= at <= end + part.within), None)
        if at is None:
            return []
        stops.append(Span(at, at + len(part.words)))
    return stops


def _between(stops: list[Span]) -> Iterator[tuple[int, int]]:
    return ((left.end, right.start) for left, right in pairwise(stops))


def _sound(page: Skeleton, start: int, end: int) -> bool:
    """False where what lies between is of the same sentence and holds a word that denies."""
    if start >= end:
        return True
    span = page.span(start, end)
    text = page.text[span.start : span.end + 2]
    return bool(_END_OF_SENTENCE.search(text)) or not _DENIES.search(text)
