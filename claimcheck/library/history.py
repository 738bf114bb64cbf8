"""History: what happened to a claim, and taking one's last action back."""

from __future__ import annotations

import json
from dataclasses import dataclass

from claimcheck.errors import Invalid, NotFound
from claimcheck.library.desk import Desk
from claimcheck.report import HistoryView
from claimcheck.store import queries
from claimcheck.store.connection import Row
from claimcheck.store.journal import Change, Event
from claimcheck.store.ledger import TABLES, Ledger

# The columns whose old and new values may be shown: none of them can lead to a protected source.
_OPEN = {
    "text",
    "said",
    "stance",
    "type",
    "ground_rule",
    "basis",
    "credibility",
    "rating",
    "value",
    "withdrawn_why",
}


@dataclass(frozen=True)
class History:
    """The verbs on the journal that a person uses."""

    desk: Desk

    def of_claim(self, claim: int) -> tuple[HistoryView, ...]:
        """The events that touched a claim, its attributions, judgements and reviews, oldest first."""
        rows = {
            row["seq"]: row
            for table, number in self._around(claim)
            for row in queries.events_about(self.desk.connection, table, number)
        }
        concerned = set(self._around(claim))
        return tuple(_view(Event(**rows[seq]), concerned) for seq in sorted(rows))

    def _around(self, claim: int) -> list[tuple[str, int]]:
        return [("claim", claim)] + [(row["tbl"], row["id"]) for row in self.desk.connection.all(_AROUND, {"id": claim})]

    def undo(self) -> HistoryView:
        """Take back the last action of this person that still stands; raises NotFound or Invalid."""
        event = self._last()
        with self.desk.writing("undo") as ledger:
            ledger.subject = f"e{event.seq}"
            for change in reversed(event.read_changes()):
                self._take_back(ledger, change, event)
            if not ledger.changes:
                raise Invalid(
                    "nothing of that action is left to take back",
                    hint="claimcheck show tells what happened since",
                )
        return _view(event, None)

    def _last(self) -> Event:
        undone = "SELECT CAST(substr(subject, 2) AS INTEGER) FROM event WHERE action = 'undo'"
        row = self.desk.connection.one(
            f"SELECT * FROM event WHERE actor = :actor AND action != 'undo' AND seq NOT IN ({undone})"  # noqa: S608
            " ORDER BY seq DESC LIMIT 1",
            {"actor": self.desk.actor},
        )
        if row is None:
            raise NotFound(f"there is no action of {self.desk.actor} to undo", hint="--by NAME undoes somebody else's")
        return Event(**row)

    def _take_back(self, ledger: Ledger, change: Change, event: Event) -> None:
        current = ledger.row(change.table, change.id)
        if change.old is None:
            if not self._still_used(change, event):
                ledger.withdraw(change.table, change.id, "undone")
            return
        if any(current[column] != value for column, value in change.new.items()):
            shown = TABLES[change.table].show(change.id)
            raise Invalid(f"{shown} was changed again since", hint="change it back by hand with claimcheck edit")
        ledger.amend(change.table, change.id, change.old)

    def _still_used(self, change: Change, event: Event) -> bool:
        """True where a later entry rests on the row, which then stays."""
        query = _USES.get(change.table)
        if query is None:
            return False
        users = {(row["tbl"], row["id"]) for row in self.desk.connection.all(query, {"id": change.id})}
        return bool(users - {(own.table, own.id) for own in event.read_changes()})


_AROUND = """
SELECT 'attribution' AS tbl, id FROM attribution WHERE claim_id = :id
UNION SELECT 'judgement', id FROM judgement WHERE left_id = :id OR right_id = :id
UNION SELECT 'review', id FROM review WHERE claim_id = :id
UNION SELECT 'independence', i.id FROM independence i JOIN attribution a ON a.id IN (i.left_id, i.right_id)
    WHERE a.claim_id = :id
ORDER BY 1, 2
"""

_USES = {
    "story": "SELECT 'claim' AS tbl, id FROM claim WHERE case_id = :id AND withdrawn_at IS NULL",
    "document": "SELECT 'attribution' AS tbl, id FROM attribution WHERE document_id = :id AND withdrawn_at IS NULL"
    " UNION SELECT 'document', id FROM document WHERE upstream_id = :id AND withdrawn_at IS NULL",
    "snapshot": "SELECT 'attribution' AS tbl, id FROM attribution WHERE snapshot_id = :id AND withdrawn_at IS NULL",
    "source": "SELECT 'attribution' AS tbl, id FROM attribution"
    " WHERE :id IN (source_id, speaks_for_id, via_id) AND withdrawn_at IS NULL"
    " UNION SELECT 'source', id FROM source WHERE :id IN (parent_id, merged_into_id) AND withdrawn_at IS NULL"
    " UNION SELECT 'claim', id FROM claim WHERE adverse_to_id = :id AND withdrawn_at IS NULL"
    " UNION SELECT 'document', id FROM document WHERE publisher_id = :id AND withdrawn_at IS NULL",
    "claim": "SELECT 'attribution' AS tbl, id FROM attribution WHERE claim_id = :id AND withdrawn_at IS NULL",
}


def _view(event: Event, concerned: set[tuple[str, int]] | None) -> HistoryView:
    changes = [change for change in event.read_changes() if concerned is None or (change.table, change.id) in concerned]
    summary = "; ".join(_told(change) for change in changes[:6])
    more = f"; and {len(changes) - 6} more" if len(changes) > 6 else ""
    return HistoryView(event.seq, event.at, event.actor, event.action, event.subject, summary + more)


def _told(change: Change) -> str:
    """One change as a person reads it; a column that could betray a source is named without its value."""
    shown = TABLES[change.table].show(change.id)
    noun = TABLES[change.table].noun
    if change.old is None:
        return f"{noun} {shown} added"
    if "withdrawn_at" in change.new:
        why = change.new.get("withdrawn_why")
        restored = change.new["withdrawn_at"] is None
        return f"{noun} {shown} restored" if restored else f"{noun} {shown} withdrawn" + (f" ({why})" if why else "")
    return f"{noun} {shown} changed: " + ", ".join(_column(name, change) for name in change.new if name != "folded_sha256")


def _column(name: str, change: Change) -> str:
    old: Row = change.old or {}
    shown = name.removesuffix("_id").replace("_", " ")
    return (
        f"{shown} {json.dumps(old[name], ensure_ascii=False)} → {json.dumps(change.new[name], ensure_ascii=False)}"
        if name in _OPEN
        else shown
    )
