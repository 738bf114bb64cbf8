"""Documents as they come in: from a file, a URL or the ones on file, with the quote located in their text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from claimcheck import ids
from claimcheck.anchors import Anchor, locate
from claimcheck.documents.fragments import placed
from claimcheck.documents.full_text import FullText
from claimcheck.errors import Ambiguous, Invalid, NotFound, QuoteNotFound
from claimcheck.ids import Kind
from claimcheck.library.desk import Desk
from claimcheck.library.keeping import Kept
from claimcheck.library.sources import Sources
from claimcheck.store.connection import Row
from claimcheck.store.ledger import Ledger
from claimcheck.text.lookalikes import disguised, latin
from claimcheck.vocab import AnchorState

if TYPE_CHECKING:
    from claimcheck.shapes import DocumentCreate


@dataclass(frozen=True, slots=True)
class Filed:
    """A document on file: its row and newest snapshot, and the text a quote can be anchored in."""

    document: int
    snapshot: int | None
    full_text: FullText | None


@dataclass(frozen=True)
class Documents:
    """The verbs on documents."""

    desk: Desk

    def fetch(self, place: str | None, folder: Path | None = None, *, newest: int | None = None) -> Kept | None:
        """Read a file and keep its bytes before any row names them; None for a URL or a document on file.

        `folder` is where an import came from: its files may not lie outside, because its paths come from strangers. `newest`
        is the last document that was on file when it began: a path on its lines is none of the titles that it brought.
        """
        if place is None or is_url(place):
            return None
        if (row := self.find(place, newest=newest)) is not None:
            self.full_text(row)  # read now if it has to be: not while other writers wait
            return None
        from claimcheck.documents.reading import read_file  # noqa: PLC0415 - a document on file is not read from a file

        return self.desk.keeping.keep(read_file(_inside(folder, place) if folder else Path(place)))

    def full_text(self, row: Row) -> FullText | None:
        """The text of a snapshot's row, or of a document's newest snapshot; None where no text can be read.

        It is of the current version: offsets that were taken in an older one (`text_version`) must be found anew.
        """
        snapshot = row if "sha256" in row else self.snapshot(row["id"])
        return None if snapshot is None else self.desk.keeping.full_text(snapshot)

    def snapshot(self, document: int) -> Row | None:
        """The newest live snapshot of a document, or None."""
        return self.desk.connection.one(
            "SELECT * FROM snapshot WHERE document_id = :id AND withdrawn_at IS NULL ORDER BY id DESC", {"id": document}
        )

    def file(self, ledger: Ledger, document: DocumentCreate, kept: Kept | None) -> Filed:
        """Put a document on file inside an open transaction; the same bytes or URL are the same document."""
        known = self._known(document, kept)
        number = int(known["id"]) if known else self._insert(ledger, document)
        if kept is not None:
            self.keep_snapshot(ledger, number, kept)
        return self._filed(number)

    def place(self, ledger: Ledger, place: str, kept: Kept | None) -> Filed:
        """Put what `--doc` names on file: an id, a reference, a title, a URL or a file."""
        row = self.find(place) if kept is None else None
        if row is not None:
            return self._filed(int(row["id"]))
        if kept is None and not is_url(place):
            raise NotFound(f"there is no document {place!r}", hint="name a file, a URL, or the id of a document on file")
        url = place if kept is None else None
        title = kept.name if kept else place
        from claimcheck.shapes import DocumentCreate  # noqa: PLC0415 - most documents are on file

        return self.file(ledger, DocumentCreate(title=title[:300], url=url), kept)

    def newest(self) -> int:
        """The number of the last document that came on file; 0 where there is none."""
        return int(self.desk.connection.value("SELECT coalesce(max(id), 0) FROM document"))

    def find(self, name: str, *, newest: int | None = None) -> Row | None:
        """The live document of that id, reference, URL or title, or None; raises Ambiguous. None is newer than `newest`."""
        connection = self.desk.connection
        if name.lower().startswith(Kind.DOCUMENT.value) and ids.looks_like_id(name, Kind.DOCUMENT):
            by_id = connection.one("SELECT * FROM document WHERE id = :id", {"id": ids.parse(name, Kind.DOCUMENT)})
            return by_id or self.by_ref(name)
        rows = connection.all(
            "SELECT * FROM document WHERE withdrawn_at IS NULL AND (ref = :name OR url = :name OR title = :name)"
            " ORDER BY CASE WHEN ref = :name THEN 0 ELSE 1 END, id",
            {"name": name},
        )
        rows = [row for row in rows if newest is None or row["id"] <= newest]
        if len(rows) > 1 and rows[0]["ref"] != name:
            raise Ambiguous("document", name, [Kind.DOCUMENT.show(row["id"]) for row in rows])
        return rows[0] if rows else None

    def get(self, name: str) -> Row:
        """The document of that id, reference, URL or title; raises NotFound or Ambiguous."""
        row = self.find(name)
        if row is None:
            raise NotFound(f"there is no document {name!r}", hint="claimcheck document list shows them")
        return row

    def by_ref(self, ref: str) -> Row | None:
        """The live document of a reference, also of one that looks like an id, or None."""
        return self.desk.connection.one("SELECT * FROM document WHERE withdrawn_at IS NULL AND ref = :ref", {"ref": ref})

    def by_url(self, url: str) -> Row | None:
        """The live document of an address, or None."""
        return self.desk.connection.one(
            "SELECT * FROM document WHERE withdrawn_at IS NULL AND url = :url ORDER BY id", {"url": url}
        )

    def holds(self, document: int, sha256: str) -> bool:
        """Whether those bytes are among a document's snapshots."""
        sql = "SELECT 1 FROM snapshot WHERE document_id = :document AND sha256 = :sha256"
        return self.desk.connection.one(sql, {"document": document, "sha256": sha256}) is not None

    def _known(self, document: DocumentCreate, kept: Kept | None) -> Row | None:
        if document.ref is not None:
            return self.by_ref(document.ref)
        return (self.by_url(document.url) if document.url else None) or (self._by_bytes(kept.sha256) if kept else None)

    def _by_bytes(self, sha256: str) -> Row | None:
        return self.desk.connection.one(
            "SELECT document.* FROM document JOIN snapshot ON snapshot.document_id = document.id"
            " WHERE snapshot.sha256 = :sha256 AND document.withdrawn_at IS NULL ORDER BY document.id",
            {"sha256": sha256},
        )

    def _insert(self, ledger: Ledger, document: DocumentCreate) -> int:
        sources = Sources(self.desk)
        publisher = sources.ensure_publisher(ledger, document.publisher) if document.publisher else None
        row = document.model_dump(exclude={"record", "file", "publisher", "upstream"})
        return ledger.insert(
            "document", {**row, "publisher_id": publisher, "upstream_id": self._upstream(document.upstream)}
        )

    def _upstream(self, name: str | None) -> int | None:
        if name is None:
            return None
        row = self.find(name)
        if row is None:
            raise NotFound(f"there is no document {name!r} to be upstream", hint="put it on an earlier line")
        return int(row["id"])

    def snapshot_of(self, document: int, sha256: str) -> Row | None:
        """The document's snapshot with these bytes, or None."""
        return self.desk.connection.one(
            "SELECT * FROM snapshot WHERE document_id = :document AND sha256 = :sha256",
            {"document": document, "sha256": sha256},
        )

    def keep_snapshot(self, ledger: Ledger, document: int, kept: Kept) -> int:
        """The number of the document's snapshot with these bytes, put on file unless it is there."""
        if (known := self.snapshot_of(document, kept.sha256)) is not None:
            if known["withdrawn_at"] is not None:  # it was taken back, and is here again
                ledger.amend("snapshot", known["id"], {"withdrawn_at": None, "withdrawn_why": None})
            if known["text_version"] is None and kept.full_text is not None:  # by another name's ending it can be read
                ledger.amend(
                    "snapshot",
                    known["id"],
                    {"media_type": kept.media_type, "text_version": kept.full_text.version},
                )
            return int(known["id"])
        return ledger.insert(
            "snapshot",
            {
                "document_id": document,
                "sha256": kept.sha256,
                "size": kept.size,
                "media_type": kept.media_type,
                "text_version": kept.full_text.version if kept.full_text is not None else None,
            },
        )

    def _filed(self, document: int) -> Filed:
        row = self.snapshot(document)
        return Filed(document, None, None) if row is None else Filed(document, row["id"], self.full_text(row))


