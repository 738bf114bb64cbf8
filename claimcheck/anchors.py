"""Where a quote stands in a document: described so that it can be found again, located without ever guessing."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.text.folding import fold
from claimcheck.vocab import AnchorState

CONTEXT = 32  # characters of prefix and suffix: enough to tell two places apart, short enough to survive edits


class Anchor(NamedTuple):
    """A quote's place: W3C's TextQuoteSelector and TextPositionSelector with its state.

    `start` (inclusive) and `end` (exclusive) count characters of the document's text; None where there is no one place.
    """

    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None
    state: AnchorState


def describe(text: str, start: int, end: int) -> Anchor:
    """The anchor of a span of the text."""
    return Anchor(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        state=AnchorState.INTACT,
    )


def locate(text: str, quote: str) -> Anchor:
    """The one place of a quote in the text: exact, else equal but for typography; ambiguous or lost otherwise."""
    places = _exact(text, quote) or _folded(text, quote)
    if len(places) == 1:
        return describe(text, *places[0])
    state = AnchorState.AMBIGUOUS if places else AnchorState.LOST
    return Anchor(quote, "", "", None, None, state)


def _exact(text: str, quote: str) -> list[tuple[int, int]]:
    return [(at, at + len(quote)) for at in _occurrences(text, quote)]


def _folded(text: str, quote: str) -> list[tuple[int, int]]:
    """Places that differ only in quotation marks, dashes, ligatures, white space, case or end-of-line hyphens."""
    page, wanted = fold(text), fold(quote).text
    return [page.span(at, at + len(wanted)) for at in _occurrences(page.text, wanted)]


def _occurrences(text: str, wanted: str) -> list[int]:
    """The first two places of a text in another, at whole words: two are enough to know that it is not one."""
    found: list[int] = []
    at = text.find(wanted) if wanted else -1
    while at >= 0 and len(found) < 2:
        if _whole(text, at, at + len(wanted)):
            found.append(at)
        at = text.find(wanted, at + 1)
    return found


def _whole(text: str, start: int, end: int) -> bool:
    """True where the place does not begin or end inside a word or number: 12 is not quoted from 120."""
    return not (_joined(text, start) or _joined(text, end))


def _joined(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
