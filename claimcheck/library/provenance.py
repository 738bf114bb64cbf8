"""What is on file about a document besides its bytes: its facts, and from where it was taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimcheck import ids
from claimcheck.document_report import OfferView
from claimcheck.errors import Invalid
from claimcheck.ids import Kind
from claimcheck.library.describing import Given
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.sources import Sources
from claimcheck.shapes import DocumentCreate
from claimcheck.store.connection import Row
from claimcheck.store.ledger import Ledger
from claimcheck.text.credits import agency
from claimcheck.validation import build

_FACTS = ("url", "author", "published")


@dataclass(frozen=True)
class Provenance:
    """The verbs on what a document is and where it comes from."""

    desk: Desk

    def edit(self, name: str, values: Mapping[str, Any]) -> str:
        """Change what is said of a document (title, author, url, published, publisher); gives its id."""
        row = Documents(self.desk).get(name)
        fields = {field: row[field] for field in ("title", *_FACTS, "wire_credit", "ref")}
        new = build(DocumentCreate, **{**fields, **values})
        with self.desk.writing("edit") as ledger:
            changed = {field: getattr(new, field) for field in ("title", *_FACTS)}
            if new.publisher:
                changed["publisher_id"] = self._publisher(ledger, new.publisher)
            ledger.amend("document", row["id"], changed)
        return Kind.DOCUMENT.show(row["id"])

    def relayed_from(self, name: str, upstream: str | None) -> str:
        """Record from where a document was taken: a document on file, or else an agency or outlet by its name.

        None takes back what is on file. Gives the document's id; raises Invalid for a circle.
        """
        row = Documents(self.desk).get(name)
        with self.desk.writing("relayed-from") as ledger:
            ledger.subject = Kind.DOCUMENT.show(row["id"])
            if upstream is None:
                ledger.amend("document", row["id"], {"upstream_id": None, "wire_credit": None})
            elif (found := self._document(upstream)) is not None:
                self._set_upstream(ledger, row["id"], found)
            else:
                credit = DocumentCreate(title="credit", wire_credit=(agency(upstream) or upstream)[:300]).wire_credit
                ledger.amend("document", row["id"], {"wire_credit": credit})
        return Kind.DOCUMENT.show(row["id"])

    def accept(self, ledger: Ledger, offers: tuple[OfferView, ...]) -> tuple[OfferView, ...]:
        """Take over the first document and credit offered for each, unless the record has one; gives the offers."""
        return tuple(replace(offer, accepted=offer.accepted or self._taken(ledger, offer)) for offer in offers)

    def _taken(self, ledger: Ledger, offer: OfferView) -> bool:
        """Whether an offer could be taken over."""
        document = ids.parse(offer.document, Kind.DOCUMENT)
        row = ledger.row("document", document)
        if offer.upstream and row["upstream_id"] is None:
            upstream = ids.parse(offer.upstream, Kind.DOCUMENT)
            return not self._leads_to(upstream, document) and ledger.amend("document", document, {"upstream_id": upstream})
        return (
            offer.credit is not None
            and row["wire_credit"] is None
            and ledger.amend("document", document, {"wire_credit": offer.credit})
        )

    def complete(self, ledger: Ledger, document: int, found: DocumentCreate, given: Given) -> None:
        """Fill in what the record of a document lacks; what a person gives replaces what was there."""
        row = ledger.row("document", document)
        values = {field: getattr(found, field) for field in _FACTS if row[field] is None}
        values |= {field: value for field in ("title", "author", "published") if (value := getattr(given, field))}
        if found.publisher and (row["publisher_id"] is None or given.publisher):
            values["publisher_id"] = self._publisher(ledger, found.publisher)
        ledger.amend("document", document, values)

    def _publisher(self, ledger: Ledger, name: str) -> int:
        return Sources(self.desk).ensure_publisher(ledger, name)

    def _document(self, name: str) -> Row | None:
        """The document on file of that name; an id that is not on file is an error, not an outlet's name."""
        if name.lower().startswith(Kind.DOCUMENT.value) and ids.looks_like_id(name, Kind.DOCUMENT):
            return Documents(self.desk).get(name)
        return Documents(self.desk).find(name)

    def _set_upstream(self, ledger: Ledger, document: int, upstream: Row) -> None:
        if self._leads_to(upstream["id"], document):
            shown, other = Kind.DOCUMENT.show(document), Kind.DOCUMENT.show(upstream["id"])
            raise Invalid(f"{other} goes back to {shown} itself: that would be a circle", hint="name the older of the two")
        ledger.amend("document", document, {"upstream_id": upstream["id"]})

    def _leads_to(self, start: int, document: int) -> bool:
        """Whether one comes from a document to another by going upstream."""
        seen: set[int] = set()
        at: int | None = start
        while at is not None and at not in seen:
            if at == document:
                return True
            seen.add(at)
            at = self.desk.connection.value("SELECT upstream_id FROM document WHERE id = :id", {"id": at})
        return False
