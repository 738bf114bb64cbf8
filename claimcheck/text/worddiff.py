"""What became of a text's words: the ones that went, the ones that came, and the ones that stayed.

Words that differ in typography only (quotation marks, dashes, ligatures, hyphens at a line's end, case) are the same word,
as they are for a quote that is looked for. The alignment is the longest common subsequence of the words (Hunt and
McIlroy's diff), by rapidfuzz's bit-parallel Indel distance: 5,000 words against 5,000 take some hundredths of a second.
"""

from __future__ import annotations

import re
from enum import Enum

from rapidfuzz.distance import Indel

from claimcheck.lazily import NamedTuple
from claimcheck.text.folding import fold
from claimcheck.text.lookalikes import disguised
from claimcheck.text.spans import Span

MOST_CELLS = 100_000_000  # words times words that are aligned; what lies beyond is told as one change

# A word with what joins its parts (2.1, 12,000, 10:30, o'clock, well-known), a sign of its own, or a mark.
_WORD = re.compile(r"(?:(?<!\w)-(?=\d))?\w+(?:[.,:/'-]\w+)*%?|[^\w\s]")


class Kind(str, Enum):  # noqa: UP042 - as in the vocabulary
    """What became of a stretch."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Change(NamedTuple):
    """Words of the first text that became words of the second; either span may be empty."""

    before: Span
    after: Span


class Piece(NamedTuple):
    """A stretch of words as it stands in its text: the second one's where it is the same in both."""

    kind: Kind
    text: str


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """Where two texts differ, in order; nothing where they say the same words."""
    old, new = _words(before), _words(after)
    changes = _stretches([word for word, _ in old], [word for word, _ in new])
    return tuple(Change(_span(old, before, *left), _span(new, after, *right)) for left, right in changes)


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """The two texts as one row of stretches: same, removed, added; empty ones are left out."""
    pieces: list[Piece] = []
    at = 0
    for change in word_changes(before, after):
        pieces += [
            Piece(Kind.SAME, after[at : change.after.start]),
            Piece(Kind.REMOVED, change.before.of(before)),
            Piece(Kind.ADDED, change.after.of(after)),
        ]
        at = change.after.end
    pieces.append(Piece(Kind.SAME, after[at:]))
    kept = [Piece(kind, " ".join(text.split())) for kind, text in pieces]
    return tuple(piece for piece in kept if piece.text)


def told(pieces: tuple[Piece, ...]) -> str:
    """A word diff on one line, as wdiff writes it: `the gate [-failed-] {+held+} at noon`; look-alikes are told."""
    marks = {Kind.SAME: "{}", Kind.REMOVED: "[-{}-]", Kind.ADDED: "{{+{}+}}"}
    went, came = (" ".join(piece.text for piece in pieces if piece.kind is kind) for kind in (Kind.REMOVED, Kind.ADDED))
    alike = disguised(went, came)
    line = " ".join(marks[piece.kind].format(piece.text) for piece in pieces)
    return f"{line} ({alike})" if alike else line


def _words(text: str) -> list[tuple[str, Span]]:
    """The folded words of a text, each with its place in the text as it was given."""
    page = fold(text)
    return [(match[0], Span(*page.span(*match.span()))) for match in _WORD.finditer(page.text)]


_Range = tuple[int, int]


def _stretches(old: list[str], new: list[str]) -> list[tuple[_Range, _Range]]:
    """The ranges of words that differ, what is alike at both ends taken off before anything is aligned."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    if not left and not right:
        return []
    if len(left) * len(right) > MOST_CELLS:
        return [((head, head + len(left)), (head, head + len(right)))]
    return [((a + head, b + head), (c + head, d + head)) for (a, b), (c, d) in _aligned(left, right)]


def _alike(old: list[str], new: list[str]) -> int:
    """How many words are the same from the beginning."""
    count = 0
    for left, right in zip(old, new, strict=False):
        if left != right:
            break
        count += 1
    return count


def _aligned(left: list[str], right: list[str]) -> list[tuple[_Range, _Range]]:
    """The ranges that differ, a removal and an addition at one place as one change."""
    found: list[tuple[_Range, _Range]] = []
    for step in Indel.opcodes(left, right):
        if step.tag == "equal":
            continue
        old, new = (step.src_start, step.src_end), (step.dest_start, step.dest_end)
        if found and found[-1][0][1] == old[0] and found[-1][1][1] == new[0]:
            before, after = found.pop()
            old, new = (before[0], old[1]), (after[0], new[1])
        found.append((old, new))
    return found


def _span(words: list[tuple[str, Span]], text: str, first: int, last: int) -> Span:
    """The characters of a range of words; an empty range lies where its words would stand."""
    if first < last:
        return Span(words[first][1].start, words[last - 1][1].end)
    at = words[first][1].start if first < len(words) else len(text)
    return Span(at, at)
