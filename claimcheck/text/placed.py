"""Where in a text each stem, meaning and name stands: worked out once a text, for every pair that it is part of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.misspelling import ALIKE, may_be_slip
from claimcheck.text.reading import read

Places = dict[str, list[int]]


class Placed(NamedTuple):
    """The places of a text's words by what they can be paired by, each list in order; words of no weight left out.

    `heads` are the first letters of words that can be misspelt; `own` are the places of words that do not only say who
    speaks, `weight` is what these weigh together.
    """

    stems: Places
    concepts: Places
    heads: Places
    names: tuple[tuple[int, str], ...]
    all: tuple[int, ...]
    own: tuple[int, ...]
    weight: float


@lru_cache(maxsize=8192)
def placed(text: str) -> Placed:
    """The places of a text's words."""
    reading = read(text)
    words, forms = reading.words, reading.line.words
    heavy = tuple([i for i, word in enumerate(words) if word.weight > 0])
    own = tuple([i for i in heavy if not words[i].is_framed])
    return Placed(
        _by([(words[i].token.stem, i) for i in heavy]),
        _by([(concept, i) for i in heavy for concept in words[i].concepts]),
        _by([(forms[i][:ALIKE], i) for i in heavy if may_be_slip(forms[i])]),
        tuple([(i, forms[i]) for i in heavy if words[i].is_name]),
        heavy,
        own,
        sum([words[i].weight for i in own]),
    )


def _by(found: Iterable[tuple[str, int]]) -> Places:
    places: Places = {}
    for key, place in found:
        if key in places:
            places[key].append(place)
        else:
            places[key] = [place]
    return places
