"""What a word tells besides itself: who dined with somebody has met him. From `lexicons/entailments.toml`."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.text.concepts import lemma, of_groups, word_list
from claimcheck.text.phrases import Entries, standing
from claimcheck.text.reading import read


@lru_cache(maxsize=4096)
def entailed(text: str) -> dict[str, tuple[int, ...]]:
    """Base forms that a text tells without saying them, each with the places of the words that tell it."""
    found: dict[str, list[int]] = {}
    for hit in read(text).told(_book()):
        for told in hit.value.split():
            found.setdefault(told, []).append(hit.first)
    return {told: tuple(places) for told, places in found.items()}


@standing
def _book() -> Entries:
    return of_groups((lemma(told), line.split(", ")) for told, line in word_list("entailments")["entails"].items())
