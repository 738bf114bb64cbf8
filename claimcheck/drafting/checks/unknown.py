"""A marker that names a claim which does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line


def check(line: Line) -> Iterator[Finding]:
    """A marker names a claim that is not on file."""
    for claim in line.missing:
        at = next((marker.span for marker in line.sentence.markers if claim in marker.claims), None)
        yield Finding(f"there is no claim {claim}", "claimcheck list shows them; mend the marker", claim, at=at)
