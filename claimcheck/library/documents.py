"""Documents as they come in: from a file, a URL or the ones on file, with the quote located in their text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from claimcheck import ids
from claimcheck.anchors import Anchor, locate
from claimcheck.documents.reading import TEXT_VERSION, Fetched, read_file, readable_text
from claimcheck.errors import Ambiguous, Invalid, NotFound, QuoteNotFound
from claimcheck.ids import Kind
from claimcheck.library.desk import Desk
from claimcheck.library.sources import Sources
from claimcheck.shapes import DocumentCreate
from claimcheck.store.connection import Row
from claimcheck.store.ledger import Ledger
from claimcheck.vocab import AnchorState, SourceKind


@dataclass(frozen=True, slots=True)
class Filed:
    """A document on file: its row and newest snapshot, and the text a quote can be anchored in."""

    document: int
    snapshot: int | None
    text: str | None


@dataclass(frozen=True)
class Documents:
    """The verbs on documents."""

    desk: Desk

    def fetch(self, place: str | None, folder: Path | None = None) -> Fetched | None:
        """Read a file and keep its bytes before any row names them; None for a URL or a document on file.

        `folder` is where an import came from: its files may not lie outside, because its paths come from strangers.
        """
        if place is None or _is_url(place) or self.find(place) is not None:
            return None
        fetched = read_file(_inside(folder, place) if folder else Path(place))
        self.desk.snapshots.put(fetched.content)
        return fetched

    def file(self, ledger: Ledger, document: DocumentCreate, fetched: Fetched | None) -> Filed:
        """Put a document on file inside an open transaction; the same bytes or URL are the same document."""
        known = self._known(document, fetched)
        number = int(known["id"]) if known else self._insert(ledger, document)
        if fetched is not None:
            self._snapshot(ledger, number, fetched)
        return self._filed(number)

    def place(self, ledger: Ledger, place: str, fetched: Fetched | None) -> Filed:
        """Put what `--doc` names on file: an id, a reference, a title, a URL or a file."""
        row = self.find(place) if fetched is None else None
        if row is not None:
            return self._filed(int(row["id"]))
        if fetched is None and not _is_url(place):
            raise NotFound(f"there is no document {place!r}", hint="name a file, a URL, or the id of a document on file")
        url = place if fetched is None else None
        title = fetched.name if fetched else place
        return self.file(ledger, DocumentCreate(title=title[:300], url=url), fetched)

    def find(self, name: str) -> Row | None:
        """The live document of that id, reference, URL or title, or None; raises Ambiguous."""
        connection = self.desk.connection
        if name.lower().startswith(Kind.DOCUMENT.value) and ids.looks_like_id(name, Kind.DOCUMENT):
            return connection.one("SELECT * FROM document WHERE id = :id", {"id": ids.parse(name, Kind.DOCUMENT)})
        rows = connection.all(
            "SELECT * FROM document WHERE withdrawn_at IS NULL AND (ref = :name OR url = :name OR title = :name)"
            " ORDER BY CASE WHEN ref = :name THEN 0 ELSE 1 END, id",
            {"name": name},
        )
        if len(rows) > 1 and rows[0]["ref"] != name:
            raise Ambiguous("document", name, [Kind.DOCUMENT.show(row["id"]) for row in rows])
        return rows[0] if rows else None

    def _known(self, document: DocumentCreate, fetched: Fetched | None) -> Row | None:
        if document.ref is None and document.url is not None:
            return self.find(document.url)
        if document.ref is None and fetched is not None:
            sha256 = self.desk.snapshots.put(fetched.content)
            return self.desk.connection.one(
                "SELECT document.* FROM document JOIN snapshot ON snapshot.document_id = document.id"
                " WHERE snapshot.sha256 = :sha256 AND document.withdrawn_at IS NULL ORDER BY document.id",
                {"sha256": sha256},
            )
        return self.find(document.ref) if document.ref else None

    def _insert(self, ledger: Ledger, document: DocumentCreate) -> int:
        sources = Sources(self.desk)
        publisher = sources.ensure(ledger, document.publisher, SourceKind.PUBLICATION) if document.publisher else None
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

    def _snapshot(self, ledger: Ledger, document: int, fetched: Fetched) -> None:
        sha256 = self.desk.snapshots.put(fetched.content)
        if self.desk.connection.one(
            "SELECT id FROM snapshot WHERE document_id = :document AND sha256 = :sha256",
            {"document": document, "sha256": sha256},
        ):
            return
        ledger.insert(
            "snapshot",
            {
                "document_id": document,
                "sha256": sha256,
                "size": len(fetched.content),
                "media_type": fetched.media_type,
                "text_version": TEXT_VERSION if fetched.text is not None else None,
            },
        )

    def _filed(self, document: int) -> Filed:
        row = self.desk.connection.one(
            "SELECT * FROM snapshot WHERE document_id = :id AND withdrawn_at IS NULL ORDER BY id DESC",
            {"id": document},
        )
        if row is None:
            return Filed(document, None, None)
        return Filed(document, row["id"], readable_text(self.desk.snapshots.get(row["sha256"]), row["media_type"]))


def anchored(filed: Filed | None, quote: str | None) -> Anchor | None:
    """The quote's place in the document; raises QuoteNotFound where its text is on file and does not hold the quote."""
    if quote is None:
        return None
    if filed is None or filed.text is None:
        return Anchor(quote, "", "", None, None, AnchorState.UNCHECKED)
    anchor = locate(filed.text, quote)
    if anchor.state is AnchorState.LOST:
        raise QuoteNotFound(Kind.DOCUMENT.show(filed.document) if filed.document else "the document")
    return anchor


def _is_url(place: str) -> bool:
    return urlsplit(place).scheme.lower() in ("http", "https") if "://" in place else False


def _inside(folder: Path, place: str) -> Path:
    path = (folder / place).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise Invalid("the file lies outside the import's folder", hint="copy it beside the import file")
    return path
