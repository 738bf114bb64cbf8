"""What enters the store: validated shapes, shared by the tables, the commands and the import.

Pydantic alone, so that a command can check its input without loading the database layer. Text is stored as typed but for
outer white space; NUL and lone surrogates are refused at the door because not every engine can keep them.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from claimcheck.errors import Invalid
from claimcheck.text.saying import said_date
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
)

CLAIM_LENGTH = 5000  # what one comparison can read in bounded time; an assertion that needs more is several claims
QUOTE_LENGTH = 20000
NAME_LENGTH = 300
NOTE_LENGTH = 5000


def _storable(value: Any) -> Any:
    """Refuse what an engine cannot keep; drop outer white space."""
    if not isinstance(value, str):
        return value
    if "\0" in value:
        raise ValueError("contains a NUL character")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise ValueError("contains half a surrogate pair (broken Unicode)")
    return value.strip()


def _some(value: Any) -> Any:
    """Read blank text as nothing."""
    value = _storable(value)
    return None if value == "" else value


def _visible(value: str) -> str:
    """Refuse a text in which nothing can be read."""
    if not any(char.isalnum() for char in value):
        raise ValueError("is empty")
    return value


Claimed = Annotated[str, BeforeValidator(_storable), AfterValidator(_visible), Field(max_length=CLAIM_LENGTH)]
Name = Annotated[str, BeforeValidator(_storable), AfterValidator(_visible), Field(max_length=NAME_LENGTH)]
MaybeName = Annotated[Annotated[str, Field(max_length=NAME_LENGTH)] | None, BeforeValidator(_some)]
MaybeText = Annotated[Annotated[str, Field(max_length=NOTE_LENGTH)] | None, BeforeValidator(_some)]
MaybeQuote = Annotated[Annotated[str, Field(max_length=QUOTE_LENGTH)] | None, BeforeValidator(_some)]
Said = Annotated[str | None, BeforeValidator(_some), AfterValidator(said_date)]


class Shape(BaseModel):
    """Base of all input shapes: unknown fields are an error, values never appear in messages."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


Built = TypeVar("Built", bound=BaseModel)


def build(shape: type[Built], **values: Any) -> Built:
    """The shape of these values; raises Invalid with one readable line that names fields and repeats no value."""
    try:
        return shape.model_validate(values)
    except ValidationError as failure:
        raise Invalid(described(failure), hint="README lists the fields and their values") from None


def described(failure: ValidationError) -> str:
    """A validation error as one line: the fields that are wrong and why, never their values."""
    return "; ".join(_one_error(error) for error in failure.errors(include_input=False, include_url=False))


def _one_error(error: Any) -> str:
    name = str(error["loc"][0]) if error["loc"] else "it"
    if error["type"] == "extra_forbidden":
        return f"{name!r} is no field of this record"
    if error["type"] == "missing":
        return f"{name} is missing"
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{name} {message[0].lower() + message[1:]}".replace("string should have", "should have")


class CaseFields(BaseModel):
    """A story or investigation; claims belong to one."""

    slug: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")]
    title: Name
    note: MaybeText = None


class SourceFields(BaseModel):
    """Who can be held to an assertion. For kind `anonymous` the name is the agreed description, never an identity."""

    name: Name
    kind: SourceKind = SourceKind.ORGANISATION
    owner_group: MaybeName = None
    reliability: Reliability = Reliability.F
    note: MaybeText = None
    ref: MaybeName = None


class DocumentFields(BaseModel):
    """A work in which something is found."""

    title: Name
    url: MaybeText = None
    published: Said = None
    wire_credit: MaybeName = None
    ref: MaybeName = None


class ClaimFields(BaseModel):
    """One checkable assertion."""

    text: Claimed
    note: MaybeText = None
    ref: MaybeName = None


class AttributionFields(BaseModel):
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


class JudgementFields(BaseModel):
    """A person's answer on a pair of claims."""

    value: JudgementValue
    note: MaybeText = None


class IndependenceFields(BaseModel):
    """What somebody established about a pair of attributions."""

    value: IndependenceValue = IndependenceValue.INDEPENDENT
    note: MaybeText = None


class ReviewFields(BaseModel):
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


class Attributed(AttributionFields, Shape):
    """Who says it, with sources and documents by name, alias, reference or id."""

    type: Annotated[AttributionType, Field(validation_alias=AliasChoices("as", "type"))] = AttributionType.NAMED
    ground_rule: Annotated[GroundRule, Field(validation_alias=AliasChoices("rule", "ground_rule"))] = (
        GroundRule.ON_RECORD
    )
    source_kind: SourceKind | None = None
    speaks_for: MaybeName = None
    via: MaybeName = None
    doc: MaybeText = None
    quote: MaybeQuote = None

    @model_validator(mode="after")
    def _usual_rule(self) -> Self:
        """Unless it is said, an anonymous source speaks on background and everybody else on the record."""
        if self.type is AttributionType.ANONYMOUS and "ground_rule" not in self.model_fields_set:
            self.ground_rule = GroundRule.BACKGROUND
        return self


class AttributionCreate(Attributed):
    """An attribution as it comes in."""

    source: Name


class ClaimRecord(ClaimFields, Attributed):
    """One line of an import: a claim, with its attribution where a source is named."""

    record: Literal["claim"] = "claim"
    case: MaybeName = None
    adverse_to: MaybeName = None
    source: MaybeName = None

    def claim(self) -> ClaimCreate:
        """The claim of the line."""
        return ClaimCreate(text=self.text, ref=self.ref, note=self.note, case=self.case, adverse_to=self.adverse_to)

    def attribution(self) -> AttributionCreate | None:
        """The attribution of the line, None where no source is named."""
        if self.source is None:
            return None
        return AttributionCreate.model_validate(
            self.model_dump(include=set(AttributionCreate.model_fields), exclude={"note"})
        )


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
