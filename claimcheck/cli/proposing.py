"""Walking through what documents propose, one key each, and taking all of it at once: the last steps of `ingest`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import typer

from claimcheck import ids
from claimcheck.answers import ProposalView
from claimcheck.cli.answering import SETTLED, Answers
from claimcheck.cli.asking import Dialogue, edited
from claimcheck.cli.emit import emit, interactive, progress, say
from claimcheck.cli.keys import LEAVE, key
from claimcheck.document_report import Ingested, Taken
from claimcheck.errors import Invalid, NotFound, Overtaken
from claimcheck.ids import Kind
from claimcheck.library import ClaimStore
from claimcheck.library.proposal import Proposal, Terms, attributed, proposal_view, reworded, terms_of
from claimcheck.library.proposals import BulkRequest
from claimcheck.usual import usual_kind, usual_terms
from claimcheck.vocab import AttributionType, Basis, Stance

QUESTION = "[a]ccept  [e]dit  [s]kip  [c]hange attribution  [n]ext  [b]ack  [l]eave  [?]"
# What each key does, for who asks with `?`.
MEANINGS = (
    "a  make it a claim with this attribution, document and place",
    "e  change the claim's words first; the quote stays as it is",
    "c  say who else is held to it, and how",
    "s  no claim: it is not proposed again",
    "n  leave it for later   b  go back; the answer there is taken back",
    "l  leave; what is answered is stored, and the rest is proposed the next time",
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
    walking = Walk(store, waiting, case)
    try:
        while walking.settle():
            pass
    finally:  # also where a question is left by Ctrl-C: what was answered before is on file
        count = walking.answers.count
        say(f"{count('a')} accepted, {count('s')} skipped, {walking.left} left")


class Walk:
    """One person's way through the proposals."""

    def __init__(self, store: ClaimStore, waiting: Sequence[Proposal], case: str | None) -> None:
        self.store, self.waiting, self.case = store, waiting, case
        self.answers = Answers(store, stored="as")

    @property
    def left(self) -> int:
        """How many nobody has answered, as far as was seen."""
        return len(self.waiting) - self.answers.count(("a", "s", SETTLED))

    def settle(self) -> bool:
        """Ask until the next proposal is answered; False at the end, or where the person leaves."""
        place = len(self.answers)
        if place == len(self.waiting):
            return False
        if place:
            typer.echo(err=True)  # an empty line parts what the last one met from this one
        proposal: Proposal | None = self.waiting[place]
        waits = self.store.proposals.waits(self.waiting[place])
        say(f"{place + 1} of {len(self.waiting)}{'' if waits else ': waits no more, somebody has answered it'}")
        if not waits:
            self.answers.add(SETTLED)
            return True
        while proposal is not None:
            emit((proposal_view(proposal),))
            answer = key(QUESTION, "aescnb", leaving="lq", meanings=MEANINGS)
            if answer == LEAVE:
                return False
            proposal = self._tried(proposal, answer)
        return True

    def _tried(self, proposal: Proposal, answer: str) -> Proposal | None:
        """Do what was answered. Where somebody was faster nothing is done, and the proposal is told to wait no more."""
        try:
            return self._done(proposal, answer)
        except Overtaken as failure:
            say(failure.message)
            return None

    def _done(self, proposal: Proposal, answer: str) -> Proposal | None:
        """Do what was answered; gives the proposal as it is to be asked for again, or None."""
        match answer:
            case "e":
                return reworded(proposal, edited("Claim", proposal.text))
            case "c":
                return self._other_attribution(proposal)
            case "b":
                self._go_back()
            case "a":
                return self._accept(proposal)
            case "s":
                self.store.proposals.skip(proposal)
                self.answers.add("s")
            case _:
                self.answers.add(answer)
        return None

    def _accept(self, proposal: Proposal) -> Proposal | None:
        """Store it and show what it meets; where it is refused, the person may change it."""
        try:
            added = self.store.proposals.accept(proposal, case=self.case)
        except Overtaken:
            raise
        except (Invalid, NotFound) as failure:
            say(f"not stored: {failure.message}")
            say(failure.hint)
            return proposal
        self.answers.add("a")
        emit(added)
        return None

    def _go_back(self) -> None:
        """To the proposal before, whose answer is taken back if there was one."""
        answer = self.answers.before()
        if answer is None:
            say("this is the first")
            return
        try:
            self.answers.take_back()
        except Invalid as failure:
            say(f"not taken back: {failure.message}")
            say(failure.hint)
            return
        if answer in self.answers.stored:
            say("that it was skipped is taken back" if answer == "s" else "what was accepted is taken back")

    def _other_attribution(self, proposal: Proposal) -> Proposal:
        held = proposal.attribution
        dialogue = Dialogue(self.store)
        source, kind = dialogue.source(None, held["source"])
        stance = dialogue.stance(Stance(held["stance"]))
        same = source == held["source"]
        type_ = dialogue.type(kind, AttributionType(held["type"]) if same else None)
        known = held["source_kind"] if same and type_ == held["type"] else kind
        terms = self._other_terms(dialogue, proposal, type_ if not same or type_ != held["type"] else None)
        typer.echo(err=True)  # an empty line parts the questions from the proposal as it stands now
        return attributed(proposal, (source, known or usual_kind(type_, terms.rule), type_), stance, terms)

    @staticmethod
    def _other_terms(dialogue: Dialogue, proposal: Proposal, other: AttributionType | None) -> Terms:
        """The rule, the basis and the date; those of the document are offered, where the attribution is no other one."""
        held = terms_of(proposal)
        rule = dialogue.rule(usual_terms(other, None)[1] if other else held.rule)
        return Terms(rule, dialogue.basis(Basis.UNKNOWN if other else held.basis), dialogue.said(held.said))
