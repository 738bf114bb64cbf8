"""The join: pairs of claims that share one of their rarest terms and enough of all they say."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from claimcheck.blocking.corpus import Corpus
from claimcheck.lazily import NamedTuple

PARTNERS = 50  # the most that one claim is compared with, the most alike first


class Reach(NamedTuple):
    """How far a join looks.

    Of each claim `keys` of its rarest terms lead to others; a term that more claims than `block` hold leads nowhere. The
    shared keys must give `keys_give` of the IDF cosine before the rest is looked at, and the cosine must reach `alike`.
    """

    keys: int
    block: int
    keys_give: float
    alike: float


# A store of this size is compared as closely as a claim that is added by hand: all terms count, and the nearest are compared
# however little they share. In a larger one that would be mostly pairs of strangers.
SMALL = 2_000
CLOSE = Reach(keys=1_000, block=SMALL, keys_give=0.0, alike=0.0)
WIDE = Reach(keys=6, block=2_000, keys_give=0.12, alike=0.3)


class Pair(NamedTuple):
    """Two claims by id, the smaller first."""

    left: int
    right: int


class Join:
    """The blocks of a corpus, and what they lead to."""

    def __init__(self, corpus: Corpus, reach: Reach | None = None) -> None:
        self.corpus = corpus
        self.reach = reach or (CLOSE if len(corpus) <= SMALL else WIDE)
        # Terms are numbered by rarity: below `_first` they stand in one claim only, from `_last` on in too many.
        self._first = bisect_left(corpus.counts, 2)
        self._last = bisect_left(corpus.counts, self.reach.block + 1)
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
        lengths, enough = corpus.lengths, self.reach.keys_give * corpus.lengths[place]
        return (other for other, weight in found.items() if weight >= enough * lengths[other])

    def _alike(self, place: int, others: Iterable[int]) -> Iterator[tuple[int, float]]:
        """Those whose IDF cosine with a claim is high enough."""
        corpus = self.corpus
        terms, starts, lengths, weight = corpus.terms, corpus.starts, corpus.lengths, corpus.weights.__getitem__
        mine = set(corpus.of(place))
        enough = self.reach.alike * lengths[place]
        for other in others:
            shared = sum(map(weight, mine.intersection(terms[starts[other] : starts[other + 1]])))
            if shared >= enough * lengths[other]:
                yield other, shared / lengths[other]

    def _keys(self, place: int) -> array[int]:
        """The rarest terms of a claim that lead to others."""
        terms = self.corpus.of(place)
        first = bisect_left(terms, self._first)
        return terms[first : min(first + self.reach.keys, bisect_left(terms, self._last))]
