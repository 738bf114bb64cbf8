"""What the page of a checked draft tells beside the view: a row for each sentence, room for a signature."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from claimcheck.draft_report import DraftFinding, DraftLine
from claimcheck.report import label
from claimcheck.vocab import LinkedBy, SentenceKind, Severity, SigningState

# A word diff as `text/worddiff` tells it.
_DIFF = re.compile(r"\[-(?P<out>[^\[\]]{1,2000})-\]|\{\+(?P<into>[^{}]{1,2000})\+\}")
PLACES = 40  # of one check that are listed at the top: more hide the other checks, and each stands below anyway
_WEIGHT = {severity.value: place for place, severity in enumerate((Severity.ERROR, Severity.WARNING, Severity.NOTE))}
_NOT_COVERED = frozenset(kind for kind in SentenceKind if not kind.is_to_be_covered)


def _is_to_sign(line: DraftLine) -> bool:
    """True for a sentence to check that nobody signed as it stands."""
    is_signed = line.signing is not None and line.signing.state == SigningState.SIGNED
    return not is_signed and (line.signing is not None or line.kind not in _NOT_COVERED)


def _changes(message: str) -> Iterator[tuple[str, str]]:
    """A message in pieces, each with the element it stands in: what a word diff took out or put in, or none."""
    done = 0
    for found in _DIFF.finditer(message):
        yield "", message[done : found.start()]
        yield ("del", found["out"]) if found["out"] else ("ins", found["into"])
        done = found.end()
    yield "", message[done:]


def _by_check(lines: Iterable[DraftLine]) -> list[tuple[DraftFinding, list[DraftLine]]]:
    """What is still to settle, check by check: its first finding and the sentences that have one; errors first."""
    found = [(finding, line) for line in lines for finding in line.findings if not finding.signed_off]
    grouped: dict[str, tuple[DraftFinding, dict[DraftLine, None]]] = {}
    for finding, line in sorted(found, key=lambda one: _WEIGHT.get(one[0].severity, len(_WEIGHT))):
        grouped.setdefault(finding.name, (finding, {}))[1][line] = None
    return [(first, list(sentences)) for first, sentences in grouped.values()]


GLOBALS = {"most": PLACES}
TESTS: dict[str, Callable[..., bool]] = {"to_sign": _is_to_sign}
FILTERS: dict[str, Callable[..., Any]] = {
    "kind": lambda value: label(SentenceKind, value),
    "by": lambda value: label(LinkedBy, value),
    "state": lambda value: label(SigningState, value),
    "changes": _changes,
    "by_check": _by_check,
    "to_sign": lambda lines: list(filter(_is_to_sign, lines)),
}
