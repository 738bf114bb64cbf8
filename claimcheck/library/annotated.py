"""Where an annotation's quote stands in a document on file: located like any other quote, or refused in a line."""

from __future__ import annotations

from claimcheck.anchors import Anchor, locate
from claimcheck.anchors.exact import joined
from claimcheck.anchors.skeleton import Skeleton
from claimcheck.answers import QuoteAnnotation, Selection
from claimcheck.documents.fragments import in_words, placed, stretch_of
from claimcheck.documents.full_text import FullText
from claimcheck.errors import Invalid, QuoteNotFound
from claimcheck.library.documents import disguise
from claimcheck.text.spans import Span
from claimcheck.text.worddiff import told, word_diff
from claimcheck.vocab import AnchorState

_AROUND = 40  # characters on either side, to see whether a place cuts a word


def located(quote: QuoteAnnotation, full_text: FullText, document: str) -> Anchor:
    """The quote's place; without one where it stands in several places. Raises Invalid for one that is not there.

    An altered one is given as it stands in the document: it is for the caller to refuse.
    """
    room = Span(0, len(full_text.text))
    for outer in quote.within:
        room = _narrowed(outer, room, full_text, document)
    words = Selection(quote.exact, quote.prefix, quote.suffix, quote.start, quote.end, quote.fragment)
    if not words.exact.strip():
        span = _by_place(words, room, full_text.text)
        words = Selection(span.of(full_text.text), start=span.start - room.start, end=span.end - room.start)
    found = _found(words, room, full_text.text)
    page = stretch_of(full_text, words.fragment) if found.state is AnchorState.AMBIGUOUS else None
    if page is not None:  # its page may tell
        found = _found(words, page, full_text.text)
    if found.state is AnchorState.LOST:
        raise QuoteNotFound(document, disguise(full_text.text, words.exact))
    return placed(found, full_text)


def difference(quote: QuoteAnnotation, found: Anchor) -> str:
    """Where an altered quote stands and in which words: `characters 4–31, page 2: the gate is [-12-] {+15+} metres wide`."""
    where = ", ".join(filter(None, (f"characters {found.start}–{found.end}", in_words(found.fragment))))
    return f"{where}: {told(word_diff(quote.exact, found.exact))}"


def _found(words: Selection, room: Span, text: str) -> Anchor:
    """The quote within a stretch of the text, its place counted from the text's beginning."""
    inside = room.of(text)
    wanted = Anchor(words.exact, words.prefix, words.suffix, words.start, words.end, AnchorState.UNCHECKED)
    anchor = locate(inside, wanted)
    if anchor.start is None or anchor.end is None:
        return anchor
    return anchor._replace(start=anchor.start + room.start, end=anchor.end + room.start)


def _narrowed(outer: Selection, room: Span, full_text: FullText, document: str) -> Span:
    """The stretch that an outer selection means; all of it where it is of a kind that says nothing of a text."""
    if outer.exact.strip():
        found = _found(outer, room, full_text.text)
        if found.start is None or found.end is None or found.state is AnchorState.ALTERED:
            raise Invalid(f"the passage that holds its quote is not in {document}", hint="copy both from the document")
        return Span(found.start, found.end)
    if outer.start is not None:
        return _by_place(outer, room, full_text.text, whole_words=False)
    if outer.fragment is None:
        return room
    page = stretch_of(full_text, outer.fragment)
    if page is None:
        raise Invalid(f"{document} has no {in_words(outer.fragment)}", hint="look the page up in the document")
    return page


def _by_place(words: Selection, room: Span, text: str, *, whole_words: bool = True) -> Span:
    """The characters of a place that is given without words; refused where it lies outside or cuts a word."""
    span = Span(room.start + (words.start or 0), room.start + (words.end or 0))
    if span.end > room.end:
        raise Invalid("its characters lie beyond the text's end", hint=_COUNTED)
    if whole_words and (not any(map(str.isalnum, span.of(text))) or _cuts(text, span)):
        raise Invalid("its characters cut a word, so they were counted in another text", hint=_COUNTED)
    return span


_COUNTED = "export it with the quoted words, a TextQuoteSelector"


def _cuts(text: str, span: Span) -> bool:
    first = max(0, span.start - _AROUND)
    page = Skeleton(text[first : span.end + _AROUND])
    return joined(page, page.near(span.start - first)) or joined(page, page.near(span.end - first))
