"""A sentence that says the opposite of the claim it is linked to."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line, Link
from claimcheck.text.spans import Span
from claimcheck.vocab import Outcome, Relation, SpeechStance, Stance

_VALUES = frozenset(("quantity", "timing", "places", "roles", "actors", "exchange"))


def check(line: Line) -> Iterator[Finding]:
    """It says the opposite of the claim on file."""
    if any(link.backs and link.comparison.relation is not Relation.CONFLICTS for link in line.links):
        return
    for link in line.links:
        finding = next((one for one in link.comparison.findings if _opposes(one.signal, one.outcome)), None)
        if finding and link.comparison.relation is Relation.CONFLICTS and not _is_the_denial(line, link):
            words = Span(finding.left[0].start, finding.left[0].end) if finding.left else None
            said = f"it says the opposite of {link.stored.id}: {finding.detail}"
            yield Finding(said, "mend the sentence, or add the claim it rests on", link.stored.id, words)


def _opposes(signal: str, outcome: Outcome) -> bool:
    return outcome is Outcome.CONFLICTS and signal not in _VALUES


def _is_the_denial(line: Line, link: Link) -> bool:
    """True where the sentence passes on a denial that is on file with the claim."""
    on_file = any(backing.mention.stance is Stance.DENIES for backing in link.stored.backings)
    return on_file and (line.credit.stance is SpeechStance.DENIES or line.credit.cue is not None)
