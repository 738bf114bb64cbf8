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


def places_of(text: str, *names: frozenset[str]) -> tuple[Span, ...]:
    """Where any of the names stands in a text, written with a capital, in order, none overlapping."""
    books = [book for book in map(_book, names) if book is not None]
    if not books:
        return ()
    found = tokens(text)
    words = [token.word for token in found]
    hits = (hit for book in books for hit in book.hits(words))
    spans = {Span(found[hit.first].start, found[hit.stop - 1].end) for hit in hits}
    return merged(span for span in spans if not text[span.start].islower())


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The stretches in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def withheld(text: str, places: Iterable[Span]) -> str:
    """The text with those stretches left out; none overlap."""
    kept, done = [], 0
    for place in places:
        kept += [text[done : place.start], WITHHELD]
        done = place.end
    return "".join((*kept, text[done:]))


def family_names(names: Iterable[str]) -> frozenset[str]:
    """Of each name of several words the last, by which a story goes on to call somebody."""
    last = (name.split()[-1] for name in names if len(name.split()) > 1)
    return frozenset(name for name in last if len(name) >= _SHORTEST)


@lru_cache(maxsize=256)
def _book(names: frozenset[str]) -> PhraseBook | None:
    spelled = (" ".join(token.word for token in tokens(name)) for name in names)
    entries = [(name, "") for name in spelled if len(name) >= _SHORTEST]
    return PhraseBook(entries) if entries else None
