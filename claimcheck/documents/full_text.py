"""A document's full text: the one deterministic text whose characters every anchor counts, with what is marked on it.

Nothing a reader could see is left out of it, only script and style; the main text, the title and the like are marked on
top, so that an anchor never depends on what somebody took for the main text. Where no main text is marked, all of it is.

How it is laid out: an empty line parts blocks (paragraphs, list items, table rows), a newline parts lines within one (of a
PDF or a subtitle they are the page's and the screen's, and a sentence runs on over them), a tab parts a table's short cells.
Plain text and Markdown stand as they were typed. Line ends are newlines; a NUL or half a character is U+FFFD.
"""

from __future__ import annotations

from enum import Enum

from claimcheck.lazily import dataclass, field_names

# Rises whenever a reader makes another text of the same bytes; anchors keep the version they were made on.
TEXT_VERSION = 3


class Part(str, Enum):  # noqa: UP042 - as in the vocabulary
    """What a stretch of a full text is."""

    MAIN = "main"  # the main text, without menus, adverts and footers
    TITLE = "title"
    CAPTION = "caption"
    PAGE = "page"  # `label` is the page number
    TIME = "time"  # `label` is the time code, HH:MM:SS.mmm
    VOICE = "voice"  # `label` is the speaker of a transcript
    INSERTED = "inserted"  # text whose insertion a word processor tracked
    SAID = "said"  # `label` is when what stands here was said or posted, in ISO 8601
    QUOTED = "quoted"  # what a mail program puts in of the mail that is answered or passed on


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the full text, `start` inclusive and `end` exclusive in characters, and what it is."""

    part: Part
    start: int
    end: int
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself; each None where it does not. `published` is ISO 8601 at its own precision.

    `made` is when the file was made, which tells nothing of when its text was published.
    """

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    made: str | None = None

    def completed(self, other: Facts) -> Facts:
        """These facts, and those of another that these lack."""
        return Facts(**{name: getattr(self, name) or getattr(other, name) for name in field_names(Facts)})


@dataclass(frozen=True, slots=True)
class FullText:
    """A document's text with its version, marks in order of `start`, facts, and warnings of one plain line each."""

    text: str
    version: int = TEXT_VERSION
    marks: tuple[Mark, ...] = ()
    facts: Facts = Facts()
    warnings: tuple[str, ...] = ()

    def at(self, part: Part, offset: int) -> Mark | None:
        """The mark of that part which covers the character at `offset`: its page, its time code, its voice."""
        return next((mark for mark in self.marks if mark.part is part and mark.start <= offset < mark.end), None)
