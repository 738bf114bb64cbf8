"""Entering a claim with its attribution into an open transaction: the one way in, for one line or for many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.errors import Invalid
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass, field
from claimcheck.library.desk import Desk
from claimcheck.library.on_file import OnFile, words_key
from claimcheck.library.sources import Sources, did_you_mean, refuse_a_name
from claimcheck.store.connection import Row
from claimcheck.usual import usual_kind, usual_relay
from claimcheck.vocab import AnchorState, AttributionType, GroundRule, SourceKind

if TYPE_CHECKING:
    from claimcheck.anchors import Anchor
    from claimcheck.library.documents import Filed
    from claimcheck.library.keeping import Kept
    from claimcheck.library.lines import ClaimLine
    from claimcheck.shapes import AttributionCreate, ClaimCreate, SourceCreate
    from claimcheck.store.ledger import Ledger
    from claimcheck.text.spans import Span


@dataclass
class Entered:
    """What an entry did."""

    claim: int
    new_claim: bool
    attribution: int | None = None
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Entering:
    """The steps of an entry. `even_if_alike` adds a source although one on file looks much like it."""

    desk: Desk
    sources: Sources
    on_file: OnFile
    even_if_alike: bool = False

    @classmethod
    def one(cls, desk: Desk, *, even_if_alike: bool) -> Entering:
        """For a single entry: what is on file is asked for as it goes."""
        return cls(desk, Sources(desk), OnFile(desk.connection), even_if_alike)

    def claim(self, ledger: Ledger, claim: ClaimCreate | ClaimLine, case: int, key: str | None = None) -> Entered:
        """The claim, stored unless its case holds it word for word; `key` is its `words_key` where that is at hand."""
        key = key or words_key(claim.text)
        known = self.on_file.claim(case, key)
        if known is not None:
            return Entered(known, new_claim=False)
        party = self.sources.ensure(ledger, claim.adverse_to, SourceKind.ORGANISATION) if claim.adverse_to else None
        number = ledger.insert("claim", {**claim.claim_row(), "case_id": case, "adverse_to_id": party, "folded_sha256": key})
        return Entered(number, new_claim=True)

    def attribution(
        self,
        ledger: Ledger,
        entered: Entered,
        attribution: AttributionCreate | ClaimLine,
        fetched: Kept | None,
        place: Span | None = None,
    ) -> None:
        """The attribution with its source, its document and the quote's place, unless it is on file already.

        `place` is where in the document's text the quote stands, where that is known.
        """
        source = self._source(ledger, attribution, entered.remarks)
        filed = self._filed(ledger, attribution.doc, fetched) if attribution.doc else None
        row = {**self._row(ledger, entered.claim, source, attribution, filed), **_placed(filed, attribution.quote, place)}
        same = self.on_file.attribution(row)
        if same is not None:
            entered.attribution = same
            entered.remarks.append(f"this attribution is on file already as {Kind.ATTRIBUTION.show(same)}: not stored twice")
            return
        entered.attribution = ledger.insert("attribution", row)
        if fetched is not None and fetched.trouble is not None:
            entered.remarks.append(f"{fetched.trouble.message}; its bytes are kept")
        entered.remarks += _remarks(row, source, filed)

    def _filed(self, ledger: Ledger, doc: str, fetched: Kept | None) -> Filed:
        from claimcheck.library.documents import Documents  # noqa: PLC0415 - most claims come without a document

        return Documents(self.desk).place(ledger, doc, fetched)

    def _row(
        self, ledger: Ledger, claim: int, source: Row, attribution: AttributionCreate | ClaimLine, filed: Filed | None
    ) -> Row:
        sources = self.sources
        body, via = attribution.speaks_for, attribution.via
        return {
            **attribution.attribution_row(),
            "claim_id": claim,
            "source_id": source["id"],
            "speaks_for_id": sources.ensure(ledger, body, SourceKind.ORGANISATION) if body else None,
            "via_id": sources.ensure(ledger, via, usual_relay(via)) if via else None,
            "document_id": filed.document if filed else None,
            "snapshot_id": filed.snapshot if filed else None,
        }

    def _source(self, ledger: Ledger, attribution: AttributionCreate | ClaimLine, remarks: list[str]) -> Row:
        """The source on file, or a new one; the name of a new anonymous source is not kept if a description is given."""
        sources = self.sources
        row = sources.find(attribution.source or "")
        if row is not None:
            return row
        new = self._new_source(attribution, remarks)
        if new.kind is SourceKind.ANONYMOUS and (row := sources.find(new.name)) is not None:
            remarks.append(
                f"taken as the unnamed source on file, {Kind.SOURCE.show(row['id'])}; --new-source if it is another"
            )
            if not self.even_if_alike:
                return row
        if not self.even_if_alike and (near := sources.alike(new.name)) and new.kind is not SourceKind.ANONYMOUS:
            raise did_you_mean(new, near)
        number = sources.insert(ledger, new)
        remarks.append(f"new source {Kind.SOURCE.show(number)}: {new.name} ({new.kind.label})")
        return ledger.row("source", number)

    @staticmethod
    def _new_source(attribution: AttributionCreate | ClaimLine, remarks: list[str]) -> SourceCreate:
        from claimcheck.shapes import SourceCreate  # noqa: PLC0415 - most sources are on file

        kind, name = (
            attribution.source_kind or usual_kind(attribution.type, attribution.ground_rule),
            attribution.source or "",
        )
        if kind is SourceKind.ANONYMOUS and attribution.described_as and attribution.described_as != name:
            remarks.append("the name was not stored: an anonymous source is kept by its description only")
            return SourceCreate(name=attribution.described_as, kind=kind)
        if kind is SourceKind.ANONYMOUS:
            refuse_a_name(name)
        return SourceCreate(name=name, kind=kind)


def check_enough(attribution: AttributionCreate | ClaimLine) -> None:
    """Refuse an attribution that contradicts itself."""
    if attribution.quote and not attribution.doc:
        raise Invalid("a quote needs the document it stands in", hint="add --doc FILE or --doc d7")


def _placed(filed: Filed | None, quote: str | None, place: Span | None) -> Row:
    """The columns of a quote's place: at the place that is known, else where the quote is found."""
    anchor = None if filed is None and quote is None else _anchor(filed, quote, place)
    return {
        "exact": anchor.exact if anchor else None,
        "prefix": anchor.prefix if anchor else None,
        "suffix": anchor.suffix if anchor else None,
        "anchor_start": anchor.start if anchor else None,
        "anchor_end": anchor.end if anchor else None,
        "anchor_state": anchor.state.value if anchor else None,
        "anchor_fragment": anchor.fragment if anchor else None,
    }


