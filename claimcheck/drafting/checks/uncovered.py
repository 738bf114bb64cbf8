"""A sentence that tells something checkable and rests on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line


def check(line: Line) -> Iterator[Finding]:
    """Something that could be checked is told, and no claim on file covers it."""
    is_bare = not line.standing and not line.missing and not _is_retracted(line)
    if line.kind.is_to_be_covered and is_bare and line.is_looked_up:
        yield Finding("no claim on file covers this", 'claimcheck add "…" --source "who says so", or [c…] if it is on file')


def _is_retracted(line: Line) -> bool:
    """What rests on a retracted claim only is told so by a check of its own."""
    return bool(line.backing)
