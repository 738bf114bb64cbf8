"""A claim that nobody who counts asserts."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.vocab import Status

_NOBODY = (Status.UNSOURCED, Status.CONTRADICTED)


def check(line: Line) -> Iterator[Finding]:
    """The claim behind it has no source that counts."""
    if any(stored.status not in _NOBODY for stored in line.standing):
        return
    for stored in line.standing:
        yield Finding(f"{stored.id} is {stored.status}: {stored.reason}", stored.settle, stored.id)
