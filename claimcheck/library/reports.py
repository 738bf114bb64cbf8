"""Reports: the official line beside the sourced accounts, its shifts over time, and a case on one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.library.cases import Cases
from claimcheck.library.desk import Desk
from claimcheck.library.holding import without_collecting
from claimcheck.library.opposing import conflicts, denials
from claimcheck.library.picture import Picture, take
from claimcheck.library.timeline import timeline
from claimcheck.library.views import claim_view
from claimcheck.report import CaseReport, ContradictionReport
from claimcheck.status import Assessment
from claimcheck.status.many import Assessing
from claimcheck.store import journal, queries
from claimcheck.store.connection import Row
from claimcheck.store.queries import ClaimFilter
from claimcheck.vocab import GroundRule, Status


@dataclass(frozen=True)
class Reports:
    """The verbs that lay a case out."""

    desk: Desk

    def contradictions(self, case: str | None, *, official_only: bool = True) -> ContradictionReport:
        """Every open conflict of a case; by default the official line against the sourced accounts."""
        row = Cases(self.desk).get(case)
        with without_collecting():
            picture = take(self.desk.connection, queries.opposable_ids(self.desk.connection, row["id"]))
            return self._contradictions(row, picture, official_only=official_only)

    def case(self, case: str | None) -> CaseReport:
        """The case on one page: counts by status, contradictions, the unverified, the echoes."""
        with without_collecting():
            return self._case(Cases(self.desk).get(case))

    def _case(self, row: Row) -> CaseReport:
        picture = take(self.desk.connection, queries.claim_ids(self.desk.connection, ClaimFilter(case_id=row["id"])))
        own = [number for number in picture.claims if picture.claims[number]["case_id"] == row["id"]]
        numbers = [number for number in own if _printable(picture, number)]
        assessing = Assessing(self.desk.policy)
        assessed = {number: assessing.assess(picture.evidence(number)) for number in numbers}
        open_ = [n for n in numbers if not assessed[n].verified and assessed[n].status is not Status.RETRACTED]
        echoed = [n for n in numbers if assessed[n].echoed]
        views = {n: claim_view(picture, n, self.desk.policy, assessed[n]) for n in {*open_, *echoed}}
        counts = Counter(assessment.status for assessment in assessed.values())
        return CaseReport(
            case=row["slug"],
            title=row["title"],
            policy=self.desk.policy.title,
            counts=tuple((str(status), counts[status]) for status in Status if counts[status]),
            contradictions=self._contradictions(row, picture, official_only=True),
            unverified=tuple(views[n] for n in open_),
            echoes=tuple(views[n] for n in echoed),
            circles=_circles(assessed.values()),
            head=journal.head(self.desk.connection),
        )

    def _contradictions(self, case: Row, picture: Picture, *, official_only: bool) -> ContradictionReport:
        own = [n for n, row in picture.claims.items() if row["case_id"] == case["id"] and row["withdrawn_at"] is None]
        pairs = [*denials(picture, own, official_only), *conflicts(picture, own, official_only)]
        return ContradictionReport(case["slug"], tuple(pairs), timeline(picture, own), official_only)


def _printable(picture: Picture, claim: int) -> bool:
    """False where all that is known of a claim was said off the record: such a claim is for the desk's list only."""
    rows = picture.attributions.get(claim, ())
    return not rows or any(row["ground_rule"] != GroundRule.OFF_RECORD for row in rows)


def _circles(assessed: Iterable[Assessment]) -> tuple[str, ...]:
    """Every relay circle of the case, once."""
    origins = (origin for assessment in assessed for origin in assessment.lineage.origins)
    return tuple(dict.fromkeys(reason for origin in origins if origin.circle for reason in origin.reasons))
