"""The official line over time: what was said officially, when, and where it departs from what was said before."""

from __future__ import annotations

from collections import defaultdict

from claimcheck.contradiction_report import LineEntry
from claimcheck.fingerprint import fingerprint
from claimcheck.ids import Kind
from claimcheck.library.opposing import decisive, is_official, one_body, seen_from, speaking
from claimcheck.library.picture import Picture
from claimcheck.library.views import match_view, voice
from claimcheck.store.connection import Row
from claimcheck.vocab import Relation, Stance

# The statements before one, by claim, each with its place in the line.
Earlier = dict[int, list[tuple[int, Row]]]


def timeline(picture: Picture, claims: list[int]) -> tuple[LineEntry, ...]:
    """The official statements by date, the undated last; each says which earlier one it departs from."""
    rows = [row for claim in claims for row in speaking(picture, claim) if is_official(picture, row)]
    rows.sort(key=lambda row: (row["said"] or "9999", row["id"]))
    earlier: Earlier = defaultdict(list)
    entries = []
    for place, row in enumerate(rows):
        entries.append(_entry(picture, row, _departed_from(picture, row, earlier)))
        earlier[row["claim_id"]].append((place, row))
    return tuple(entries)


def _entry(picture: Picture, row: Row, before: Row | None) -> LineEntry:
    shown = voice(picture, row)
    return LineEntry(
        said=shown.said or "undated",
        body=shown.speaks_for or shown.shown_as,
        shown_as=shown.shown_as,
        stance=row["stance"],
        claim=Kind.CLAIM.show(row["claim_id"]),
        text=picture.claims[row["claim_id"]]["text"],
        shift=_shift(picture, row, before) if before else "",
    )


def _departed_from(picture: Picture, row: Row, earlier: Earlier) -> Row | None:
    """The latest earlier statement that one contradicts: of its own claim, or of one in conflict with it.

    Who denies the one of two claims in conflict stands by the other, or denies both: neither is a departure.
    """
    claim = row["claim_id"]
    found = [(place, before) for place, before in earlier.get(claim, ()) if before["stance"] != row["stance"]]
    for link in picture.links.get(claim, ()):
        if link.relation is Relation.CONFLICTS and row["stance"] != Stance.DENIES:
            found += [(place, before) for place, before in earlier.get(link.other, ()) if before["stance"] != Stance.DENIES]
    return max(found, key=lambda item: item[0])[1] if found else None


def _shift(picture: Picture, row: Row, before: Row) -> str:
    """How a statement departs from an earlier one of its body, or stands against one of another body."""
    is_one = one_body(picture, row, before)
    if before["claim_id"] == row["claim_id"] and not is_one:
        it = "" if before["stance"] == Stance.HEDGES else " it"
        return f"{voice(picture, before).shown_as} {Stance(before['stance']).label}{it}"
    if before["claim_id"] == row["claim_id"]:
        return f"was {Stance(before['stance']).label}, now {Stance(row['stance']).label}"
    view = match_view(picture, before["claim_id"], seen_from(picture, before, row), fingerprint())
    finding = decisive(view)
    how = "departs from" if is_one and _later(row, before) else "at odds with"
    return f"{how} {Kind.CLAIM.show(before['claim_id'])}" + (f": {finding.detail}" if finding else "")


def _later(row: Row, before: Row) -> bool:
    """True where it was plainly said later: 2025-03-04 need not be later than 2025-03."""
    said, earlier = row["said"] or "", before["said"] or ""
    return not said.startswith(earlier) and not earlier.startswith(said)
