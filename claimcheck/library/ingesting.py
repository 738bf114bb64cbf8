"""Ingest: documents put on file, bytes first, each with its text, what it says of itself and from where it may be taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from claimcheck.answers import Problem
from claimcheck.document_report import Ingested, IngestedDocument, OfferView
from claimcheck.documents.full_text import FullText, Part
from claimcheck.errors import Ambiguous, ClaimcheckError, DatabaseFailed, having_stored, interruptible
from claimcheck.ids import Kind
from claimcheck.library.bringing import Bringing, brought, expanded
from claimcheck.library.describing import Given, described, fit, word_count
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.keeping import Keeping, Kept
from claimcheck.library.offers import Offers
from claimcheck.library.progress import Progress, unwatched
from claimcheck.library.provenance import Provenance
from claimcheck.library.sources import Sources
from claimcheck.shapes import DocumentCreate
from claimcheck.store import shingles
from claimcheck.store.connection import Row
from claimcheck.store.journal import Change
from claimcheck.store.ledger import Ledger
from claimcheck.text.shingles import shingles_of
from claimcheck.vocab import SourceKind

_AGAIN = "ingest the same again: what is on file adds nothing"
BATCH = 20  # documents in one transaction, whose texts are held meanwhile


def unheard(_problem: Problem) -> None:
    """A problem that nobody is told of at once."""


@dataclass(frozen=True)
class IngestRequest(Bringing):
    """What is known of the documents, and how to go about it."""

    given: Given = field(default_factory=Given)
    accept_upstream: bool = False
    dry_run: bool = False
    progress: Progress = unwatched
    told: Callable[[Problem], None] = unheard


@dataclass(frozen=True, slots=True)
class _Ready:
    """A document that is read and waits to go on file."""

    kept: Kept | None
    create: DocumentCreate
    remarks: list[str]
    hashes: frozenset[int] = frozenset()  # the shingles of its text


@dataclass
class _Tally:
    documents: list[IngestedDocument] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    failures: list[ClaimcheckError] = field(default_factory=list)


def _so_far(done: int, wanted: int) -> str:
    """How many documents are on file where work on several is stopped; of one alone there is nothing to tell."""
    return f"{done} of {wanted} documents {'is' if done == 1 else 'are'} on file" if wanted > 1 else ""


class _Stop(Exception):
    """Leaves a transaction without committing it."""


@dataclass
class Ingesting:
    """Puts files, folders, pages and stdin on file as documents.

    `failures` holds what went wrong in the last run, for those who want more than a line.
    """

    desk: Desk
    failures: list[ClaimcheckError] = field(default_factory=list)

    def run(self, places: Iterable[str], request: IngestRequest) -> Ingested:
        """Put files, folders and addresses on file in their order; what is wrong with one stops none of the others."""
        tally = _Tally(failures=self.failures)
        wanted = list(expanded(places, request.leave_out))
        keeping = Keeping(self.desk.snapshots, dry=True) if request.dry_run else self.desk.keeping
        if not request.dry_run:
            Offers(self.desk).copies.bring_up_to_date()
        ready = self._read(wanted, keeping, request, tally)
        done = 0
        size = len(wanted) if request.dry_run else BATCH
        with interruptible(lambda: _so_far(done, len(wanted)), hint=_AGAIN), self.desk.command.whole():
            while batch := list(islice(ready, size or 1)):
                stored = "what came before is on file" if tally.documents else ""
                with having_stored(stored, hint=_AGAIN):
                    self._enter_batch(batch, request, tally)
                done = 0 if request.dry_run else len(tally.documents)
        return Ingested(tuple(tally.documents), tuple(tally.problems))

    def _read(
        self, wanted: list[str | Path | ClaimcheckError], keeping: Keeping, request: IngestRequest, tally: _Tally
    ) -> Iterator[_Ready]:
        """Each document kept and read, before anybody has to wait for the transaction in which it goes on file."""
        for number, place in enumerate(wanted, start=1):
            try:
                if isinstance(place, ClaimcheckError):
                    raise place
                yield self._ready(place, keeping, request, tally)
            except ClaimcheckError as failure:
                _note(tally, request, failure, place)
            request.progress(number, len(wanted))

    def _ready(self, place: str | Path, keeping: Keeping, request: IngestRequest, tally: _Tally) -> _Ready:
        fetched = brought(place, request, request.given.title)
        if fetched is None:
            return _Ready(None, DocumentCreate(title=request.given.title or str(place)[:300], url=str(place)), [])
        kept = keeping.keep(fetched)
        if kept.trouble is not None:
            _note(tally, request, kept.trouble, place)
        hashes = shingles_of(kept.full_text.text) if kept.full_text else frozenset()
        return _Ready(kept, described(kept, request.given), _remarks(kept), hashes)

    def _enter_batch(self, batch: list[_Ready], request: IngestRequest, tally: _Tally) -> None:
        offers = Offers(self.desk)
        try:
            with self.desk.writing("ingest") as ledger:
                ledger.subject = f"{len(batch)} document{'' if len(batch) == 1 else 's'}"
                for ready in batch:
                    self._enter(ledger, ready, offers, request, tally)
                if request.dry_run:
                    raise _Stop
        except _Stop:
            return

    def _enter(self, ledger: Ledger, ready: _Ready, offers: Offers, request: IngestRequest, tally: _Tally) -> None:
        try:
            with ledger.attempt():
                told = self._entered(ledger, ready, offers, request)
            again = any(other.document == told.document for other in tally.documents)
            tally.documents.append(replace(told, offers=(), remarks=()) if again else told)
        except DatabaseFailed:
            raise
        except ClaimcheckError as failure:
            _note(tally, request, failure, ready.kept.name if ready.kept else ready.create.title)

    def _entered(self, ledger: Ledger, ready: _Ready, offers: Offers, request: IngestRequest) -> IngestedDocument:
        before = len(ledger.changes)
        create, remarks = self._fitting(ready)
        filed = Documents(self.desk).file(ledger, create, ready.kept)
        added = {change.table: change.id for change in ledger.changes[before:] if change.old is None}
        full_text = ready.kept.full_text if ready.kept else None
        for number in _read_now(ledger.changes[before:]):
            shingles.put(self.desk.connection, number, ready.hashes)
        state = "new" if "document" in added else "new copy" if "snapshot" in added else "on file"
        if state != "new":
            Provenance(self.desk).complete(ledger, filed.document, create, request.given)
        offered: tuple[OfferView, ...] = ()
        snapshot = Documents(self.desk).snapshot(filed.document)
        if full_text is not None and snapshot is not None:
            offered = offers.of(ledger.row("document", filed.document), snapshot, full_text, ready.hashes)
        if request.accept_upstream:
            offered = Provenance(self.desk).accept(ledger, offered)
        return self._told(ledger.row("document", filed.document), ready.kept, state, offered, remarks)

    def _fitting(self, ready: _Ready) -> tuple[DocumentCreate, list[str]]:
        """What goes on file as it fits with what is there: no other document's address, no doubtful publisher."""
        create, remarks = ready.create, list(ready.remarks)
        if ready.kept and ready.kept.url is None and create.url:
            other = Documents(self.desk).by_url(create.url)
            if other is not None and not Documents(self.desk).holds(int(other["id"]), ready.kept.sha256):
                shown = Kind.DOCUMENT.show(other["id"])
                remarks.append(f"it says that its address is that of {shown}: kept apart from it, without the address")
                create = create.model_copy(update={"url": None})
        if create.publisher and (why := self._doubtful(create.publisher)):
            remarks.append(why)
            create = create.model_copy(update={"publisher": None})
        return create, remarks

    def _doubtful(self, publisher: str) -> str:
        try:
            row = Sources(self.desk).find(publisher)
        except Ambiguous:
            return "its publisher's name fits several sources: name one with --publisher s3"
        anonymous = row is not None and row["kind"] == SourceKind.ANONYMOUS.value
        return "its publisher's name is not that of a publication: name it with --publisher" if anonymous else ""

    def _told(
        self, row: Row, kept: Kept | None, state: str, offers: tuple[OfferView, ...], remarks: list[str]
    ) -> IngestedDocument:
        full_text = kept.full_text if kept else None
        publisher = self.desk.connection.value("SELECT name FROM source WHERE id = :id", {"id": row["publisher_id"]})
        return IngestedDocument(
            document=Kind.DOCUMENT.show(row["id"]),
            title=row["title"],
            state=state,
            media_type=kept.media_type if kept else "",
            words=word_count(full_text.text) if full_text else None,
            pages=pages(full_text),
            publisher=publisher,
            published=row["published"],
            sha256=kept.sha256 if kept else "",
            offers=offers,
            remarks=tuple(remarks),
        )


def _read_now(changes: Iterable[Change]) -> list[int]:
    """The snapshots that have a text with these changes, and had none before."""
    return [change.id for change in changes if change.table == "snapshot" and change.new.get("text_version") is not None]


def pages(full_text: FullText | None) -> int | None:
    """How many pages a text has; None for one without pages."""
    count = sum(mark.part is Part.PAGE for mark in full_text.marks) if full_text else 0
    return count or None


def _remarks(kept: Kept) -> list[str]:
    if kept.full_text is None:
        return ["no text could be read: its quotes stay unchecked"]
    return [fit(warning) or "" for warning in kept.full_text.warnings]


def _note(tally: _Tally, request: IngestRequest, failure: ClaimcheckError, place: object) -> None:
    problem = Problem(str(place) if not isinstance(place, ClaimcheckError) else "", failure.message, failure.hint)
    tally.failures.append(failure)
    tally.problems.append(problem)
    request.told(problem)
