"""What became of quotes in other copies of their documents, as a table."""

from __future__ import annotations

from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from claimcheck.answers import QuoteChecked, Rechecked
from claimcheck.formats.table_paper import BLANK, beside, counted, heading, indented, page, words
from claimcheck.vocab import QuoteState

_STYLES = {"same": "green", "moved": "yellow", "ambiguous": "yellow", "altered": "bold red", "gone": "bold red"}


def rechecked(view: Rechecked) -> RenderableType:
    """Document by document what became of each quote, and a line that counts."""
    if not view.quotes:
        return words("no quotes on file there")
    parts: list[RenderableType] = []
    for _, quotes in groupby(view.quotes, key=lambda quote: quote.document):
        parts += [*_document(list(quotes)), BLANK]
    counts = [f"{count} {state.label}" for state in QuoteState if (count := _count(view, state))]
    return page(*parts, words(f"{counted(len(view.quotes), 'quote')}: {', '.join(counts)}", "bold"))


def _count(view: Rechecked, state: QuoteState) -> int:
    return sum(quote.state == state for quote in view.quotes)


def _document(quotes: list[QuoteChecked]) -> list[RenderableType]:
    first = quotes[0]
    copy = f"the copy of {first.copy}" if first.copy else "the copy given now"
    against = "no text to look at" if first.state == QuoteState.UNAVAILABLE else copy
    return [heading(f"{first.document}  {first.title or ''} · {against}"), *(indented(_quote(quote)) for quote in quotes)]


def _quote(quote: QuoteChecked) -> RenderableType:
    state = Text.assemble((QuoteState(quote.state).label, _STYLES.get(quote.state, "dim")))
    return beside(
        words(quote.attribution),
        state.append_text(words(f" · {quote.claim}" + (f" · {quote.place}" if quote.place else ""), "dim")),
        words(quote.diff or f"“{' '.join(quote.quote.split())}”"),
    )
