"""A claim for which nobody answers by name."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.vocab import Modifier


def check(line: Line) -> Iterator[Finding]:
    """Only anonymous sources stand behind it."""
    if not line.standing or any(Modifier.ANONYMOUS_ONLY not in stored.modifiers for stored in line.standing):
        return
    for stored in line.standing:
        yield Finding(f"{stored.id} rests on anonymous sources only", "a source on the record, or a document", stored.id)
