"""What enters the store: validated shapes, shared by the tables, the commands and the import.

Pydantic alone, so that a command can check its input without loading the database layer; each validator is built when it
is first used, for a command uses one or two of them. Text is stored as typed but for outer white space; NUL and lone
surrogates are refused at the door because not every engine can keep them.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import AliasChoices, BaseModel, Field, model_validator

from claimcheck.usual import usual_terms
from claimcheck.validation import Claimed, MaybeName, MaybeQuote, MaybeText, Name, Said, Shape
from claimcheck.vocab import (
    AttributionType,
    Basis,
    Credibility,
    GroundRule,
    IndependenceValue,
    JudgementValue,
    Reliability,
    SourceKind,
    Stance,
    Word,
)

Row = dict[str, Any]


class CaseFields(BaseModel, defer_build=True):
    """A story or investigation; claims belong to one."""

    slug: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")]
    title: Name
    note: MaybeText = None


class SourceFields(BaseModel, defer_build=True):
    """Who can be held to an assertion. For kind `anonymous` the name is the agreed description, never an identity."""

    name: Name
    kind: SourceKind = SourceKind.ORGANISATION
    owner_group: MaybeName = None
    reliability: Reliability = Reliability.F
    note: MaybeText = None
    ref: MaybeName = None


class DocumentFields(BaseModel, defer_build=True):
    """A work in which something is found."""

    title: Name
    author: MaybeName = None
    url: MaybeText = None
    published: Said = None
    wire_credit: MaybeName = None
    ref: MaybeName = None


class ClaimFields(BaseModel, defer_build=True):
    """One checkable assertion."""

    text: Claimed
    note: MaybeText = None
    ref: MaybeName = None


class AttributionFields(BaseModel, defer_build=True):
    """Who says it, how, under what rule, and how they know."""

    type: AttributionType = AttributionType.NAMED
    stance: Stance = Stance.ASSERTS
    ground_rule: GroundRule = GroundRule.ON_RECORD
    basis: Basis = Basis.UNKNOWN
    described_as: MaybeName = None
    said: Said = None
    credibility: Credibility = Credibility.UNKNOWN
    note: MaybeText = None
    ref: MaybeName = None


class JudgementFields(BaseModel, defer_build=True):
    """A person's answer on a pair of claims."""

    value: JudgementValue
    note: MaybeText = None


class IndependenceFields(BaseModel, defer_build=True):
    """What somebody established about a pair of attributions."""

    value: IndependenceValue = IndependenceValue.INDEPENDENT
    note: MaybeText = None


class ReviewFields(BaseModel, defer_build=True):
    """An editor's published outcome on a claim."""

    rating: Name
    url: MaybeText = None
    note: MaybeText = None


class CaseCreate(CaseFields, Shape):
    """A case as it comes in."""

    record: Literal["case"] = "case"


class SourceCreate(SourceFields, Shape):
    """A source as it comes in; `parent` names the organisation above it."""

    record: Literal["source"] = "source"
    aliases: tuple[Name, ...] = ()
    parent: MaybeName = None


class DocumentCreate(DocumentFields, Shape):
    """A document as it comes in: `file` is a path or a URL, `publisher` and `upstream` name what is on file."""

    record: Literal["document"] = "document"
    file: MaybeText = None
    publisher: MaybeName = None
    upstream: MaybeName = None


class ClaimCreate(ClaimFields, Shape):
    """A claim as it comes in, by itself."""

    case: MaybeName = None
    adverse_to: MaybeName = None

    def claim_row(self) -> Row:
        """The claim's own columns."""
        return {"text": self.text, "note": self.note, "ref": self.ref}


class Attributed(AttributionFields, Shape):
    """Who says it, with sources and documents by name, alias, reference or id."""

    type: Annotated[AttributionType, Field(validation_alias=AliasChoices("as", "type"))] = AttributionType.NAMED
    ground_rule: Annotated[GroundRule, Field(validation_alias=AliasChoices("rule", "ground_rule"))] = GroundRule.ON_RECORD
    source_kind: SourceKind | None = None
    speaks_for: MaybeName = None
    via: MaybeName = None
    doc: MaybeText = None
    quote: MaybeQuote = None

    @model_validator(mode="after")
    def _usual_terms(self) -> Self:
        """Unless it is said, who is not on the record is anonymous, who is anonymous on background, all others by name."""
        self.type, self.ground_rule = usual_terms(
            self.type if "type" in self.model_fields_set else None,
            self.ground_rule if "ground_rule" in self.model_fields_set else None,
        )
        return self

    def attribution_row(self) -> Row:
        """The attribution's own columns, the field's words as they are stored."""
        fields = self.__dict__
        return {name: value._value_ if isinstance(value := fields[name], Word) else value for name in _SAID}


class AttributionCreate(Attributed):
    """An attribution as it comes in; printed or logged it leaves its source out, who may be speaking on background."""

    source: Annotated[Name, Field(repr=False)]


_SAID = tuple(AttributionFields.model_fields)


class ClaimRecord(ClaimFields, Attributed):
    """One line of an import: a claim, with its attribution where a source is named."""

    record: Literal["claim"] = "claim"
    case: MaybeName = None
    adverse_to: MaybeName = None
    source: Annotated[MaybeName, Field(repr=False)] = None
    ulid: MaybeName = None  # of a claim that was listed: the store it comes from holds it already

    def claim_row(self) -> Row:
        """The claim's own columns."""
        return {"text": self.text, "note": self.note, "ref": self.ref}

    def attribution_row(self) -> Row:
        """The attribution's own columns; the note of a line is the claim's."""
        return {**super().attribution_row(), "note": None}


class JudgementRecord(JudgementFields, Shape):
    """One line of an import: a person's answer on two claims, named by reference or id."""

    record: Literal["judgement"]
    a: Name
    b: Name


class IndependenceRecord(IndependenceFields, Shape):
    """One line of an import: what was established about two attributions, named by reference or id."""

    record: Literal["independence"]
    a: Name
    b: Name


class RetractionRecord(Shape):
    """One line of an import: a claim, attribution or source withdrawn, named by reference."""

    record: Literal["retraction"]
    ref: Name
    why: MaybeText = None


class ReviewRecord(ReviewFields, Shape):
    """One line of an import: an editor's published outcome on a claim."""

    record: Literal["review"]
    claim: Name
