"""Two things that are measured, output in one text and profit in the other: a figure of one says nothing of the other."""

from __future__ import annotations

from enum import Enum
from functools import cache

from claimcheck.text.alignment import Alignment
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.predicates import measure
from claimcheck.text.reading import Reading


class Measures(Enum):
    """Whether two texts measure one thing: nothing tells, each a thing without a word in the other, two that are known."""

    SAME = "same"
    UNLIKE = "unlike"
    APART = "apart"


def measures_of(left: Reading, right: Reading, alignment: Alignment) -> Measures:
    """Whether each text's subject is a thing of which the other has no word: revenue, profit."""
    ours, theirs = measure(left), measure(right)
    if ours is None or theirs is None or ours not in alignment.lone_left or theirs not in alignment.lone_right:
        return Measures.SAME
    if any((i, j) == (ours, theirs) for i, j, _ in alignment.loose):
        return Measures.SAME
    kinds = [_kinds().get(lemma(side.words[place].token.word)) for side, place in ((left, ours), (right, theirs))]
    return Measures.APART if all(kinds) and kinds[0] != kinds[1] else Measures.UNLIKE


@cache
def _kinds() -> dict[str, int]:
    """For each thing that is measured, in its base form, the number of its kind."""
    kinds = enumerate(word_list("counted")["measured"], 1)
    return {lemma(word): number for number, line in kinds for word in line.split(", ")}
