"""What a sentence tells without the clause that says who told it; every character stays in its place."""

from __future__ import annotations

import re

from claimcheck.text.reading import read
from claimcheck.text.spans import Span

_CLAUSE = re.compile(r"[,;:–—”\"]")
_CUE = re.compile(r"\baccording to\b", re.IGNORECASE)
# What goes on about the speaker behind the clause: "…, who heads the hospital".
_ABOUT = re.compile(r"[,;:–—]?\s*(?:who|whose|which|where|a|an|the)\b", re.IGNORECASE)
_LEAST = 3  # words that must be left
_LONGEST_NAME = 6  # words in front of an apposition: "The transport secretary Helen Marsh"
_CLAUSES_LEAST = 5  # words behind a cue: fewer with a capital are who says so


def content(text: str, cue: Span | None = None) -> str:
    """The sentence with who-said-it, before, behind or amid what is told, blanked out; itself where there is none.

    `cue` is the place of the words that attribute, where that is known.
    """
    at = cue or _cue(text)
    if at is None:
        return text
    before = [found.start() for found in _CLAUSE.finditer(text, 0, at.start)]
    if not before or len(text[: before[-1]].split()) < 2 or _is_apposition(text, before, at):
        left = " " * at.end + text[at.end :]
    else:
        stop = _end(text, at.end)
        left = text[: before[-1]] + " " * (stop - before[-1]) + text[stop:]
    return left if len(left.split()) >= _LEAST else text


def _is_apposition(text: str, before: list[int], at: Span) -> bool:
    """True for "Ann Ode, a nurse, said the ward was shut": a name, set off what it is, and then what is told.

    What is told in front, as in "the ward was shut, said Ann Ode", has no second mark, or names who says it behind the cue.
    """
    if len(before) < 2 or text[before[-1] + 1 : at.start].strip():
        return False
    name = text[: before[-2]].split()
    behind = text[at.end :].split()
    is_named_behind = (
        bool(behind) and behind[0][:1].isupper() and _CLAUSE.search(text, at.end) is None and len(behind) < _CLAUSES_LEAST
    )
    return len(name) <= _LONGEST_NAME and len(behind) >= _LEAST and not is_named_behind


def _end(text: str, start: int) -> int:
    """Where the clause of a speaker ends: at the next mark, unless the text goes on about the speaker."""
    mark = _CLAUSE.search(text, start)
    if mark is None or _ABOUT.match(text, mark.start()):
        return len(text)
    return mark.start()


def _cue(text: str) -> Span | None:
    """The words that attribute, as comparison reads them."""
    framed = [word.token for word in read(text).words if word.is_framed]
    if framed:
        return Span(framed[0].start, framed[-1].end)
    found = _CUE.search(text)
    return Span(*found.span()) if found else None
