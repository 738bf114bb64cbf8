"""A claim that was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.vocab import Status


def check(line: Line) -> Iterator[Finding]:
    """The claim behind it was retracted."""
    for link in line.backing:
        if link.stored.status is Status.RETRACTED:
            yield Finding(f"{link.stored.id} was retracted", "take the sentence out, or find another source", link.stored.id)
