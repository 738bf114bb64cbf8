"""A claim that is disputed, with the other side."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line, Side
from claimcheck.vocab import Status

_OPEN = (Status.DISPUTED, Status.CONTRADICTED)


def check(line: Line) -> Iterator[Finding]:
    """Another account stands against it."""
    linked = {link.stored.id for link in line.links}
    for stored in line.standing:
        others = [side for side in stored.against if side.claim not in linked or side.claim == stored.id]
        if stored.status in _OPEN and others:
            yield Finding(
                f"{stored.id} is {stored.status}: {told(others[0])}{_more(len(others) - 1)}", stored.settle, stored.id
            )


def told(side: Side) -> str:
    """The other side in its own words, where there are any."""
    if not side.words:
        return f"{side.shown_as} denies it ({side.claim})"
    verb = "says" if side.is_quote else "has it that"
    words = f"“{side.words}”" if side.is_quote else side.words.rstrip(".")
    return f"{side.shown_as} {verb} {words} ({side.claim})"


def _more(count: int) -> str:
    return f", and {count} more against it" if count else ""
