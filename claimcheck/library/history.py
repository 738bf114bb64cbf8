"""History: what happened to a claim, and taking one's last action back."""

from __future__ import annotations

import re

from claimcheck.errors import Invalid, NotFound
from claimcheck.lazily import dataclass, replace
from claimcheck.library.desk import Desk
from claimcheck.library.telling import told
from claimcheck.report import HistoryView
from claimcheck.store.journal import Change, Event, about
from claimcheck.store.ledger import TABLES, Ledger


@dataclass(frozen=True)
class History:
    """The verbs on the journal that a person uses."""

    desk: Desk

    def of_claim(self, claim: int) -> tuple[HistoryView, ...]:
        """The events that touched a claim, its attributions, judgements and reviews, oldest first."""
        concerned = {("claim", claim), *self._around(claim)}
        return tuple(told(event, concerned) for event in about(self.desk.connection, concerned))

    def _around(self, claim: int) -> list[tuple[str, int]]:
        return [(row["tbl"], row["id"]) for row in self.desk.connection.all(_AROUND, {"id": claim})]

    def undo(self) -> HistoryView:
        """Take back the last action of this person that still stands; raises NotFound or Invalid.

        One of which nothing is left, because others rest on it or it was withdrawn otherwise, is passed over.

        What one command wrote in several events goes together, the last first, each in a transaction of its own; where
        one of them cannot be taken back, those after it stay taken back and the next undo tries that one again.
        """
        events = self._next()
        left = [self._undone(event) for event in events]
        if not any(left):
            raise Invalid("nothing of that action is left to take back", hint="claimcheck show tells what happened since")
        first = told(events[-1], None)
        more = len(events) - 1
        steps = f"; and {more} more step{'' if more == 1 else 's'} of the same command" if more else ""
        return replace(first, summary=first.summary + steps)

    def next_undone(self) -> tuple[Change, ...]:
        """The changes that `undo` would take back, the last event's first; raises NotFound where there are none."""
        return tuple(change for event in self._next() for change in event.read_changes())

    def take_back(self, seq: int) -> bool:
        """Take the event of that number back; False where nothing of it is left. Raises Invalid where it went on since."""
        row = self.desk.connection.one(f"{_STANDING} AND seq = :seq", {"actor": self.desk.actor, "seq": seq})
        return row is not None and self._undone(Event(**row))

    def _undone(self, event: Event) -> bool:
        """Take one event back; False where nothing of it was left."""
        with self.desk.writing("undo") as ledger:
            ledger.subject = f"e{event.seq}"
            changes = event.read_changes()
            touched = frozenset((change.table, change.id) for change in changes)
            for change in reversed(changes):
                self._take_back(ledger, change, touched)
            return bool(ledger.changes)

    def _next(self) -> list[Event]:
        """The events of this person's last command of which something is left, or of the last one; raises NotFound."""
        last = events = self._before(None)
        if not last:
            raise NotFound(f"there is no action of {self.desk.actor} to undo", hint="--by NAME undoes somebody else's")
        while events and not any(map(self._is_left, events)):
            events = self._before(events[-1].seq)
        return events or last

    def _is_left(self, event: Event) -> bool:
        """True where something of an event is still as it was written, or was changed again."""
        ledger, changes = Ledger(self.desk.connection, self.desk.actor), event.read_changes()
        touched = frozenset((change.table, change.id) for change in changes)
        return any(change.old is not None or self._may_go(ledger, change, touched) for change in changes)

    def _may_go(self, ledger: Ledger, change: Change, touched: frozenset[tuple[str, int]]) -> bool:
        """True for a row that was added, still counts, and on which nothing else rests."""
        is_live = ledger.row(change.table, change.id)["withdrawn_at"] is None
        return is_live and not self._still_used(change, touched)

    def _before(self, seq: int | None) -> list[Event]:
        """The events of this person's last command that still stand, of those before an event, the last first."""
        place = {"actor": self.desk.actor, "before": seq}
        rows = self.desk.connection.all(
            f"{_STANDING}{'' if seq is None else ' AND seq < :before'} ORDER BY seq DESC LIMIT 1", place
        )
        if not rows:
            return []
        last = Event(**next(iter(rows)))
        first = _FIRST.search(last.subject)
        if first is None:
            return [last]
        with_first = {"actor": self.desk.actor, "first": int(first[1]), "joined": f"%{first[0]}"}
        joined = f"{_STANDING} AND (seq = :first OR (seq > :first AND subject LIKE :joined)) ORDER BY seq DESC"
        return [Event(**row) for row in self.desk.connection.all(joined, with_first)]

    def _take_back(self, ledger: Ledger, change: Change, touched: frozenset[tuple[str, int]]) -> None:
        if change.old is None:
            if self._may_go(ledger, change, touched):
                ledger.withdraw(change.table, change.id, "undone")
            return
        current = ledger.row(change.table, change.id)
        if any(current.get(column) != value for column, value in change.new.items()):
            shown = TABLES[change.table].show(change.id)
            raise Invalid(f"{shown} was changed again since", hint="change it back by hand with claimcheck edit")
        ledger.amend(change.table, change.id, change.old)

    def _still_used(self, change: Change, touched: frozenset[tuple[str, int]]) -> bool:
        """True where an entry that the undone action did not touch rests on the row, which then stays."""
        query = _USES.get(change.table)
        if query is None:
            return False
        users = {(row["tbl"], row["id"]) for row in self.desk.connection.all(query, {"id": change.id})}
        return bool(users - touched)


