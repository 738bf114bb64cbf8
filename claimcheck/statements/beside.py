"""Whose a sentence may be that is all quote: the sentences around it that may tell, the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.sentence import Sentence

# Within so many sentences of a paragraph a quote may still be the last speaker's.
_SENTENCES_BACK = 5
# So far back a run of quotes is followed.
_QUOTES_BACK = 40


def beside(read: Sequence[Sentence], place: int) -> list[Sentence]:
    """The sentences that may tell: before it in the paragraph, behind it, before the paragraph, earlier in it."""
    one = read[place]
    before = read[place - 1] if place else None
    behind = read[place + 1] if place + 1 < len(read) else None
    found = []
    if before is not None and before.paragraph == one.paragraph:
        found += _back(read, place)
    if behind is not None and behind.paragraph == one.paragraph and not behind.is_quoted:
        found.append(behind)
    if before is not None and before.paragraph != one.paragraph:
        found += _back(read, place)
    return found + _earlier(read, place)


def _earlier(read: Sequence[Sentence], place: int) -> list[Sentence]:
    """The last sentences of the paragraph that say who speaks, with what the narrator tells in between."""
    before = (read[at] for at in range(place - 1, max(-1, place - _SENTENCES_BACK), -1))
    return [other for other in before if other.paragraph == read[place].paragraph and other.lead is not None]


def _back(read: Sequence[Sentence], place: int) -> list[Sentence]:
    """The last sentence before this one that says who speaks, past quotes only."""
    for at in range(place - 1, max(-1, place - _QUOTES_BACK), -1):
        if read[at].lead is not None:
            return [read[at]]
        if not read[at].is_quoted:
            break
    return []
