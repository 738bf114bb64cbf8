"""The words of a draft without its markup, with the way back to where each stands in the draft as it was typed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from claimcheck.text.spans import Span


class BlockKind(str, Enum):  # noqa: UP042 - as in the vocabulary
    """What a block of a draft is to its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Marker:
    """One `[c12, c14]` of a draft: the claims it names, its span in the draft, and the place in the prose it stands at.

    What is nearly a marker names no claim; `unread` is what was typed then, `within` the "backticks", "code" or "a comment"
    that hides it.
    """

    claims: tuple[str, ...]
    span: Span
    at: int
    unread: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose: its words on one line, and for each piece of them where it begins here and in the draft."""

    kind: BlockKind
    text: str
    here: tuple[int, ...]
    there: tuple[int, ...]
    markers: tuple[Marker, ...] = ()

    def place(self, at: int) -> int:
        """Where the character at an offset of the prose stands in the draft."""
        piece = bisect_right(self.here, at) - 1
        return self.there[piece] + at - self.here[piece]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the draft from the first to behind the last of these characters."""
        return Span(self.place(start), self.place(end - 1) + 1)


@dataclass
class Builder:
    """Puts a block together from pieces of the draft."""

    kind: BlockKind
    pieces: list[str] = field(default_factory=list)
    here: list[int] = field(default_factory=list)
    there: list[int] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    length: int = 0

    def take(self, text: str, at: int) -> None:
        """Add characters that stand at that offset of the draft."""
        if text:
            self.pieces.append(text)
            self.here.append(self.length)
            self.there.append(at)
            self.length += len(text)

    def copy(self, raw: Block, start: int, end: int) -> None:
        """Add a stretch of another block, piece by piece, each with its place in the draft."""
        piece = bisect_right(raw.here, start) - 1
        while start < end:
            stop = min(end, raw.here[piece + 1] if piece + 1 < len(raw.here) else end)
            self.take(raw.text[start:stop], raw.there[piece] + start - raw.here[piece])
            start, piece = stop, piece + 1

    def mark(self, claims: Iterable[str], span: Span, *, unread: str = "", within: str = "") -> None:
        """Note a marker, or what is nearly one; no character of it is prose."""
        self.markers.append(Marker(tuple(claims), span, self.length, unread, within))

    @property
    def raw(self) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
        """What was taken, and where each piece begins here and in the draft."""
        return "".join(self.pieces), tuple(self.here), tuple(self.there)

    def built(self) -> Block | None:
        """The block; None where nothing in it can be read and nothing is marked."""
        text, here, there = self.raw
        if not self.markers and not any(char.isalnum() for char in text):
            return None
        return Block(self.kind, text, here, there, tuple(self.markers))