def anchored(filed: Filed | None, quote: str | None) -> Anchor | None:
    """The quote's place in the document; raises QuoteNotFound where its text is on file and does not hold the quote."""
    if quote is None:
        return None
    if filed is None or filed.full_text is None:
        return Anchor(quote, "", "", None, None, AnchorState.UNCHECKED)
    anchor = locate(filed.full_text.text, quote)
    name = Kind.DOCUMENT.show(filed.document) if filed.document else "the document"
    if anchor.state is AnchorState.LOST:
        raise QuoteNotFound(name, disguise(filed.full_text.text, quote))
    if anchor.state is AnchorState.ALTERED:
        near = f"characters {anchor.start}–{anchor.end} come near it, but in other words"
        raise QuoteNotFound(name, disguised(quote, anchor.exact) or near)
    return placed(anchor, filed.full_text)


def disguise(text: str, quote: str) -> str:
    """That a quote is lost for letters that look like its own, in words; empty where it is lost for more than that."""
    if quote.isascii() and text.isascii():
        return ""
    alike = locate(latin(text), latin(quote))
    if alike.state in (AnchorState.LOST, AnchorState.ALTERED):
        return ""
    return disguised(quote, text if alike.start is None else text[alike.start : alike.end]) or ""


def is_url(place: str) -> bool:
    """Whether a place is an address of the web."""
    return urlsplit(place).scheme.lower() in ("http", "https") if "://" in place else False


def _inside(folder: Path, place: str) -> Path:
    path = (folder / place).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise Invalid("the file lies outside the import's folder", hint="copy it beside the import file")
    return path
