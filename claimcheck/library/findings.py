"""The findings of a comparison as they are shown and stored."""

from __future__ import annotations

from claimcheck.fingerprint import fingerprint
from claimcheck.matcher import Comparison
from claimcheck.report import FindingView
from claimcheck.store.connection import Row
from claimcheck.store.journal import canonical
from claimcheck.vocab import Relation


def finding_views(comparison: Comparison) -> tuple[FindingView, ...]:
    """The findings of a comparison as they are shown and stored."""
    return tuple(
        FindingView(
            finding.signal,
            str(finding.outcome),
            round(finding.score, 3),
            finding.detail,
            tuple((span.start, span.end) for span in finding.left),
            tuple((span.start, span.end) for span in finding.right),
        )
        for finding in comparison.findings
    )


def finding_json(view: FindingView) -> Row:
    """A finding as a row keeps it and as scripts read it."""
    return {
        "signal": view.signal,
        "outcome": view.outcome,
        "score": view.score,
        "detail": view.detail,
        "a": [list(span) for span in view.a],
        "b": [list(span) for span in view.b],
    }


def match_row(left: int, right: int, comparison: Comparison, point: str) -> Row:
    """What comparison read in a pair as a row of matches; the findings only where a relation is told by them."""
    tells_nothing = comparison.relation in (Relation.UNCLEAR, Relation.UNRELATED)
    findings = [] if tells_nothing else [finding_json(view) for view in finding_views(comparison)]
    return {
        "left": left,
        "right": right,
        "relation": str(comparison.relation),
        "score": comparison.score,
        "findings": canonical(findings),
        "fingerprint": fingerprint(point),
    }
