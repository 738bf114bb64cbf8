"""Correcting an attribution: what was agreed with its source, and how it was said. The old values stay in the journal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck import ids
from claimcheck.answers import Added
from claimcheck.errors import Invalid
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass
from claimcheck.library.desk import Desk
from claimcheck.library.entering import shown_unnamed
from claimcheck.library.picture import take
from claimcheck.library.sources import Sources
from claimcheck.library.views import claim_view
from claimcheck.shapes import AttributionCreate
from claimcheck.store.connection import Row
from claimcheck.validation import build
from claimcheck.vocab import AttributionType, GroundRule, SourceKind

_KEPT = ("ground_rule", "type", "described_as", "stance", "basis", "said", "credibility", "note", "ref")


@dataclass(frozen=True)
class Correcting:
    """The verb that corrects an attribution."""

    desk: Desk

    def edit(self, attribution: str, values: Mapping[str, Any]) -> Added:
        """Change an attribution by its fields' names; a ground rule that names or hides the source changes the type too.

        Raises NotFound, and Invalid where it was withdrawn or its source has no name to be quoted by.
        """
        number = ids.parse(attribution, Kind.ATTRIBUTION)
        with self.desk.writing("edit") as ledger:
            row = ledger.row("attribution", number)
            _refuse_withdrawn(row)
            source = Sources(self.desk).get(Kind.SOURCE.show(row["source_id"]), withdrawn=True)
            kept = {name: row[name] for name in _KEPT}
            said = build(AttributionCreate, source="it", **{**kept, **_fitting(row, values), **values})
            new = said.attribution_row()
            _refuse_nameless(source, row, new)
            ledger.amend("attribution", number, new)
        picture = take(self.desk.connection, [row["claim_id"]])
        changed = tuple(name for name in _KEPT if new[name] != row[name])
        return Added(
            claim=claim_view(picture, row["claim_id"], self.desk.policy),
            attribution=Kind.ATTRIBUTION.show(number),
            new_claim=False,
            matches=(),
            remarks=_remarks(source, row, new),
            edited=changed,
        )


def _fitting(row: Row, values: Mapping[str, Any]) -> dict[str, Any]:
    """The type that goes with a new ground rule, or the rule with a new type, where only one of them is given."""
    rule, type_ = values.get("ground_rule"), values.get("type")
    if rule and not type_:
        pair = (AttributionType.NAMED, AttributionType.ANONYMOUS)
        becomes = pair[rule != GroundRule.ON_RECORD]
        return {"type": becomes} if row["type"] in pair else {}
    if type_ == AttributionType.ANONYMOUS and not rule and row["ground_rule"] == GroundRule.ON_RECORD:
        return {"ground_rule": GroundRule.BACKGROUND}
    return {}


def _refuse_withdrawn(row: Row) -> None:
    if row["withdrawn_at"] is not None:
        raise Invalid(
            f"{Kind.ATTRIBUTION.show(row['id'])} is withdrawn",
            hint=f"claimcheck attribute {Kind.CLAIM.show(row['claim_id'])} enters it anew",
        )


def _refuse_nameless(source: Row, old: Row, new: Row) -> None:
    if source["kind"] == SourceKind.ANONYMOUS and not _is_hidden(new) and _is_hidden(old):
        shown = Kind.ATTRIBUTION.show(old["id"])
        raise Invalid(
            f"no name is on file for the source of {shown}, so it cannot be quoted by name",
            hint=f"claimcheck attribute {Kind.CLAIM.show(old['claim_id'])} --source NAME, then claimcheck retract {shown}",
        )


def _remarks(source: Row, old: Row, new: Row) -> tuple[str, ...]:
    """What the person should know of a source that was named until now, or is named from now on."""
    if source["kind"] == SourceKind.ANONYMOUS or not (_is_hidden(old) or _is_hidden(new)):
        return ()
    if not _is_hidden(new):
        return ("its source is named from now on wherever this is shown",)
    kept = (
        () if _is_hidden(old) else ("the name stays on file among the sources; nothing shown of this leads to it any more",)
    )
    return (*shown_unnamed(new, source), *kept)


def _is_hidden(row: Row) -> bool:
    return bool(row["type"] == AttributionType.ANONYMOUS or row["ground_rule"] != GroundRule.ON_RECORD)
