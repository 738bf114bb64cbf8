"""The sentences of a text as attribution reads them: pieces, what attributes, paragraphs, and the quotes that join them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.attributions import attributions
from claimcheck.statements.pieces import Piece, pieces
from claimcheck.statements.principal import principal
from claimcheck.statements.quotes import chained
from claimcheck.statements.voices import Voice
from claimcheck.statements.weighed import DEED
from claimcheck.text.spans import Span


@dataclass
class Sentence:
    """One sentence with what was found in it; `unit` numbers the run of sentences that one quote holds together.

    `met` is the first attribution of any kind: who does something with words may be the next "she".
    """

    span: Span
    run: list[Piece]
    lead: Attribution | None
    met: Attribution | None
    plain: str
    paragraph: int
    unit: int
    is_quoted: bool
    voice: Voice | None


def read(text: str, spans: Sequence[Span], quoted: list[Span], voices: Sequence[Voice | None]) -> list[Sentence]:
    """The sentences with their attributions, paragraphs and quotes."""
    carried = list(chained(text, quoted))
    found: list[Sentence] = []
    paragraph = unit = at = 0
    last_end, last_quote = 0, -1
    for span, voice in zip(spans, voices, strict=True):
        if "\n\n" in text[last_end : span.start].replace("\r", "").replace(" ", ""):
            paragraph += 1
        while at < len(quoted) and quoted[at].end <= span.start:
            at += 1
        is_same = at < len(quoted) and quoted[at].start < span.start and last_quote == at
        is_carried = at < len(quoted) and at == last_quote + 1 and carried[at] and quoted[at].start <= span.start
        unit += not (is_same or is_carried)
        last_quote, last_end = _last_quote(quoted, at, span.end), span.end
        run = pieces(text, span, quoted)
        found_here = attributions(run)
        lead = principal(run, found_here)
        met = next((one for one in found_here if one.source is not None and one.kind != DEED), None)
        words = [piece for piece in run if piece.is_word]
        found.append(
            Sentence(
                span,
                run,
                lead,
                met,
                span.of(text).lower().replace("’", "'"),
                paragraph,
                unit,
                bool(words) and all(w.quoted for w in words),
                voice,
            )
        )
    return found


def _last_quote(quoted: list[Span], at: int, end: int) -> int:
    """The number of the last quote that begins before `end`."""
    while at + 1 < len(quoted) and quoted[at + 1].start < end:
        at += 1
    return at if at < len(quoted) and quoted[at].start < end else -1
