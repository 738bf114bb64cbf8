"""Import: many records in one go, each entered as a single one would be; a bad line is reported and the rest is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from operator import length_hint
from pathlib import Path

from claimcheck.answers import Imported, LookAlike, Problem
from claimcheck.errors import ClaimcheckError, DatabaseFailed, having_stored, interruptible
from claimcheck.formats.records import Record
from claimcheck.library.ahead import ahead
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.foreseen import Foreseen, withdrawn_refs
from claimcheck.library.holding import without_collecting
from claimcheck.library.keeping import Kept
from claimcheck.library.lines import ClaimLine, Line, checked
from claimcheck.library.progress import Progress, unwatched
from claimcheck.library.records import Entry, Intake
from claimcheck.library.sources import Sources
from claimcheck.shapes import DocumentCreate
from claimcheck.store import matches, unmatched
from claimcheck.store.loading import Loading
from claimcheck.validation import Shape

_AGAIN = "import the file again: what is on file adds nothing"
BATCH = 10_000  # lines in one transaction: another writer waits as long, a second or, on a busy machine, some


@dataclass(frozen=True)
class ImportRequest:
    """How to import: into which case, from which folder files may be read, all or nothing, or only to see.

    With more than one of `workers` a copy of this process checks the lines ahead, which must then come from memory.
    """

    folder: Path
    case: str | None = None
    strict: bool = False
    dry_run: bool = False
    progress: Progress = unwatched
    comparing: Progress = unwatched
    workers: int = 1


@dataclass
class _Tally:
    read: int = 0
    added: int = 0
    known: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    look_alikes: list[LookAlike] = field(default_factory=list)


class _Stop(Exception):
    """Leaves a transaction without committing it."""


class _Files:
    """The files that an import's lines name, read before the transaction in which they are entered."""

    def __init__(self, documents: Documents, folder: Path) -> None:
        self._documents, self._folder = documents, folder
        self._newest = documents.newest()
        self._refs: set[str] = set()  # of documents on the lines before

    def fetch(self, record: ClaimLine | Shape) -> Kept | None:
        """The file of a line; None where it names none, or a document on file or on a line before."""
        place = record.file if isinstance(record, DocumentCreate) else getattr(record, "doc", None)
        is_told = place is None or place in self._refs
        fetched = None if is_told else self._documents.fetch(place, self._folder, newest=self._newest)
        if isinstance(record, DocumentCreate) and record.ref:
            self._refs.add(record.ref)
        return fetched


