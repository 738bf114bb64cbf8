"""Words of which one cannot stand for the other: a man and a woman who were arrested, the north and the south of a town."""

from __future__ import annotations

from functools import cache

from claimcheck.text.alignment import Alignment
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.reading import Reading


def told_apart(left: Reading, right: Reading, alignment: Alignment) -> list[tuple[int, int]]:
    """The places of each two such words that stand alone on their sides."""
    if _all().isdisjoint(left.lemmas.words) or _all().isdisjoint(right.lemmas.words):
        return []
    ours, theirs = left.lemmas.words, right.lemmas.words
    pairs = ((i, j) for i in alignment.lone_left for j in alignment.lone_right)
    return [(i, j) for i, j in pairs if frozenset((ours[i], theirs[j])) in _pairs()]


@cache
def _pairs() -> frozenset[frozenset[str]]:
    entries = word_list("contraries")["apart"]
    return frozenset(frozenset(lemma(side) for side in entry.split(" / ")) for entry in entries)


@cache
def _all() -> frozenset[str]:
    return frozenset(word for pair in _pairs() for word in pair)
