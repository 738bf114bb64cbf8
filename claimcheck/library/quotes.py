"""A quote as it may be shown: with its surroundings, its place, and what became of it in another copy."""

from __future__ import annotations

from claimcheck.anchors import Anchor
from claimcheck.anchors.anchor import without_place
from claimcheck.anchors.context import Surroundings, surroundings
from claimcheck.answers import QuoteChecked
from claimcheck.documents.fragments import in_words
from claimcheck.ids import Kind
from claimcheck.lazily import NamedTuple
from claimcheck.library.became import Finding, stored_anchor
from claimcheck.library.picture import Picture
from claimcheck.library.views import hidden_spellings
from claimcheck.library.withholding import WITHHELD, title_unless_named, unless_named
from claimcheck.store.connection import Row
from claimcheck.text.worddiff import told, word_diff
from claimcheck.vocab import AnchorState, QuoteState


class Pointed(NamedTuple):
    """A place in words: document, page or time, else the line of a text that was typed, characters."""

    document: int
    fragment: str | None
    start: int | None
    end: int | None
    line: int | None = None

    def __str__(self) -> str:
        """`d7, page 4, characters 412–431`."""
        where = f"characters {self.start}–{self.end}" if self.start is not None else ""
        return ", ".join(filter(None, (Kind.DOCUMENT.show(self.document), self._part, where)))

    @property
    def _part(self) -> str:
        return in_words(self.fragment) or (f"line {self.line}" if self.line else "")


def checked_view(picture: Picture, finding: Finding, seen: str) -> QuoteChecked:
    """What became of one quote; the words are withheld where they would name a protected source."""
    row, found = finding.attribution, finding.anchor
    hidden = hidden_spellings(picture, row)
    stored = stored_anchor(row)
    there = found if finding.state is not QuoteState.UNAVAILABLE else without_place(stored, found.state)
    word_for_word = finding.around is not None and not hidden
    return QuoteChecked(
        attribution=Kind.ATTRIBUTION.show(row["id"]),
        claim=Kind.CLAIM.show(row["claim_id"]),
        document=Kind.DOCUMENT.show(row["document_id"]),
        title=title_unless_named(picture.documents.get(row["document_id"], {}).get("title"), hidden),
        state=finding.state.value,
        copy=seen or None,
        quote=unless_named(row["exact"], hidden) or "",
        was=_pointed(row, stored, picture.lines.get(row["id"])),
        place=_pointed(row, there, finding.line),
        diff=changed(row["exact"], found.exact, hidden) if finding.state is QuoteState.ALTERED else None,
        remark=unless_named(remark(finding.around, finding.spoken), hidden),
        was_before=stored.prefix if word_for_word else None,
        was_after=stored.suffix if word_for_word else None,
        before=found.prefix if word_for_word else None,
        after=found.suffix if word_for_word else None,
    )


def _pointed(row: Row, anchor: Anchor, line: int | None = None) -> str | None:
    """An anchor's place in words; None where it has none."""
    if anchor.start is None:
        return None
    return str(Pointed(row["document_id"], anchor.fragment, anchor.start, anchor.end, line))


def remark(around: Surroundings | None, spoken: tuple[str, str] | None = None) -> str | None:
    """What is other around a quote that stands word for word; None where nothing is."""
    found = []
    if around is not None and not around.same:
        found.append(_OTHER if around.other else _READS[around.before, around.after])
    if spoken is not None:
        found.append(f"spoken by {spoken[1]}, where it was {spoken[0]}")
    return "; ".join(found) or None


_OTHER = "in another context: neither what stood before it nor what followed it is there"
_READS = {
    (False, True): "what stands before it reads otherwise",
    (True, False): "what follows it reads otherwise",
    (False, False): "what stands before it and what follows it reads otherwise",
}


def changed(before: str, after: str, hidden: tuple[str, ...]) -> str:
    """The word diff of a quote on one line, or the remark that it would name a protected source."""
    if WITHHELD in (unless_named(before, hidden), unless_named(after, hidden)):
        return WITHHELD
    return told(word_diff(before, after))


def fate(recheck: Row, row: Row, hidden: tuple[str, ...], line: int | None = None) -> str:
    """What the last recheck found, in words: `altered in the copy of 2026-03-04: It cost [-12-] {+15+} million`.

    `line` is the one on which the quote begins there, where lines are counted.
    """
    state = QuoteState(recheck["state"])
    copy = recheck["copied_at"]
    where = f"in the copy of {copy[:10]}" if copy else f"when it was rechecked on {recheck['recorded_at'][:10]}"
    said = f"{state.label} {where}"
    if recheck["exact"] is None:
        return said
    if state is QuoteState.ALTERED:
        return f"{said}: {changed(row['exact'], recheck['exact'], hidden)}"
    there = stored_anchor({**recheck, "anchor_state": AnchorState.MOVED})
    place = _pointed(row, there, line) if state is QuoteState.MOVED else None
    likeness = surroundings(stored_anchor(row), there).likeness
    around = Surroundings(recheck["prefix"] is None, recheck["suffix"] is None, likeness)
    return "".join([said, f": {place}" if place else "", f"; {other}" if (other := remark(around)) else ""])
