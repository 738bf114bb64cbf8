"""Words that cannot both be said of one thing: WordNet's antonyms, without those that only name two kinds or two sides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from claimcheck.text.concepts import word_list
from claimcheck.text.wordnet import base_forms, entry, relation


@lru_cache(maxsize=32768)
def opposites(word: str) -> frozenset[str]:
    """The opposites of one folded word in whatever form it stands, as base forms; empty where none is known."""
    bases = base_forms(word)
    return frozenset(other for base in bases for other in (*_chosen().get(base, ()), *_prefixed(base))) - frozenset(bases)


def _prefixed(base: str) -> Iterator[str]:
    """The word with a negative prefix more or less, where WordNet has the two as antonyms."""
    for prefix in word_list("opposites")["prefixes"]:
        for other in (prefix + base, base.removeprefix(prefix)):
            if other != base and entry(other) and relation(base, other) == "!":
                yield other


@cache
def _chosen() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for pair in word_list("opposites")["pairs"]:
        one, two = pair.split(" / ")
        found.setdefault(one, []).append(two)
        found.setdefault(two, []).append(one)
    return {word: tuple(others) for word, others in found.items()}
