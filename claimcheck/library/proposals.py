"""Proposals: the statements of documents that could become claims, walked one by one or taken all at once.

What was accepted or skipped is kept by the folded words of its sentence, so that a second look at the same document, or at a
newer copy of it, proposes only what is new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.answers import Accepted, Added, Problem
from claimcheck.documents.full_text import FullText
from claimcheck.errors import ClaimcheckError, DatabaseFailed, Overtaken, having_stored, interruptible
from claimcheck.ids import Kind
from claimcheck.library.cases import Cases
from claimcheck.library.changing import Changing
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.entering import Entered, Entering
from claimcheck.library.on_file import OnFile, words_key
from claimcheck.library.progress import Progress, unwatched
from claimcheck.library.proposal import Proposal
from claimcheck.library.sources import Sources
from claimcheck.library.sourcing import Origin, attribution_fields
from claimcheck.library.statements import read_statements
from claimcheck.shapes import AttributionCreate, ClaimCreate
from claimcheck.statements.statement import Credit, Statement
from claimcheck.statements.wording import Claim
from claimcheck.store import matches
from claimcheck.store.connection import Row
from claimcheck.store.ledger import Ledger
from claimcheck.text.spans import Span
from claimcheck.validation import build
from claimcheck.vocab import SourceKind, SpeechStance

_AGAIN = "do it again: what was accepted is not proposed a second time"


@dataclass(frozen=True, slots=True)
class BulkRequest:
    """Which proposals to take: of what worth, into which case, or only to see."""

    min_worth: float | None = None
    case: str | None = None
    dry_run: bool = False
    progress: Progress = unwatched
    comparing: Progress = unwatched
    workers: int = 1


class _Seen(Exception):
    """Leaves a transaction without committing it."""


@dataclass(frozen=True)
class Proposals:
    """The verbs on proposals."""

    desk: Desk

    def of(self, document: int, min_worth: float | None = None) -> tuple[Proposal, ...]:
        """What is worth checking in a document and was neither accepted nor skipped before, in the order of the text."""
        row = self.desk.connection.one("SELECT * FROM document WHERE id = :id", {"id": document})
        full_text = Documents(self.desk).full_text(row) if row else None
        if row is None or full_text is None:
            return ()
        origin = self._origin(row, full_text)
        known = self._answered(document)
        found = []
        for view, statement, claim, said in read_statements(full_text, origin.writer, origin.published):
            if is_proposed(statement, min_worth) and (key := words_key(view.text)) not in known:
                known.add(key)
                credit = replace(statement.credit, stance=_stance_to(claim, statement.credit))
                fields = attribution_fields(credit, origin) | {"said": said}
                is_letter = origin.writer is not None and origin.rule is None and fields["source"] == origin.outlet
                found.append(Proposal(document, view, claim.text, fields, is_letter))
        return tuple(found)

    def source_text(self, document: Row) -> tuple[FullText, str | None] | None:
        """A document's text and who wrote it where they are not to be named; None where no text can be read."""
        full_text = Documents(self.desk).full_text(document)
        return None if full_text is None else (full_text, self._origin(document, full_text).writer)

    def accept(self, proposal: Proposal, *, case: str | None = None, even_if_alike: bool = False) -> Added:
        """Make it a claim with its attribution, document and anchor, in one action; says what the claim meets.

        Raises Overtaken where somebody answered it meanwhile.
        """
        number = int(Cases(self.desk).get(case)["id"])
        self.desk.ready(proposal.text)
        with self.desk.writing("accept") as ledger:
            self._unanswered(proposal)
            entered = self._enter(ledger, proposal, number, Sources(self.desk), even_if_alike=even_if_alike)
            ledger.subject = Kind.CLAIM.show(entered.claim)
        return Changing(self.desk).added(entered)

    def skip(self, proposal: Proposal) -> None:
        """Not to be proposed again; raises Overtaken where somebody answered it meanwhile."""
        with self.desk.writing("skip") as ledger:
            self._unanswered(proposal)
            ledger.subject = Kind.DOCUMENT.show(proposal.document)
            self._answer(ledger, proposal, None)

    def waits(self, proposal: Proposal) -> bool:
        """True until somebody accepts or skips it."""
        return proposal.key not in self._answered(proposal.document)

    def accept_all(self, documents: Sequence[int], request: BulkRequest) -> Accepted:
        """Accept what the documents propose, a document in one event; what cannot be entered is told and left."""
        before, problems = matches.telling(self.desk.connection), list[Problem]()
        accepted = unnamed = 0
        case = int(Cases(self.desk).get(request.case)["id"])
        with (
            interruptible(lambda: "" if request.dry_run else f"{accepted} accepted and on file", hint=_AGAIN),
            self.desk.command.whole(),
        ):
            for place, document in enumerate(documents, start=1):
                stored = "what was accepted before is on file" if accepted and not request.dry_run else ""
                with having_stored(stored, hint=_AGAIN):
                    done, wrong = self._accept_document(self.of(document, request.min_worth), case, dry_run=request.dry_run)
                accepted += len(done)
                unnamed += sum(proposal.is_letter for proposal in done)
                problems += wrong
                request.progress(place, len(documents))
        if accepted and not request.dry_run:
            self._match(request)
        met = 0 if request.dry_run else matches.telling(self.desk.connection) - before
        return Accepted(accepted, tuple(problems), met, unnamed)

    def _accept_document(
        self, found: Sequence[Proposal], case: int, *, dry_run: bool
    ) -> tuple[list[Proposal], list[Problem]]:
        """One document's proposals in one transaction; gives those that were entered, and what could not be."""
        done, problems = list[Proposal](), list[Problem]()
        if not found:
            return done, problems
        try:
            with self.desk.gathering("accept") as ledger:
                ledger.subject = Kind.DOCUMENT.show(found[0].document)
                sources = Sources(self.desk, Sources(self.desk).read())
                for proposal in found:
                    wrong = self._attempt(ledger, proposal, case, sources)
                    problems += wrong
                    done += [] if wrong else [proposal]
                if dry_run:
                    raise _Seen
        except _Seen:
            pass
        return done, problems

    def _attempt(self, ledger: Ledger, proposal: Proposal, case: int, sources: Sources) -> list[Problem]:
        before = len(ledger.changes)
        try:
            with ledger.attempt():
                self._enter(ledger, proposal, case, sources, even_if_alike=False)
        except DatabaseFailed:
            raise
        except ClaimcheckError as failure:
            where = f"{Kind.DOCUMENT.show(proposal.document)} line {proposal.view.line}"
            return [Problem(where, failure.message, failure.hint)]
        for change in ledger.changes[before:]:
            if change.table == "source" and sources.book is not None:
                sources.book.add(change.new)
        return []

    def _enter(self, ledger: Ledger, proposal: Proposal, case: int, sources: Sources, *, even_if_alike: bool) -> Entered:
        entering = Entering(self.desk, sources, OnFile(self.desk.connection), even_if_alike)
        entered = entering.claim(ledger, build(ClaimCreate, text=proposal.text), case)
        fields = self._own_description(proposal, sources)
        place = Span(proposal.view.start, proposal.view.end)
        entering.attribution(ledger, entered, build(AttributionCreate, **fields), None, place=place)
        self._answer(ledger, proposal, entered.attribution)
        return entered

    def _own_description(self, proposal: Proposal, sources: Sources) -> dict[str, Any]:
        """The attribution's fields; a description that belongs to somebody of another document says of which one this is."""
        fields = proposal.attribution
        if fields["source_kind"] is not SourceKind.ANONYMOUS:
            return fields
        row = sources.find(fields["source"])
        if row is None or row["kind"] != SourceKind.ANONYMOUS.value or not self._speaks_elsewhere(row, proposal.document):
            return fields
        return {**fields, "source": f"{fields['source']} (in {Kind.DOCUMENT.show(proposal.document)})"}

    def _speaks_elsewhere(self, source: Row, document: int) -> bool:
        rows = self.desk.connection.all(
            "SELECT document_id FROM attribution WHERE source_id = :source AND withdrawn_at IS NULL",
            {"source": source["id"]},
        )
        return bool(rows) and all(row["document_id"] != document for row in rows)

    def _answer(self, ledger: Ledger, proposal: Proposal, attribution: int | None) -> None:
        """Remember that it was answered: skipped where it became no attribution."""
        row = {"document_id": proposal.document, "folded_sha256": proposal.key, "attribution_id": attribution}
        ledger.insert("proposal", {**row, "actor": self.desk.actor})

    def _unanswered(self, proposal: Proposal) -> None:
        if not self.waits(proposal):
            raise Overtaken("somebody has answered this one meanwhile")

    def _answered(self, document: int) -> set[str]:
        rows = self.desk.connection.all(
            "SELECT folded_sha256 FROM proposal WHERE document_id = :document AND withdrawn_at IS NULL",
            {"document": document},
        )
        return {row["folded_sha256"] for row in rows}

    def _origin(self, document: Row, full_text: FullText) -> Origin:
        return Origin.of(document, self._publisher(document), full_text, self._media_type(int(document["id"])))

    def _media_type(self, document: int) -> str | None:
        snapshot = Documents(self.desk).snapshot(document)
        return snapshot["media_type"] if snapshot else None

    def _publisher(self, document: Row) -> Row | None:
        if document["publisher_id"] is None:
            return None
        return Sources(self.desk).find(Kind.SOURCE.show(document["publisher_id"]))

    def _match(self, request: BulkRequest) -> None:
        from claimcheck.library.matching import Matching  # noqa: PLC0415 - loads the signals

        Matching(self.desk).match_entered(request.comparing, workers=request.workers)


def is_proposed(statement: Statement, min_worth: float | None) -> bool:
    """True for what is worth checking, or as much so as is asked; nothing is proposed for one who declines to answer."""
    if statement.credit.stance is SpeechStance.DECLINES:
        return False
    return statement.worth.checkworthy if min_worth is None else statement.worth.worth >= min_worth


def _stance_to(claim: Claim, credit: Credit) -> SpeechStance:
    """What the source does with the claim; who denies something asserts a claim whose own words carry the denial."""
    if claim.is_denied:
        return SpeechStance.DENIES
    return SpeechStance.ASSERTS if credit.stance is SpeechStance.DENIES else credit.stance
