"""How a whole case stands: every claim counted, and only those looked at that have something of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from claimcheck.library.desk import Desk
from claimcheck.library.picture import Picture, take
from claimcheck.library.views import claim_view
from claimcheck.report import ClaimView
from claimcheck.status import Assessment
from claimcheck.status.many import Assessing
from claimcheck.store import overview, queries
from claimcheck.store.queries import ClaimFilter
from claimcheck.vocab import GroundRule, Status

PAGE = 500  # claims looked at together in search of the first unverified ones


@dataclass
class Overview:
    """The claims of a case by status; those said only off the record are for the desk's list and not in it.

    `assessed` holds the claims with something of their own and the first of each kind of the others, `open` how many
    of all claims are unverified, `upheld` how many verified.
    """

    desk: Desk
    case: int
    assessing: Assessing
    picture: Picture
    counts: Counter[Status] = field(default_factory=Counter)
    open: int = 0
    upheld: int = 0
    assessed: dict[int, Assessment] = field(default_factory=dict)

    @classmethod
    def of(cls, desk: Desk, case: int) -> Overview:
        """The overview of one case."""
        with desk.connection.reading():
            claims = _with_their_number(desk, case)
            found = cls(desk, case, Assessing(desk.policy), take(desk.connection, claims))
        for claim in sorted(claims):
            found._count(claim, claims[claim])
        return found

    @property
    def echoes(self) -> list[int]:
        """The claims that several say without enough independent origins."""
        return [claim for claim, assessment in self.assessed.items() if assessment.echoed]

    def view(self, claim: int) -> ClaimView:
        """One of the claims that were looked at."""
        return claim_view(self.picture, claim, self.desk.policy, self.assessed[claim])

    def unverified(self, limit: int) -> tuple[ClaimView, ...]:
        """The first unverified claims, in the order in which they were added."""
        return self._first(min(limit, self.open), _is_open)

    def verified(self, limit: int) -> tuple[ClaimView, ...]:
        """The first verified claims, in the order in which they were added."""
        seen = [claim for claim, found in self.assessed.items() if _is_upheld(found)]
        if len(seen) == self.upheld:
            return tuple(map(self.view, seen[:limit]))
        return self._first(min(limit, self.upheld), _is_upheld)

    def _first(self, wanted: int, is_one: Callable[[Assessment], bool]) -> tuple[ClaimView, ...]:
        return tuple(islice(self._each(is_one, min(PAGE, 2 * wanted)), wanted))

    def _each(self, is_one: Callable[[Assessment], bool], size: int) -> Iterator[ClaimView]:
        for numbers in self._pages(size):
            picture = take(self.desk.connection, numbers)
            for claim in filter(partial(_is_printable, picture), numbers):
                found = self.assessing.assess(picture.evidence(claim))
                if is_one(found):
                    yield claim_view(picture, claim, self.desk.policy, found)

    def _pages(self, size: int) -> Iterator[list[int]]:
        after = 0
        while numbers := queries.claim_ids(self.desk.connection, ClaimFilter(self.case), after=after, limit=size):
            yield numbers
            after = numbers[-1]

    def _count(self, claim: int, times: int) -> None:
        if not _is_printable(self.picture, claim):
            return
        found = self.assessed[claim] = self.assessing.assess(self.picture.evidence(claim))
        self.counts[found.status] += times
        self.open += times * _is_open(found)
        self.upheld += times * _is_upheld(found)


def _with_their_number(desk: Desk, case: int) -> dict[int, int]:
    """The claims to look at, each with how many it stands for."""
    if desk.policy.fresh_days:  # how old each attribution is counts too
        return dict.fromkeys(queries.claim_ids(desk.connection, ClaimFilter(case)), 1)
    singular = overview.singular(desk.connection, case)
    return {**dict.fromkeys(singular, 1), **dict(overview.alike(desk.connection, case, singular))}


def _is_open(found: Assessment) -> bool:
    return not found.verified and found.status is not Status.RETRACTED


def _is_upheld(found: Assessment) -> bool:
    return found.verified and found.status is not Status.RETRACTED


def _is_printable(picture: Picture, claim: int) -> bool:
    """False where all that is known of a claim was said off the record: such a claim is for the desk's list only."""
    rows = picture.attributions.get(claim, ())
    return not rows or any(row["ground_rule"] != GroundRule.OFF_RECORD for row in rows)
