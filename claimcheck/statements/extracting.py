"""A text's statements: every sentence with whom it is attributed to and whether it is worth checking."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.statements import credits as crediting
from claimcheck.statements.headings import headings
from claimcheck.statements.statement import Credit, Statement, Worth
from claimcheck.statements.worth import worth
from claimcheck.text.sentences import sentences
from claimcheck.text.spans import Span
from claimcheck.vocab import SpeechStance

_HEADING = "a headline or a heading"
_NO_ANSWER = "says that somebody gave no answer"
# What is set aside by its place or its stance may still be read by somebody who asks for less.
_AT_MOST = 0.2


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a text from elsewhere: whose it is, its titles, and who speaks where (start, end, name)."""

    narrator: str | None = None
    titles: tuple[tuple[int, int], ...] = ()
    voices: tuple[tuple[int, int, str], ...] = ()


def extract(text: str, known: Known = Known()) -> list[Statement]:
    """Every sentence of the text in order, none overlapping; headlines, labels and date lines too, as not worth checking."""
    spans = sentences(text)
    apart = headings(text, spans, known.titles)
    credited = crediting.credits(text, spans, narrator=known.narrator, marks=known.voices)
    return [
        Statement(span, span, credit, _worth(text, span, credit, is_heading=place in apart))
        for place, (span, credit) in enumerate(zip(spans, credited, strict=True))
    ]


def _worth(text: str, span: Span, credit: Credit, *, is_heading: bool) -> Worth:
    found = worth(span.of(text))
    if is_heading:
        return Worth(checkworthy=False, worth=min(found.worth, _AT_MOST), reason=_HEADING)
    if credit.stance is SpeechStance.DECLINES:
        return Worth(checkworthy=False, worth=min(found.worth, _AT_MOST), reason=_NO_ANSWER)
    return found
