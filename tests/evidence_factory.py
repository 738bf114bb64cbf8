"""Mentions and evidence in one line, so that a test of the rules reads as data."""

from __future__ import annotations

from typing import Any

from claimcheck.evidence import Evidence, Mention
from claimcheck.vocab import Basis, SourceKind


def mention(attribution: int, source: int, **changes: Any) -> Mention:
    """A named person on the record, of whom nothing else is known."""
    return Mention(**{"attribution": attribution, "claim": 1, "source": source, "source_kind": SourceKind.PERSON, **changes})


def eyewitness(attribution: int, source: int, document: int, **changes: Any) -> Mention:
    """A named person who saw it, with a document on file."""
    return mention(attribution, source, basis=Basis.WITNESSED, document=document, **changes)


def evidence(*supporting: Mention, contrary: tuple[Mention, ...] = (), **changes: Any) -> Evidence:
    """The evidence of claim 1 on 1 June 2025."""
    return Evidence(**{"claim": 1, "supporting": supporting, "contrary": contrary, "today": "2025-06-01", **changes})
