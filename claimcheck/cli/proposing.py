"""Walking through what documents propose, one key each, and taking all of it at once: the last steps of `ingest`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import typer

from claimcheck import ids
from claimcheck.answers import ProposalView
from claimcheck.cli.asking import Dialogue
from claimcheck.cli.emit import emit, interactive, progress, say
from claimcheck.cli.keys import key
from claimcheck.document_report import Ingested, Taken
from claimcheck.errors import ClaimcheckError, Invalid
from claimcheck.ids import Kind
from claimcheck.library import ClaimStore
from claimcheck.library.proposals import BulkRequest, Proposal, changed, proposal_view
from claimcheck.vocab import Stance

QUESTION = "[a]ccept  [e]dit  [s]kip  [c]hange attribution  [n]ext  [l]eave  [?]"
# What each key does, for who asks with `?`.
MEANINGS = (
    "a  make it a claim with this attribution, document and place",
    "e  change the claim's words first; the quote stays as it is",
    "c  say who else is held to it, and how",
    "s  no claim: it is not proposed again",
    "n  leave it for later   l  leave; what is answered is stored. claimcheck undo takes the last answer back",
)


@dataclass(frozen=True)
class Answering:
    """What `ingest` was asked to do with the statements of the documents that came in."""

    review: bool
    accept_all: bool
    min_worth: float | None
    case: str | None
    workers: int
    dry_run: bool
    as_json: bool

    def __post_init__(self) -> None:
        if self.review and self.accept_all:
            raise Invalid("--review and --accept-all exclude each other", hint="--accept-all takes all without asking")
        if not (self.review or self.accept_all) and (self.min_worth is not None or self.case is not None):
            raise Invalid("--min-worth and --case are for claims", hint="say --review or --accept-all too")

    def go_on(self, store: ClaimStore, ingested: Ingested) -> None:
        """Show what came in, then walk through its statements or accept them, as was asked."""
        documents = list(dict.fromkeys(ids.parse(document.document, Kind.DOCUMENT) for document in ingested.documents))
        if self.accept_all:
            self._accept(store, ingested, documents)
            return
        if (ingested.documents or self.as_json) and not (self.review and self.as_json):
            emit(ingested, as_json=self.as_json)
        if self.review and not self.dry_run:
            walk(store, documents, case=self.case, min_worth=self.min_worth, as_json=self.as_json)

    def _accept(self, store: ClaimStore, ingested: Ingested, documents: list[int]) -> None:
        if ingested.documents and not self.as_json:
            emit(ingested)
        on_file = [number for number in documents if not self.dry_run or store.documents.snapshot(number)]
        request = BulkRequest(
            self.min_worth, self.case, self.dry_run, progress("documents"), progress("compared"), self.workers
        )
        accepted = store.proposals.accept_all(on_file, request)
        emit(Taken(ingested, accepted) if self.as_json else accepted, as_json=self.as_json)
        if len(on_file) < len(documents):
            say("what is not on file yet cannot be counted in a dry run: claimcheck extract FILE lists its statements")


def walk(store: ClaimStore, documents: Sequence[int], *, case: str | None, min_worth: float | None, as_json: bool) -> None:
    """Go through the proposals; what is answered is stored at once. Where nobody can be asked, list them."""
    waiting = [proposal for document in documents for proposal in store.proposals.of(document, min_worth)]
    if not interactive() or as_json:
        emit(tuple(map(proposal_view, waiting)), as_json=as_json, of=ProposalView)
        return
    walking = Walk(store, case)
    try:
        for place, proposal in enumerate(waiting, start=1):
            say(f"{place} of {len(waiting)}")
            if not walking.settle(proposal):
                break
    finally:  # also where a question is left by Ctrl-C: what was answered before is on file
        left = len(waiting) - walking.accepted - walking.skipped
        say(f"{walking.accepted} accepted, {walking.skipped} skipped, {left} left")


class Walk:
    """One person's way through the proposals."""

    def __init__(self, store: ClaimStore, case: str | None) -> None:
        self.store, self.case = store, case
        self.accepted = self.skipped = 0

    def settle(self, proposal: Proposal) -> bool:
        """Ask until one proposal is accepted, skipped or left for later; False where the person leaves."""
        while True:
            emit((proposal_view(proposal),))
            match key(QUESTION, "aescn", leaving="lq", meanings=MEANINGS):
                case "a":
                    if self._accept(proposal):
                        return True
                case "e":
                    proposal = changed(proposal, text=str(typer.prompt("Claim", default=proposal.text, err=True)).strip())
                case "c":
                    proposal = self._other_attribution(proposal)
                case "s":
                    self.store.proposals.skip(proposal)
                    self.skipped += 1
                    return True
                case "n":
                    return True
                case _:
                    return False

    def _accept(self, proposal: Proposal) -> bool:
        """Store it and show what it meets; False where it was refused and the person may change it."""
        try:
            added = self.store.proposals.accept(proposal, case=self.case)
        except ClaimcheckError as failure:
            say(f"not stored: {failure.message}")
            say(failure.hint)
            return False
        emit(added)
        self.accepted += 1
        return True

    def _other_attribution(self, proposal: Proposal) -> Proposal:
        dialogue = Dialogue(self.store)
        source, kind = dialogue.source(None)
        stance = dialogue.stance(Stance(proposal.attribution["stance"]))
        type_ = dialogue.type(kind)
        return changed(proposal, source=source, source_kind=kind, type=type_, stance=stance)
