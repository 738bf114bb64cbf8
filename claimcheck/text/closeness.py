"""How close a stored claim is to a text by the terms they share: what orders candidates, the same on every engine.

The sum over shared terms of the inverse frequency to a power, a longer claim's discounted, as in BM25 (Robertson and
Zaragoza 2009) but with the settings that fit verified claims best (bench/retrieval.py: chosen on the train queries of
CheckThat! 2020, confirmed on its dev queries). A share of rapidfuzz's token_set_ratio made the order worse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum, log

from claimcheck.lazily import NamedTuple

RARITY_POWER = 1.5  # of the inverse frequency: a rare name outweighs two middling words
FIGURE_WEIGHT = 0.7  # a figure alone says little of what it counts
SAID_TWICE = 1.3  # a term that a claim says again weighs so much more
LENGTH_FREE = 36  # terms added to a claim's own: the larger, the less a long claim is discounted
LOOSE_WEIGHT = 0.5  # of a word that is not there, for the part of its pieces that are
LEAST_PART = 0.2  # a smaller part is chance
PIECE, LONG_WORD = 4, 6  # letters of a piece, and of a word worth cutting into pieces


class Closeness(NamedTuple):
    """How close: `score` for the order, higher is closer; `share` is the part of what could be shared, 0 to about 1."""

    score: float
    share: float


def weight(term: str, count: int, claims: int) -> float:
    """How much it tells to share a term that `count` of so many claims hold; a term that none holds is as rare as can be."""
    rarity = float(log(1 + claims / max(count, 1)) ** RARITY_POWER)
    return rarity * FIGURE_WEIGHT if term[0].isdigit() else rarity


class Asked:
    """A text's terms with their weights, to be asked how close one claim after the other is."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self._terms = weights.keys()
        self._whole = fsum(weights.values())
        self._cut: list[tuple[str, list[str]]] | None = None

    def closeness(self, held: Sequence[str]) -> Closeness:
        """How close a claim that holds these terms is. Of the two the shorter decides what could be shared."""
        different = set(held)
        shared = self._terms & different
        if not shared:
            return Closeness(0.0, 0.0)
        common = fsum(map(self.weights.__getitem__, shared))
        possible = self._whole * min(1.0, len(different) / len(self._terms))
        twice = self._twice(held, shared) if len(different) < len(held) else 0.0
        return Closeness((common + twice) / (LENGTH_FREE + len(different)), common / possible)

    def loosely(self, held: Sequence[str]) -> Closeness:
        """The same, a word that the claim does not hold counting by the pieces of it that it does: for people's searches.

        So an error of typing, a compound or a hashtag in small letters still finds its words.
        """
        whole = " ".join(held)
        different = set(held)
        found, share = self.closeness(held)
        missing = ((term, _part(pieces, whole)) for term, pieces in self._pieces() if term not in different)
        loose = fsum(self.weights[term] * part for term, part in missing if part > LEAST_PART)
        return Closeness(found + LOOSE_WEIGHT * loose / (LENGTH_FREE + len(different)), share)

    def _pieces(self) -> list[tuple[str, list[str]]]:
        """The longer words of the text, each with all its pieces."""
        if self._cut is None:
            words = [term for term in self.weights if len(term) >= LONG_WORD and term.isalpha()]
            self._cut = [(word, [word[at : at + PIECE] for at in range(len(word) - PIECE + 1)]) for word in words]
        return self._cut

    def _twice(self, held: Sequence[str], shared: set[str]) -> float:
        return (SAID_TWICE - 1) * fsum(self.weights[term] for term in shared if held.count(term) > 1)


def _part(pieces: list[str], text: str) -> float:
    """Which part of a word's pieces a text holds, 0 to 1."""
    return sum(piece in text for piece in pieces) / len(pieces)
