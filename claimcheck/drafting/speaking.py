"""Who says each sentence of a draft, and whether it can be checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.statements import credits as attributing
from claimcheck.statements.statement import Credit, Worth
from claimcheck.statements.worth import worth
from claimcheck.text.spans import Span
from claimcheck.vocab import StatementAttribution


def credits_of(text: str, spans: Sequence[Span]) -> list[Credit]:
    """One credit for each sentence of a draft's prose; its own voice is the paper's, whatever the text looks like."""
    return [_own(credit) for credit in attributing.credits(text, spans)]


def _own(credit: Credit) -> Credit:
    """A press release's voice, say, is the paper's here; what a sentence or the one before it attributes stays."""
    is_attributed = credit.cue is not None or credit.quoted or credit.resolved
    return credit if is_attributed else replace(credit, attribution=StatementAttribution.NARRATOR)


def worth_of(sentence: str, *, is_heading: bool = False) -> Worth:
    """Whether a sentence states something that could be verified; a heading needs no full stop for that."""
    return worth(f"{sentence.rstrip()}." if is_heading else sentence)
