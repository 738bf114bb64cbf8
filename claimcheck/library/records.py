"""Entering one record of an import into an open transaction, by its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from claimcheck.errors import NotFound
from claimcheck.library.cases import Cases
from claimcheck.library.claims import Claims
from claimcheck.library.decisions import Decisions
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.entering import Entering, check_enough
from claimcheck.library.foreseen import Foreseen
from claimcheck.library.keeping import Kept
from claimcheck.library.lines import ClaimLine
from claimcheck.library.sources import Sources
from claimcheck.shapes import (
    CaseCreate,
    DocumentCreate,
    IndependenceRecord,
    JudgementRecord,
    RetractionRecord,
    ReviewRecord,
    SourceCreate,
)
from claimcheck.store import queries
from claimcheck.store.journal import Change
from claimcheck.store.loading import Loading
from claimcheck.validation import Shape


class Entry(NamedTuple):
    """A validated record with its line, the case it goes to unless it names one, and its document's bytes."""

    line: int
    record: ClaimLine | Shape
    case: str | None
    fetched: Kept | None


@dataclass
class Intake:
    """What the lines of one batch share: where they are entered, and what is on file of what they name."""

    desk: Desk
    ledger: Loading
    sources: Sources
    on_file: Foreseen
    cases: dict[str | None, int] = field(default_factory=dict)
    entering: Entering = field(init=False)

    def __post_init__(self) -> None:
        self.ledger.note, self.ledger.forget = self._note, self._forget
        self._know(self.sources)

    def _know(self, sources: Sources) -> None:
        self.sources = sources
        self.entering = Entering(self.desk, sources, self.on_file, even_if_alike=True)

    def enter(self, entry: Entry) -> bool:
        """Enter the record or leave nothing behind; True where it was new, False where the store held it."""
        if not isinstance(entry.record, ClaimLine):
            self.ledger.write()  # these read what is on file, the lines before them included
        with self.ledger.attempt():
            return _HANDLERS[type(entry.record)](self, entry.record, entry)

    def case(self, name: str | None) -> int:
        """The number of a case, asked for once."""
        if name not in self.cases:
            self.cases[name] = int(Cases(self.desk).get(name)["id"])
        return self.cases[name]

    def holds_claim(self, ulid: str) -> bool:
        """Whether the claim with this id for interchange is on file here and stands."""
        found = "SELECT id FROM claim WHERE ulid = :ulid AND withdrawn_at IS NULL"
        return self.desk.connection.one(found, {"ulid": ulid}) is not None

    def was_withdrawn(self, record: ClaimLine, case: int) -> bool:
        """Whether what a line says was taken off the file on purpose: an import, given again, does not bring it back."""
        if (case, record.key) not in self.on_file.gone:
            return False
        if record.source is None:
            return self.on_file.was_withdrawn(case, record.key, None)
        source = self.sources.find(record.source)
        said = record.attribution_row()
        return source is not None and self.on_file.was_withdrawn(case, record.key, {**said, "source_id": source["id"]})

    def _note(self, change: Change) -> None:
        if change.table != "source":
            self.on_file.note(change)
        elif self.sources.book is None or change.old is not None:
            self._know(Sources(self.desk, Sources(self.desk).read()))
        else:
            self.sources.book.add(change.new)

    def _forget(self, change: Change) -> None:
        if change.table != "source":
            self.on_file.forget(change)
        elif self.sources.book is None or change.old is not None:
            self._know(Sources(self.desk, Sources(self.desk).read()))
        else:
            self.sources.book.drop(change.id)


def _case(intake: Intake, case: CaseCreate, _entry: Entry) -> bool:
    if Cases(intake.desk).find(case.slug) is not None:
        return False
    Cases(intake.desk).insert(intake.ledger, case)
    return True


def _source(intake: Intake, source: SourceCreate, _entry: Entry) -> bool:
    if intake.sources.find(source.ref or source.name) is not None:
        return False
    intake.sources.insert(intake.ledger, source)
    return True


def _document(intake: Intake, document: DocumentCreate, entry: Entry) -> bool:
    before = len(intake.ledger.changes)
    Documents(intake.desk).file(intake.ledger, document, entry.fetched)
    return len(intake.ledger.changes) > before


def _claim(intake: Intake, record: ClaimLine, entry: Entry) -> bool:
    if record.ref is not None and intake.on_file.holds(record.ref):
        return False
    if record.ulid is not None and intake.holds_claim(record.ulid):
        return False
    ledger, entering = intake.ledger, intake.entering
    before, case = len(ledger.changes), intake.case(record.case or entry.case)
    if intake.was_withdrawn(record, case):
        return False
    entered = entering.claim(ledger, record, case, record.key)
    if entered.new_claim:
        ledger.terms[entered.claim] = record.terms
    if record.source is not None:
        check_enough(record)
        entering.attribution(ledger, entered, record, entry.fetched)
    return len(ledger.changes) > before


def _judgement(intake: Intake, record: JudgementRecord, _entry: Entry) -> bool:
    left, right = sorted(Claims(intake.desk).get(name)["id"] for name in (record.a, record.b))
    return _decide(intake, "judgement", {"left_id": left, "right_id": right, "value": record.value}, record)


def _independence(intake: Intake, record: IndependenceRecord, _entry: Entry) -> bool:
    left, right = Decisions(intake.desk).pair(record.a, record.b)
    return _decide(intake, "independence", {"left_id": left, "right_id": right, "value": record.value}, record)


def _review(intake: Intake, record: ReviewRecord, _entry: Entry) -> bool:
    claim = Claims(intake.desk).get(record.claim)["id"]
    values = {"claim_id": claim, "rating": record.rating, "url": record.url}
    return _decide(intake, "review", values, record)


def _decide(intake: Intake, table: str, values: dict[str, Any], record: Any) -> bool:
    """Append a decision unless the same one stands."""
    same = " AND ".join(f"{column} IS :{column}" for column in values)
    plain = {column: str(value) if isinstance(value, str) else value for column, value in values.items()}
    query = f"SELECT id FROM {table} WHERE withdrawn_at IS NULL AND {same}"  # noqa: S608 - names are ours
    if intake.desk.connection.one(query, plain) is not None:
        return False
    intake.ledger.insert(table, {**values, "note": record.note, "actor": intake.desk.actor})
    return True


def _retraction(intake: Intake, record: RetractionRecord, _entry: Entry) -> bool:
    for table in ("claim", "attribution", "source"):
        row = queries.named(intake.desk.connection, table, record.ref)
        if row is not None:
            return row["withdrawn_at"] is None and intake.ledger.withdraw(table, row["id"], record.why or "")
    raise NotFound(f"nothing has the reference {record.ref!r}", hint="retract after the line that adds it")


_HANDLERS: dict[type[Any], Callable[[Intake, Any, Entry], bool]] = {
    CaseCreate: _case,
    SourceCreate: _source,
    DocumentCreate: _document,
    ClaimLine: _claim,
    JudgementRecord: _judgement,
    IndependenceRecord: _independence,
    RetractionRecord: _retraction,
    ReviewRecord: _review,
}
