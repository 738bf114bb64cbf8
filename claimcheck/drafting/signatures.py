"""Finding a signed sentence again in a draft that was edited: by its words wherever they are, else by its place.

An unchanged sentence stays signed where it moved to. A changed one is told by its neighbours or by how much of it is left;
one that cannot be found is gone, never guessed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from claimcheck.text.folding import folded

# How alike a sentence must be to pass for the signed one, changed: less between both old neighbours or beside one
# (rapidfuzz ratio of the folded words, 0 to 100).
_BETWEEN, _BESIDE, _ANYWHERE = 30.0, 45.0, 65.0
_LONGEST = 2_000  # characters of a sentence that are compared


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed sentence: its words, those before and behind it as keys, and its line then."""

    words: str
    before: str
    behind: str
    line: int


def words_key(text: str) -> str:
    """SHA-256 of a sentence's folded words: how it is found again word for word; empty for no sentence."""
    return hashlib.sha256(folded(text).encode("utf-8")).hexdigest() if text else ""


def found_again(signed: Sequence[Signed], now: Sequence[tuple[str, int]]) -> tuple[list[int | None], list[bool]]:
    """For each signed sentence the number of the one it is now, None where it is gone; and whether its words are the same.

    `now` holds the sentences of the draft and their lines. Each sentence is taken once, and for each the last signature.
    """
    keys = [words_key(text) for text, _ in now]
    places: list[int | None] = [None] * len(signed)
    same = [False] * len(signed)
    taken: set[int] = set()
    for number in reversed(range(len(signed))):
        places[number] = _same_words(signed[number], keys, now, taken)
        same[number] = places[number] is not None
        taken.update(place for place in (places[number],) if place is not None)
    for number in reversed(range(len(signed))):
        if places[number] is None:
            places[number] = _changed(signed[number], keys, now, taken)
            taken.update(place for place in (places[number],) if place is not None)
    return places, same


def _same_words(one: Signed, keys: Sequence[str], now: Sequence[tuple[str, int]], taken: set[int]) -> int | None:
    """The sentence with these very words; of several the one between the same neighbours, else the nearest line."""
    key = words_key(one.words)
    fitting = [place for place, other in enumerate(keys) if other == key and place not in taken]
    return min(fitting, key=lambda place: (-_neighbours(one, keys, place), abs(now[place][1] - one.line)), default=None)


def _changed(one: Signed, keys: Sequence[str], now: Sequence[tuple[str, int]], taken: set[int]) -> int | None:
    """The sentence that this one became, by what is left of it and who its neighbours are."""
    words = folded(one.words[:_LONGEST])
    best, best_score = None, 0.0
    for place, (text, _) in enumerate(now):
        if place in taken or keys[place] in (one.before, one.behind):  # its neighbour then is not what it became
            continue
        beside = _neighbours(one, keys, place)
        least = (_ANYWHERE, _BESIDE, _BETWEEN)[beside]
        score = fuzz.ratio(words, folded(text[:_LONGEST]), score_cutoff=least) + 10 * beside
        if score >= least and score > best_score:
            best, best_score = place, score
    return best


def _neighbours(one: Signed, keys: Sequence[str], place: int) -> int:
    """How many of the two sentences beside it are the ones that were there."""
    before = keys[place - 1] if place else ""
    behind = keys[place + 1] if place + 1 < len(keys) else ""
    return (before == one.before) + (behind == one.behind)
