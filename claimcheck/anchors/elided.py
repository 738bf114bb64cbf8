"""Quotes with something left out or put in: “The gate […] held”, “[the company] will close”.

Their parts are located word for word, in order. What is left out may be a few sentences, what square brackets replace a
few words. Where a “not” is lost between two parts of one sentence, or square brackets put one in or change a number or a
name, the quote does not say what the document says.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from claimcheck.anchors.exact import places
from claimcheck.anchors.figures import number_words
from claimcheck.anchors.skeleton import Skeleton
from claimcheck.lazily import NamedTuple
from claimcheck.text.spans import Span

LEFT_OUT = 600  # skeleton characters that an ellipsis may stand for: about a paragraph
PUT_IN = 60  # and square brackets with words
MOST_PARTS = 12
SHORTEST = 4  # letters of a part; a shorter one stands everywhere

_CAPITAL = re.compile(r"\[(\w)\](?=\w)")  # [T]he: a letter made great or small
_BREAK = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.|\[[^\[\]]{1,80}\]")
_END_OF_SENTENCE = re.compile(r"[.!?]['\"”’)]*\s+[^a-z]")
_NAME = re.compile(r"\b[A-Z]\w+")
_DENIES = re.compile(r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|cannot|\w+n['’]t)\b", re.IGNORECASE)


class Part(NamedTuple):
    """Words of a quote, how far from the part before they may begin, and what square brackets put in before and behind."""

    words: Skeleton
    within: int
    before: str = ""
    behind: str = ""


def parts_of(quote: str) -> tuple[Part, ...]:
    """The parts of a quote with something left out or put in; nothing where it is whole, or too little is left."""
    if "…" not in quote and "..." not in quote and ". ." not in quote and "[" not in quote:
        return ()
    text = _CAPITAL.sub(r"\1", quote)
    parts: list[Part] = []
    at, within, put = 0, 0, ""
    for match in [*_BREAK.finditer(text), None]:
        words = Skeleton(text[at : match.start() if match else len(text)].strip(" '\"“”‘’"))
        if len(words):
            parts.append(Part(words, within, put))
            within, put = 0, ""
        if match:
            is_left_out = "." in match[0] or "…" in match[0]
            within = max(within, LEFT_OUT if is_left_out else PUT_IN)
            put = put if is_left_out else f"{put} {match[0].strip('[]')}"
            at = match.end()
    if put and parts:
        parts[-1] = parts[-1]._replace(behind=put)
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
            found[stops[-1].end] = Chain(start, stops[-1].end, _sound(page, parts, stops))
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


def _sound(page: Skeleton, parts: tuple[Part, ...], stops: list[Span]) -> bool:
    """True where neither what was left out nor what was put in changes what the document says."""
    if not _fits_edge(parts[0].before, _words_at(page, stops[0].start)[0]):
        return False
    if not _fits_edge(parts[-1].behind, _words_at(page, stops[-1].end)[1]):
        return False
    between = zip(pairwise(stops), parts[1:], strict=True)
    return all(_harmless(page, left.end, right.start, part.before) for (left, right), part in between)


def _words_at(page: Skeleton, at: int) -> tuple[str, str]:
    """The word before a place of the skeleton and the one behind it."""
    offset = page.span(at, at + 1).start if at < len(page) else len(page.text)
    before, behind = page.text[max(0, offset - PUT_IN) : offset].split(), page.text[offset : offset + PUT_IN].split()
    return before[-1] if before else "", behind[0] if behind else ""


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(rf"\d[\d.,]*|\b(?:{'|'.join(sorted(number_words()))})\b", re.IGNORECASE)


def _fits_edge(put: str, word: str) -> bool:
    """What square brackets put at a quote's end says no “not”, and no other number than the document has there."""
    return not _DENIES.search(put) and not _other(_figure(), put, word)


def _harmless(page: Skeleton, start: int, end: int, put: str) -> bool:
    """False where what lies between denies in the same sentence, or what is put in for it is another number or name."""
    text = ""
    if start < end:
        span = page.span(start, end)
        text = page.text[span.start : span.end + 2]
    if put and (_other(_figure(), put, text) or _other(_NAME, put, text)):
        return False
    denied = bool(_DENIES.search(text)) and not _END_OF_SENTENCE.search(text)
    return denied == bool(_DENIES.search(put))


def _other(pattern: re.Pattern[str], put: str, text: str) -> bool:
    """True where both hold such words and none of them is shared."""
    ours, theirs = (set(map(str.casefold, pattern.findall(part))) for part in (put, text))
    return bool(ours) and bool(theirs) and not ours & theirs
