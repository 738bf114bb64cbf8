"""What stands between quotation marks in a text."""

from __future__ import annotations

import re

from claimcheck.text.spans import Span

# Typographic and straight double marks; a quotation of a report ends within a paragraph or so.
_QUOTED = re.compile(r"[“„][^“”„]{1,2000}[”“]|«[^«»]{1,2000}»|\"[^\"\n]{1,2000}\"")


def quoted(text: str) -> list[Span]:
    """The spans between double quotation marks, the marks with them, in order."""
    return [Span(*match.span()) for match in _QUOTED.finditer(text)]
