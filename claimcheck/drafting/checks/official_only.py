"""A claim that only the body concerned asserts."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.vocab import Modifier, StatementAttribution


def check(line: Line) -> Iterator[Finding]:
    """Only the official line stands behind it."""
    if not line.standing or any(Modifier.OFFICIAL_ONLY not in stored.modifiers for stored in line.standing):
        return
    for stored in line.standing:
        says_so = ", as the sentence says" if line.credit.attribution is StatementAttribution.OFFICIAL else ""
        yield Finding(f"{stored.id} rests on the official line only{says_so}", "a source outside that body", stored.id)
