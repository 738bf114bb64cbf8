"""The draft itself as Markdown, each finding a footnote behind its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.draft_report import DraftFinding, DraftLine, DraftReport
from claimcheck.formats.gate import one_line, visible

# What Markdown would read as markup in a message, which is somebody's words.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$])")


def render(view: Any, kind: type | None, *, width: int, colour: bool) -> str:  # noqa: ARG001 - a text minds none of them
    """The draft as it stands, footnotes put in, and below it a summary and the footnotes' texts."""
    report: DraftReport = view
    numbered = list(enumerate(((line, finding) for line in report.lines for finding in line.findings), start=1))
    notes = (_note(number, finding) for number, (_, finding) in numbered)
    text = visible("".join(_with_marks(report, numbered))).rstrip("\n")
    return "\n".join((text, "", "---", "", _summary(report), "", *notes)).rstrip("\n") + "\n"


def _with_marks(report: DraftReport, numbered: list[tuple[int, tuple[DraftLine, DraftFinding]]]) -> Iterator[str]:
    """The draft's text with the marks of each sentence's findings behind it."""
    done = 0
    for number, (line, _) in numbered:
        at = max(done, min(line.end, len(report.text)))
        yield f"{report.text[done:at]}[^check-{number}]"
        done = at
    yield report.text[done:]


def _summary(report: DraftReport) -> str:
    coverage = f"{report.covered} of {report.facts} facts covered{report.told_otherwise}"
    counts = f"{coverage}, {len(report.findings)} findings, {report.signed} signed"
    remarks = "".join(f" {_escaped(remark)}." for remark in report.remarks)
    return f"*Checked: {counts}, by the {_escaped(report.policy)}.*{remarks}"


def _note(number: int, finding: DraftFinding) -> str:
    signed = " (accepted when it was signed)" if finding.signed_off else ""
    settle = f" → {_escaped(finding.settle)}" if finding.settle else ""
    head = f"[^check-{number}]: **{_escaped(finding.severity)}, {_escaped(finding.name)}**{signed}"
    return f"{head}: line {finding.line}: {_escaped(finding.message)}{settle}"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", one_line(text))
