"""CSV: one flat row for each view, under a fixed header.

A last column `_esc` with 1 marks the file: text cells went through the formula guard, and an import undoes it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from typing import Any

from claimcheck.errors import Invalid
from claimcheck.formats.gate import csv_cell
from claimcheck.report import (
    CaseReport,
    CaseView,
    ClaimView,
    Contradiction,
    ContradictionReport,
    MatchView,
    Side,
    SimilarView,
    SourceView,
    Unverified,
    Voice,
)

Row = dict[str, Any]


def render(view: Any, *, width: int, colour: bool) -> str:  # noqa: ARG001 - CSV has neither width nor colour
    """The rows of a listing; raises Invalid for a view that is no listing."""
    rows = list(_rows(view))
    out = io.StringIO(newline="")
    if rows:
        writer = csv.DictWriter(out, [*rows[0], "_esc"], lineterminator="\n")
        writer.writeheader()
        writer.writerows({**{name: _cell(value) for name, value in row.items()}, "_esc": 1} for row in rows)
    return out.getvalue()


def _rows(view: Any) -> Iterable[Row]:
    if isinstance(view, ContradictionReport):
        return map(_contradiction, view.pairs)
    if isinstance(view, Unverified):
        return map(_claim, view.claims)
    if isinstance(view, tuple):
        return (_of(item)(item) for item in view)
    name = "a case" if isinstance(view, CaseReport) else "this"
    raise Invalid(f"{name} on one page is no table", hint="use --json, or --csv with list or contradictions")


def _of(item: Any) -> Callable[[Any], Row]:
    return _SHAPES[type(item)]


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return csv_cell(value) if isinstance(value, str) else value


def _claim(claim: ClaimView) -> Row:
    standing = claim.standing
    return {
        "id": claim.id,
        "ref": claim.ref,
        "case": claim.case,
        "text": claim.text,
        "status": standing.status,
        "modifiers": " ".join(standing.modifiers),
        "reason": standing.reason,
        "settle": standing.settle,
        "mentions": standing.mentions,
        "origins": standing.origins,
        "independent": standing.independent,
        "sources": "; ".join(_speaker(voice) for voice in claim.voices),
        "said": min((voice.said for voice in claim.voices if voice.said), default=None),
        "rating": claim.rating,
        "recorded_at": claim.recorded_at,
        "ulid": claim.ulid,
    }


def _speaker(voice: Voice) -> str:
    return voice.shown_as if voice.stance == "asserts" else f"{voice.shown_as} ({voice.stance})"


def _contradiction(pair: Contradiction) -> Row:
    return {
        **_side("official", pair.official),
        **_side("other", pair.other),
        "point": pair.point,
        "signal": pair.signal,
        "standing": pair.standing,
        "match": pair.match,
    }


def _side(name: str, side: Side) -> Row:
    return {
        f"{name}_claim": side.claim,
        f"{name}_text": side.text,
        f"{name}_source": side.voice.shown_as,
        f"{name}_type": side.voice.type,
        f"{name}_stance": side.voice.stance,
        f"{name}_said": side.voice.said,
        f"{name}_origins": side.origins,
    }


def _source(source: SourceView) -> Row:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "aliases": "; ".join(source.aliases),
        "parent": source.parent,
        "owner_group": source.owner_group,
        "reliability": source.reliability,
        "claims": source.claims,
        "note": source.note,
        "withdrawn": source.withdrawn,
        "ulid": source.ulid,
    }


def _case(case: CaseView) -> Row:
    return {"id": case.id, "slug": case.slug, "title": case.title, "claims": case.claims, "note": case.note}


def _match(match: MatchView) -> Row:
    return {
        "id": match.id,
        "left": match.left,
        "left_text": match.left_text,
        "right": match.right,
        "right_text": match.right_text,
        "relation": match.relation,
        "score": match.score,
        "judged": match.judged,
        "findings": "; ".join(f"{finding.signal}: {finding.detail}" for finding in match.findings),
    }


def _similar(hit: SimilarView) -> Row:
    return {"claim": hit.claim, "ref": hit.ref, "text": hit.text, "score": hit.score, "relation": hit.relation}


_SHAPES: dict[type, Callable[[Any], Row]] = {
    ClaimView: _claim,
    SourceView: _source,
    CaseView: _case,
    MatchView: _match,
    SimilarView: _similar,
}
