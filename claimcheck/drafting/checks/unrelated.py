"""A marker that links a sentence to a claim about something else."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.vocab import LinkedBy, Relation


def check(line: Line) -> Iterator[Finding]:
    """Its marker names a claim that has nothing in common with it."""
    for link in line.links:
        if link.by is LinkedBy.MARKER and link.comparison.relation is Relation.UNRELATED:
            said = f"the sentence and {link.stored.id} have nothing in common: {link.stored.text}"
            yield Finding(said, "check the number in the marker", link.stored.id)
