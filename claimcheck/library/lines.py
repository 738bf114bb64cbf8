"""The lines of an import as they are checked by themselves, before the store is asked: another process can do it ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from claimcheck.answers import Problem
from claimcheck.formats.records import Record
from claimcheck.library.on_file import words_key
from claimcheck.shapes import (
    CaseCreate,
    ClaimRecord,
    DocumentCreate,
    IndependenceRecord,
    JudgementRecord,
    RetractionRecord,
    ReviewRecord,
    SourceCreate,
)
from claimcheck.store.connection import Row
from claimcheck.text.terms import running_terms
from claimcheck.validation import Shape, described, fields_of
from claimcheck.vocab import AttributionType, GroundRule, SourceKind

SHAPES: dict[str, type[Shape]] = {
    "case": CaseCreate,
    "source": SourceCreate,
    "document": DocumentCreate,
    "claim": ClaimRecord,
    "judgement": JudgementRecord,
    "independence": IndependenceRecord,
    "retraction": RetractionRecord,
    "review": ReviewRecord,
}


class ClaimLine(NamedTuple):
    """A valid line with a claim, and what is worked out of its words: a tuple, cheap to send from process to process."""

    text: str
    key: str  # how the claim is found again word for word
    terms: str  # its running terms, a space between them
    claimed: Row  # the claim's own columns, as far as they hold something
    said: Row  # the attribution's own
    ref: str | None
    ulid: str | None
    case: str | None
    adverse_to: str | None
    source: str | None
    type: AttributionType
    ground_rule: GroundRule
    source_kind: SourceKind | None
    described_as: str | None
    speaks_for: str | None
    via: str | None
    doc: str | None
    quote: str | None

    @classmethod
    def of(cls, record: ClaimRecord) -> ClaimLine:
        """The line of a valid record."""
        return cls(
            record.text,
            words_key(record.text),
            " ".join(running_terms(record.text)),
            _held(record.claim_row()),
            _held(record.attribution_row()),
            record.ref,
            record.ulid,
            record.case,
            record.adverse_to,
            record.source,
            record.type,
            record.ground_rule,
            record.source_kind,
            record.described_as,
            record.speaks_for,
            record.via,
            record.doc,
            record.quote,
        )

    def claim_row(self) -> Row:
        """The claim's own columns."""
        return self.claimed

    def attribution_row(self) -> Row:
        """The attribution's own columns."""
        return self.said


def _held(row: Row) -> Row:
    return {name: value for name, value in row.items() if value is not None}


class Line(NamedTuple):
    """A valid line of an import, with its number."""

    number: int
    record: ClaimLine | Shape


def checked(records: Iterable[Record | Problem]) -> Iterator[Line | Problem]:
    """The records as validated lines; each bad one as its problem."""
    for record in records:
        yield record if isinstance(record, Problem) else _checked(record)


def _checked(record: Record) -> Line | Problem:
    if record.values.get("record", "claim") not in (*SHAPES, "claim"):
        return Problem(f"line {record.line}", "record names no kind of record", f"one of: {', '.join(SHAPES)}")
    shape = _shape_of(record.values)
    try:
        valid = shape.model_validate(record.values)
    except ValidationError as failure:
        return Problem(f"line {record.line}", described(failure), fields_of(shape, failure))
    return Line(record.line, ClaimLine.of(valid) if isinstance(valid, ClaimRecord) else valid)


def _shape_of(values: dict[str, Any]) -> type[Shape]:
    """The shape that a record names; a claim where it names none."""
    return SHAPES.get(str(values.get("record", "claim")), ClaimRecord)
