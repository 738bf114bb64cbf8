"""Documents as they are shown: a listing, and everything on one."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.document_report import DocumentCard, DocumentView
from claimcheck.ids import Kind
from claimcheck.library.copies import Copies
from claimcheck.library.describing import word_count
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.ingesting import pages
from claimcheck.library.offers import Offers
from claimcheck.library.withholding import shown_documents
from claimcheck.store.connection import Row


@dataclass(frozen=True)
class DocumentViews:
    """The verbs that show documents."""

    desk: Desk

    def list(self) -> tuple[DocumentView, ...]:
        """The live documents in the order they came."""
        rows = self.desk.connection.all(f"{_SELECT} WHERE document.withdrawn_at IS NULL ORDER BY document.id")
        return tuple(map(_view, shown_documents(self.desk.connection, rows)))

    def show(self, name: str) -> DocumentCard:
        """Everything on one document, with what is offered as its origin."""
        number = Documents(self.desk).get(name)["id"]
        row = self.desk.connection.one(f"{_SELECT} WHERE document.id = :id", {"id": number}) or {}
        (shown,) = shown_documents(self.desk.connection, [row])
        view = _view(shown)
        snapshot = Documents(self.desk).snapshot(number)
        full_text = Documents(self.desk).full_text(snapshot) if snapshot else None
        if snapshot is None or full_text is None:
            return DocumentCard(view, None, None, self._hashes(number))
        Copies(self.desk).bring_up_to_date()
        offers = Offers(self.desk).of(row, snapshot, full_text)
        words = word_count(full_text.text)
        made, warnings = full_text.facts.made, full_text.warnings
        return DocumentCard(view, words, pages(full_text), self._hashes(number), offers, warnings, made)

    def _hashes(self, document: int) -> tuple[str, ...]:
        sql = "SELECT sha256 FROM snapshot WHERE document_id = :id AND withdrawn_at IS NULL ORDER BY id"
        return tuple(row["sha256"] for row in self.desk.connection.all(sql, {"id": document}))


def _view(row: Row) -> DocumentView:
    return DocumentView(
        id=Kind.DOCUMENT.show(row["id"]),
        ulid=row["ulid"],
        title=row["title"],
        publisher=row["publisher"],
        author=row["author"],
        published=row["published"],
        url=row["url"],
        wire_credit=row["wire_credit"],
        relayed_from=Kind.DOCUMENT.show(row["upstream_id"]) if row["upstream_id"] else None,
        media_type=row["media_type"],
        snapshots=row["snapshots"],
        claims=row["claims"],
        withdrawn=row["withdrawn_why"] or row["withdrawn_at"],
    )


_SELECT = """
SELECT document.*, publisher.name AS publisher,
    (SELECT count(*) FROM snapshot WHERE document_id = document.id AND withdrawn_at IS NULL) AS snapshots,
    (SELECT media_type FROM snapshot WHERE document_id = document.id AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1)
        AS media_type,
    (SELECT count(DISTINCT claim_id) FROM attribution WHERE document_id = document.id AND withdrawn_at IS NULL) AS claims
FROM document LEFT JOIN source publisher ON publisher.id = document.publisher_id
"""
