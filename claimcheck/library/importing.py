"""Import: many records in one go, each entered as a single one would be; a bad line is reported and the rest is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimcheck.answers import Imported, Problem
from claimcheck.errors import ClaimcheckError, having_stored
from claimcheck.formats.records import Record
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.foreseen import Foreseen, withdrawn_refs
from claimcheck.library.holding import without_collecting
from claimcheck.library.kept import Kept
from claimcheck.library.on_file import words_key
from claimcheck.library.progress import Progress, unwatched
from claimcheck.library.records import Entry, Intake
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
from claimcheck.store import matches, unmatched
from claimcheck.store.loading import Loading
from claimcheck.validation import Shape, described, fields_of

BATCH = 5000  # lines in one transaction: another writer waits no longer than that takes, half a second to a second

SHAPES: dict[str, type[Shape]] = {
    "case": CaseCreate,
    "source": SourceCreate,
    "document": DocumentCreate,
    "claim": ClaimRecord,
    "judgement": JudgementRecord,
    "independence": IndependenceRecord,
    "retraction": RetractionRecord,
    "review": ReviewRecord,
}


@dataclass(frozen=True)
class ImportRequest:
    """How to import: into which case, from which folder files may be read, all or nothing, or only to see."""

    folder: Path
    case: str | None = None
    strict: bool = False
    dry_run: bool = False
    progress: Progress = unwatched
    comparing: Progress = unwatched
    workers: int = 1


@dataclass
class _Tally:
    added: int = 0
    known: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


class _Stop(Exception):
    """Leaves a transaction without committing it."""


@dataclass(frozen=True)
class Importing:
    """The verb."""

    desk: Desk

    def run(self, records: Iterable[Record | Problem], request: ImportRequest) -> Imported:
        """Enter the records in their order, then compare what came with all; what was there before adds nothing."""
        tally = _Tally()
        with without_collecting():
            entries = list(self._prepared(records, request, tally))
        before = matches.telling(self.desk.connection)
        if not (request.strict and tally.problems):
            with self.desk.command.whole():
                self._enter_all(entries, request, tally)
        if not request.dry_run and (tally.added or self._was_interrupted()):
            self._match(request)
        found = 0 if request.dry_run else matches.telling(self.desk.connection) - before
        return Imported(tally.added, tally.known, tuple(tally.problems), found, tuple(tally.notes))

    def _prepared(self, records: Iterable[Record | Problem], request: ImportRequest, tally: _Tally) -> Iterator[Entry]:
        """The records as validated shapes with their files read; the bad ones become problems."""
        refs: set[str] = set()
        for record in records:
            if isinstance(record, Problem):
                tally.problems.append(record)
                continue
            try:
                shape = shaped(record.values)
                key = words_key(shape.text) if isinstance(shape, ClaimRecord) else ""
                entry = Entry(record.line, shape, request.case, self._fetched(shape, request.folder, refs), key)
            except ValidationError as failure:
                hint = fields_of(shape_of(record.values), failure)
                tally.problems.append(Problem(f"line {record.line}", described(failure), hint))
                continue
            except ClaimcheckError as failure:
                tally.problems.append(problem(record.line, failure))
                continue
            if isinstance(shape, DocumentCreate) and shape.ref:
                refs.add(shape.ref)
            if entry.fetched is not None and entry.fetched.trouble is not None:
                tally.notes.append(problem(record.line, entry.fetched.trouble))
            yield entry

    def _fetched(self, shape: Shape, folder: Path, refs: set[str]) -> Kept | None:
        place = shape.file if isinstance(shape, DocumentCreate) else getattr(shape, "doc", None)
        return None if place is None or place in refs else Documents(self.desk).fetch(place, folder)

    def _enter_all(self, entries: list[Entry], request: ImportRequest, tally: _Tally) -> None:
        whole = request.strict or request.dry_run
        size = max(len(entries), 1) if whole else BATCH
        for start in range(0, len(entries), size):
            before = f"what stands before line {entries[start].line} is on file" if start else ""
            with having_stored(before, hint="import the file again: what is on file adds nothing"):
                self._enter_batch(entries[start : start + size], request, tally)
            request.progress(min(start + size, len(entries)), len(entries))

    def _enter_batch(self, entries: list[Entry], request: ImportRequest, tally: _Tally) -> None:
        try:
            with without_collecting(), self.desk.loading() as ledger:
                ledger.subject = f"lines {entries[0].line}-{entries[-1].line}"
                intake = self._intake(ledger, entries)
                for entry in entries:
                    self._enter(intake, entry, tally)
                if request.dry_run or (request.strict and tally.problems):
                    raise _Stop
        except _Stop:
            if not request.dry_run:
                tally.added = tally.known = 0

    def _intake(self, ledger: Loading, entries: list[Entry]) -> Intake:
        """Where a batch is entered, with what the store holds of it looked up at once."""
        sources = Sources(self.desk)
        foreseen = Foreseen(self.desk.connection, withdrawn=withdrawn_refs(self.desk.connection))
        claims = [entry.shape for entry in entries if isinstance(entry.shape, ClaimRecord)]
        foreseen.look_up((entry.key for entry in entries if entry.key), (claim.ref for claim in claims if claim.ref))
        return Intake(self.desk, ledger, Sources(self.desk, sources.read()), foreseen)

    @staticmethod
    def _enter(intake: Intake, entry: Entry, tally: _Tally) -> None:
        try:
            if intake.enter(entry):
                tally.added += 1
            else:
                tally.known += 1
        except ClaimcheckError as failure:
            tally.problems.append(problem(entry.line, failure))

    def _was_interrupted(self) -> bool:
        """True where an earlier import stored its claims and was stopped while it compared them."""
        return unmatched.live(self.desk.connection) > 0

    def _match(self, request: ImportRequest) -> None:
        from claimcheck.library.matching import Matching  # noqa: PLC0415 - loads the signals

        Matching(self.desk).match_entered(request.comparing, workers=request.workers)


def shaped(values: dict[str, Any]) -> Shape:
    """A record as the shape it names; raises ValidationError."""
    return shape_of(values).model_validate(values)


def shape_of(values: dict[str, Any]) -> type[Shape]:
    """The shape that a record names; a claim where it names none."""
    return SHAPES.get(str(values.get("record", "claim")), ClaimRecord)


def problem(line: int, failure: ClaimcheckError) -> Problem:
    """What is wrong with a line, without repeating what it held."""
    return Problem(f"line {line}", failure.message, failure.hint)
