"""An anchor: a quote's place in a text, described so that it can be found again."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.vocab import AnchorState

CONTEXT = 32  # characters of prefix and suffix: enough to tell two places apart, short enough to survive edits


class Anchor(NamedTuple):
    """A quote's place: W3C's TextQuoteSelector and TextPositionSelector with its state.

    `start` (inclusive) and `end` (exclusive) count characters of the document's text; None where there is no one place.
    `fragment` is the value of a FragmentSelector, `page=4` or `t=00:01:02.500`, where the document's text marks it.
    """

    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None
    state: AnchorState
    fragment: str | None = None


def describe(text: str, start: int, end: int, state: AnchorState = AnchorState.INTACT) -> Anchor:
    """The anchor of a span of the text."""
    return Anchor(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        state=state,
    )


def sought(quote: str) -> Anchor:
    """A quote that has no place yet."""
    return Anchor(quote, "", "", None, None, AnchorState.UNCHECKED)


def without_place(anchor: Anchor, state: AnchorState) -> Anchor:
    """The anchor of a quote that has no one place in a text: its words and nothing else."""
    return Anchor(anchor.exact, "", "", None, None, state)
