"""Matching: proposing pairs from the index, comparing them, and keeping what comparison read."""

from __future__ import annotations

from claimcheck.answers import SimilarView
from claimcheck.errors import Interrupted, having_stored
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass
from claimcheck.library.candidates import Candidate, Candidates
from claimcheck.library.comparing import Known, TextPair
from claimcheck.library.comparing import matches as compared
from claimcheck.library.desk import Desk
from claimcheck.library.findings import finding_views
from claimcheck.library.holding import without_collecting
from claimcheck.library.known import aliases_on_file
from claimcheck.library.progress import Progress, unwatched
from claimcheck.matcher import compare
from claimcheck.report import PairView, ReasonView
from claimcheck.store import candidates, matches
from claimcheck.store.connection import Row
from claimcheck.text.words import tokens
from claimcheck.vocab import Point, Relation

_COMPARABLE = 2  # words that a text must have to be compared

NEAR = 50  # candidates compared for one claim: the planted copies of a claim are among the first ten in 99 of 100 cases


@dataclass(frozen=True)
class Matching:
    """The verbs that compare. Loading them loads the signals and their word lists."""

    desk: Desk

    def match(self, claim: int, text: str, *, limit: int = NEAR) -> int:
        """Compare one claim with its candidates inside an open transaction; gives the number of relations found."""
        aliases = aliases_on_file(self.desk.connection)
        near = self._live(Candidates(self.desk).related(text, limit, exclude=(claim,)))
        alike = self.desk.meaning.findings(text, [other["id"] for other in near])
        pairs = []
        for other in near:
            left, right = sorted(((claim, text), (other["id"], other["text"])))
            pairs.append(TextPair(left[0], right[0], left[1], right[1], alike.get(other["id"], ())))
        known = Known(aliases, Point(self.desk.policy.point))
        with without_collecting():
            rows = self.desk.inference.second_look(pairs, compared(pairs, known), known)
        matches.keep(self.desk.connection, rows)
        return sum(row["relation"] not in (Relation.UNCLEAR, Relation.UNRELATED) for row in rows)

    def match_all(self, progress: Progress = unwatched, *, workers: int = 1, everything: bool = False) -> int:
        """Compare every claim that waits for it, or all, with all others; gives how many relations stand.

        Judgements stay as they are. See `Rematching`.
        """
        from claimcheck.library.rematching import Rematching  # noqa: PLC0415 - one claim is matched without it

        Rematching(self.desk, workers, progress).run(everything=everything)
        return int(self.desk.connection.value("SELECT count(*) FROM match"))

    def match_entered(self, progress: Progress, *, workers: int) -> int:
        """Compare what came on file in one go; where that fails, the error says so, and that it is on file all the same."""
        stored = "what came in is on file, but not all of it is compared"
        with having_stored(stored, hint="claimcheck match goes on where it was stopped"):
            try:
                return self.match_all(progress, workers=workers)
            except Interrupted as stopped:
                raise Interrupted(f"what came in is on file; {stopped.stored}", hint=stopped.hint) from None

    def renew_index(self) -> bool:
        """Make the candidate index anew where it is of another version of the terms; True where it was."""
        return candidates.bring_up_to_date(self.desk.connection)

    def waiting(self, *, everything: bool = False) -> int:
        """How many claims `match_all` would compare."""
        from claimcheck.library.rematching import Rematching  # noqa: PLC0415

        return Rematching(self.desk).waiting(everything=everything)

    def _live(self, found: list[Candidate]) -> list[Row]:
        """The candidates that are live, best first, each with how it was `found_by`."""
        rows = {row["id"]: row for row in _texts(self.desk, [candidate.claim for candidate in found])}
        return [{**rows[claim], "found_by": str(way)} for claim, way in found if claim in rows]

    def similar(self, text: str, limit: int) -> tuple[SimilarView, ...]:
        """The stored claims nearest to a text, in the index's order, each with what comparison reads.

        One word asserts nothing: the claims that hold it are found, and none agrees with it or contradicts it.
        """
        aliases = aliases_on_file(self.desk.connection)
        near = self._live(Candidates(self.desk).near(text, limit))
        if len(tokens(text)) < _COMPARABLE:
            return tuple(_found(row, 0.0, Relation.UNCLEAR) for row in near)
        alike = self.desk.meaning.findings(text, [row["id"] for row in near])
        return tuple(
            _found(row, comparison.score, comparison.relation)
            for row in near
            for comparison in (compare(text, row["text"], aliases, alike.get(row["id"], ()), Point(self.desk.policy.point)),)
        )


def _found(row: Row, score: float, relation: Relation) -> SimilarView:
    shown = Kind.CLAIM.show(row["id"])
    return SimilarView(shown, row["ref"], row["text"], round(score, 3), str(relation), row["found_by"])


def compare_texts(a: str, b: str, point: Point = Point.BALANCED) -> PairView:
    """Two texts compared, without any store."""
    found = compare(a, b, point=point)
    reasons = tuple(ReasonView(reason.words, round(reason.weight, 2)) for reason in found.reasons)
    return PairView(a, b, str(found.relation), round(found.score, 3), finding_views(found), reasons)


def _texts(desk: Desk, numbers: list[int]) -> list[Row]:
    return desk.connection.all(
        f"SELECT id, ref, text FROM claim WHERE withdrawn_at IS NULL AND id {desk.connection.among} ORDER BY id",  # noqa: S608 - the condition is ours
        {"ids": str(numbers)},
    )
