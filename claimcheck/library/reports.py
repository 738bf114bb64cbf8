"""Reports: the official line beside the sourced accounts, its shifts over time, and a case on one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.case_report import CaseReport
from claimcheck.contradiction_report import ContradictionReport
from claimcheck.fingerprint import fingerprint
from claimcheck.library.cases import Cases
from claimcheck.library.desk import Desk
from claimcheck.library.holding import without_collecting
from claimcheck.library.opposing import conflicts, denials, opposed
from claimcheck.library.overview import Overview
from claimcheck.library.picture import take
from claimcheck.library.timeline import timeline
from claimcheck.status import Assessment
from claimcheck.store import journal, overview, unmatched
from claimcheck.store.connection import Row
from claimcheck.vocab import Status

MOST = 200  # of each list on a page: nobody reads more, and `list` gives all


@dataclass(frozen=True)
class Reports:
    """The verbs that lay a case out; `limit` is the most entries of each list of claims on a page."""

    desk: Desk

    def contradictions(
        self, case: str | None, *, official_only: bool = True, limit: int = MOST, most: int | None = None
    ) -> ContradictionReport:
        """Every open conflict of a case, at most `most`; by default the official line against the sourced accounts.

        `limit` is for the official line over time.
        """
        with without_collecting():
            return self._contradictions(Cases(self.desk).get(case), limit, most, official_only=official_only)

    def case(self, case: str | None, *, limit: int = MOST) -> CaseReport:
        """The case on one page: counts by status, contradictions, what is settled, the echoes, the unverified."""
        with without_collecting():
            return self._case(Cases(self.desk).get(case), limit)

    def not_compared(self) -> int:
        """How many claims a report cannot lay beside the others yet: `match` was interrupted or has changed."""
        connection = self.desk.connection
        made_by = connection.value("SELECT fingerprint FROM matcher")
        if made_by is not None and made_by != fingerprint(self.desk.policy.point):
            return int(connection.value("SELECT count(*) FROM claim WHERE withdrawn_at IS NULL"))
        return unmatched.live(connection)

    def _case(self, row: Row, limit: int) -> CaseReport:
        whole = Overview.of(self.desk, row["id"])
        unverified, verified = whole.unverified(limit), whole.verified(limit)
        echoes = whole.echoes
        return CaseReport(
            case=row["slug"],
            title=row["title"],
            policy=self.desk.policy.title,
            counts=tuple((str(status), whole.counts[status]) for status in Status if whole.counts[status]),
            contradictions=self._contradictions(row, limit, limit, official_only=True),
            unverified=unverified,
            echoes=tuple(whole.view(claim) for claim in echoes[:limit]),
            circles=_circles(whole.assessed.values()),
            head=journal.head(self.desk.connection),
            more_unverified=whole.open - len(unverified),
            more_echoes=max(0, len(echoes) - limit),
            verified=verified,
            more_verified=whole.upheld - len(verified),
        )

    def _contradictions(self, case: Row, limit: int, most: int | None, *, official_only: bool) -> ContradictionReport:
        connection = self.desk.connection
        opposable = overview.opposable(connection, case["id"])
        official, goes_on = overview.said_officially(connection, case["id"], limit)
        picture = take(connection, {*opposable, *official})
        pairs = [*denials(picture, opposable, official_only), *conflicts(picture, opposable, official_only)]
        line = timeline(picture, sorted({*opposable, *official}))
        elsewhere = opposed(picture, opposable) - len(pairs) if official_only else 0
        shown = tuple(pairs[:most])
        return ContradictionReport(case["slug"], shown, line, official_only, goes_on, elsewhere, len(pairs) - len(shown))


def _circles(assessed: Iterable[Assessment]) -> tuple[str, ...]:
    """Every relay circle of the case, once."""
    origins = (origin for assessment in assessed for origin in assessment.lineage.origins)
    return tuple(dict.fromkeys(reason for origin in origins if origin.circle for reason in origin.reasons))
