"""Findings as compilers print them, one a line, so that editors jump to them: FILE:LINE:COLUMN: SEVERITY: MESSAGE [NAME]."""

from __future__ import annotations

from typing import Any

from claimcheck.draft_report import DraftFinding, DraftReport
from claimcheck.formats.gate import one_line


def render(view: Any, kind: type | None, *, width: int, colour: bool) -> str:  # noqa: ARG001 - an editor minds none of them
    """The findings of a checked draft in its order; nothing where there is none. What who signed accepted is left out."""
    report: DraftReport = view
    return "".join(_line(report.file, finding) for finding in report.findings if not finding.signed_off)


def _line(file: str, finding: DraftFinding) -> str:
    where = f"{one_line(file)}:{finding.line}:{finding.column}"
    settle = f" ({one_line(finding.settle)})" if finding.settle else ""
    return f"{where}: {one_line(finding.severity)}: {one_line(finding.message)}{settle} [{one_line(finding.name)}]\n"
