"""Quotes for interchange: out with what may be published only, in as claims with attribution and document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import ValidationError

from claimcheck.answers import Imported, Problem, QuoteAnnotation
from claimcheck.errors import ClaimcheckError, NotFound
from claimcheck.library.cases import Cases
from claimcheck.library.claims import Claims
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.picture import take
from claimcheck.library.views import WITHHELD, voice
from claimcheck.shapes import AttributionCreate, ClaimCreate
from claimcheck.store import queries
from claimcheck.validation import described
from claimcheck.vocab import AttributionType, GroundRule


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
                )
            )
        return tuple(found)

    def take_in(self, quotes: Iterable[tuple[int, QuoteAnnotation] | Problem], case: str | None) -> Imported:
        """Enter quotes as claims; what is on file adds nothing, what is bad is a problem of its line."""
        added, known, problems = 0, 0, []
        for entry in quotes:
            if isinstance(entry, Problem):
                problems.append(entry)
                continue
            line, quote = entry
            try:
                if self._on_file(quote):
                    known += 1
                else:
                    added += self._enter(quote, case)
            except ClaimcheckError as failure:
                problems.append(Problem(f"line {line}", failure.message, failure.hint))
            except ValidationError as failure:
                problems.append(Problem(f"line {line}", described(failure), "mend it and import the file again"))
        return Imported(added, known, tuple(problems), 0)

    def _on_file(self, quote: QuoteAnnotation) -> bool:
        query = "SELECT id FROM attribution WHERE ulid = :ulid"
        return (
            quote.attribution_id is not None and self.desk.connection.one(query, {"ulid": quote.attribution_id}) is not None
        )

    def _enter(self, quote: QuoteAnnotation, case: str | None) -> int:
        """One claim with its quote; who says it is named in the annotation, else it is the document itself."""
        if not quote.source.startswith(_ADDRESSES) and Documents(self.desk).find(quote.source) is None:
            raise NotFound("its target is no URL and no document on file", hint="add the document first; no file is opened")
        named = quote.said_by is not None
        attribution = AttributionCreate(
            source=quote.said_by or quote.source,
            type=AttributionType.NAMED if named else AttributionType.DOCUMENT,
            doc=quote.source,
            quote=quote.exact,
        )
        claim = ClaimCreate(text=quote.claim, case=case)
        return 1 if Claims(self.desk).add(claim, attribution, even_if_alike=True).attribution else 0


_CLOSED = (GroundRule.OFF_RECORD, GroundRule.DEEP_BACKGROUND)
_ADDRESSES = ("http://", "https://")
