"""A link that nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.vocab import LinkedBy


def check(line: Line) -> Iterator[Finding]:
    """Its link to a claim is proposed, and nobody has confirmed it by a marker."""
    marked = any(link.by is LinkedBy.MARKER for link in line.links)
    for link in line.backing:
        if link.by is not LinkedBy.MARKER and not marked and line.kind.is_to_be_covered:
            said = f"linked to {link.stored.id} by {_how(link.by)}: {link.stored.text}"
            yield Finding(said, f"write [{link.stored.id}] behind it if that is right", link.stored.id)
            return


def _how(by: LinkedBy) -> str:
    return "its quote" if by is LinkedBy.QUOTE else "comparison only"
