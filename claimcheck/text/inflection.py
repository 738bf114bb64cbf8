"""The base forms that an English word may be inflected from, for looking it up in a dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.text.concepts import word_list

# Endings and what may have stood in their place (English grammar: plural, third person, past, -ing, comparison).
_ENDINGS = (
    ("ies", ("y",)), ("es", ("", "e")), ("s", ("",)),
    ("ied", ("y",)), ("ed", ("e", "")), ("ying", ("ie", "y")), ("ing", ("", "e")),
    ("ier", ("y",)), ("iest", ("y",)), ("er", ("", "e")), ("est", ("", "e")),
)  # fmt: skip
# Endings before which a consonant is doubled (stopped, running, bigger).
_DOUBLING = frozenset({"ed", "ing", "er", "est"})
# What remains of a word must be at least this long; of one in -s a letter more ("gas"), and not -ss, -us, -is.
_SHORTEST = 2
_NO_PLURAL = ("s", "u", "i")


def base_candidates(word: str) -> Iterator[str]:
    """The forms a folded word may come from, the likeliest first, itself among them; most are no words."""
    irregular = _irregular().get(word)
    if irregular:
        yield irregular
    yield word
    for ending, befores in _ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) >= _SHORTEST and (ending != "s" or _may_be_plural(root)):
            yield from (root + before for before in befores)
            if ending in _DOUBLING and root[-1] == root[-2]:
                yield root[:-1]


def _may_be_plural(root: str) -> bool:
    return len(root) > _SHORTEST and not root.endswith(_NO_PLURAL)


@cache
def _irregular() -> dict[str, str]:
    return dict(word_list("concepts")["irregular"])
