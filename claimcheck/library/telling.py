"""Events as a person reads them: what was added, changed, withdrawn or decided, without what could betray a source."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from claimcheck.ids import Kind
from claimcheck.report import HistoryView
from claimcheck.store.connection import Row
from claimcheck.store.journal import Change, Event
from claimcheck.store.ledger import TABLES
from claimcheck.vocab import IndependenceValue, JudgementValue, QuoteState

TOLD_AT_ONCE = 6  # changes; an import touches thousands of rows

# The columns whose old and new values may be shown: none of them can lead to a protected source.
_OPEN = {
    "text",
    "said",
    "stance",
    "type",
    "ground_rule",
    "basis",
    "credibility",
    "rating",
    "value",
    "withdrawn_why",
}


def told(event: Event, concerned: set[tuple[str, int]] | None) -> HistoryView:
    """One event; where rows are given, only what concerns them."""
    changes = event.read_changes() if concerned is None else event.changes_of(concerned)
    summary = "; ".join(_told(change) for change in changes[:TOLD_AT_ONCE])
    more = f"; and {len(changes) - TOLD_AT_ONCE} more" if len(changes) > TOLD_AT_ONCE else ""
    return HistoryView(event.seq, event.at, event.actor, event.action, event.subject, summary + more)


def _told(change: Change) -> str:
    """One change; a column that could betray a source is named without its value."""
    if change.old is None:
        return _ADDED.get(change.table, _added)(change)
    if "withdrawn_at" in change.new:
        why = _why(change)
        restored = change.new["withdrawn_at"] is None
        return f"{_named(change)} restored" if restored else f"{_named(change)} withdrawn" + (f" ({why})" if why else "")
    if "merged_into_id" in change.new:
        return _merged(change)
    columns = (_column(name, change) for name in change.new if name != "folded_sha256")
    return f"{_named(change)} changed: " + ", ".join(columns)


def _merged(change: Change) -> str:
    into = change.new["merged_into_id"]
    return f"{_named(change)} " + ("no longer merged" if into is None else f"merged into {Kind.SOURCE.show(into)}")


def _why(change: Change) -> str | None:
    """Why a row was withdrawn; of an attribution only that it was undone, for a person's words may name its source.

    Those are shown with the attribution itself, where it is known whom they may name.
    """
    why = change.new.get("withdrawn_why")
    return None if change.table == "attribution" and why != "undone" else why


def _named(change: Change) -> str:
    return f"{TABLES[change.table].noun} {TABLES[change.table].show(change.id)}"


def _added(change: Change) -> str:
    return f"{_named(change)} added"


def _judged(change: Change) -> str:
    return f"{_pair(change.new, Kind.CLAIM)} {JudgementValue(change.new['value']).label}"


def _established(change: Change) -> str:
    return f"{_pair(change.new, Kind.ATTRIBUTION)} found {IndependenceValue(change.new['value']).label}"


def _pair(row: Mapping[str, Any], kind: Kind) -> str:
    return f"{kind.show(row['left_id'])} and {kind.show(row['right_id'])}"


def _signed(change: Change) -> str:
    return f"line {change.new['line']} of {change.new['draft']} signed by {change.new['actor']}"


_ADDED: dict[str, Callable[[Change], str]] = {
    "judgement": _judged,
    "independence": _established,
    "signature": _signed,
    "recheck": lambda change: (
        f"the quote of {Kind.ATTRIBUTION.show(change.new['attribution_id'])} rechecked: "
        + QuoteState(change.new["state"]).label
    ),
    "review": lambda change: f"rated {json.dumps(change.new['rating'], ensure_ascii=False)}",
}


def _column(name: str, change: Change) -> str:
    old: Row = change.old or {}
    shown = name.removesuffix("_id").replace("_", " ")
    if name not in _OPEN:
        return shown
    return f"{shown} {_value(name, old[name])} → {_value(name, change.new[name])}"


def _value(name: str, value: Any) -> str:
    """A value as it is told; of when somebody said something the day only, for the minute can tell who that was."""
    return json.dumps(value[:10] if name == "said" and value else value, ensure_ascii=False)
