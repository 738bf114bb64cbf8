"""A page to sign a draft off from: one file that needs no script, no network and no colour, and prints on paper."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from claimcheck.draft_report import DraftReport
from claimcheck.formats.gate import one_line
from claimcheck.vocab import LinkedBy, SentenceKind, SigningState, Word


def render(view: Any, kind: type | None, *, width: int, colour: bool) -> str:  # noqa: ARG001 - a page minds none of them
    """The checked draft, a row for each sentence with what it rests on, what was found, and room for a signature."""
    report: DraftReport = view
    return f"{_template().render(report=report).strip()}\n"


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
    environment.filters["state"] = lambda value: _label(SigningState, value)
    return environment.get_template("draft.html")


def _shown(value: Any) -> Any:
    """Text through the gate; what the template marked as safe is our own."""
    return one_line(value) if type(value) is str else value


def _label(vocabulary: type[Word], value: str) -> str:
    return next((word.label for word in vocabulary if word.value == value), value)
