"""Reports: the official line beside the sourced accounts, its shifts over time, and a case on one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimcheck.evidence import Mention
from claimcheck.fingerprint import fingerprint
from claimcheck.ids import Kind
from claimcheck.library.cases import Cases
from claimcheck.library.desk import Desk
from claimcheck.library.picture import Link, Picture, take
from claimcheck.library.views import claim_view, match_view, voice
from claimcheck.origins import trace
from claimcheck.report import (
    CaseReport,
    Contradiction,
    ContradictionReport,
    FindingView,
    LineEntry,
    MatchView,
    Side,
    Spans,
)
from claimcheck.status import Assessment, assess
from claimcheck.store import journal, queries
from claimcheck.store.connection import Row
from claimcheck.store.queries import ClaimFilter
from claimcheck.vocab import GroundRule, Outcome, Relation, Stance, Status


@dataclass(frozen=True)
class Reports:
    """The verbs that lay a case out."""

    desk: Desk

    def contradictions(self, case: str | None, *, official_only: bool = True) -> ContradictionReport:
        """Every open conflict of a case; by default the official line against the sourced accounts."""
        row = Cases(self.desk).get(case)
        return self._contradictions(row, self._picture(row), official_only=official_only)

    def case(self, case: str | None) -> CaseReport:
        """The case on one page: counts by status, contradictions, the unverified, the echoes."""
        row = Cases(self.desk).get(case)
        picture = self._picture(row, withdrawn=True)
        own = [number for number in picture.claims if picture.claims[number]["case_id"] == row["id"]]
        numbers = [number for number in own if _printable(picture, number)]
        assessed = {number: assess(picture.evidence(number), self.desk.policy) for number in numbers}
        views = {number: claim_view(picture, number, self.desk.policy) for number in numbers}
        counts = Counter(assessment.status for assessment in assessed.values())
        return CaseReport(
            case=row["slug"],
            title=row["title"],
            policy=self.desk.policy.title,
            counts=tuple((str(status), counts[status]) for status in Status if counts[status]),
            contradictions=self._contradictions(row, picture, official_only=True),
            unverified=tuple(
                views[n] for n in numbers if not assessed[n].verified and assessed[n].status is not Status.RETRACTED
            ),
            echoes=tuple(views[n] for n in numbers if assessed[n].status is Status.ECHOED),
            circles=_circles(assessed.values()),
            head=journal.head(self.desk.connection),
        )

    def _picture(self, case: Row, *, withdrawn: bool = False) -> Picture:
        wanted = ClaimFilter(case_id=case["id"], withdrawn=withdrawn)
        return take(self.desk.connection, queries.claim_ids(self.desk.connection, wanted))

    def _contradictions(self, case: Row, picture: Picture, *, official_only: bool) -> ContradictionReport:
        own = [n for n, row in picture.claims.items() if row["case_id"] == case["id"] and row["withdrawn_at"] is None]
        pairs = [*_denials(picture, own, official_only), *_conflicts(picture, own, official_only)]
        return ContradictionReport(case["slug"], tuple(pairs), _timeline(picture, own), official_only)


def _denials(picture: Picture, claims: list[int], official_only: bool) -> Iterator[Contradiction]:
    """Claims that one source asserts and another denies."""
    for claim in claims:
        rows = _speaking(picture, claim)
        asserting = [row for row in rows if row["stance"] == Stance.ASSERTS]
        for denial in (row for row in rows if row["stance"] == Stance.DENIES):
            if pair := _opposed(picture, [denial], asserting, official_only):
                official, other = pair
                point = f"{voice(picture, denial).shown_as} denies it"
                yield Contradiction(
                    official=_side(picture, official, ()),
                    other=_side(picture, other, ()),
                    point=point,
                    signal="denial",
                    standing="a denial on file",
                )


def _conflicts(picture: Picture, claims: list[int], official_only: bool) -> Iterator[Contradiction]:
    """Pairs of claims that conflict, judged or proposed, each once."""
    seen: set[tuple[int, int]] = set()
    for claim in claims:
        for link in picture.links[claim]:
            pair = (min(claim, link.other), max(claim, link.other))
            if link.relation is not Relation.CONFLICTS or pair in seen:
                continue
            seen.add(pair)
            if picture.claims[link.other]["withdrawn_at"] is None and (
                found := _conflict(picture, claim, link, official_only)
            ):
                yield found


def _conflict(picture: Picture, claim: int, link: Link, official_only: bool) -> Contradiction | None:
    left = [row for row in _speaking(picture, claim) if row["stance"] == Stance.ASSERTS]
    right = [row for row in _speaking(picture, link.other) if row["stance"] == Stance.ASSERTS]
    pair = _opposed(picture, left, right, official_only)
    if pair is None:
        return None
    official, other = pair
    view = match_view(picture, official["claim_id"], _seen_from(picture, official, other), fingerprint())
    finding = _decisive(view)
    return Contradiction(
        official=_side(picture, official, finding.a if finding else ()),
        other=_side(picture, other, finding.b if finding else ()),
        point=finding.detail if finding else view.note or "judged to contradict each other",
        signal=finding.signal if finding else "judgement",
        standing=f"judged: {view.judged}" if view.judged else "proposed: nobody has judged it",
        match=view.id or None,
    )


def _seen_from(picture: Picture, official: Row, other: Row) -> Link:
    return next(link for link in picture.links[official["claim_id"]] if link.other == other["claim_id"])


def _decisive(view: MatchView) -> FindingView | None:
    conflicting = [finding for finding in view.findings if finding.outcome == Outcome.CONFLICTS]
    return max(conflicting, key=lambda finding: finding.score, default=None)


def _opposed(picture: Picture, left: list[Row], right: list[Row], official_only: bool) -> tuple[Row, Row] | None:
    """The two attributions that stand for the sides, the official one first; None where the filter leaves no pair."""
    pairs = [
        (mine, theirs) if _official(picture, mine) or not _official(picture, theirs) else (theirs, mine)
        for mine in left
        for theirs in right
    ]
    facing = [pair for pair in pairs if _official(picture, pair[0]) and not _official(picture, pair[1])]
    if official_only:
        # Two official statements that contradict each other belong here too: the body against itself.
        # unless one plainly came later, which is a shift and stands in the timeline.
        facing += [pair for pair in pairs if all(_official(picture, row) for row in pair) and not _in_turn(*pair)]
        return facing[0] if facing else None
    return next(iter(facing or pairs), None)


def _in_turn(left: Row, right: Row) -> bool:
    """True where one statement plainly came after the other; 2025-03 and 2025-03-04 may be the same day."""
    said = (left["said"] or "", right["said"] or "")
    shorter = min(map(len, said))
    return said[0][:shorter] != said[1][:shorter]


def _official(picture: Picture, row: Row) -> bool:
    return picture.mention(row).official


def _printable(picture: Picture, claim: int) -> bool:
    """False where all that is known of a claim was said off the record: such a claim is for the desk's list only."""
    rows = picture.attributions[claim]
    return not rows or any(row["ground_rule"] != GroundRule.OFF_RECORD for row in rows)


