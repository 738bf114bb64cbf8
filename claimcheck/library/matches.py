"""Matches on file: the pairs of a claim, the ones nobody has judged, and a person's answers on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck import ids
from claimcheck.errors import Invalid, NotFound, Overtaken
from claimcheck.fingerprint import fingerprint
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass, replace
from claimcheck.library.desk import Desk
from claimcheck.library.picture import Link, Picture, take
from claimcheck.library.speakers import said_by
from claimcheck.library.views import judgement_view, match_view
from claimcheck.report import JudgementView, MatchView
from claimcheck.store.connection import Row
from claimcheck.vocab import Relation

if TYPE_CHECKING:
    from claimcheck.shapes import JudgementFields


@dataclass(frozen=True)
class Matches:
    """The verbs on stored matches."""

    desk: Desk

    def of(self, claim: int) -> tuple[MatchView, ...]:
        """The matches of one claim that say something, and the judged ones, the strongest first."""
        picture = take(self.desk.connection, [claim])
        views = [self._seen(picture, claim, link) for link in picture.links[claim]]
        telling = [view for view in views if view.judged or view.relation != Relation.UNCLEAR]
        return tuple(sorted(telling, key=lambda view: (not view.judged, -view.score, view.right)))

    def waiting(self, case: int | None = None) -> list[tuple[int, int]]:
        """The pairs that are proposed and that nobody has judged, by their claims, the surest first."""
        rows = self.desk.connection.all(f"{_UNDECIDED} ORDER BY match.score DESC, match.id", {"case": case})
        return [(row["left_id"], row["right_id"]) for row in rows]

    def proposal(self, pair: tuple[int, int]) -> MatchView | None:
        """A pair that waits, as it stands now; None where it waits no more."""
        one = f"{_UNDECIDED} AND match.left_id = :left AND match.right_id = :right"
        with self.desk.connection.reading():
            if self.desk.connection.one(one, {"case": None, "left": pair[0], "right": pair[1]}) is None:
                return None
            return self.view(pair)

    def undecided(self, case: int | None = None) -> Iterator[MatchView]:
        """The proposals that nobody has judged, the surest first."""
        return filter(None, map(self.proposal, self.waiting(case)))

    def pair(self, first: str, second: str | None = None) -> tuple[int, int]:
        """The claims of a match (`m4`) or of two ids (`c1 c2`), the smaller first; raises NotFound or Invalid."""
        if second is not None:
            left, right = sorted((ids.parse(first, Kind.CLAIM), ids.parse(second, Kind.CLAIM)))
            if left == right:
                raise Invalid("a claim cannot be judged against itself", hint="name two different claims")
            return left, right
        number = ids.parse(first, Kind.MATCH)
        row = self.desk.connection.one("SELECT left_id, right_id FROM match WHERE id = :id", {"id": number})
        if row is None:
            raise NotFound(
                f"there is no match {Kind.MATCH.show(number)}",
                hint="claimcheck show CLAIM lists a claim's matches",
            )
        return row["left_id"], row["right_id"]

    def judge(self, pair: tuple[int, int], judgement: JudgementFields, *, shown: MatchView | None = None) -> MatchView:
        """Record a person's answer on a pair; the earlier ones stay on file.

        Where the answer is on the pair as it was `shown`, raises Overtaken if somebody has changed or judged it since.
        """
        left, right = pair
        for number in pair:
            self._live(number)
        with self.desk.writing("judge") as ledger:
            if shown is not None:
                self._unchanged(pair, shown)
            ledger.subject = f"{Kind.CLAIM.show(left)} {Kind.CLAIM.show(right)}"
            values = {"left_id": left, "right_id": right, "actor": self.desk.actor}
            ledger.insert("judgement", {**judgement.model_dump(), **values})
        return self.view(pair)

    def answers(self, pair: tuple[int, int]) -> tuple[JudgementView, ...]:
        """The answers on a pair that nobody has taken back, the latest first: that one counts."""
        return tuple(map(judgement_view, self._answers(pair)))

    def revoke(self, pair: tuple[int, int]) -> MatchView:
        """Take the answers on a pair back, so that it is a proposal again; raises NotFound where there is none."""
        with self.desk.writing("revoke") as ledger:
            rows = self._answers(pair)
            if not rows:
                raise NotFound("nobody has judged this pair", hint="claimcheck show CLAIM lists a claim's matches")
            for row in rows:
                ledger.withdraw("judgement", row["id"], "revoked")
        return self.view(pair)

    def view(self, pair: tuple[int, int]) -> MatchView:
        """One pair as it stands."""
        picture = take(self.desk.connection, pair)
        link = next((link for link in picture.links[pair[0]] if link.other == pair[1]), None)
        return self._seen(picture, pair[0], link or Link(pair[1], None, self._stored(pair), None))

    def _seen(self, picture: Picture, claim: int, link: Link) -> MatchView:
        """A pair from one of its claims, with who says either."""
        view = match_view(picture, claim, link, fingerprint(self.desk.policy.point))
        return replace(view, left_said=said_by(picture, claim), right_said=said_by(picture, link.other))

    def _unchanged(self, pair: tuple[int, int], shown: MatchView) -> None:
        now = self.view(pair)
        if now.judged != shown.judged:
            raise Overtaken(f"{shown.left} and {shown.right} were judged meanwhile: {now.judged or 'taken back'}")
        if (now.left_text, now.right_text) != (shown.left_text, shown.right_text):
            raise Overtaken(f"{shown.left} or {shown.right} was reworded meanwhile")
        if any(self.desk.connection.one(_WITHDRAWN, {"id": number}) for number in pair):
            raise Overtaken(f"{shown.left} or {shown.right} was withdrawn meanwhile")

    def _answers(self, pair: tuple[int, int]) -> list[Row]:
        return self.desk.connection.all(
            "SELECT * FROM judgement WHERE left_id = :left AND right_id = :right AND withdrawn_at IS NULL ORDER BY id DESC",
            dict(zip(("left", "right"), pair, strict=True)),
        )

    def _stored(self, pair: tuple[int, int]) -> Row | None:
        return self.desk.connection.one(
            "SELECT * FROM match WHERE left_id = :left AND right_id = :right",
            dict(zip(("left", "right"), pair, strict=True)),
        )

    def _live(self, claim: int) -> None:
        if self.desk.connection.one("SELECT id FROM claim WHERE id = :id", {"id": claim}) is None:
            raise NotFound(f"there is no claim {Kind.CLAIM.show(claim)}", hint="claimcheck list shows them")


_WITHDRAWN = "SELECT 1 FROM claim WHERE id = :id AND withdrawn_at IS NOT NULL"
_UNDECIDED = """
SELECT match.left_id, match.right_id FROM match
JOIN claim l ON l.id = match.left_id JOIN claim r ON r.id = match.right_id
WHERE match.relation IN ('corroborates', 'conflicts', 'repeats')
  AND l.withdrawn_at IS NULL AND r.withdrawn_at IS NULL
  AND (CAST(:case AS bigint) IS NULL OR l.case_id = :case OR r.case_id = :case)
  AND NOT EXISTS (
    SELECT 1 FROM judgement j
    WHERE j.left_id = match.left_id AND j.right_id = match.right_id AND j.withdrawn_at IS NULL
  )
"""
