"""A document's statements as they are shown: from its full text, without any store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.answers import StatementView
from claimcheck.documents.full_text import FullText, Mark, Part
from claimcheck.library.letters import WRITER, is_writers_own
from claimcheck.statements.clocks import in_one_day
from claimcheck.statements.extracting import Known, extract
from claimcheck.statements.statement import Statement
from claimcheck.statements.wording import Claim, claims_in
from claimcheck.vocab import StatementAttribution

_DAY = 10  # characters of a date that names a day


def statements_of(full_text: FullText) -> list[Statement]:
    """Every sentence of a full text, read with what the document says of itself."""
    return extract(full_text.text, known_of(full_text))


def known_of(full_text: FullText) -> Known:
    """Whose text it is, its titles, who speaks where and its main text, as the document's reader marked it."""
    facts, marks = full_text.facts, full_text.marks
    titles = tuple((mark.start, mark.end) for mark in marks if mark.part is Part.TITLE)
    voices = tuple((mark.start, mark.end, mark.label) for mark in marks if mark.part is Part.VOICE and mark.label)
    main = tuple((mark.start, mark.end) for mark in marks if mark.part is Part.MAIN)
    return Known(facts.author or facts.outlet, titles, voices, main)


def statement_views(full_text: FullText, writer: str | None = None) -> tuple[StatementView, ...]:
    """Every sentence of a full text in order, with its page, time code and line.

    `writer` is who wrote a mail and is not to be named: what they say is an anonymous person's.
    """
    return tuple(_views(full_text, statements_of(full_text), writer))


def read_statements(
    full_text: FullText, writer: str | None = None, published: str | None = None
) -> Iterator[tuple[StatementView, Statement, Claim, str | None]]:
    """Every sentence of a full text: as it is shown, as it was read, the claim in it, and when it was said."""
    found = statements_of(full_text)
    moments = moments_of(full_text, found, published)
    return zip(_views(full_text, found, writer), found, claims_in(full_text.text, found), moments, strict=True)


def _views(full_text: FullText, found: list[Statement], writer: str | None) -> Iterator[StatementView]:
    pages, times = (_labels(full_text.marks, part, found) for part in (Part.PAGE, Part.TIME))
    lines = _lines(full_text.text, found)
    shown = found if writer is None else [_unnamed(statement, writer) for statement in found]
    clocks = (code or statement.time for code, statement in zip(times, found, strict=True))
    return map(_view, [full_text.text] * len(found), shown, lines, pages, clocks)


def moments_of(full_text: FullText, found: list[Statement], published: str | None) -> list[str | None]:
    """For each statement when it was said: its post's moment, its time on a live page of that day, else the day of all."""
    posted = _labels(full_text.marks, Part.SAID, found)
    is_timed = published is not None and len(published) >= _DAY and in_one_day([statement.time for statement in found])
    return [
        moment or (f"{published[:_DAY]}T{statement.time}" if published and is_timed and statement.time else published)
        for moment, statement in zip(posted, found, strict=True)
    ]


def _unnamed(statement: Statement, writer: str) -> Statement:
    """The statement without the name of who wrote a mail, which is on background until a person says otherwise."""
    if not is_writers_own(statement.credit, writer):
        return statement
    return replace(statement, credit=replace(statement.credit, attribution=StatementAttribution.ANONYMOUS, speaker=WRITER))


def _view(text: str, statement: Statement, line: int, page: str | None, time: str | None) -> StatementView:
    credit, worth = statement.credit, statement.worth
    return StatementView(
        start=statement.span.start,
        end=statement.span.end,
        text=statement.span.of(text),
        attribution=credit.attribution.value,
        speaker=credit.speaker,
        cue=credit.cue.of(text) if credit.cue else None,
        stance=credit.stance.value,
        checkworthy=worth.checkworthy,
        worth=worth.worth,
        reason=worth.reason,
        organisation=credit.organisation,
        basis=credit.basis.value,
        quoted=credit.quoted,
        resolved=credit.resolved,
        line=line,
        page=page,
        time=time,
    )


def _lines(text: str, statements: Iterable[Statement]) -> Iterator[int]:
    """The line on which each statement begins, from 1."""
    line, at = 1, 0
    for statement in statements:
        line += text.count("\n", at, statement.span.start)
        at = statement.span.start
        yield line


def _labels(marks: Iterable[Mark], part: Part, statements: Iterable[Statement]) -> Iterator[str | None]:
    """For each statement the label of the last mark of that part that begins at or before it and has not ended."""
    waiting = iter(sorted((mark for mark in marks if mark.part is part), key=lambda mark: mark.start))
    following, current = next(waiting, None), None
    for statement in statements:
        while following is not None and following.start <= statement.span.start:
            current, following = following, next(waiting, None)
        yield current.label if current is not None and statement.span.start < current.end else None
