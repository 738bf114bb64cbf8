"""A claim with one origin."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line, Stored
from claimcheck.vocab import Status

_SHORT_OF = (Status.SINGLE_SOURCE, Status.ECHOED, Status.DISPUTED)


def check(line: Line) -> Iterator[Finding]:
    """All that stands behind it goes back to one origin."""
    if any(stored.status not in _SHORT_OF or stored.origins > 1 for stored in line.standing):
        return
    for stored in line.standing:
        yield Finding(f"{stored.id} rests on one origin{_why(stored)}", _settle(stored), stored.id)


def _why(stored: Stored) -> str:
    return ", and is disputed" if stored.status is Status.DISPUTED else f": {stored.reason}"


def _settle(stored: Stored) -> str:
    return "one more independent origin" if stored.status is Status.DISPUTED else stored.settle
