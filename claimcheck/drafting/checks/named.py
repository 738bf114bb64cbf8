"""A source who must not be named, named."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line


def check(line: Line) -> Iterator[Finding]:
    """It gives the name of a source who is not to be named."""
    for words in line.named:
        yield Finding("gives the name of a source on background", "use the agreed description", "", words)