def _speaking(picture: Picture, claim: int) -> list[Row]:
    """The attributions of a claim that may be used in a report: the source stands, and it is not off the record."""
    return [
        row
        for row in picture.attributions[claim]
        if row["ground_rule"] != GroundRule.OFF_RECORD and picture.source(row["source_id"])["withdrawn_at"] is None
    ]


def _side(picture: Picture, row: Row, spans: Spans) -> Side:
    claim = row["claim_id"]
    same_stance = [picture.mention(other) for other in _speaking(picture, claim) if other["stance"] == row["stance"]]
    return Side(
        claim=Kind.CLAIM.show(claim),
        text=picture.claims[claim]["text"],
        spans=spans,
        voice=voice(picture, row),
        origins=_origins(same_stance),
    )


def _origins(mentions: list[Mention]) -> int:
    return sum(not origin.circle for origin in trace(tuple(mentions)).origins)


def _timeline(picture: Picture, claims: list[int]) -> tuple[LineEntry, ...]:
    """The official statements by date, the undated last; each says which earlier one it departs from."""
    rows = [row for claim in claims for row in _speaking(picture, claim) if _official(picture, row)]
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
                view = match_view(picture, link.other, _seen_from(picture, before, row), fingerprint())
                finding = _decisive(view)
                how = "departs from" if _later(row, before) else "at odds with"
                return f"{how} {Kind.CLAIM.show(link.other)}" + (f": {finding.detail}" if finding else "")
    return ""


def _later(row: Row, before: Row) -> bool:
    """True where it was plainly said later: 2025-03-04 need not be later than 2025-03."""
    said, earlier = row["said"] or "", before["said"] or ""
    return not said.startswith(earlier) and not earlier.startswith(said)


def _circles(assessed: Iterable[Assessment]) -> tuple[str, ...]:
    """Every relay circle of the case, once."""
    origins = (origin for assessment in assessed for origin in assessment.lineage.origins)
    return tuple(dict.fromkeys(reason for origin in origins if origin.circle for reason in origin.reasons))
