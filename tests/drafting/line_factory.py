"""Lines of a draft as the checks get them, made from a sentence and the claims it is linked to."""

from __future__ import annotations

from typing import Any

from claimcheck.drafting.draft import read_draft
from claimcheck.drafting.kinds import is_criticism, kind_of
from claimcheck.drafting.line import Backing, Line, Link, Side, Stored
from claimcheck.drafting.speaking import credits_of, worth_of
from claimcheck.evidence import Mention
from claimcheck.matcher import compare
from claimcheck.vocab import LinkedBy, SourceKind, Status


def backing(
    shown_as: str = "Ann Ode", number: int = 1, quote: str | None = None, text: str | None = None, **known: Any
) -> Backing:
    """An attribution; `known` says more of its mention."""
    kind = known.pop("source_kind", SourceKind.PERSON)
    mention = Mention(number, 1, known.pop("source", number), kind, **known)
    return Backing(f"a{number}", mention, shown_as, (), quote, None, text)


def stored(text: str, *backings: Backing, status: Status = Status.CORROBORATED, **known: Any) -> Stored:
    """The claim c1."""
    said = known.pop("said", ())
    sides = tuple(Side(*one) for one in said)
    return Stored("c1", text, status, backings=backings or (backing(),), against=sides, **known)


def line(text: str, *claims: Stored, by: LinkedBy = LinkedBy.MARKER, **known: Any) -> Line:
    """A line with its links; a marker that links it stands in the draft as well."""
    draft = read_draft(text, is_markdown=True)
    (sentence,) = draft.sentences
    (credit,) = credits_of(draft.prose, [sentence.inside])
    worth = worth_of(sentence.text)
    kind = kind_of(sentence.text, credit, worth, is_marked=bool(claims))
    links = tuple(Link(claim, by, compare(sentence.text, claim.text)) for claim in claims)
    return Line(sentence, kind, credit, worth, links, is_criticism=is_criticism(sentence.text), **known)
