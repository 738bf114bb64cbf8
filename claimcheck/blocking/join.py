"""The join: pairs of claims that share one of their rarest terms and enough of all they say."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.blocking.corpus import Corpus

# Of each claim so many of its rarest terms lead to others; a term that more claims than this hold leads nowhere.
KEYS = 6
LONGEST_BLOCK = 2000
# The shared keys must give this much of the IDF cosine before the rest is looked at.
KEYS_GIVE = 0.12
# IDF cosine from which a pair is worth comparing, and the most partners that one claim is compared with.
ALIKE_FROM = 0.3
PARTNERS = 50


class Pair(NamedTuple):
    """Two claims by id, the smaller first."""

    left: int
    right: int


class Join:
    """The blocks of a corpus, and what they lead to."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        # Terms are numbered by rarity: below `_first` they stand in one claim only, from `_last` on in too many.
        self._first = bisect_left(corpus.counts, 2)
        self._last = bisect_left(corpus.counts, LONGEST_BLOCK + 1)
        self._blocks: dict[int, array[int]] = {}
        for place in range(len(corpus)):
            for key in self._keys(place):
                self._blocks.setdefault(key, array("I")).append(place)

    def pairs(self, waiting: Iterable[int]) -> Iterator[list[Pair]]:
        """For each waiting claim in its order the pairs to compare; a pair of two waiting ones comes with the later."""
        places = sorted(bisect_left(self.corpus.ids, claim) for claim in waiting)
        settled = bytearray(b"\1") * len(self.corpus)
        for place in places:
            settled[place] = 0
        last = settled.rfind(1)  # from here on all are waiting
        for place in places:
            likely = (other for other in self._likely(place, max(place, last + 1)) if other < place or settled[other])
            scored = sorted((-score, other) for other, score in self._alike(place, likely))
            yield [self._pair(place, other) for _, other in scored[:PARTNERS]]

    def _pair(self, place: int, other: int) -> Pair:
        left, right = sorted((self.corpus.ids[place], self.corpus.ids[other]))
        return Pair(left, right)

    def _likely(self, place: int, end: int) -> Iterator[int]:
        """The other claims before `end` in the same blocks to which the shared keys alone give enough of the cosine."""
        corpus = self.corpus
        found: dict[int, float] = {}
        known = found.get
        for key in self._keys(place):
            weight, block = corpus.weights[key], self._blocks[key]
            for other in block[: bisect_left(block, end)]:
                found[other] = known(other, 0.0) + weight
        found.pop(place, None)
        lengths, enough = corpus.lengths, KEYS_GIVE * corpus.lengths[place]
        return (other for other, weight in found.items() if weight >= enough * lengths[other])

    def _alike(self, place: int, others: Iterable[int]) -> Iterator[tuple[int, float]]:
        """Those whose IDF cosine with a claim is high enough."""
        corpus = self.corpus
        terms, starts, lengths, weight = corpus.terms, corpus.starts, corpus.lengths, corpus.weights.__getitem__
        mine = set(corpus.of(place))
        enough = ALIKE_FROM * lengths[place]
        for other in others:
            shared = sum(map(weight, mine.intersection(terms[starts[other] : starts[other + 1]])))
            if shared >= enough * lengths[other]:
                yield other, shared / lengths[other]

    def _keys(self, place: int) -> array[int]:
        """The rarest terms of a claim that lead to others."""
        terms = self.corpus.of(place)
        first = bisect_left(terms, self._first)
        return terms[first : min(first + KEYS, bisect_left(terms, self._last))]
