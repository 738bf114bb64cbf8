"""A sentence that changed since it was signed."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.text.worddiff import told, word_diff
from claimcheck.vocab import SigningState


def check(line: Line) -> Iterator[Finding]:
    """It changed since somebody signed it."""
    signing = line.signing
    if signing is not None and signing.state is SigningState.CHANGED:
        said = f"changed since {signing.by} signed it on {signing.at[:10]}: {told(word_diff(signing.before, line.text))}"
        yield Finding(said, "check it again and sign it")
