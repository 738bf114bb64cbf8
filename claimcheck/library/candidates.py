"""Candidates: the claims worth comparing with a text, found by its words and, where claims have vectors, by its meaning."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.lazily import NamedTuple, dataclass
from claimcheck.library.desk import Desk
from claimcheck.semantic.fusion import fused
from claimcheck.store import candidates as index
from claimcheck.vocab import FoundBy


class Candidate(NamedTuple):
    """A claim worth comparing, and how it was found."""

    claim: int
    found_by: FoundBy


@dataclass(frozen=True)
class Candidates:
    """The search behind `similar`, `add` and `match`."""

    desk: Desk

    def near(self, text: str, limit: int, *, exclude: Collection[int] = ()) -> list[Candidate]:
        """The claims nearest to a text, best first: the two rankings fused, or the one by words alone."""
        by_words = index.near(self.desk.connection, text, limit, exclude=exclude)
        return self._with_meaning(by_words, text, limit, exclude)

    def related(self, text: str, limit: int, *, exclude: Collection[int] = ()) -> list[Candidate]:
        """The same for comparing: by words only those that share enough for a relation to be possible."""
        by_words = index.related(self.desk.connection, text, exclude=exclude)
        return self._with_meaning(by_words, text, limit, exclude)

    def _with_meaning(self, by_words: list[int], text: str, limit: int, exclude: Collection[int]) -> list[Candidate]:
        by_meaning = self.desk.meaning.ranked(text, limit, exclude=exclude)
        ranking = fused(by_words, by_meaning, limit) if by_meaning else by_words
        words, meaning = set(by_words), {claim for claim, _ in by_meaning}
        return [Candidate(claim, _way(claim in words, claim in meaning)) for claim in ranking]


def _way(words: bool, meaning: bool) -> FoundBy:
    if words and meaning:
        return FoundBy.BOTH
    return FoundBy.WORDS if words else FoundBy.MEANING
