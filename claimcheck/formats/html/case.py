"""What the page of a case tells beside the view: the words that decide, and which claims stand in full on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from claimcheck.case_report import CaseReport
from claimcheck.formats.gate import pieces


def _listed(report: CaseReport) -> frozenset[str]:
    """The claims that stand in full on the page, so that what names one leads there."""
    return frozenset(claim.id for claim in (*report.verified, *report.unverified))


FILTERS: dict[str, Callable[..., Any]] = {"pieces": pieces, "listed": _listed}
