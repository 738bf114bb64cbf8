"""What passes between the program and the process that reads: limits there, a full text back, both as plain data."""

from __future__ import annotations

from typing import Any

from claimcheck.documents.full_text import Facts, FullText, Mark, Part
from claimcheck.lazily import dataclass, field_names


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one document may cost: seconds of processor time, seconds by the clock, bytes of address space."""

    processor: int = 30
    clock: float = 60.0
    memory: int = 1 << 30


def text_as_data(text: FullText) -> dict[str, Any]:
    """A full text as JSON has it."""
    return {
        "text": text.text,
        "version": text.version,
        "marks": [[mark.part.value, mark.start, mark.end, mark.label] for mark in text.marks],
        "facts": {name: getattr(text.facts, name) for name in field_names(Facts)},
        "warnings": list(text.warnings),
    }


def text_from_data(data: dict[str, Any]) -> FullText:
    """The full text that was made into data."""
    return FullText(
        text=data["text"],
        version=data["version"],
        marks=tuple(Mark(Part(part), start, end, label) for part, start, end, label in data["marks"]),
        facts=Facts(**data["facts"]),
        warnings=tuple(data["warnings"]),
    )
