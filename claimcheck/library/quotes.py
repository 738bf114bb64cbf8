"""A quote as it may be shown: with its surroundings, its place, and what became of it in another copy."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.anchors import Anchor
from claimcheck.answers import QuoteChecked
from claimcheck.documents.fragments import in_words
from claimcheck.ids import Kind
from claimcheck.library.picture import Picture
from claimcheck.library.views import WITHHELD, hidden_spellings, unless_named
from claimcheck.store.connection import Row
from claimcheck.text.worddiff import told, word_diff
from claimcheck.vocab import QuoteState


class Pointed(NamedTuple):
    """A place in words: document, page or time, characters."""

    document: int
    fragment: str | None
    start: int | None
    end: int | None

    def __str__(self) -> str:
        """`d7, page 4, characters 412–431`."""
        where = f"characters {self.start}–{self.end}" if self.start is not None else ""
        return ", ".join(filter(None, (Kind.DOCUMENT.show(self.document), in_words(self.fragment), where)))


def checked_view(picture: Picture, row: Row, state: QuoteState, found: Anchor, seen: str) -> QuoteChecked:
    """What became of one quote; the words are withheld where they would name a protected source."""
    hidden = hidden_spellings(picture, row)
    altered = state is QuoteState.ALTERED
    document = picture.documents.get(row["document_id"], {})
    there = found if state is not QuoteState.UNAVAILABLE else None
    place = Pointed(row["document_id"], there.fragment if there else None, there.start if there else None, found.end)
    return QuoteChecked(
        attribution=Kind.ATTRIBUTION.show(row["id"]),
        claim=Kind.CLAIM.show(row["claim_id"]),
        document=Kind.DOCUMENT.show(row["document_id"]),
        title=unless_named(document.get("title"), hidden),
        state=state.value,
        copy=seen or None,
        quote=unless_named(row["exact"], hidden) or "",
        place=str(place) if there and there.start is not None else None,
        diff=changed(row["exact"], found.exact, hidden) if altered else None,
    )


def changed(before: str, after: str, hidden: tuple[str, ...]) -> str:
    """The word diff of a quote on one line, or the remark that it would name a protected source."""
    if WITHHELD in (unless_named(before, hidden), unless_named(after, hidden)):
        return WITHHELD
    return told(word_diff(before, after))


def fate(recheck: Row, quote: str, hidden: tuple[str, ...]) -> str:
    """What the last recheck found, in words: `altered in the copy of 2026-03-04: It cost [-12-] {+15+} million`."""
    state = QuoteState(recheck["state"])
    copy = recheck["copied_at"]
    where = f"in the copy of {copy[:10]}" if copy else f"when it was rechecked on {recheck['recorded_at'][:10]}"
    if state is not QuoteState.ALTERED or recheck["exact"] is None:
        return f"{state.label} {where}"
    return f"{state.label} {where}: {changed(quote, recheck['exact'], hidden)}"
