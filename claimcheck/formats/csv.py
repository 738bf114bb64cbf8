"""CSV: one flat row for each view, under a header that depends on the kind of view only, also where there are no rows.

A last column `_esc` with 1 marks the file: text cells went through the formula guard, and an import undoes it. Numbers stay
numbers, yes and no are words, what is missing is empty, and a list is joined by "; ". The kinds and their headers are the
tables below; a contradiction is one row with both its sides. A page (a card, a case report, an answer) is no table.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from claimcheck.answers import ProposalView, SimilarView, StatementView
from claimcheck.contradiction_report import Contradiction, ContradictionReport
from claimcheck.document_report import CopyView, DocumentView
from claimcheck.errors import Invalid
from claimcheck.formats.gate import UNDATED, csv_cell
from claimcheck.report import (
    CaseView,
    ClaimView,
    FindingView,
    HistoryView,
    MatchView,
    PairView,
    SourceView,
    Unverified,
    Voice,
)

Columns = dict[str, Callable[[Any], Any]]

ESCAPED = "_esc"


def render(view: Any, kind: type | None, *, width: int, colour: bool) -> str:  # noqa: ARG001 - CSV has neither
    """The rows of a view or a listing under the kind's header; raises Invalid for a view that is no listing."""
    rows, kind = _rows(view, kind)
    if kind is None:
        return ""
    columns = _columns(kind)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*columns, ESCAPED])
    writer.writerows([*(_cell(read(row)) for read in columns.values()), 1] for row in rows)
    return out.getvalue()


def header(kind: type) -> tuple[str, ...]:
    """The column names of a kind of view; raises Invalid for one that is no listing."""
    return (*_columns(kind), ESCAPED)


def _rows(view: Any, kind: type | None) -> tuple[Sequence[Any], type | None]:
    if isinstance(view, ContradictionReport):
        return view.pairs, Contradiction
    if isinstance(view, Unverified):
        return view.claims, ClaimView
    return (view, kind) if isinstance(view, tuple) else ((view,), type(view))


def _columns(kind: type) -> Columns:
    if kind not in _KINDS:
        raise Invalid("this page is no table", hint="use --json, or --csv with list or contradictions")
    return _KINDS[kind]


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return csv_cell(value) if isinstance(value, str) else value


def _same(*names: str) -> Columns:
    """Columns that are fields of the view under their own names."""
    return {name: attrgetter(name) for name in names}


def _side(name: str) -> Columns:
    return {
        f"{name}_claim": attrgetter(f"{name}.claim"),
        f"{name}_text": attrgetter(f"{name}.text"),
        f"{name}_source": attrgetter(f"{name}.voice.shown_as"),
        f"{name}_type": attrgetter(f"{name}.voice.type"),
        f"{name}_stance": attrgetter(f"{name}.voice.stance"),
        f"{name}_said": attrgetter(f"{name}.voice.said"),
        f"{name}_origins": attrgetter(f"{name}.origins"),
    }


def _speakers(claim: ClaimView) -> str:
    return "; ".join(map(_speaker, claim.voices))


def _speaker(voice: Voice) -> str:
    return voice.shown_as if voice.stance == "asserts" else f"{voice.shown_as} ({voice.stance})"


def _first_said(claim: ClaimView) -> str | None:
    return min((voice.said for voice in claim.voices if voice.said), default=None)


def _findings(pair: MatchView | PairView) -> str:
    return "; ".join(map(_finding, pair.findings))


def _finding(finding: FindingView) -> str:
    return f"{finding.signal}: {finding.detail}"


_CLAIM: Columns = {
    **_same("id", "ref", "case", "text"),
    "status": attrgetter("standing.status"),
    "modifiers": lambda claim: " ".join(claim.standing.modifiers),
    "reason": attrgetter("standing.reason"),
    "settle": attrgetter("standing.settle"),
    "mentions": attrgetter("standing.mentions"),
    "origins": attrgetter("standing.origins"),
    "independent": attrgetter("standing.independent"),
    "sources": _speakers,
    "said": _first_said,
    **_same("rating", "recorded_at", "ulid"),
    "types": lambda claim: "; ".join(voice.type for voice in claim.voices),
    "ground_rules": lambda claim: "; ".join(voice.ground_rule for voice in claim.voices),
    "dates": lambda claim: "; ".join(voice.said or UNDATED for voice in claim.voices),
}

_SOURCE: Columns = {
    **_same("id", "name", "kind"),
    "aliases": lambda source: "; ".join(source.aliases),
    **_same("parent", "owner_group", "reliability", "claims", "note", "withdrawn", "ulid"),
}

_MATCH: Columns = {
    **_same("id", "left", "left_text", "right", "right_text", "relation", "score", "judged"),
    "findings": _findings,
    **_same("note", "stale"),
}

_PROPOSAL: Columns = {
    "document": attrgetter("document"),
    "line": attrgetter("statement.line"),
    "text": attrgetter("statement.text"),
    **_same("claim", "source", "type", "stance", "speaks_for", "via", "ground_rule", "basis", "said"),
    "worth": attrgetter("statement.worth"),
    "reason": attrgetter("statement.reason"),
}

_KINDS: dict[type, Columns] = {
    ClaimView: _CLAIM,
    SourceView: _SOURCE,
    DocumentView: _same(
        "id",
        "title",
        "publisher",
        "author",
        "published",
        "url",
        "media_type",
        "wire_credit",
        "relayed_from",
        "snapshots",
        "claims",
        "withdrawn",
        "ulid",
    ),
    CopyView: _same("left", "left_title", "right", "right_title", "words", "left_share", "right_share"),
    CaseView: _same("id", "slug", "title", "claims", "note"),
    MatchView: _MATCH,
    PairView: {**_same("a", "b", "relation", "score"), "findings": _findings},
    SimilarView: _same("claim", "ref", "text", "score", "relation", "found_by"),
    HistoryView: _same("seq", "at", "actor", "action", "subject", "summary"),
    StatementView: _same(*StatementView.__slots__),
    ProposalView: _PROPOSAL,
    Contradiction: {**_side("official"), **_side("other"), **_same("point", "signal", "standing", "match")},
}
