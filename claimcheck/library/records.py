"""Entering one record of an import into an open transaction, by its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from claimcheck.documents.reading import Fetched
from claimcheck.errors import NotFound
from claimcheck.library.cases import Cases
from claimcheck.library.claims import Claims
from claimcheck.library.decisions import Decisions
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.entering import Entering, check_enough
from claimcheck.library.sources import Sources
from claimcheck.shapes import (
    CaseCreate,
    ClaimRecord,
    DocumentCreate,
    IndependenceRecord,
    JudgementRecord,
    RetractionRecord,
    ReviewRecord,
    SourceCreate,
)
from claimcheck.store.ledger import Ledger
from claimcheck.validation import Shape


@dataclass(frozen=True, slots=True)
class Entry:
    """A validated record with its line, the case it goes to unless it names one, and its document's bytes."""

    line: int
    shape: Shape
    case: str | None
    fetched: Fetched | None


def enter(desk: Desk, ledger: Ledger, entry: Entry) -> bool:
    """Enter the record; True where it was new, False where the store held it."""
    return _HANDLERS[type(entry.shape)](desk, ledger, entry.shape, entry)


def _case(desk: Desk, ledger: Ledger, case: CaseCreate, _entry: Entry) -> bool:
    if Cases(desk).find(case.slug) is not None:
        return False
    Cases(desk).insert(ledger, case)
    return True


def _source(desk: Desk, ledger: Ledger, source: SourceCreate, _entry: Entry) -> bool:
    if Sources(desk).find(source.ref or source.name) is not None:
        return False
    Sources(desk).insert(ledger, source)
    return True


def _document(desk: Desk, ledger: Ledger, document: DocumentCreate, entry: Entry) -> bool:
    before = len(ledger.changes)
    Documents(desk).file(ledger, document, entry.fetched)
    return len(ledger.changes) > before


def _claim(desk: Desk, ledger: Ledger, record: ClaimRecord, entry: Entry) -> bool:
    if record.ref is not None and _has_ref(desk, record.ref):
        return False
    before = len(ledger.changes)
    case = Cases(desk).get(record.case or entry.case)["id"]
    entering = Entering(desk, even_if_alike=True)
    entered = entering.claim(ledger, record.claim(), case)
    attribution = record.attribution()
    if attribution is not None:
        check_enough(attribution)
        entering.attribution(ledger, entered, attribution, entry.fetched)
    return len(ledger.changes) > before


def _judgement(desk: Desk, ledger: Ledger, record: JudgementRecord, _entry: Entry) -> bool:
    left, right = sorted(Claims(desk).get(name)["id"] for name in (record.a, record.b))
    return _decide(desk, ledger, "judgement", {"left_id": left, "right_id": right, "value": record.value}, record)


def _independence(desk: Desk, ledger: Ledger, record: IndependenceRecord, _entry: Entry) -> bool:
    left, right = Decisions(desk).pair(record.a, record.b)
    return _decide(desk, ledger, "independence", {"left_id": left, "right_id": right, "value": record.value}, record)


def _review(desk: Desk, ledger: Ledger, record: ReviewRecord, _entry: Entry) -> bool:
    claim = Claims(desk).get(record.claim)["id"]
    values = {"claim_id": claim, "rating": record.rating, "url": record.url}
    return _decide(desk, ledger, "review", values, record)


def _decide(desk: Desk, ledger: Ledger, table: str, values: dict[str, Any], record: Any) -> bool:
    """Append a decision unless the same one stands."""
    same = " AND ".join(f"{column} IS :{column}" for column in values)
    plain = {column: str(value) if isinstance(value, str) else value for column, value in values.items()}
    query = f"SELECT id FROM {table} WHERE withdrawn_at IS NULL AND {same}"  # noqa: S608 - names are ours
    if desk.connection.one(query, plain) is not None:
        return False
    ledger.insert(table, {**values, "note": record.note, "actor": desk.actor})
    return True


def _retraction(desk: Desk, ledger: Ledger, record: RetractionRecord, _entry: Entry) -> bool:
    for table in ("claim", "attribution", "source"):
        row = desk.connection.one(
            f"SELECT id, withdrawn_at FROM {table} WHERE ref = :ref ORDER BY withdrawn_at IS NOT NULL",  # noqa: S608
            {"ref": record.ref},
        )
        if row is not None:
            return row["withdrawn_at"] is None and ledger.withdraw(table, row["id"], record.why or "")
    raise NotFound(f"nothing has the reference {record.ref!r}", hint="retract after the line that adds it")


def _has_ref(desk: Desk, ref: str) -> bool:
    """True where the reference was entered before and not undone; what was retracted on purpose does not come back."""
    return any(
        desk.connection.one(
            f"SELECT id FROM {table} WHERE ref = :ref AND withdrawn_why IS NOT 'undone'",  # noqa: S608
            {"ref": ref},
        )
        for table in ("attribution", "claim")
    )


_HANDLERS: dict[type[Shape], Callable[[Desk, Ledger, Any, Entry], bool]] = {
    CaseCreate: _case,
    SourceCreate: _source,
    DocumentCreate: _document,
    ClaimRecord: _claim,
    JudgementRecord: _judgement,
    IndependenceRecord: _independence,
    RetractionRecord: _retraction,
    ReviewRecord: _review,
}
