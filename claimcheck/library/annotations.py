"""Quotes for interchange: out with what may be published only, in as claims with attribution and document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pydantic import ValidationError

from claimcheck.anchors import Anchor
from claimcheck.answers import Imported, Problem, QuoteAnnotation
from claimcheck.errors import ClaimcheckError, DatabaseFailed, Invalid, NotFound
from claimcheck.ids import Kind
from claimcheck.library.annotated import difference, located
from claimcheck.library.cases import Cases
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.entering import Entering
from claimcheck.library.picture import take
from claimcheck.library.views import voice
from claimcheck.library.withholding import WITHHELD
from claimcheck.shapes import AttributionCreate, ClaimCreate
from claimcheck.store import matches, queries
from claimcheck.store.connection import Row
from claimcheck.text.spans import Span
from claimcheck.validation import described
from claimcheck.vocab import AnchorState, AttributionType, GroundRule, SourceKind, Stance


@dataclass(frozen=True)
class TakingIn:
    """The one document that annotations are about, if that is said; whether words that changed are taken as they stand."""

    document: str | None = None
    as_it_stands: bool = False


@dataclass(frozen=True)
class Annotations:
    """The verbs on quotes for interchange."""

    desk: Desk

    def out(self, case: str | None) -> tuple[QuoteAnnotation, ...]:
        """The anchored quotes of a case that are on the record or on background; none that would name a hidden source."""
        connection, number = self.desk.connection, Cases(self.desk).get(case)["id"]
        rows = [
            row
            for doc in queries.quoted_documents(connection, number)
            for row in queries.quotes_of(connection, doc["id"], number)
        ]
        picture = take(connection, {row["claim_id"] for row in rows})
        copies = queries.hashes(connection, {row["snapshot_id"] for row in rows if row["snapshot_id"]})
        found = []
        for row in rows:
            shown = voice(picture, row)
            held = (shown.quote, shown.title, shown.url)
            if row["ground_rule"] in _CLOSED or WITHHELD in held or not shown.quote:
                continue
            found.append(
                QuoteAnnotation(
                    shown.quote,
                    shown.before or "",
                    shown.after or "",
                    row["anchor_start"],
                    row["anchor_end"],
                    row["anchor_fragment"],
                    shown.url or shown.title or "",
                    picture.claims[row["claim_id"]]["text"],
                    picture.claims[row["claim_id"]]["ulid"],
                    row["ulid"],
                    shown.shown_as if row["ground_rule"] == GroundRule.ON_RECORD else None,
                    row["stance"],
                    snapshot=copies.get(row["snapshot_id"]) if row["ground_rule"] == GroundRule.ON_RECORD else None,
                )
            )
        return tuple(found)

    def take_in(
        self, quotes: Iterable[tuple[str, QuoteAnnotation] | Problem], case: str | None, bringing: TakingIn | None = None
    ) -> Imported:
        """Enter quotes as claims; what is on file adds nothing, what is bad is a problem of its line."""
        request, before = bringing or TakingIn(), matches.telling(self.desk.connection)
        tally, number = _Tally(), int(Cases(self.desk).get(case)["id"])
        for entry in quotes:
            if isinstance(entry, Problem):
                tally.problems.append(entry)
                continue
            where, quote = entry
            try:
                self._take(where, quote, number, request, tally)
            except DatabaseFailed:
                raise
            except ClaimcheckError as failure:
                tally.problems.append(Problem(where, failure.message, failure.hint))
            except ValidationError as failure:
                tally.problems.append(Problem(where, described(failure), "mend it and import the file again"))
        found = matches.telling(self.desk.connection) - before
        return Imported(tally.added, tally.known, tuple(tally.problems), found, tuple(tally.notes))

    def _take(self, where: str, quote: QuoteAnnotation, case: int, request: TakingIn, tally: _Tally) -> None:
        if self._on_file(quote):
            tally.known += 1
            return
        documents = Documents(self.desk)
        row = self._document(quote, request)
        full_text = documents.full_text(row) if row else None
        anchor = None
        if row and full_text is not None and full_text.text.strip():
            anchor = located(quote, full_text, Kind.DOCUMENT.show(row["id"]))
            tally.notes += self._noted(where, quote, row, anchor, request)
        elif not quote.exact.strip():
            raise Invalid("it has no words, and no text of its document is on file", hint="add the document first")
        if self._enter(quote, case, row, anchor):
            tally.added += 1
        else:
            tally.known += 1

    def _noted(self, where: str, quote: QuoteAnnotation, row: Row, anchor: Anchor, request: TakingIn) -> Iterator[Problem]:
        """What to know of a quote that is not as it was annotated; an altered one is refused unless that is asked for."""
        document = Kind.DOCUMENT.show(row["id"])
        if anchor.state is AnchorState.ALTERED:
            told = difference(quote, anchor)
            if not request.as_it_stands:
                raise Invalid(f"the quote stands in {document} in other words, at {told}", hint=_AS_IT_STANDS)
            yield Problem(where, f"taken as it stands in {document}, at {told}")
        if anchor.state is AnchorState.AMBIGUOUS:
            yield Problem(where, f"stands in several places of {document}: stored without one", _SEVERAL)

    def _document(self, quote: QuoteAnnotation, request: TakingIn) -> Row | None:
        """The document that is meant: by the copy's hash, its address, its title; None for an address not on file."""
        documents = Documents(self.desk)
        if request.document is not None:
            return documents.get(request.document)
        address = quote.source.partition("#")[0] or quote.source
        row = self._by_copy(quote.snapshot) or documents.find(quote.source) or documents.find(address)
        if row is None and quote.title and not quote.source.startswith(_ADDRESSES):
            row = documents.find(quote.title)
        if row is None and not quote.source.startswith(_ADDRESSES):
            raise NotFound("its target is no URL and no document on file", hint=_ADD_IT)
        return row

    def _by_copy(self, sha256: str | None) -> Row | None:
        return self.desk.connection.one(_BY_COPY, {"sha256": sha256}) if sha256 else None

    def _on_file(self, quote: QuoteAnnotation) -> bool:
        query = "SELECT id FROM attribution WHERE ulid = :ulid"
        return (
            quote.attribution_id is not None and self.desk.connection.one(query, {"ulid": quote.attribution_id}) is not None
        )

    def _enter(self, quote: QuoteAnnotation, case: int, row: Row | None, anchor: Anchor | None) -> bool:
        """One claim with its quote; who says it is named in the annotation, else the document's outlet, by name.

        It is no primary document by being annotated: that would settle the claim, and only a person can say so.
        """
        document = Kind.DOCUMENT.show(row["id"]) if row else quote.source
        exact = anchor.exact if anchor else quote.exact
        attribution = AttributionCreate(
            source=quote.said_by or self._outlet(quote, row),
            source_kind=None if quote.said_by else SourceKind.PUBLICATION,
            type=AttributionType.NAMED,
            stance=Stance(quote.stance) if quote.stance else Stance.ASSERTS,
            doc=document,
            quote=exact,
        )
        claim = ClaimCreate(text=quote.claim if quote.claim.strip() else exact)
        place = None if anchor is None or anchor.start is None or anchor.end is None else Span(anchor.start, anchor.end)
        self.desk.ready(claim.text)
        with self.desk.writing("import") as ledger:
            entering = Entering.one(self.desk, even_if_alike=True)
            entered = entering.claim(ledger, claim, case)
            ledger.subject = Kind.CLAIM.show(entered.claim)
            entering.attribution(ledger, entered, attribution, None, place)
            return bool(ledger.changes)

    def _outlet(self, quote: QuoteAnnotation, row: Row | None) -> str:
        """The publisher on file, else the document's title, else its address."""
        if row is None:
            return quote.source
        publisher = self.desk.connection.value("SELECT name FROM source WHERE id = :id", {"id": row["publisher_id"]})
        return str(publisher or row["title"])


@dataclass
class _Tally:
    added: int = 0
    known: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


_CLOSED = (GroundRule.OFF_RECORD, GroundRule.DEEP_BACKGROUND)
_ADDRESSES = ("http://", "https://")
_AS_IT_STANDS = "--as-it-stands takes the document's words"
_SEVERAL = "an annotation with what stands before and after it, its prefix and suffix, tells which"
_ADD_IT = "add the document first, or name it: --doc d7; no file is opened"
_BY_COPY = """
SELECT document.* FROM document JOIN snapshot ON snapshot.document_id = document.id
WHERE snapshot.sha256 = :sha256 AND document.withdrawn_at IS NULL AND snapshot.withdrawn_at IS NULL ORDER BY document.id
"""
