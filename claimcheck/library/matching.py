"""Matching: proposing pairs from the index, comparing them, and keeping what comparison read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.fingerprint import fingerprint
from claimcheck.ids import Kind
from claimcheck.library.desk import Desk
from claimcheck.library.known import aliases_on_file
from claimcheck.library.proposing import Proposal, Proposing
from claimcheck.matcher import Comparison, compare
from claimcheck.report import FindingView, PairView, SimilarView
from claimcheck.store.connection import Row
from claimcheck.store.journal import canonical
from claimcheck.vocab import Relation

NEAR = 50  # candidates compared for one claim: the planted copies of a claim are among the first ten in 99 of 100 cases
BATCH = 200  # claims compared between two writes, so that no other writer waits long


@dataclass(frozen=True)
class Matching:
    """The verbs that compare. Loading them loads the signals and their word lists."""

    desk: Desk

    def match(self, claim: int, text: str, *, limit: int = NEAR) -> int:
        """Compare one claim with its candidates inside an open transaction; gives the number of relations found."""
        found = 0
        aliases = aliases_on_file(self.desk.connection)
        near = self._live(Proposing(self.desk).related(text, limit, exclude=(claim,)))
        alike = self.desk.meaning.findings(text, [other["id"] for other in near])
        for other in near:
            left, right = sorted(((claim, text), (other["id"], other["text"])))
            found += self._keep(left[0], right[0], compare(left[1], right[1], aliases, alike.get(other["id"], ())))
        return found

    def match_new(self, claims: list[int], progress: Callable[[int, int], None] | None = None) -> None:
        """Compare claims that have just come in with all others."""
        for start in range(0, len(claims), BATCH):
            with self.desk.connection.writing():
                for row in _texts(self.desk, claims[start : start + BATCH]):
                    self.match(row["id"], row["text"])
            if progress is not None:
                progress(min(start + BATCH, len(claims)), len(claims))

    def match_all(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Recompute every match of the store; gives how many relations stand. Judgements stay as they are."""
        numbers = [
            row["id"] for row in self.desk.connection.all("SELECT id FROM claim WHERE withdrawn_at IS NULL ORDER BY id")
        ]
        for start in range(0, len(numbers), BATCH):
            self.desk.meaning.recall(_texts(self.desk, numbers[start : start + BATCH]))
            with self.desk.connection.writing():
                for number in numbers[start : start + BATCH]:
                    self._rematch(number)
            if progress is not None:
                progress(min(start + BATCH, len(numbers)), len(numbers))
        with self.desk.connection.writing():
            self._drop_withdrawn()
        return int(self.desk.connection.value("SELECT count(*) FROM match"))

    def _rematch(self, number: int) -> None:
        """Compare one claim anew; a relation that no longer stands is dropped once it has been looked at from both sides."""
        text = self.desk.connection.value("SELECT text FROM claim WHERE id = :id", {"id": number})
        self.desk.connection.run(
            "DELETE FROM match WHERE left_id = :id AND fingerprint != :fingerprint",
            {"id": number, "fingerprint": fingerprint()},
        )
        self.match(number, text)

    def _drop_withdrawn(self) -> None:
        self.desk.connection.run(
            "DELETE FROM match WHERE left_id IN (SELECT id FROM claim WHERE withdrawn_at IS NOT NULL)"
            " OR right_id IN (SELECT id FROM claim WHERE withdrawn_at IS NOT NULL)"
        )

    def _keep(self, left: int, right: int, comparison: Comparison) -> int:
        """Store what comparison read in a pair; an unrelated pair is not kept."""
        pair = {"left": left, "right": right}
        if comparison.relation is Relation.UNRELATED:
            self.desk.connection.run("DELETE FROM match WHERE left_id = :left AND right_id = :right", pair)
            return 0
        self.desk.connection.run(
            "INSERT INTO match (left_id, right_id, relation, score, findings, fingerprint)"
            " VALUES (:left, :right, :relation, :score, :findings, :fingerprint)"
            " ON CONFLICT (left_id, right_id) DO UPDATE SET relation = excluded.relation, score = excluded.score,"
            " findings = excluded.findings, fingerprint = excluded.fingerprint",
            {
                **pair,
                "relation": str(comparison.relation),
                "score": comparison.score,
                "findings": canonical([finding_json(view) for view in finding_views(comparison)]),
                "fingerprint": fingerprint(),
            },
        )
        return int(comparison.relation is not Relation.UNCLEAR)

    def _live(self, proposals: list[Proposal]) -> list[Row]:
        """The proposed claims that are live, best first, each with how it was `found_by`."""
        rows = {row["id"]: row for row in _texts(self.desk, [proposal.claim for proposal in proposals])}
        return [{**rows[claim], "found_by": str(way)} for claim, way in proposals if claim in rows]

    def similar(self, text: str, limit: int) -> tuple[SimilarView, ...]:
        """The stored claims nearest to a text, in the index's order, each with what comparison reads."""
        aliases = aliases_on_file(self.desk.connection)
        near = self._live(Proposing(self.desk).near(text, limit))
        alike = self.desk.meaning.findings(text, [row["id"] for row in near])
        return tuple(
            SimilarView(
                Kind.CLAIM.show(row["id"]),
                row["ref"],
                row["text"],
                round(comparison.score, 3),
                str(comparison.relation),
                row["found_by"],
            )
            for row in near
            for comparison in (compare(text, row["text"], aliases, alike.get(row["id"], ())),)
        )


def compare_texts(a: str, b: str) -> PairView:
    """Two texts compared, without any store."""
    comparison = compare(a, b)
    return PairView(a, b, str(comparison.relation), round(comparison.score, 3), finding_views(comparison))


def finding_views(comparison: Comparison) -> tuple[FindingView, ...]:
    """The findings of a comparison as they are shown and stored."""
    return tuple(
        FindingView(
            finding.signal,
            str(finding.outcome),
            round(finding.score, 3),
            finding.detail,
            tuple((span.start, span.end) for span in finding.left),
            tuple((span.start, span.end) for span in finding.right),
        )
        for finding in comparison.findings
    )


def finding_json(view: FindingView) -> Row:
    """A finding as a row keeps it and as scripts read it."""
    return {
        "signal": view.signal,
        "outcome": view.outcome,
        "score": view.score,
        "detail": view.detail,
        "a": [list(span) for span in view.a],
        "b": [list(span) for span in view.b],
    }


def _texts(desk: Desk, numbers: list[int]) -> list[Row]:
    return desk.connection.all(
        f"SELECT id, ref, text FROM claim WHERE withdrawn_at IS NULL AND id {desk.connection.among} ORDER BY id",  # noqa: S608 - the condition is ours
        {"ids": str(numbers)},
    )
