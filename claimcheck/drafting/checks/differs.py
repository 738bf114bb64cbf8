"""Figures, dates, times and names that are not those on file."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.content import content
from claimcheck.drafting.line import Finding, Line
from claimcheck.drafting.values import Difference, differences
from claimcheck.signals import Span as Place
from claimcheck.text.spans import Span
from claimcheck.vocab import LinkedBy, Outcome

# The signals that compare values; what they find is worded as two values.
_VALUES = {"quantity": "number", "timing": "date", "places": "place", "roles": "name", "actors": "name", "exchange": "name"}


def check(line: Line) -> Iterator[Finding]:
    """A number, date, time, place or name differs from the one on file."""
    told: set[str] = set()
    for found, claim in (*_read_here(line), *_compared(line)):
        if found.here not in told:
            told.add(found.here)
            said = f"the {found.what} differs: “{found.here}” here, “{found.there}” in {claim}"
            yield Finding(said, f"mend the sentence, or add the claim that has “{found.here}”", claim, found.words)


def _read_here(line: Line) -> Iterator[tuple[Difference, str]]:
    """What differs from all claims that stand behind the sentence, whatever else the two are about."""
    on_file = [(text, stored.id) for stored in line.standing for text in (*stored.texts, *stored.named)]
    told = content(line.text, line.credit.cue)
    for found in differences(line.text, [text for text, _ in on_file], told if _is_pointed(line) else ""):
        yield found, next((claim for text, claim in on_file if found.there in text), line.standing[0].id)


def _is_pointed(line: Line) -> bool:
    """True where somebody, or its quote, says what the sentence rests on: a day that is not there is then another one."""
    return any(link.by is not LinkedBy.MATCH for link in line.backing)


def _compared(line: Line) -> Iterator[tuple[Difference, str]]:
    """What comparison reads as a conflict of values, unless another claim behind the sentence has the sentence's value."""
    for link in line.links:
        for finding in link.comparison.findings:
            what = _VALUES.get(finding.signal)
            if (
                what
                and finding.outcome is Outcome.CONFLICTS
                and finding.left
                and not _agreed(line, finding.signal, finding.left[0])
            ):
                here, there = finding.left[0], finding.right[0] if finding.right else None
                value = link.stored.text[there.start : there.end] if there else finding.detail
                words = Span(here.start, here.end)
                yield Difference(what, words, words.of(line.text), value), link.stored.id


def _agreed(line: Line, signal: str, place: Place) -> bool:
    """True where a claim behind the sentence has the same value at that place."""
    agreeing = (
        finding
        for link in line.backing
        for finding in link.comparison.findings
        if finding.signal == signal and finding.outcome is Outcome.AGREES
    )
    return any(span.start < place.end and place.start < span.end for finding in agreeing for span in finding.left)