@dataclass(frozen=True)
class Importing:
    """Enters many records in batches of one transaction each, so that one bad line costs only itself."""

    desk: Desk

    def run(self, records: Iterable[Record | Problem], request: ImportRequest) -> Imported:
        """Enter the records in their order, then compare what came with all; what was there before adds nothing."""
        tally = _Tally()
        before = matches.telling(self.desk.connection)
        total = length_hint(records)
        with (
            interruptible(lambda: _so_far(tally.read, total, request), hint=_AGAIN),
            self.desk.command.whole(),
            ahead(checked(records), request.workers) as lines,
        ):
            self._enter_all(lines, total, request, tally)
        if not request.dry_run and (tally.added or self._was_interrupted()):
            self._match(request)
        found = 0 if request.dry_run else matches.telling(self.desk.connection) - before
        problems = tuple(sorted(tally.problems, key=_number))
        return Imported(tally.added, tally.known, problems, found, tuple(tally.notes), tuple(tally.look_alikes))

    def _enter_all(self, lines: Iterator[Line | Problem], total: int, request: ImportRequest, tally: _Tally) -> None:
        """Batch by batch, so that neither the lock nor the lines are held long; all at once where all may be undone."""
        size = None if request.strict or request.dry_run else BATCH
        files = _Files(Documents(self.desk), request.folder)
        while batch := _next(lines, size):
            entries = list(self._entries(batch, files, request, tally))
            if entries and not (request.strict and tally.problems):
                before = f"what stands before line {entries[0].line} is on file" if tally.read else ""
                with having_stored(before, hint=_AGAIN):
                    self._enter_batch(entries, request, tally)
            tally.read += len(batch)
            request.progress(tally.read, max(total, tally.read + 1))
        request.progress(tally.read, tally.read)

    @staticmethod
    def _entries(batch: list[Line | Problem], files: _Files, request: ImportRequest, tally: _Tally) -> Iterator[Entry]:
        """The good lines with their files read; the bad ones become problems."""
        for line in batch:
            if isinstance(line, Problem):
                tally.problems.append(line)
                continue
            try:
                fetched = files.fetch(line.record)
            except ClaimcheckError as failure:
                tally.problems.append(problem(line.number, failure))
                continue
            if fetched is not None and fetched.trouble is not None:
                tally.notes.append(problem(line.number, fetched.trouble))
            yield Entry(line.number, line.record, request.case, fetched)

    def _enter_batch(self, entries: list[Entry], request: ImportRequest, tally: _Tally) -> None:
        try:
            with without_collecting(), self.desk.loading() as ledger:
                ledger.subject = f"lines {entries[0].line}-{entries[-1].line}"
                intake = self._intake(ledger, entries)
                for entry in entries:
                    self._enter(intake, entry, tally)
                tally.look_alikes += self._look_alikes(ledger, intake)
                if request.dry_run or (request.strict and tally.problems):
                    raise _Stop
        except _Stop:
            if not request.dry_run:
                tally.added = tally.known = 0
                tally.look_alikes.clear()

    def _look_alikes(self, ledger: Loading, intake: Intake) -> tuple[LookAlike, ...]:
        """The new sources of a batch that look like others on file, asked for once."""
        new = [change.id for change in ledger.changes if change.table == "source" and change.old is None]
        if not new or intake.sources.book is None:
            return ()
        from claimcheck.library.look_alikes import look_alikes  # noqa: PLC0415 - most batches have no new source

        ledger.write()
        return look_alikes(self.desk.connection, intake.sources.book, new)

    def _intake(self, ledger: Loading, entries: list[Entry]) -> Intake:
        """Where a batch is entered, with what the store holds of it looked up at once."""
        sources = Sources(self.desk)
        foreseen = Foreseen(self.desk.connection, withdrawn=withdrawn_refs(self.desk.connection))
        claims = [entry.record for entry in entries if isinstance(entry.record, ClaimLine)]
        foreseen.look_up([claim.key for claim in claims], (claim.ref for claim in claims if claim.ref))
        return Intake(self.desk, ledger, Sources(self.desk, sources.read()), foreseen)

    @staticmethod
    def _enter(intake: Intake, entry: Entry, tally: _Tally) -> None:
        try:
            if intake.enter(entry):
                tally.added += 1
            else:
                tally.known += 1
        except DatabaseFailed:
            raise
        except ClaimcheckError as failure:
            tally.problems.append(problem(entry.line, failure))

    def _was_interrupted(self) -> bool:
        """True where an earlier import stored its claims and was stopped while it compared them."""
        return unmatched.live(self.desk.connection) > 0

    def _match(self, request: ImportRequest) -> None:
        from claimcheck.library.matching import Matching  # noqa: PLC0415 - loads the signals

        Matching(self.desk).match_entered(request.comparing, workers=request.workers)


def _so_far(read: int, total: int, request: ImportRequest) -> str:
    """How many lines are on file where an import is stopped; bad ones among them were told of, or will be."""
    if not read or request.strict or request.dry_run:
        return "none of the file's lines is on file"
    return f"{read} of the file's {max(read, total)} lines are on file"


def _next(lines: Iterator[Line | Problem], size: int | None) -> list[Line | Problem]:
    with without_collecting():
        return list(islice(lines, size))


def _number(problem: Problem) -> int:
    """The line of a problem: what is wrong by itself is found before what does not fit the store."""
    return int(problem.where.rpartition(" ")[2])


def problem(line: int, failure: ClaimcheckError) -> Problem:
    """What is wrong with a line, without repeating what it held."""
    return Problem(f"line {line}", failure.message, failure.hint)
