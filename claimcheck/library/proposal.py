"""One proposal: a statement that could become a claim, as a person looks at it and changes it before it is accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from claimcheck.answers import ProposalView, StatementView
from claimcheck.ids import Kind
from claimcheck.library.on_file import words_key
from claimcheck.library.sourcing import Who
from claimcheck.text.words import tokens
from claimcheck.usual import usual_terms
from claimcheck.vocab import Basis, GroundRule, Stance

_FIRST_PERSON = frozenset(("i", "we", "my", "our", "us", "me"))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement that could become a claim: its document, its sentence, the claim's words, and who is held to it."""

    document: int
    view: StatementView
    text: str
    attribution: dict[str, Any]
    is_letter: bool = False  # who is held to it wrote a mail, and is not named until a person does

    @property
    def key(self) -> str:
        """The sentence's folded words: how it is known again."""
        return words_key(self.view.text)


def proposal_view(proposal: Proposal) -> ProposalView:
    """A proposal as it is shown, with what a person should look at before accepting it."""
    fields, terms = proposal.attribution, terms_of(proposal)
    remarks = [f"“{word}” is {fields['source']}: edit it to say so" for word in _speakers_word(proposal)]
    if proposal.is_letter:
        remarks.append("who wrote a mail is not named until that is agreed: c changes it")
    return ProposalView(
        document=Kind.DOCUMENT.show(proposal.document),
        statement=proposal.view,
        claim=proposal.text,
        source=fields["source"],
        type=str(fields["type"]),
        stance=str(fields["stance"]),
        speaks_for=fields["speaks_for"],
        via=fields["via"],
        remarks=tuple(remarks),
        ground_rule=str(terms.rule),
        basis=str(terms.basis),
        said=terms.said,
    )


def _speakers_word(proposal: Proposal) -> list[str]:
    """The first word by which the speaker speaks of themselves, if any: alone, the claim does not tell who that is."""
    said = (token for token in tokens(proposal.text) if token.word in _FIRST_PERSON)
    return next(([token.text] for token in said), [])


def reworded(proposal: Proposal, text: str) -> Proposal:
    """The proposal with other words for the claim; its sentence and the place of its quote stay."""
    return replace(proposal, text=text or proposal.text)


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms something was said: under which rule, how it is known, and when."""

    rule: GroundRule
    basis: Basis
    said: str | None


def terms_of(proposal: Proposal) -> Terms:
    """The terms as the document gives them; where it names no rule, the one that is usual for such an attribution."""
    fields = proposal.attribution
    _, rule = usual_terms(fields["type"], fields.get("ground_rule"))
    return Terms(rule, fields["basis"], fields["said"])


def attributed(proposal: Proposal, who: Who, stance: Stance, terms: Terms | None = None) -> Proposal:
    """The proposal with another attribution. What the text tells of one speaker is not taken for true of another."""
    source, kind, type_ = who
    fields = {**proposal.attribution, "source": source, "source_kind": kind, "type": type_, "stance": stance}
    if source != proposal.attribution["source"]:
        fields |= {"speaks_for": None, "basis": Basis.UNKNOWN}
    if terms is not None:
        fields |= {"ground_rule": terms.rule, "basis": terms.basis, "said": terms.said}
    return replace(proposal, attribution=fields, is_letter=False)
