"""The official line over time: what was said officially, when, and where it departs from what was said before."""

from __future__ import annotations

from claimcheck.fingerprint import fingerprint
from claimcheck.ids import Kind
from claimcheck.library.opposing import decisive, is_official, seen_from, speaking
from claimcheck.library.picture import Picture
from claimcheck.library.views import match_view, voice
from claimcheck.report import LineEntry
from claimcheck.store.connection import Row
from claimcheck.vocab import Relation, Stance


def timeline(picture: Picture, claims: list[int]) -> tuple[LineEntry, ...]:
    """The official statements by date, the undated last; each says which earlier one it departs from."""
    rows = [row for claim in claims for row in speaking(picture, claim) if is_official(picture, row)]
    rows.sort(key=lambda row: (row["said"] or "9999", row["id"]))
    return tuple(_entry(picture, row, rows[:place]) for place, row in enumerate(rows))


def _entry(picture: Picture, row: Row, earlier: list[Row]) -> LineEntry:
    shown = voice(picture, row)
    return LineEntry(
        said=shown.said or "undated",
        body=shown.speaks_for or shown.shown_as,
        shown_as=shown.shown_as,
        stance=row["stance"],
        claim=Kind.CLAIM.show(row["claim_id"]),
        text=picture.claims[row["claim_id"]]["text"],
        shift=_shift(picture, row, earlier),
    )


def _shift(picture: Picture, row: Row, earlier: list[Row]) -> str:
    """Where a statement departs from an earlier one of the official line: the latest of those it contradicts."""
    for before in reversed(earlier):
        if before["claim_id"] == row["claim_id"] and before["stance"] != row["stance"]:
            return f"was {Stance(before['stance']).label}, now {Stance(row['stance']).label}"
        for link in picture.links[row["claim_id"]]:
            if link.other == before["claim_id"] and link.relation is Relation.CONFLICTS:
                view = match_view(picture, link.other, seen_from(picture, before, row), fingerprint())
                finding = decisive(view)
                how = "departs from" if _later(row, before) else "at odds with"
                return f"{how} {Kind.CLAIM.show(link.other)}" + (f": {finding.detail}" if finding else "")
    return ""


def _later(row: Row, before: Row) -> bool:
    """True where it was plainly said later: 2025-03-04 need not be later than 2025-03."""
    said, earlier = row["said"] or "", before["said"] or ""
    return not said.startswith(earlier) and not earlier.startswith(said)
