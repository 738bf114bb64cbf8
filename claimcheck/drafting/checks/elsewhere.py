"""A claim of another story."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.vocab import LinkedBy


def check(line: Line) -> Iterator[Finding]:
    """The claim behind it belongs to another case."""
    for link in line.backing:
        if link.stored.case:
            where = "check the number in the marker" if link.by is LinkedBy.MARKER else "mark a claim of this case"
            settle = f"{where}, or claimcheck edit {link.stored.id} --case THIS if it belongs here"
            yield Finding(
                f"{link.stored.id} is of another case, {link.stored.case}: {link.stored.text}", settle, link.stored.id
            )
