"""What became of one quote in a copy of its document: its state, its place there, and what is around it now."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.anchors import Anchor, locate
from claimcheck.anchors.context import Surroundings, surroundings
from claimcheck.documents.fragments import placed
from claimcheck.documents.full_text import FullText, Part
from claimcheck.library.keeping import Kept
from claimcheck.library.on_lines import line_in
from claimcheck.store.connection import Row
from claimcheck.vocab import AnchorState, QuoteState

_BECAME = {
    AnchorState.INTACT: QuoteState.SAME,
    AnchorState.MOVED: QuoteState.MOVED,
    AnchorState.ALTERED: QuoteState.ALTERED,
    AnchorState.AMBIGUOUS: QuoteState.AMBIGUOUS,
    AnchorState.LOST: QuoteState.GONE,
    AnchorState.UNCHECKED: QuoteState.UNAVAILABLE,
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A document and the copy its quotes are looked for in; `kept` where it was given now.

    In a `typed` one, plain text or Markdown, lines are counted.
    """

    document: Row
    snapshot: int | None
    seen: str | None
    full_text: FullText | None
    kept: Kept | None = None
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one quote in one copy; `around` is None where it is not there word for word.

    `spoken` are the voices that the first copy and this one mark there, where they are two.
    """

    attribution: Row
    copy: Copy
    anchor: Anchor
    state: QuoteState
    around: Surroundings | None = None
    spoken: tuple[str, str] | None = None

    @property
    def line(self) -> int | None:
        """The line on which the quote begins in a typed copy, from 1."""
        full_text, start = self.copy.full_text, self.anchor.start
        return line_in(full_text.text, start) if self.copy.typed and full_text and start is not None else None


def finding(row: Row, copy: Copy, first: FullText | None) -> Finding:
    """Look for an attribution's quote in a copy; `first` is the text that it was captured in, where that is at hand."""
    stored = stored_anchor(row)
    if copy.full_text is None or not copy.full_text.text.strip():
        return Finding(row, copy, stored, QuoteState.UNAVAILABLE)
    found = placed(locate(copy.full_text.text, stored), copy.full_text)
    state = _BECAME[found.state]
    if state not in (QuoteState.SAME, QuoteState.MOVED):
        return Finding(row, copy, found, state)
    around = _around(stored, first, found, copy.full_text)
    elsewhere = None not in (stored.fragment, found.fragment) and stored.fragment != found.fragment
    if around.other or elsewhere:
        state = QuoteState.MOVED  # that it is as many characters from the beginning is chance
    return Finding(row, copy, found, state, around, _spoken(stored, first, found, copy.full_text))


def _around(stored: Anchor, first: FullText | None, found: Anchor, now: FullText) -> Surroundings:
    """What became of what stood around a quote; where both texts mark their main text, only of what is in it."""
    if first is None or not _holds(first, stored):
        return surroundings(stored, found)
    return surroundings(_in_main_text(stored, first), _in_main_text(found, now))


def _in_main_text(anchor: Anchor, full_text: FullText) -> Anchor:
    """The anchor with what stands around it in its stretch of the main text: menus and headers change every day."""
    main = full_text.at(Part.MAIN, anchor.start or 0)
    if main is None or anchor.start is None or anchor.end is None:
        return anchor
    before, after = max(0, anchor.start - main.start), max(0, main.end - anchor.end)
    return anchor._replace(prefix=anchor.prefix[-before:] if before else "", suffix=anchor.suffix[:after])


def _holds(full_text: FullText, anchor: Anchor) -> bool:
    """False where the text was read anew since, and the place is none of this version."""
    return full_text.text[anchor.start : anchor.end] == anchor.exact


def stored_anchor(row: Row) -> Anchor:
    """The anchor of an attribution with a quote."""
    return Anchor(
        row["exact"],
        row["prefix"] or "",
        row["suffix"] or "",
        row["anchor_start"],
        row["anchor_end"],
        AnchorState(row["anchor_state"] or AnchorState.UNCHECKED),
        row["anchor_fragment"],
    )


def _spoken(stored: Anchor, first: FullText | None, found: Anchor, now: FullText) -> tuple[str, str] | None:
    """The two voices, where both texts mark whose words the quote is and they differ."""
    if first is None or stored.start is None or found.start is None or not _holds(first, stored):
        return None
    then, since = first.at(Part.VOICE, stored.start), now.at(Part.VOICE, found.start)
    labels = (then.label if then else None) or "", (since.label if since else None) or ""
    return labels if all(labels) and labels[0] != labels[1] else None
