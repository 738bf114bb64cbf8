"""Quotes that are not word for word."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.drafting.quotations import quotations
from claimcheck.drafting.verbatim import is_verbatim, nearest
from claimcheck.text.spans import Span
from claimcheck.text.worddiff import told, word_diff

_FEWEST = 3  # words: shorter ones are terms and titles as often as quotes


def check(line: Line) -> Iterator[Finding]:
    """What stands in quotation marks is not what was said, word for word."""
    if not line.standing:
        return
    backings = [(backing, stored.id) for stored in line.standing for backing in stored.backings]
    on_file = [(backing.quote, claim) for backing, claim in backings if backing.quote]
    whole = [backing.text for backing, _ in backings if backing.text]
    for span in quotations(line.text):
        words = span.of(line.text)
        if len(words.split()) >= _FEWEST and not is_verbatim(words, [*(quote for quote, _ in on_file), *whole]):
            yield _finding(span, words, on_file, line.standing[0].id)


def _finding(span: Span, words: str, on_file: list[tuple[str, str]], claim: str) -> Finding:
    found = nearest(words, [quote for quote, _ in on_file])
    if found is None:
        settle = "claimcheck attribute … --doc FILE --quote “…”, so that it can be compared"
        return Finding(f"no document on file with {claim} has this quote", settle, claim, span)
    there, owner = on_file[found]
    said = f"the quote is not word for word as in {owner}: {told(word_diff(there.rstrip(',.'), words.rstrip(',.')))}"
    return Finding(said, "quote what was said, or take the quotation marks away", owner, span)
