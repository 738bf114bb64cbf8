"""Matching all claims: a join proposes the pairs, comparison reads them, batch by batch, so that it can be interrupted."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from claimcheck.blocking.corpus import Corpus
from claimcheck.blocking.join import Join, Pair
from claimcheck.errors import interruptible
from claimcheck.fingerprint import fingerprint
from claimcheck.library.comparing import Known, TextPair
from claimcheck.library.comparing import matches as matches_of
from claimcheck.library.desk import Desk
from claimcheck.library.inference import MOST
from claimcheck.library.known import aliases_on_file
from claimcheck.library.progress import Progress, unwatched
from claimcheck.library.workers import Compare, Results, comparing
from claimcheck.signals import Finding
from claimcheck.store import candidates, matches, unmatched
from claimcheck.store.connection import Row
from claimcheck.vocab import Point

BATCH = 2000  # claims compared between two writes: what an interruption costs at most
WORTH_A_PROCESS = 2000  # waiting claims from which starting worker processes pays
NEAR_IN_MEANING = 10  # claims that vectors may add for one claim
AHEAD = 2  # batches under way while another one is stored


@dataclass(frozen=True)
class Rematching:
    """Matches all claims.

    It goes on where the last run was interrupted and touches only what came, changed or was read otherwise.
    """

    desk: Desk
    workers: int = 1
    progress: Progress = unwatched

    def run(self, *, everything: bool = False) -> int:
        """Compare the waiting claims (with `everything` all of them) with all others; gives how many waited."""
        connection = self.desk.connection
        with connection.writing():
            unmatched.bring_up_to_date(connection, fingerprint(self.desk.policy.point))
            if everything:
                unmatched.add_all(connection)
        waiting = unmatched.waiting(connection)
        if waiting:
            self.desk.inference.ready()
            self._compare_all(waiting)
        with connection.writing():
            matches.drop_withdrawn(connection)
        return len(waiting)

    def waiting(self, *, everything: bool = False) -> int:
        """How many claims a run would compare."""
        connection = self.desk.connection
        if everything or connection.value("SELECT fingerprint FROM matcher") != fingerprint(self.desk.policy.point):
            return int(connection.value("SELECT count(*) FROM claim WHERE withdrawn_at IS NULL"))
        return len(unmatched.waiting(connection))

    def _compare_all(self, waiting: list[int]) -> None:
        join = Join(Corpus(candidates.held(self.desk.connection), _different))
        proposed = join.pairs(waiting)
        workers = self.workers if len(waiting) >= WORTH_A_PROCESS else 1
        under_way: deque[tuple[list[int], Results[Row]]] = deque()
        done = 0
        with (
            interruptible(lambda: _so_far(done, len(waiting)), hint="claimcheck match goes on where it was stopped"),
            comparing(workers, self._known(), matches_of) as compare,
        ):
            for start in range(0, len(waiting) + AHEAD * BATCH, BATCH):
                if batch := waiting[start : start + BATCH]:
                    under_way.append((batch, self._begin(compare, batch, islice(proposed, len(batch)))))
                if under_way and (len(under_way) > AHEAD or not batch):
                    done += self._store(*under_way.popleft())
                    self.progress(done, len(waiting))
            while under_way:
                done += self._store(*under_way.popleft())
                self.progress(done, len(waiting))

    def _begin(self, compare: Compare[TextPair, Row], batch: list[int], proposed: Iterator[list[Pair]]) -> Results[Row]:
        """Begin to compare the pairs that the join proposes for a batch, and those on file that another matcher read."""
        pairs = {pair for found in proposed for pair in found}
        made_by = fingerprint(self.desk.policy.point)
        old = self.desk.connection.all(
            _OLD.format(among=self.desk.connection.among), {"ids": json.dumps(batch), "fingerprint": made_by}
        )
        pairs.update(Pair(row["left_id"], row["right_id"]) for row in old)
        pairs.update(self._near_in_meaning(batch))
        texts = self._texts({claim for pair in pairs for claim in pair})
        live = sorted(pair for pair in pairs if pair.left in texts and pair.right in texts)
        extra = self._likeness(live, texts)
        compared = [TextPair(*pair, texts[pair.left], texts[pair.right], extra.get(pair, ())) for pair in live]
        results, known = compare(compared), self._known()
        return lambda: self.desk.inference.second_look(compared, results(), known, MOST * len(batch))

    def _known(self) -> Known:
        """What holds for every pair of this store."""
        return Known(aliases_on_file(self.desk.connection), Point(self.desk.policy.point))

    def _near_in_meaning(self, batch: list[int]) -> Iterator[Pair]:
        """The claims that vectors, where there are any, put beside those of a batch although they share no rare word."""
        meaning = self.desk.meaning
        if meaning.model is None:
            return
        texts = self._texts(set(batch))
        meaning.recall([{"id": claim, "text": text} for claim, text in texts.items()])
        for claim, text in texts.items():
            for other in meaning.near(text, NEAR_IN_MEANING, exclude=(claim,)):
                yield Pair(min(claim, other), max(claim, other))

    def _likeness(self, pairs: list[Pair], texts: dict[int, str]) -> dict[Pair, tuple[Finding, ...]]:
        """What the vectors say of pairs."""
        meaning = self.desk.meaning
        if meaning.model is None:
            return {}
        rights: dict[int, list[int]] = {}
        for left, right in pairs:
            rights.setdefault(left, []).append(right)
        found: dict[Pair, tuple[Finding, ...]] = {}
        for left, others in rights.items():
            meaning.recall([{"id": left, "text": texts[left]}])
            findings = meaning.findings(texts[left], others)
            found |= {Pair(left, right): said for right, said in findings.items()}
        return found

    def _texts(self, claims: set[int]) -> dict[int, str]:
        query = f"SELECT id, text FROM claim WHERE withdrawn_at IS NULL AND id {self.desk.connection.among}"  # noqa: S608
        return {row["id"]: row["text"] for row in self.desk.connection.all(query, {"ids": json.dumps(sorted(claims))})}

    def _store(self, batch: list[int], results: Results[Row]) -> int:
        rows = results()
        with self.desk.connection.writing():
            matches.keep(self.desk.connection, rows)
            unmatched.take_off(self.desk.connection, batch)
        return len(batch)


def _so_far(done: int, waiting: int) -> str:
    return f"{done} of {waiting} claims {'is' if done == 1 else 'are'} compared"


def _different(terms: str) -> Iterable[str]:
    """The different terms of a claim, as the index holds them: working them out anew takes ten times as long."""
    return dict.fromkeys(terms.split())


_OLD = """
SELECT left_id, right_id FROM match
WHERE fingerprint != :fingerprint AND (left_id {among} OR right_id {among})
"""
