"""The texts a store takes, as Pydantic checks them (wording.py says what is refused), and how an error reads."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from claimcheck.errors import Invalid
from claimcheck.text.saying import said_date
from claimcheck.wording import CLAIM_LENGTH, NAME_LENGTH, NOTE_LENGTH, QUOTE_LENGTH, some, storable, visible

Claimed = Annotated[str, BeforeValidator(storable), AfterValidator(visible), Field(max_length=CLAIM_LENGTH)]
Name = Annotated[str, BeforeValidator(storable), AfterValidator(visible), Field(max_length=NAME_LENGTH)]
MaybeName = Annotated[Annotated[str, Field(max_length=NAME_LENGTH)] | None, BeforeValidator(some)]
MaybeText = Annotated[Annotated[str, Field(max_length=NOTE_LENGTH)] | None, BeforeValidator(some)]
MaybeQuote = Annotated[Annotated[str, Field(max_length=QUOTE_LENGTH)] | None, BeforeValidator(some)]
Said = Annotated[str | None, BeforeValidator(some), AfterValidator(said_date)]


class Shape(BaseModel):
    """Base of all input shapes: unknown fields are an error, values never appear in messages."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, defer_build=True)


Built = TypeVar("Built", bound=BaseModel)


def build(shape: type[Built], **values: Any) -> Built:
    """The shape of these values; raises Invalid with one readable line that names fields and repeats no value."""
    try:
        return shape.model_validate(values)
    except ValidationError as failure:
        raise Invalid(described(failure), hint="the command with --help says what it takes") from None


def fields_of(shape: type[BaseModel], failure: ValidationError) -> str:
    """What a record takes, in one line, the fields it cannot do without first, where one lacks or is unknown."""
    if all(error["type"] not in ("extra_forbidden", "missing") for error in failure.errors(include_input=False)):
        return "mend it there"
    known = {_written(name, field.validation_alias): field.is_required() for name, field in shape.model_fields.items()}
    needed = [name for name, is_required in known.items() if is_required]
    rest = [name for name in known if name not in needed]
    return f"needed: {', '.join(needed) or 'nothing'} · may be there: {', '.join(rest)}"


def _written(name: str, alias: object) -> str:
    """The field as people write it: `as`, not `type`."""
    return str(alias.choices[0]) if isinstance(alias, AliasChoices) else name


def described(failure: ValidationError) -> str:
    """A validation error as one line: the fields that are wrong and why, never their values."""
    return "; ".join(_one_error(error) for error in failure.errors(include_input=False, include_url=False))


def _one_error(error: Any) -> str:
    name = str(error["loc"][0]) if error["loc"] else "it"
    if error["type"] == "extra_forbidden":
        return f"{name!r} is no field of this record"
    if error["type"] == "missing":
        return f"{name} is missing"
    facts = error.get("ctx", {})
    if "max_length" in facts:
        return f"{name} is longer than {facts['max_length']} characters"
    if "expected" in facts:
        return f"{name} must be {facts['expected']}"
    if error["type"] == "string_type":
        return f"{name} is not a text"
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{name} {message[0].lower() + message[1:]}"
