"""A sentence that says the opposite of the claim it is linked to."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line, Link
from claimcheck.signals import Finding as Opposite
from claimcheck.text.spans import Span
from claimcheck.vocab import LinkedBy, Outcome, Relation, SpeechStance, Stance

_VALUES = frozenset(("quantity", "timing", "places", "roles", "actors", "exchange"))

_PLAIN = 0.7  # the score of a finding that speaks for itself: "rose" against "fell"


def check(line: Line) -> Iterator[Finding]:
    """It says the opposite of the claim on file."""
    if any(
        link.backs and link.comparison.relation is not Relation.CONFLICTS and _opposite(link) is None for link in line.links
    ):
        return
    for link in line.links:
        finding = _opposite(link)
        if finding is not None and not _is_the_denial(line, link):
            words = Span(finding.left[0].start, finding.left[0].end) if finding.left else None
            said = f"it says the opposite of {link.stored.id}: {finding.detail}"
            yield Finding(said, "mend the sentence, or add the claim it rests on", link.stored.id, words)


def _opposite(link: Link) -> Opposite | None:
    """What stands against a claim: where the two conflict, or a person linked them and one plain word speaks for itself."""
    found = link.comparison.findings
    opposite = next((one for one in found if _opposes(one.signal, one.outcome)), None)
    if opposite is None or link.comparison.relation is Relation.CONFLICTS:
        return opposite
    is_plain = link.comparison.relation is Relation.UNCLEAR and link.by is not LinkedBy.MATCH
    is_plain = is_plain and not any(one.outcome is Outcome.DIFFERS for one in found)
    return opposite if is_plain and opposite.score >= _PLAIN else None


def _opposes(signal: str, outcome: Outcome) -> bool:
    return outcome is Outcome.CONFLICTS and signal not in _VALUES


def _is_the_denial(line: Line, link: Link) -> bool:
    """True where the sentence passes on a denial that is on file with the claim."""
    on_file = any(backing.mention.stance is Stance.DENIES for backing in link.stored.backings)
    return on_file and (line.credit.stance is SpeechStance.DENIES or line.credit.cue is not None)
