"""A marker that links a sentence to a claim about something else."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line, Link
from claimcheck.drafting.quotations import quotations
from claimcheck.drafting.verbatim import nearest
from claimcheck.vocab import LinkedBy, Relation


def check(line: Line) -> Iterator[Finding]:
    """Its marker names a claim that has nothing in common with it."""
    for link in line.links:
        if link.by is LinkedBy.MARKER and link.comparison.relation is Relation.UNRELATED and not _quotes(line, link):
            said = f"the sentence and {link.stored.id} have nothing in common: {link.stored.text}"
            yield Finding(said, "check the number in the marker", link.stored.id)


def _quotes(line: Line, link: Link) -> bool:
    """True where the sentence quotes, perhaps not word for word, what is on file with the claim in other words."""
    on_file = [backing.quote for backing in link.stored.backings if backing.quote]
    return any(nearest(span.of(line.text), on_file) is not None for span in quotations(line.text))
