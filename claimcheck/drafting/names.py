"""Whether a text gives a name, however it is spelled: whole words, typography and case aside."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.text.phrases import PhraseBook
from claimcheck.text.spans import Span
from claimcheck.text.words import tokens

# What stands in an output in place of a name that must not be printed.
WITHHELD = "[name withheld]"
_SHORTEST = 3  # letters of a family name that tells by itself; an initial does not


def places_of(text: str, names: Iterable[str]) -> list[Span]:
    """Where any of the names stands in a text, written with a capital, in order, none overlapping."""
    book = _book(tuple(sorted(set(names))))
    if book is None:
        return []
    found = tokens(text)
    hits = book.hits([token.word for token in found])
    spans = (Span(found[hit.first].start, found[hit.stop - 1].end) for hit in hits)
    return [span for span in spans if not text[span.start].islower()]


def withheld(text: str, places: Iterable[Span]) -> str:
    """The text with those stretches left out."""
    kept, done = [], 0
    for place in sorted(places):
        if place.start >= done:
            kept += [text[done : place.start], WITHHELD]
            done = place.end
    return "".join((*kept, text[done:]))


def with_family_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names, and of each of several words the last, by which a story goes on to call somebody."""
    whole = tuple(names)
    last = (name.split()[-1] for name in whole if len(name.split()) > 1)
    return (*whole, *(name for name in last if len(name) >= _SHORTEST))


@lru_cache(maxsize=256)
def _book(names: tuple[str, ...]) -> PhraseBook | None:
    spelled = (" ".join(token.word for token in tokens(name)) for name in names)
    entries = [(name, "") for name in spelled if len(name) >= _SHORTEST]
    return PhraseBook(entries) if entries else None
