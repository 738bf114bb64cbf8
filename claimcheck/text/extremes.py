"""A "never" that denies nothing: "has never been higher" says that it is at its highest."""

from __future__ import annotations

from functools import cache

from claimcheck.text.concepts import word_list
from claimcheck.text.phrases import Hit
from claimcheck.text.words import Token

# Words behind the comparative in which a "than" would give it a bound: "has never been higher than five metres".
_BOUND_WITHIN = 6
# "Higher" and shorter words; "over" and "under" are on the list of those that compare nothing.
_SHORTEST = 5


def is_record(hit: Hit, found: tuple[Token, ...]) -> bool:
    """True for "never been higher", "never looked so weak", and "not been higher since"; not for "never higher than"."""
    cue, place = found[hit.first].word, hit.stop
    if hit.value != "word" or not (cue in ("never", "not") or cue.endswith("n't")):
        return False
    words = [token.word for token in found[place : place + _BOUND_WITHIN]]
    if len(words) < 2 or words[0] not in _lists()["being"]:
        return False
    behind = words[2:]
    is_dated = cue == "never" or not _since().isdisjoint(behind)
    is_compared = _is_comparative(words[1]) or (words[1] in ("so", "this") and len(words) > 2)
    return is_compared and is_dated and not {"than", "as"} & set(behind)


def _is_comparative(word: str) -> bool:
    if word in _lists()["comparatives"]:
        return True
    return len(word) >= _SHORTEST and word.endswith("er") and word not in _lists()["not_comparatives"]


@cache
def _since() -> frozenset[str]:
    return frozenset(_lists()["since"])


def _lists() -> dict[str, list[str]]:
    found: dict[str, list[str]] = word_list("english")["extremes"]
    return found
