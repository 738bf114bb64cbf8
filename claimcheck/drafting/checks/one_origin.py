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
        yield Finding(f"{stored.id} rests on one origin: {_why(stored.status, stored.reason)}", _settle(stored), stored.id)


def _why(status: Status, reason: str) -> str:
    return "it is disputed as well" if status is Status.DISPUTED else reason


def _settle(stored: Stored) -> str:
    return "one more independent origin" if stored.status is Status.DISPUTED else stored.settle
