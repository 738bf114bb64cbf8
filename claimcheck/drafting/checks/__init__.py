"""Every check of a draft: one file each, and this list. A check reads one line and says what an editor would mark there.

Its docstring's first line is what the user reads. A check that finds nothing yields nothing; none reads another's findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.drafting.checks import (
    anonymous_only,
    certainty,
    changed,
    contradicts,
    described,
    differs,
    disputed,
    elsewhere,
    evidence,
    figure,
    ground_rule,
    named,
    nobody,
    official_only,
    one_origin,
    plural,
    proposed,
    quote,
    rated,
    retracted,
    unanswered,
    uncovered,
    unknown,
    unread,
    unrelated,
)
from claimcheck.drafting.line import Finding, Line
from claimcheck.lazily import NamedTuple
from claimcheck.vocab import Severity


class Check(NamedTuple):
    """One check: its name in the settings and in every output, how much it matters, and what it does."""

    name: str
    severity: Severity
    run: Callable[[Line], Iterator[Finding]]

    @property
    def explanation(self) -> str:
        """The sentence a user reads about this check."""
        return (self.run.__doc__ or "").strip().splitlines()[0]


CHECKS = (
    Check("names-source", Severity.ERROR, named.check),
    Check("ground-rule", Severity.ERROR, ground_rule.check),
    Check("unknown-claim", Severity.ERROR, unknown.check),
    Check("marker", Severity.ERROR, unread.check),
    Check("retracted", Severity.ERROR, retracted.check),
    Check("changed", Severity.ERROR, changed.check),
    Check("evidence-changed", Severity.ERROR, evidence.check),
    Check("uncovered", Severity.ERROR, uncovered.check),
    Check("unsourced", Severity.ERROR, nobody.check),
    Check("differs", Severity.ERROR, differs.check),
    Check("contradicts", Severity.ERROR, contradicts.check),
    Check("quote", Severity.ERROR, quote.check),
    Check("disputed", Severity.WARNING, disputed.check),
    Check("figure", Severity.WARNING, figure.check),
    Check("rated", Severity.WARNING, rated.check),
    Check("certainty", Severity.WARNING, certainty.check),
    Check("unanswered", Severity.WARNING, unanswered.check),
    Check("plural", Severity.WARNING, plural.check),
    Check("description", Severity.WARNING, described.check),
    Check("one-origin", Severity.WARNING, one_origin.check),
    Check("anonymous-only", Severity.WARNING, anonymous_only.check),
    Check("official-only", Severity.WARNING, official_only.check),
    Check("other-case", Severity.WARNING, elsewhere.check),
    Check("unrelated", Severity.WARNING, unrelated.check),
    Check("proposed", Severity.NOTE, proposed.check),
)

NAMES = tuple(check.name for check in CHECKS)
# What makes the command fail unless the settings say otherwise: everything but notes.
FAIL = tuple(check.name for check in CHECKS if check.severity is not Severity.NOTE)


def findings(line: Line) -> tuple[tuple[Check, Finding], ...]:
    """What all checks mark in one line, in the order of the list, each with its check."""
    return tuple((check, finding) for check in CHECKS for finding in check.run(line))