def _anchor(filed: Filed | None, quote: str | None, place: Span | None) -> Anchor | None:
    from claimcheck.anchors import describe  # noqa: PLC0415 - most claims come without a quote
    from claimcheck.documents.fragments import placed  # noqa: PLC0415
    from claimcheck.library.documents import anchored  # noqa: PLC0415

    if place is not None and filed is not None and filed.full_text is not None:
        return placed(describe(filed.full_text.text, *place), filed.full_text)
    return anchored(filed, quote)


def _remarks(row: Row, source: Row, filed: Filed | None) -> list[str]:
    """What the person should know about what was stored."""
    remarks = []
    if row["anchor_state"] == AnchorState.UNCHECKED:
        remarks.append("the quote was stored unchecked: there is no readable text of the document on file")
    if row["anchor_state"] == AnchorState.AMBIGUOUS:
        remarks.append("the quote stands in several places of the document: give more of it to fix its place")
    if filed and filed.snapshot is None:
        remarks.append(f"{Kind.DOCUMENT.show(filed.document)} is on file by its address only: nothing was fetched")
    return remarks + shown_unnamed(row, source)


def shown_unnamed(row: Row, source: Row) -> list[str]:
    """What to know of an attribution whose source is on file by name, is not to be named and has no description yet."""
    is_hidden = row["type"] == AttributionType.ANONYMOUS or row["ground_rule"] != GroundRule.ON_RECORD
    if is_hidden and source["kind"] != SourceKind.ANONYMOUS and not row.get("described_as"):
        return ["shown as “an unnamed source”: --described-as gives the words you agreed on"]
    return []
