"""Figures that a sentence has from nowhere on file."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.drafting.values import extra_figures


def check(line: Line) -> Iterator[Finding]:
    """It gives a number that no claim behind it has."""
    on_file = [text for stored in line.standing for text in (*stored.texts, *stored.named)]
    claims = ", ".join(stored.id for stored in line.standing)
    for words in extra_figures(line.text, on_file):
        figure = words.of(line.text)
        yield Finding(
            f"“{figure}” stands in no claim behind it: {claims}", "name the claim that has it, or add one", words=words
        )