_FIRST = re.compile(r" \(with e(\d+)\)$")  # as `Command.subject` writes it

_STANDING = """
SELECT * FROM event WHERE actor = :actor AND action != 'undo'
    AND seq NOT IN (SELECT CAST(substr(subject, 2) AS INTEGER) FROM event WHERE action = 'undo')
"""

_AROUND = """
SELECT 'attribution' AS tbl, id FROM attribution WHERE claim_id = :id
UNION SELECT 'judgement', id FROM judgement WHERE left_id = :id OR right_id = :id
UNION SELECT 'review', id FROM review WHERE claim_id = :id
UNION SELECT 'independence', i.id FROM independence i JOIN attribution a ON a.id IN (i.left_id, i.right_id)
    WHERE a.claim_id = :id
UNION SELECT 'recheck', r.id FROM recheck r JOIN attribution a ON a.id = r.attribution_id WHERE a.claim_id = :id
ORDER BY 1, 2
"""

_USES = {
    "story": "SELECT 'claim' AS tbl, id FROM claim WHERE case_id = :id AND withdrawn_at IS NULL",
    "document": "SELECT 'attribution' AS tbl, id FROM attribution WHERE document_id = :id AND withdrawn_at IS NULL"
    " UNION SELECT 'document', id FROM document WHERE upstream_id = :id AND withdrawn_at IS NULL"
    " UNION SELECT 'snapshot', id FROM snapshot WHERE document_id = :id AND withdrawn_at IS NULL",
    "snapshot": "SELECT 'attribution' AS tbl, id FROM attribution WHERE snapshot_id = :id AND withdrawn_at IS NULL"
    " UNION SELECT 'recheck', id FROM recheck WHERE snapshot_id = :id AND withdrawn_at IS NULL",
    "source": "SELECT 'attribution' AS tbl, id FROM attribution"
    " WHERE :id IN (source_id, speaks_for_id, via_id) AND withdrawn_at IS NULL"
    " UNION SELECT 'source', id FROM source WHERE :id IN (parent_id, merged_into_id) AND withdrawn_at IS NULL"
    " UNION SELECT 'claim', id FROM claim WHERE adverse_to_id = :id AND withdrawn_at IS NULL"
    " UNION SELECT 'document', id FROM document WHERE publisher_id = :id AND withdrawn_at IS NULL",
    "claim": "SELECT 'attribution' AS tbl, id FROM attribution WHERE claim_id = :id AND withdrawn_at IS NULL",
}
