"""A page to sign a draft off from: one file that needs no script, no network and no colour, and prints on paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from claimcheck.draft_report import DraftFinding, DraftLine, DraftReport
from claimcheck.formats.gate import one_line
from claimcheck.vocab import LinkedBy, SentenceKind, Severity, SigningState, Word

# A word diff as `text/worddiff` tells it.
_DIFF = re.compile(r"\[-(?P<out>[^\[\]]{1,2000})-\]|\{\+(?P<into>[^{}]{1,2000})\+\}")
PLACES = 40  # of one check that are listed at the top: more hide the other checks, and each stands below anyway
_WEIGHT = {severity.value: place for place, severity in enumerate((Severity.ERROR, Severity.WARNING, Severity.NOTE))}


def render(view: Any, kind: type | None, *, width: int, colour: bool) -> str:  # noqa: ARG001 - a page minds none of them
    """The checked draft, a row for each sentence with what it rests on, what was found, and room for a signature."""
    report: DraftReport = view
    return f"{_template().render(report=report, most=PLACES).strip()}\n"


@cache
def _template() -> Template:
    """The page; whatever is put into it is escaped and shown, never read as HTML or as codes."""
    environment = Environment(
        loader=PackageLoader("claimcheck.formats", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters["kind"] = lambda value: _label(SentenceKind, value)
    environment.filters["by"] = lambda value: _label(LinkedBy, value)
    environment.filters["changes"] = _changes
    environment.filters["by_check"] = _by_check
    environment.filters["to_sign"] = lambda lines: list(filter(_is_to_sign, lines))
    environment.tests["to_sign"] = _is_to_sign
    environment.filters["state"] = lambda value: _label(SigningState, value)
    return environment.get_template("draft.html")


_NOT_COVERED = frozenset(kind for kind in SentenceKind if not kind.is_to_be_covered)


def _is_to_sign(line: DraftLine) -> bool:
    """True for a sentence to check that nobody signed as it stands."""
    is_signed = line.signing is not None and line.signing.state == SigningState.SIGNED
    return not is_signed and (line.signing is not None or line.kind not in _NOT_COVERED)


def _shown(value: Any) -> Any:
    """Text through the gate; what the template marked as safe is our own."""
    return one_line(value) if type(value) is str else value


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


def _label(vocabulary: type[Word], value: str) -> str:
    return next((word.label for word in vocabulary if word.value == value), value)
