"""What the page of a case tells beside the view: the words that decide, and which claims stand in full on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from claimcheck.formats.table_paper import merged
from claimcheck.report import CaseReport, Spans


def _pieces(text: str, spans: Spans) -> Iterator[tuple[bool, str]]:
    """A text in pieces, each with whether it is among the words that decide."""
    done = 0
    for start, end in merged(spans, len(text)):
        yield False, text[done:start]
        yield True, text[start:end]
        done = end
    yield False, text[done:]


def _listed(report: CaseReport) -> frozenset[str]:
    """The claims that stand in full on the page, so that what names one leads there."""
    return frozenset(claim.id for claim in (*report.verified, *report.unverified))


FILTERS: dict[str, Callable[..., Any]] = {"pieces": _pieces, "listed": _listed}
