"""A text's statements: every sentence with whom it is attributed to and whether it is worth checking."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.statements import credits as crediting
from claimcheck.statements.clocks import clocks
from claimcheck.statements.headings import headings
from claimcheck.statements.list_numbers import unnumbered
from claimcheck.statements.statement import Credit, Statement, Worth
from claimcheck.statements.tables import read_rows, rows_of, silenced, with_rows
from claimcheck.statements.worth import worths
from claimcheck.text.broken_words import unbroken
from claimcheck.text.plain_letters import Plain, is_plain, plainly
from claimcheck.text.sentences import sentences
from claimcheck.text.spans import Span
from claimcheck.vocab import SpeechStance

_HEADING = "a headline or a heading"
_BESIDE = "outside the main text"
_NO_ANSWER = "says that somebody gave no answer"
# What is set aside by its place or its stance may still be read by somebody who asks for less.
_AT_MOST = 0.2
# A live page tells in few words what somebody is held to: shortness says nothing against it there. What is rated lower is
# a view or a greeting.
_LIVE, _TOLD_LIVE, _VIEW = "what somebody is held to on a live page", 0.6, 0.2


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a text from elsewhere: whose it is, its titles, who speaks where (start, end, name), its main text.

    Where no main text is known, all of it is.
    """

    narrator: str | None = None
    titles: tuple[tuple[int, int], ...] = ()
    voices: tuple[tuple[int, int, str], ...] = ()
    main: tuple[tuple[int, int], ...] = ()


def extract(text: str, known: Known = Known()) -> list[Statement]:
    """Every sentence of the text in order, none overlapping; headlines, labels and date lines too, as not worth checking."""
    if is_plain(text):
        return _extract(text, known)
    letters = plainly(text)
    return [_back(statement, letters) for statement in _extract(letters.text, _forth(known, letters))]


def _forth(known: Known, letters: Plain) -> Known:
    """What is known, with the places counted in the plain letters."""
    titles, main = (tuple(letters.forth(*place) for place in places) for places in (known.titles, known.main))
    voices = tuple((*letters.forth(start, end), name) for start, end, name in known.voices)
    return Known(known.narrator, titles, voices, main)


def _back(statement: Statement, letters: Plain) -> Statement:
    """The statement, with the places counted in the text as it came."""
    credit, back = statement.credit, letters.back
    cue = back(credit.cue) if credit.cue else None
    credit = replace(credit, cue=cue, said=tuple(map(back, credit.said)))
    return replace(statement, span=back(statement.span), content=back(statement.content), credit=credit)


def _extract(text: str, known: Known) -> list[Statement]:
    rows = rows_of(text)
    spans = with_rows(text, sentences(text), rows)
    apart = _set_aside(text, spans, known)
    whole = silenced(unnumbered(unbroken(text), spans), rows)
    credited = crediting.credits(whole, spans, narrator=known.narrator, marks=known.voices)
    weighed = worths(
        [span.of(whole) for span in spans], [_said(span, credit) for span, credit in zip(spans, credited, strict=True)]
    )
    times = clocks(whole, spans)
    found = [
        Statement(span, span, credit, _worth(weight, credit, apart.get(place), is_live=time is not None), time)
        for place, (span, credit, weight, time) in enumerate(zip(spans, credited, weighed, times, strict=True))
    ]
    return read_rows(text, found, rows) if rows else found


def _said(span: Span, credit: Credit) -> tuple[Span, ...]:
    """The stretches of a sentence that its speaker says, counted from the sentence's start."""
    return tuple(Span(part.start - span.start, part.end - span.start) for part in credit.said)


def _set_aside(text: str, spans: Sequence[Span], known: Known) -> dict[int, str]:
    """The sentences that by their place are no statements, each with why: headings, and what stands beside the main text."""
    beside = dict.fromkeys(_beside(spans, known.main), _BESIDE) if known.main else {}
    return beside | dict.fromkeys(headings(text, spans, known.titles), _HEADING)


def _beside(spans: Sequence[Span], main: tuple[tuple[int, int], ...]) -> Iterator[int]:
    """The places of the sentences that no stretch of the main text touches; both are in order."""
    stretches = deque(sorted(main))
    for place, span in enumerate(spans):
        while stretches and stretches[0][1] <= span.start:
            stretches.popleft()
        if not stretches or stretches[0][0] >= span.end:
            yield place


def _worth(found: Worth, credit: Credit, aside: str | None, *, is_live: bool) -> Worth:
    reason = aside or (_NO_ANSWER if credit.stance is SpeechStance.DECLINES else None)
    if reason:
        return Worth(checkworthy=False, worth=min(found.worth, _AT_MOST), reason=reason)
    is_told = is_live and credit.cue is not None and bool(credit.said) and not found.checkworthy
    return Worth(checkworthy=True, worth=_TOLD_LIVE, reason=_LIVE) if is_told and found.worth > _VIEW else found
