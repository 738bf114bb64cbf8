"""What became of quotes in other copies of their documents, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from claimcheck.answers import QuoteChecked, Rechecked
from claimcheck.formats.table_layout import BLANK, Part, beside, indented, page
from claimcheck.formats.table_paper import counted, heading, in_context, words
from claimcheck.formats.table_words import Words
from claimcheck.vocab import QuoteState

_STYLES = {"same": "green", "moved": "yellow", "ambiguous": "yellow", "altered": "bold red", "gone": "bold red"}


def rechecked(view: Rechecked) -> Part:
    """Document by document what became of each quote, and a line that counts."""
    if not view.quotes:
        return words("no quotes on file there")
    parts: list[Part] = []
    for _, quotes in groupby(view.quotes, key=lambda quote: quote.document):
        parts += [*_document(list(quotes)), BLANK]
    counts = [f"{count} {state.label}" for state in QuoteState if (count := _count(view, state))]
    others = sum(quote.remark is not None for quote in view.quotes)
    around = f"; {others} of them in other surroundings" if others else ""
    return page(*parts, words(f"{counted(len(view.quotes), 'quote')}: {', '.join(counts)}{around}", "bold"))


def _count(view: Rechecked, state: QuoteState) -> int:
    return sum(quote.state == state for quote in view.quotes)


def _document(quotes: list[QuoteChecked]) -> list[Part]:
    first = quotes[0]
    copy = f"the copy of {first.copy}" if first.copy else "the copy given now"
    against = "no text to look at" if first.state == QuoteState.UNAVAILABLE else copy
    return [heading(f"{first.document}  {first.title or ''} · {against}"), *(indented(_quote(quote)) for quote in quotes)]


def _quote(quote: QuoteChecked) -> Part:
    state = words(QuoteState(quote.state).label, _STYLES.get(quote.state, "dim"))
    place = _places(quote)
    return beside(
        words(quote.attribution),
        state.append_text(words(f" · {quote.claim}", "dim")),
        words(place, "dim") if place else None,
        words(quote.remark, "yellow") if quote.remark else None,
        *_said(quote),
    )


def _places(quote: QuoteChecked) -> str:
    """Where it stands, after where it stood if that is elsewhere."""
    was, place = ((where or "").removeprefix(f"{quote.document}, ") for where in (quote.was, quote.place))
    if was == place or not was:
        return place
    return f"{was} → {place}" if place else f"was {was}"


def _said(quote: QuoteChecked) -> Iterator[Words]:
    """The quote: in what stands around it where it moved, and in what stood around it where that is other."""
    if quote.diff or quote.before is None or (quote.state == QuoteState.SAME and not quote.remark):
        yield words(quote.diff or f"“{' '.join(quote.quote.split())}”")
        return
    now = in_context(quote.before, quote.quote, quote.after)
    was = in_context(quote.was_before, quote.quote, quote.was_after)
    changed = quote.remark is not None and was != now
    yield words(f"now {now}" if changed else now)
    if changed:
        yield words(f"was {was}", "dim")
