"""Pages in HTML: one file each that needs no script, no network and no colour, and prints on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from claimcheck.case_report import CaseReport
from claimcheck.contradiction_report import ContradictionReport
from claimcheck.draft_report import DraftReport
from claimcheck.errors import Invalid
from claimcheck.formats.gate import one_line
from claimcheck.formats.html import case, draft

# The template of each kind of view that has a page.
_PAGES: Mapping[type, str] = {
    DraftReport: "draft.html",
    CaseReport: "case.html",
    ContradictionReport: "contradictions.html",
}


def render(view: Any, kind: type | None, *, width: int, colour: bool) -> str:  # noqa: ARG001 - a page minds none of them
    """The page of a view: a draft to sign off from, a case, or its contradictions; raises Invalid where it has none."""
    if type(view) not in _PAGES:
        raise Invalid("this has no page in HTML", hint="there is one of a draft, of a case and of its contradictions")
    return f"{_environment().get_template(_PAGES[type(view)]).render(report=view).strip()}\n"


@cache
def _environment() -> Environment:
    """Where the pages are made; whatever is put into one is escaped and shown, never read as HTML or as codes."""
    environment = Environment(
        loader=PackageLoader("claimcheck.formats", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    filters: dict[str, Callable[..., Any]] = {**draft.FILTERS, **case.FILTERS}
    environment.filters.update(filters)
    environment.tests.update(draft.TESTS)
    environment.globals.update(draft.GLOBALS)
    return environment


def _shown(value: Any) -> Any:
    """Text through the gate; what the template marked as safe is our own."""
    return one_line(value) if type(value) is str else value
