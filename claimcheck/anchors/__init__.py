"""Where a quote stands in a document: described so that it can be found again, located without ever guessing.

    anchor = describe(text, 412, 431)
    locate(newer, anchor).state      # intact, moved, altered, ambiguous or lost

In this order: word for word at its old place; word for word at one other place; at several, told apart by what stood around
them; with changes, where enough of it is left and no other place comes near; else it is lost. Typography is no change
(quotation marks, dashes, spaces, ligatures, hyphens at a line's end, case); a word, a digit or a “not” always is.
"""

from __future__ import annotations

from claimcheck.anchors.anchor import CONTEXT, Anchor, describe, sought, without_place
from claimcheck.anchors.elided import chains, parts_of
from claimcheck.anchors.exact import WHOLE, Cut, fits, joined, places
from claimcheck.anchors.skeleton import Skeleton, page_of
from claimcheck.text.spans import Span
from claimcheck.vocab import AnchorState

__all__ = ["CONTEXT", "Anchor", "describe", "locate"]

_OUTER = "“”„‟«»\"'‘’ \t\r\n"
_MARKS_OF_THE_SENTENCE = ".,"


def locate(text: str, wanted: str | Anchor) -> Anchor:
    """The place of a quote in the text, with its state; an anchor's old place and surroundings are made use of.

    The answer's `exact` are the words of the text at that place; where there is none (ambiguous, lost), those looked for.
    """
    anchor = sought(wanted) if isinstance(wanted, str) else wanted
    if _untouched(text, anchor) and anchor.start is not None and anchor.end is not None:
        return describe(text, anchor.start, anchor.end)
    page = page_of(text)
    quote = Skeleton(anchor.exact)
    return (
        _word_for_word(page, quote, anchor)
        or _without_outer_marks(page, anchor)
        or _elided(page, anchor)
        or _with_changes(page, quote, anchor)
        or without_place(anchor, AnchorState.LOST)
    )


def _untouched(text: str, anchor: Anchor) -> bool:
    """True where the quote and its surroundings are what they were, character by character."""
    if anchor.start is None or anchor.end is None or not anchor.exact:
        return False
    if not (anchor.prefix or anchor.start == 0) or not (anchor.suffix or anchor.end == len(text)):
        return False
    around = text[max(0, anchor.start - len(anchor.prefix)) : anchor.end + len(anchor.suffix)]
    return around == anchor.prefix + anchor.exact + anchor.suffix and text[anchor.start : anchor.end] == anchor.exact


def _word_for_word(page: Skeleton, quote: Skeleton, anchor: Anchor) -> Anchor | None:
    """The anchor where the quote stands word for word, ambiguous where that is at several places that look the same."""
    if not len(quote):
        return None
    cut = _cut(anchor)
    found = places(page, quote, cut)
    at = _chosen(page, quote, anchor, found)
    if at is not None:
        return _described(page, at, at + len(quote), _moved(page, at, anchor))
    home = _home(page, quote, anchor, cut)
    if home is not None:
        return _described(page, home, home + len(quote), AnchorState.INTACT)
    return without_place(anchor, AnchorState.AMBIGUOUS) if found else None


def _chosen(page: Skeleton, quote: Skeleton, anchor: Anchor, found: list[int]) -> int | None:
    """The one place, or the one of several whose surroundings are the anchor's."""
    if len(found) > 1:
        from claimcheck.anchors.context import Context  # noqa: PLC0415 - most quotes have one place

        return Context(anchor).told_apart(page, found, len(quote)) if anchor.prefix or anchor.suffix else None
    return found[0] if found else None


def _home(page: Skeleton, quote: Skeleton, anchor: Anchor, cut: Cut) -> int | None:
    """The old place, where the quote still stands there."""
    if anchor.start is None:
        return None
    at = page.near(anchor.start)
    held = page.characters[at : at + len(quote)] == quote.characters
    return at if held and fits(page, at, quote, cut) else None


def _cut(anchor: Anchor) -> Cut:
    """Whether the quote was taken from inside a word or number: its surroundings tell."""
    if not anchor.prefix and not anchor.suffix:
        return WHOLE
    page, start = Skeleton(anchor.prefix + anchor.exact + anchor.suffix), len(anchor.prefix)
    return Cut(joined(page, page.near(start)), joined(page, page.near(start + len(anchor.exact))))


def _moved(page: Skeleton, at: int, anchor: Anchor) -> AnchorState:
    same = anchor.start is None or page.near(anchor.start) == at
    return AnchorState.INTACT if same else AnchorState.MOVED


def _described(page: Skeleton, start: int, end: int, state: AnchorState) -> Anchor:
    return describe(page.text, *page.span(start, end), state)


def _without_outer_marks(page: Skeleton, anchor: Anchor) -> Anchor | None:
    """As typed without the quotation marks around it and the comma or full stop that the quoting sentence asked for."""
    bare = anchor.exact.strip(_OUTER)
    bare = (bare[:-1] if bare[-1:] in _MARKS_OF_THE_SENTENCE else bare).strip(_OUTER)
    if bare == anchor.exact:
        return None
    return _word_for_word(page, Skeleton(bare), anchor)


def _elided(page: Skeleton, anchor: Anchor) -> Anchor | None:
    """The stretch from the first part to the last of a quote with something left out or put in."""
    parts = parts_of(anchor.exact)
    found = chains(page, parts) if parts else []
    if len(found) != 1:
        return without_place(anchor, AnchorState.AMBIGUOUS) if found else None
    chain = found[0]
    return _described(
        page, chain.start, chain.end, _moved(page, chain.start, anchor) if chain.sound else AnchorState.ALTERED
    )


def _with_changes(page: Skeleton, quote: Skeleton, anchor: Anchor) -> Anchor | None:
    from claimcheck.anchors.context import Context  # noqa: PLC0415 - most quotes are found word for word
    from claimcheck.anchors.fuzzy import nearest  # noqa: PLC0415

    span: Span | None = nearest(page, quote, Context(anchor))
    return None if span is None else describe(page.text, *span, AnchorState.ALTERED)
