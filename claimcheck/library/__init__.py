"""The library: open a store and use its verbs; the command line is its first guest.

    with open_store("db/claimcheck.db", actor="Ann") as store:
        added = store.claims.add(ClaimCreate(text="…"), AttributionCreate(source="City Police", type="official"))

A store's nouns hold its verbs. Each noun's first module has them; those behind it are what they are made of:

    claims      claims, changing, correcting, entering, on_file, elsewhere, withdrawn, withholding
    sources     sources, source_book, known, renamed, look_alikes
    documents   documents, describing, keeping, document_views, provenance, offers
    ingesting   ingesting, bringing
    copies      copies, on_lines
    quotes      rechecking, became, quotes
    statements  statements, proposals, proposal, sourcing, letters
    matches     matches, matching, candidates, comparing, findings, speakers, inference, meaning, rematching, upkeep
    decisions   decisions, established, standings
    cases       cases, reports, overview, opposing, timeline
    views       views, picture, chains: rows joined, and the one place where a source's name is put in or kept out
    drafts      drafts, draft_lines, draft_links, draft_quotes, draft_comparing, draft_evidence, draft_names, draft_views
    signatures  signing
    imports     importing, lines, records, foreseen, annotations, annotated
    history     history, telling
    long work   workers, sharing, ahead, holding, progress
    the store   desk, shipped
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from claimcheck.library.desk import Desk
from claimcheck.policy import DEFAULT, Policy, preset
from claimcheck.semantic import NO_MODELS, Models
from claimcheck.store.connection import BUSY_SECONDS
from claimcheck.store.opening import open_connection
from claimcheck.store.place import Place, place
from claimcheck.store.snapshots import Snapshots

if TYPE_CHECKING:
    from claimcheck.answers import Verified
    from claimcheck.errors import ClaimcheckError
    from claimcheck.library.cases import Cases
    from claimcheck.library.claims import Claims
    from claimcheck.library.copies import Copies
    from claimcheck.library.decisions import Decisions
    from claimcheck.library.document_views import DocumentViews
    from claimcheck.library.documents import Documents
    from claimcheck.library.drafts import Drafts
    from claimcheck.library.history import History
    from claimcheck.library.importing import Importing
    from claimcheck.library.ingesting import Ingesting
    from claimcheck.library.matches import Matches
    from claimcheck.library.matching import Matching
    from claimcheck.library.meaning import Meaning
    from claimcheck.library.proposals import Proposals
    from claimcheck.library.provenance import Provenance
    from claimcheck.library.rechecking import Rechecking
    from claimcheck.library.reports import Reports
    from claimcheck.library.sources import Sources
    from claimcheck.library.standings import Standings


class ClaimStore:
    """One open store. Its parts are loaded when they are first used, so that a small command stays small."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the store, as leaving its `with` does; every verb raises Invalid then."""
        self.desk.connection.close()

    @cached_property
    def cases(self) -> Cases:
        """Stories and investigations."""
        from claimcheck.library.cases import Cases  # noqa: PLC0415

        return Cases(self.desk)

    @cached_property
    def sources(self) -> Sources:
        """Who can be held to an assertion."""
        from claimcheck.library.sources import Sources  # noqa: PLC0415

        return Sources(self.desk)

    @cached_property
    def documents(self) -> Documents:
        """Works in which something is found."""
        from claimcheck.library.documents import Documents  # noqa: PLC0415

        return Documents(self.desk)

    @cached_property
    def ingesting(self) -> Ingesting:
        """Files, folders and web pages put on file."""
        from claimcheck.library.ingesting import Ingesting  # noqa: PLC0415

        return Ingesting(self.desk)

    @cached_property
    def document_views(self) -> DocumentViews:
        """Documents as they are shown."""
        from claimcheck.library.document_views import DocumentViews  # noqa: PLC0415

        return DocumentViews(self.desk)

    @cached_property
    def provenance(self) -> Provenance:
        """What is on file about documents, and from where they were taken."""
        from claimcheck.library.provenance import Provenance  # noqa: PLC0415

        return Provenance(self.desk)

    @cached_property
    def copies(self) -> Copies:
        """Copied passages between documents."""
        from claimcheck.library.copies import Copies  # noqa: PLC0415

        return Copies(self.desk)

    @cached_property
    def claims(self) -> Claims:
        """Checkable assertions and their attributions."""
        from claimcheck.library.claims import Claims  # noqa: PLC0415

        return Claims(self.desk)

    @cached_property
    def matches(self) -> Matches:
        """Stored relations between claims, and people's judgements on them."""
        from claimcheck.library.matches import Matches  # noqa: PLC0415

        return Matches(self.desk)

    @cached_property
    def matching(self) -> Matching:
        """Comparing: what is similar, and all matches anew."""
        from claimcheck.library.matching import Matching  # noqa: PLC0415

        return Matching(self.desk)

    @cached_property
    def proposals(self) -> Proposals:
        """Statements of documents that could become claims."""
        from claimcheck.library.proposals import Proposals  # noqa: PLC0415

        return Proposals(self.desk)

    @property
    def meaning(self) -> Meaning:
        """The claims' vectors: an optional second way to find claims."""
        return self.desk.meaning

    @property
    def troubles(self) -> dict[str, ClaimcheckError]:
        """What an optional model could not do so far, and why; empty where nothing was amiss."""
        parts = {"the search went by words alone": "meaning", "no language-inference model was asked": "inference"}
        used = {said: vars(self.desk).get(part) for said, part in parts.items()}
        return {said: part.trouble for said, part in used.items() if part is not None and part.trouble is not None}

    @cached_property
    def decisions(self) -> Decisions:
        """Reviews, and what was established about independence."""
        from claimcheck.library.decisions import Decisions  # noqa: PLC0415

        return Decisions(self.desk)

    @cached_property
    def standings(self) -> Standings:
        """How claims stand before and after an action."""
        from claimcheck.library.standings import Standings  # noqa: PLC0415

        return Standings(self.desk)

    @cached_property
    def reports(self) -> Reports:
        """Contradictions and whole cases."""
        from claimcheck.library.reports import Reports  # noqa: PLC0415

        return Reports(self.desk)

    @cached_property
    def history(self) -> History:
        """What happened, and undoing it."""
        from claimcheck.library.history import History  # noqa: PLC0415

        return History(self.desk)

    @cached_property
    def drafts(self) -> Drafts:
        """Stories checked against what is on file, and the lines that were signed."""
        from claimcheck.library.drafts import Drafts  # noqa: PLC0415

        return Drafts(self.desk)

    @cached_property
    def importing(self) -> Importing:
        """Many records in one go."""
        from claimcheck.library.importing import Importing  # noqa: PLC0415

        return Importing(self.desk)

    @cached_property
    def rechecking(self) -> Rechecking:
        """What became of quotes in newer copies of their documents."""
        from claimcheck.library.rechecking import Rechecking  # noqa: PLC0415

        return Rechecking(self.desk)

    def verify(self, *, against: str | None = None) -> Verified:
        """Recompute the journal's chain, compare the tables with it and re-hash the snapshots."""
        from claimcheck.store.verify import verify  # noqa: PLC0415

        return verify(self.desk.connection, self.desk.snapshots, against=against)


def open_store(  # noqa: PLR0913 - each of them can be left out
    where: str | Place,
    *,
    actor: str,
    snapshots: Path | None = None,
    policy: Policy | None = None,
    case: str | None = None,
    busy_seconds: float = BUSY_SECONDS,
    models: Models = NO_MODELS,
) -> ClaimStore:
    """Open an existing store for one person, by its file or its URL; an older one is upgraded, a file after a copy.

    Threads may share it and take turns then; with one each they read at the same time.

    `snapshots` is the folder of the documents' bytes (`snapshots`, beside the file unless named), `case` the one that is
    meant where none is named, `models` the folders of models for the optional search by meaning; a writer waits
    `busy_seconds` for another one. Raises NotFound, NotAStore or OutsideWorld.
    """
    named = place(where) if isinstance(where, str) else where
    folder = snapshots or (named.parent if isinstance(named, Path) else Path()) / "snapshots"
    connection = open_connection(named, busy_seconds=busy_seconds)
    return ClaimStore(Desk(connection, Snapshots(folder), actor, policy or preset(DEFAULT), case, models))
