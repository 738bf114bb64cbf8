"""A claim and an attribution as they are typed, read without Pydantic: loading it would take a third of an `add`.

What is in order becomes an object with the fields and rows of the shape; what is not goes to the shape, which says why. A
test compares the two. The words of the vocabulary come in as such: the command line has read them.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from claimcheck.text.saying import said_date
from claimcheck.usual import usual_terms
from claimcheck.vocab import Word
from claimcheck.wording import CLAIM_LENGTH, NAME_LENGTH, NOTE_LENGTH, QUOTE_LENGTH, some, storable, visible

if TYPE_CHECKING:
    from claimcheck.shapes import AttributionCreate, ClaimCreate, Row
    from claimcheck.vocab import AttributionType, GroundRule

Read = Callable[[Any], Any]


def claim(**given: str | None) -> ClaimCreate:
    """A claim by its `text`, `case`, `adverse_to`, `ref` and `note`; raises Invalid."""
    try:
        read = {name: _CLAIM[name](value) for name, value in given.items()}
    except ValueError:
        from claimcheck.shapes import ClaimCreate  # noqa: PLC0415 - see above
        from claimcheck.validation import build  # noqa: PLC0415

        return build(ClaimCreate, **given)
    return cast("ClaimCreate", _Claim(**{**_NO_CLAIM, **read}))


def attribution(**given: Word | str | None) -> AttributionCreate:
    """An attribution by its fields; of `type` and `ground_rule` one decides the other if left out; raises Invalid."""
    try:
        read = {name: _SAID[name](value) for name, value in given.items()}
    except ValueError:
        from claimcheck.shapes import AttributionCreate  # noqa: PLC0415 - see above
        from claimcheck.validation import build  # noqa: PLC0415

        return build(AttributionCreate, **given)
    type_, rule = usual_terms(
        cast("AttributionType | None", read.get("type")), cast("GroundRule | None", read.get("ground_rule"))
    )
    return cast("AttributionCreate", _Attribution(**{**_NOTHING_SAID, **read, "type": type_, "ground_rule": rule}))


class _Claim(SimpleNamespace):
    def claim_row(self) -> Row:
        return {name: getattr(self, name) for name in ("text", "note", "ref")}


class _Attribution(SimpleNamespace):
    def attribution_row(self) -> Row:
        values = {name: getattr(self, name) for name in _COLUMNS}
        return {name: value.value if isinstance(value, Word) else value for name, value in values.items()}


def _at_most(length: int, value: str | None) -> str | None:
    if value is not None and len(value) > length:
        raise ValueError
    return value


def _asked(length: int) -> Read:
    return lambda value: _at_most(length, visible(storable(value)))


def _may_be(length: int) -> Read:
    return lambda value: _at_most(length, some(value))


_NAME, _TEXT = _may_be(NAME_LENGTH), _may_be(NOTE_LENGTH)
_CLAIM: dict[str, Read] = {
    "text": _asked(CLAIM_LENGTH), "note": _TEXT, "ref": _NAME, "case": _NAME, "adverse_to": _NAME,
}  # fmt: skip
_WORDS = ("type", "stance", "ground_rule", "basis", "credibility", "source_kind")
_SAID: dict[str, Read] = {
    "source": _asked(NAME_LENGTH), "described_as": _NAME, "said": lambda value: said_date(some(value)), "note": _TEXT,
    "ref": _NAME, "speaks_for": _NAME, "via": _NAME, "doc": _TEXT,
    "quote": _may_be(QUOTE_LENGTH), **dict.fromkeys(_WORDS, lambda value: value),
}  # fmt: skip
_NO_CLAIM, _NOTHING_SAID = dict.fromkeys(_CLAIM), dict.fromkeys(_SAID)
_COLUMNS = ("type", "stance", "ground_rule", "basis", "described_as", "said", "credibility", "note", "ref")
