"""Criticism without an answer."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.vocab import Modifier


def check(line: Line) -> Iterator[Finding]:
    """It criticises somebody whose answer is not on file."""
    for stored in line.standing:
        if Modifier.UNANSWERED in stored.modifiers:
            who = stored.accuses or "the one it accuses"
            yield Finding(f"criticism without an answer: nothing of {who} on {stored.id} is on file", "ask them", stored.id)
    if line.is_criticism and line.standing and not any(stored.accuses for stored in line.standing):
        stored = line.standing[0]
        settle = f"claimcheck edit {stored.id} --adverse-to WHOM, so that the answer is looked for"
        yield Finding(f"criticism, but {stored.id} does not say whom it accuses", settle, stored.id)
