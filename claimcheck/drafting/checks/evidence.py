"""Evidence that changed since a sentence was signed."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.vocab import SigningState


def check(line: Line) -> Iterator[Finding]:
    """The evidence behind it changed since somebody signed it."""
    signing = line.signing
    if signing is not None and signing.state is SigningState.EVIDENCE:
        for change in signing.evidence:
            yield Finding(f"since {signing.by} signed it on {signing.at[:10]}, {change}", "check it again and sign it")
