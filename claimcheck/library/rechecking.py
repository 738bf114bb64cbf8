"""Rechecking: what became of the quotes of a document in another copy of it. The first capture stays as it is.

A copy is a file that is given now, the newest snapshot on file, or the first snapshot's own text read anew after a reader
changed. What was found is recorded where it is news; nothing that was stored before is touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.answers import QuoteChecked, Rechecked
from claimcheck.documents.full_text import FullText
from claimcheck.documents.reading import Fetched, read_file
from claimcheck.errors import Invalid, NotFound, OutsideWorld
from claimcheck.ids import Kind
from claimcheck.library.became import Copy, Finding, finding
from claimcheck.library.bringing import Fetch
from claimcheck.library.cases import Cases
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.keeping import Keeping
from claimcheck.library.on_lines import is_typed, on_lines
from claimcheck.library.picture import Picture, take
from claimcheck.library.quotes import checked_view
from claimcheck.library.withholding import shown_documents
from claimcheck.store import queries
from claimcheck.store.connection import Row
from claimcheck.store.ledger import Ledger
from claimcheck.text.copied import likeness
from claimcheck.text.shingles import worded
from claimcheck.vocab import QuoteState

# Of the runs of three words two copies of one document share most; two documents on one matter hardly ever a tenth.
_LEAST_LIKE = 0.1


@dataclass(frozen=True)
class RecheckRequest:
    """Which documents (all of the case unless named), the copy to compare one with, and whether only to look.

    A file that hardly shares a word with its document is refused, unless it is a copy `even_if_unlike`.
    """

    names: tuple[str, ...] = ()
    copy: str | None = None
    case: str | None = None
    dry_run: bool = False
    fetch: Fetch | None = None
    even_if_unlike: bool = False


@dataclass(frozen=True)
class Rechecking:
    """Looks for the quotes of documents in newer copies of them, and records what became of each."""

    desk: Desk

    def run(self, request: RecheckRequest) -> Rechecked:
        """Look for every quote of the documents in their copies; record what is news unless it is a dry run."""
        copies = list(self._copies(request))
        case = None if request.names else Cases(self.desk).get(request.case)["id"]
        findings = [finding for copy in copies for finding in self._findings(copy, case)]
        recorded = 0 if request.dry_run else self._record(findings)
        picture = take(self.desk.connection, {finding.attribution["claim_id"] for finding in findings})
        picture.lines = on_lines(self.desk, (finding.attribution for finding in findings))
        return Rechecked(tuple(self._view(picture, finding) for finding in findings), recorded)

    def _copies(self, request: RecheckRequest) -> Iterator[Copy]:
        if request.copy is not None and len(request.names) != 1:
            raise Invalid("--with gives a copy of one document", hint="name it: claimcheck recheck d7 --with FILE")
        if request.names:
            for name in request.names:
                yield self._copy(*self._named(name, request.copy), request)
            return
        for row in queries.quoted_documents(self.desk.connection, Cases(self.desk).get(request.case)["id"]):
            yield self._copy(row, None, request)

    def _named(self, name: str, copy: str | None) -> tuple[Row, str | None]:
        """The document and the file with its copy: a file is a copy of the document that has its name."""
        documents = Documents(self.desk)
        given = Path(name)
        row = documents.find(name) or (documents.find(given.name) if given.is_file() else None)
        if row is None:
            raise NotFound(
                f"there is no document {name!r}", hint="to compare d7 with a file: claimcheck recheck d7 --with FILE"
            )
        return row, copy or (name if given.is_file() else None)

    def _copy(self, document: Row, file: str | None, request: RecheckRequest) -> Copy:
        documents = Documents(self.desk)
        fetching = file is None and request.fetch is not None and bool(document["url"])
        try:
            given = read_file(Path(file)) if file else request.fetch(document["url"]) if fetching and request.fetch else None
        except OutsideWorld:
            if not fetching:
                raise
            return Copy(document, None, None, None)  # the page is not to be had today: that is what is found
        if given is not None:
            if file and not request.even_if_unlike:
                self._refuse_unlike(document, file, given)
            keeping = Keeping(self.desk.snapshots, dry=True) if request.dry_run else self.desk.keeping
            kept = keeping.keep(given)
            known = self._known(document, kept.sha256)
            return Copy(
                document,
                known["id"] if known else None,
                known["recorded_at"] if known else None,
                kept.full_text,
                None if known else kept,
                is_typed(kept.media_type),
            )
        row = documents.snapshot(document["id"])
        if row is None:
            return Copy(document, None, None, None)
        return Copy(document, row["id"], row["recorded_at"], documents.full_text(row), None, is_typed(row["media_type"]))

    def _known(self, document: Row, sha256: str) -> Row | None:
        """The snapshot of a document that has these bytes, if it is on file."""
        known = Documents(self.desk).snapshot_of(document["id"], sha256)
        return known if known and known["withdrawn_at"] is None else None

    def _refuse_unlike(self, document: Row, file: str, given: Fetched) -> None:
        """Raise Invalid, before anything is kept, where next to nothing of the document stands in a file."""
        row = Documents(self.desk).snapshot(document["id"])
        before = Documents(self.desk).full_text(row) if row else None
        now = Keeping(self.desk.snapshots, dry=True).keep(given).full_text
        if before is None or now is None or not now.text.strip() or self._known(document, given.sha256):
            return
        if likeness(worded(before.text), worded(now.text)) < _LEAST_LIKE:
            (shown,) = shown_documents(self.desk.connection, [document])
            named = f"{Kind.DOCUMENT.show(document['id'])} ({shown['title']})"
            raise Invalid(
                f"{file} is hardly a copy of {named}: next to nothing of the text on file stands in it",
                hint="name the right file; if it is a newer copy all the same, say --even-if-unlike",
            )

    def _findings(self, copy: Copy, case: int | None) -> Iterator[Finding]:
        for row in queries.quotes_of(self.desk.connection, copy.document["id"], case):
            yield finding(row, copy, self._first(row["snapshot_id"], copy))

    def _first(self, snapshot: int | None, copy: Copy) -> FullText | None:
        """The text that a quote was captured in."""
        if snapshot == copy.snapshot or copy.full_text is None:
            return copy.full_text
        row = self.desk.connection.one("SELECT * FROM snapshot WHERE id = :id", {"id": snapshot})
        return Documents(self.desk).full_text(row) if row else None

    def _record(self, findings: Sequence[Finding]) -> int:
        """One event for what is news; a copy that came with it goes on file first."""
        last = queries.rechecks(self.desk.connection, [finding.attribution["id"] for finding in findings])
        if not any(finding.copy.kept is not None or _news(finding, last) for finding in findings):
            return 0
        count = 0
        with self.desk.writing("recheck") as ledger:
            ledger.subject = _subject(findings)
            for finding in findings:
                filed = self._filed(ledger, finding)
                if _news(filed, last):
                    ledger.insert("recheck", {**_row(filed), "actor": self.desk.actor})
                    count += 1
        return count

    def _filed(self, ledger: Ledger, finding: Finding) -> Finding:
        copy = finding.copy
        if copy.kept is None:
            return finding
        snapshot = Documents(self.desk).keep_snapshot(ledger, copy.document["id"], copy.kept)
        return replace(finding, copy=replace(copy, snapshot=snapshot))

    def _view(self, picture: Picture, finding: Finding) -> QuoteChecked:
        copy = finding.copy
        seen = (copy.seen or "")[:10] if copy.full_text is not None else ""
        return checked_view(picture, finding, seen)


def _subject(findings: Sequence[Finding]) -> str:
    documents = [Kind.DOCUMENT.show(number) for number in dict.fromkeys(each.copy.document["id"] for each in findings)]
    return documents[0] if len(documents) == 1 else f"{documents[0]} and {len(documents) - 1} more"


def _news(finding: Finding, last: dict[int, Row]) -> bool:
    """True where the ledger does not hold it yet: the same in its own snapshot is what the attribution says itself."""
    row, copy = finding.attribution, finding.copy
    before = last.get(row["id"])
    if before is None or before["snapshot_id"] != copy.snapshot:
        own = copy.kept is None and copy.snapshot == row["snapshot_id"]
        return not (own and finding.state in (QuoteState.SAME, QuoteState.UNAVAILABLE) and before is None)
    where = (finding.state.value, finding.anchor.start, finding.anchor.end)
    return (before["state"], before["anchor_start"], before["anchor_end"]) != where


def _row(finding: Finding) -> Row:
    anchor, full_text = finding.anchor, finding.copy.full_text
    there = anchor if full_text is not None and anchor.start is not None else None
    around = finding.around
    return {
        "attribution_id": finding.attribution["id"],
        "snapshot_id": finding.copy.snapshot,
        "text_version": full_text.version if full_text else None,
        "state": finding.state,
        "exact": there.exact if there else None,
        "prefix": anchor.prefix if around and not around.before else None,
        "suffix": anchor.suffix if around and not around.after else None,
        "anchor_start": there.start if there else None,
        "anchor_end": there.end if there else None,
        "anchor_fragment": there.fragment if there else None,
    }
