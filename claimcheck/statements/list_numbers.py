"""The numbers of paragraphs and of a list's items ("14. The valves were shut."), which are no part of what is told."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.text.spans import Span

_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|\[\d{1,4}\])(?=[ \t]+[A-Z\"“])")


def unnumbered(text: str, spans: Iterable[Span]) -> str:
    """The text, of the same length, with blanks for the numbers that its sentences begin with."""
    pieces, at = list[str](), 0
    for span in spans:
        if found := _NUMBER.match(text, span.start, span.end):
            pieces += [text[at : found.start()], " " * len(found[0])]
            at = found.end()
    return "".join([*pieces, text[at:]]) if pieces else text
