"""Walking through what documents propose, one key each, and taking all of it at once: the last steps of `ingest`."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from claimcheck.answers import ProposalView
from claimcheck.cli import options
from claimcheck.cli.asking import Dialogue
from claimcheck.cli.emit import emit, interactive, progress, say
from claimcheck.errors import ClaimcheckError
from claimcheck.library import ClaimStore
from claimcheck.library.proposals import BulkRequest, Proposal, changed, proposal_view
from claimcheck.vocab import Stance

QUESTION = "[a]ccept  [e]dit  [s]kip  [c]hange attribution  [n]ext  [l]eave"
_LEAVING = ("l", "q", "\x03", "\x04", "\x1b")


def accept_all(store: ClaimStore, documents: Sequence[int], request: BulkRequest, *, as_json: bool) -> None:
    """Accept what the documents propose and say what came of it."""
    emit(store.proposals.accept_all(documents, request), as_json=as_json)


def bulk(case: str | None, min_worth: float | None, *, dry_run: bool, workers: int | None) -> BulkRequest:
    """What was asked of a bulk acceptance, with counters on the screen."""
    return BulkRequest(min_worth, case, dry_run, progress("documents"), progress("compared"), options.at_work(workers))


def walk(store: ClaimStore, documents: Sequence[int], *, case: str | None, min_worth: float | None, as_json: bool) -> None:
    """Go through the proposals; what is answered is stored at once. Where nobody can be asked, list them."""
    waiting = [proposal for document in documents for proposal in store.proposals.of(document, min_worth)]
    if not interactive():
        emit(tuple(map(proposal_view, waiting)), as_json=as_json, of=ProposalView)
        return
    walking = Walk(store, case)
    for place, proposal in enumerate(waiting, start=1):
        say(f"{place} of {len(waiting)}")
        if not walking.settle(proposal):
            break
    say(f"{walking.accepted} accepted, {walking.skipped} skipped, {len(waiting) - walking.accepted - walking.skipped} left")


class Walk:
    """One person's way through the proposals."""

    def __init__(self, store: ClaimStore, case: str | None) -> None:
        self.store, self.case = store, case
        self.accepted = self.skipped = 0

    def settle(self, proposal: Proposal) -> bool:
        """Ask until one proposal is accepted, skipped or left for later; False where the person leaves."""
        while True:
            emit((proposal_view(proposal),))
            match _key():
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


def _key() -> str:
    """One key of the person's; anything else is asked again."""
    while True:
        typer.echo(QUESTION, err=True)
        key = typer.getchar().lower()
        if key in ("a", "e", "s", "c", "n"):
            return key
        if key in _LEAVING:
            return "l"
