"""Changing claims: entering them with their attributions, and editing them; each answers with what the claim meets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from claimcheck import typed
from claimcheck.answers import Added
from claimcheck.errors import Invalid
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass, replace
from claimcheck.library.cases import Cases
from claimcheck.library.desk import Desk
from claimcheck.library.entering import Entered, Entering, check_enough
from claimcheck.library.matches import Matches
from claimcheck.library.on_file import words_key
from claimcheck.library.picture import take
from claimcheck.library.sources import Sources
from claimcheck.library.views import claim_view
from claimcheck.store.connection import Row
from claimcheck.vocab import SourceKind

if TYPE_CHECKING:
    from claimcheck.library.keeping import Kept
    from claimcheck.shapes import AttributionCreate, ClaimCreate


# The columns of a claim that an edit may change, by the names of its options.
_EDITABLE = {"text": "text", "note": "note", "case": "case_id", "adverse_to": "adverse_to_id"}


@dataclass(frozen=True)
class Changing:
    """The verbs that store a claim's words and its attributions."""

    desk: Desk

    def add(self, claim: ClaimCreate, attribution: AttributionCreate | None, *, even_if_alike: bool = False) -> Added:
        """Store a claim with its attribution and say what it met; the same words in the same case are one claim."""
        case = Cases(self.desk).get(claim.case)
        return self._enter("add", claim, attribution, int(case["id"]), even_if_alike=even_if_alike)

    def attribute(self, row: Row, attribution: AttributionCreate, *, even_if_alike: bool = False) -> Added:
        """Attach one more attribution to a claim."""
        shape = typed.claim(text=row["text"])
        return self._enter("attribute", shape, attribution, row["case_id"], even_if_alike=even_if_alike)

    def _enter(
        self,
        action: str,
        claim: ClaimCreate,
        attribution: AttributionCreate | None,
        case: int,
        *,
        even_if_alike: bool,
    ) -> Added:
        if attribution is not None:
            check_enough(attribution)
        fetched = self._fetched(attribution.doc) if attribution and attribution.doc else None
        self.desk.ready(claim.text)
        with self.desk.writing(action) as ledger:
            entering = Entering.one(self.desk, even_if_alike=even_if_alike)
            entered = entering.claim(ledger, claim, case)
            ledger.subject = Kind.CLAIM.show(entered.claim)
            if attribution is not None:
                entering.attribution(ledger, entered, attribution, fetched)
        return self.added(entered)

    def _fetched(self, doc: str) -> Kept | None:
        from claimcheck.library.documents import Documents  # noqa: PLC0415 - most claims are added without a document

        return Documents(self.desk).fetch(doc)

    def added(self, entered: Entered) -> Added:
        """What an entry did, and what the claim meets."""
        picture = take(self.desk.connection, [entered.claim])
        return Added(
            claim=claim_view(picture, entered.claim, self.desk.policy),
            attribution=Kind.ATTRIBUTION.show(entered.attribution) if entered.attribution else None,
            new_claim=entered.new_claim,
            matches=Matches(self.desk).of(entered.claim),
            remarks=tuple(entered.remarks),
        )

    def edit(self, row: Row, values: Mapping[str, Any]) -> Added:
        """Change a claim's words, case or party; the old values stay in the journal, the matches are made anew."""
        from claimcheck.shapes import ClaimCreate  # noqa: PLC0415 - adding needs none
        from claimcheck.validation import build  # noqa: PLC0415

        shape = build(ClaimCreate, **{"text": row["text"], "note": row["note"], "ref": row["ref"], **values})
        if shape.text != row["text"]:
            self.desk.ready(shape.text)
        with self.desk.writing("edit") as ledger:
            new = {**shape.model_dump(exclude={"case", "adverse_to"}), "folded_sha256": words_key(shape.text)}
            if shape.case is not None:
                new["case_id"] = Cases(self.desk).get(shape.case)["id"]
            if shape.adverse_to is not None:
                new["adverse_to_id"] = Sources(self.desk).ensure(ledger, shape.adverse_to, SourceKind.ORGANISATION)
            self._refuse_twin(row["id"], new["folded_sha256"], int(new.get("case_id") or row["case_id"]))
            ledger.amend("claim", row["id"], new)
        return replace(self.added(Entered(row["id"], new_claim=False)), edited=_changed(row, new))

    def _refuse_twin(self, claim: int, key: str, case: int) -> None:
        twin = self.desk.connection.value(
            "SELECT id FROM claim WHERE folded_sha256 = :key AND +case_id = :case AND id != :id AND withdrawn_at IS NULL",
            {"key": key, "case": case, "id": claim},
        )
        if twin is not None:
            raise Invalid(
                f"{Kind.CLAIM.show(twin)} says that already, word for word",
                hint=f"retract {Kind.CLAIM.show(claim)} and attribute {Kind.CLAIM.show(twin)} instead",
            )


def _changed(row: Row, new: Mapping[str, Any]) -> tuple[str, ...]:
    """What of a claim reads otherwise than before, by the names of the options that change it."""
    return tuple(name for name, column in _EDITABLE.items() if column in new and new[column] != row[column])
