"""Decisions on claims and attributions: reviews, and what somebody established about independence."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck import ids
from claimcheck.errors import Invalid, NotFound
from claimcheck.ids import Kind
from claimcheck.library.claims import Claims
from claimcheck.library.desk import Desk
from claimcheck.library.picture import take
from claimcheck.library.views import claim_view
from claimcheck.origins import OVERRULED
from claimcheck.origins.ties import listed
from claimcheck.report import ClaimView
from claimcheck.shapes import IndependenceFields, ReviewFields
from claimcheck.status import assess


@dataclass(frozen=True)
class Decisions:
    """The verbs on reviews and independence."""

    desk: Desk

    def review(self, claim: str, review: ReviewFields) -> str:
        """Record an editor's published outcome on a claim; gives the claim's id."""
        number = Claims(self.desk).get(claim)["id"]
        with self.desk.writing("rate") as ledger:
            ledger.subject = Kind.CLAIM.show(number)
            ledger.insert("review", {**review.model_dump(), "claim_id": number, "actor": self.desk.actor})
        return Kind.CLAIM.show(number)

    def independence(self, first: str, second: str, decision: IndependenceFields) -> tuple[str, str]:
        """Record that two attributions are, or are not, independent of each other; gives their ids."""
        left, right = self.pair(first, second)
        with self.desk.writing("independent") as ledger:
            ledger.subject = f"{Kind.ATTRIBUTION.show(left)} {Kind.ATTRIBUTION.show(right)}"
            values = {"left_id": left, "right_id": right, "actor": self.desk.actor}
            ledger.insert("independence", {**decision.model_dump(), **values})
        return Kind.ATTRIBUTION.show(left), Kind.ATTRIBUTION.show(right)

    def revoke_independence(self, first: str, second: str) -> None:
        """Take what was established about a pair back; raises NotFound where nothing was."""
        left, right = self.pair(first, second)
        rows = self.desk.connection.all(
            "SELECT id FROM independence WHERE left_id = :left AND right_id = :right AND withdrawn_at IS NULL",
            {"left": left, "right": right},
        )
        if not rows:
            raise NotFound("nothing was established about this pair", hint="claimcheck show CLAIM lists attributions")
        with self.desk.writing("revoke") as ledger:
            for row in rows:
                ledger.withdraw("independence", row["id"], "revoked")

    def still_one(self, first: str, second: str) -> str | None:
        """The claim in which two attributions that were found independent count as one origin all the same.

        None where they do not, and where to say so would tell who a protected source is.
        """
        sentence = f"{listed(self.pair(first, second))} {OVERRULED}"
        claims = [ids.parse(view.id, Kind.CLAIM) for view in self.touched(first, second)]
        picture = take(self.desk.connection, claims)
        for claim in claims:
            origins = assess(picture.evidence(claim), self.desk.policy).lineage.origins
            if any(sentence in origin.reasons for origin in origins):
                return Kind.CLAIM.show(claim)
        return None

    def touched(self, first: str, second: str) -> tuple[ClaimView, ...]:
        """The claims of two attributions, as they stand now."""
        numbers = self.claims(first, second)
        picture = take(self.desk.connection, numbers)
        return tuple(claim_view(picture, number, self.desk.policy) for number in numbers)

    def claims(self, first: str, second: str) -> list[int]:
        """The numbers of the claims of two attributions."""
        rows = self.desk.connection.all(
            "SELECT DISTINCT claim_id FROM attribution WHERE id IN (:first, :second) ORDER BY claim_id",
            dict(zip(("first", "second"), self.pair(first, second), strict=True)),
        )
        return [row["claim_id"] for row in rows]

    def pair(self, first: str, second: str) -> tuple[int, int]:
        """The numbers of two attributions named by id or reference, the smaller first; raises NotFound or Invalid."""
        left, right = sorted((self._attribution(first), self._attribution(second)))
        if left == right:
            raise Invalid("an attribution is not independent of itself", hint="name two different attributions")
        return left, right

    def _attribution(self, name: str) -> int:
        by_id = ids.looks_like_id(name, Kind.ATTRIBUTION)
        number = self.desk.connection.value(
            "SELECT id FROM attribution WHERE (ref = :ref AND withdrawn_at IS NULL) OR (id = :id AND withdrawn_at IS NULL)",
            {"ref": name, "id": ids.parse(name, Kind.ATTRIBUTION) if by_id else None},
        )
        if number is None:
            raise NotFound(f"there is no attribution {name!r}", hint="claimcheck show CLAIM lists a claim's attributions")
        return int(number)
