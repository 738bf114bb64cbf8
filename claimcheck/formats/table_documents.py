"""Tables of documents: what came in, what is on file, what was copied."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from claimcheck.document_report import (
    CopyView,
    DocumentCard,
    DocumentView,
    Ingested,
    IngestedDocument,
    OfferView,
    PassageView,
)
from claimcheck.formats.table_layout import BLANK, Grid, Part, indented, page
from claimcheck.formats.table_paper import counted, heading, pairs, shortened, words
from claimcheck.formats.table_words import Words

# What a reader calls the usual types; any other is shown as it is.
_TYPES = {
    "text/plain": "text",
    "text/markdown": "Markdown",
    "text/html": "web page",
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.oasis.opendocument.text": "ODT",
    "message/rfc822": "e-mail",
    "application/json": "JSON",
    "text/csv": "table",
    "application/x-subrip": "SRT",
    "text/vtt": "WebVTT",
    "application/octet-stream": "unknown",
}


def ingested(result: Ingested) -> Part:
    """What came in, a row each, and below it what is offered and worth knowing."""
    columns = (("id", 0), ("title", 4), ("type", 0), ("size", 0), ("new", 0), ("published", 2))
    notes = [line for document in result.documents for line in _notes(document)]
    return page(Grid(columns, map(_row, result.documents)), *((BLANK, *notes) if notes else ()))


def _row(document: IngestedDocument) -> list[Words]:
    published = ", ".join(part for part in (document.publisher, (document.published or "")[:10]) if part)
    size = _size(document.words, document.pages)
    parts = (document.document, document.title, kind(document.media_type), size, document.state, published)
    return [words(part) for part in parts]


def _notes(document: IngestedDocument) -> Iterator[Part]:
    for offer in document.offers:
        yield _offer(offer)
    for remark in document.remarks:
        yield words(f"{document.document}: {remark}")


def _offer(offer: OfferView) -> Part:
    document = offer.document
    if offer.accepted:
        return words(f"{document} is on file as relayed from {offer.name}: {offer.because}")
    # What a page says of itself may stand in this line, and somebody will paste it into a shell.
    command = f"claimcheck document relayed-from {document} {shlex.quote(offer.name)}"
    return page(words(f"{document} may be relayed from {offer.name}: {offer.because}"), indented(words(command, "dim")))


def documents(views: tuple[DocumentView, ...]) -> Part:
    """The documents, a row each."""
    columns = (("id", 0), ("title", 4), ("publisher", 2), ("published", 0), ("type", 0), ("claims", 0), ("from", 1))
    return Grid(columns, map(_listed, views))


def _listed(view: DocumentView) -> list[Words]:
    origin = ", ".join(part for part in (view.relayed_from, view.wire_credit) if part)
    parts = (
        view.id,
        view.title,
        view.publisher or "",
        (view.published or "")[:10],
        kind(view.media_type or ""),
        str(view.claims),
    )
    return [words(part) for part in (*parts, origin)]


def card(found: DocumentCard) -> Part:
    """Everything on one document."""
    view = found.document
    rows = [
        ("publisher", view.publisher or ""),
        ("author", view.author or ""),
        ("published", view.published or ""),
        ("file made", found.made or ""),
        ("address", view.url or ""),
        ("type", kind(view.media_type or "") or "on file by its address only"),
        ("size", _size(found.words, found.pages)),
        ("relayed from", ", ".join(part for part in (view.relayed_from, view.wire_credit) if part)),
        ("claims", str(view.claims)),
        ("retracted", view.withdrawn or ""),
        *(("sha256", sha256) for sha256 in found.sha256),
        ("ulid", view.ulid),
    ]
    notes = [_offer(offer) for offer in found.offers] + [words(warning) for warning in found.warnings]
    shown = indented(pairs((name, words(value)) for name, value in rows if value))
    return page(heading(f"{view.id}  {view.title}"), shown, BLANK if notes else None, *map(indented, notes))


def copies(views: tuple[CopyView, ...]) -> Part:
    """Every two documents with what they share, the longest passages first."""
    return page(*(part for view in views for part in (_pair(view), BLANK)))


def _pair(view: CopyView) -> Part:
    title = f"{view.left} {view.left_title}  ·  {view.right} {view.right_title}"
    shares = f"{view.left_share:.0%} of {view.left}, {view.right_share:.0%} of {view.right}"
    return page(
        heading(title),
        indented(words(f"{counted(view.words, 'word')} in common: {shares}", "dim")),
        *(indented(_passage(view, passage)) for passage in view.passages),
    )


def _passage(view: CopyView, passage: PassageView) -> Part:
    left, right = _where(view.left, passage.left, passage.left_place), _where(view.right, passage.right, passage.right_place)
    return page(words(f"{counted(passage.words, 'word')}, {left}, {right}", "dim"), indented(words(shortened(passage.text))))


def _where(document: str, span: tuple[int, int], place: str | None) -> str:
    return f"{document} {f'{place}, ' if place else ''}characters {span[0]}–{span[1]}"


def _size(count: int | None, pages: int | None) -> str:
    if count is None:
        return "no text"
    return f"{counted(pages, 'page')}, {counted(count, 'word')}" if pages else counted(count, "word")


def kind(media_type: str) -> str:
    """What a reader calls a media type."""
    return _TYPES.get(media_type.partition(";")[0].strip(), media_type)
