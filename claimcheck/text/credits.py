"""Whose report a document says it carries: wire credits, datelines, bylines, and lines such as "first published by".

Read in the credit lines' own places: an agency's short name counts in a dateline, a byline or on a line by itself, never
in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from claimcheck.lazily import NamedTuple
from claimcheck.text.kept import toml
from claimcheck.text.spans import Span

_LEXICON = Path(__file__).parent / "lexicons" / "credits.toml"
_LONGEST_LINE = 300  # characters of a line in which a dateline, byline or credit can stand

# A name behind "first published by": words written large, small ones only between two of them.
_LARGE = r"(?:[A-Z0-9ÀÖØ-Þ][\w&’'.-]*)"
_NAME = rf"(?:[Tt]he )?(?!\d){_LARGE}(?: (?:(?:of|the|and|for|de|la|el|du|&) )?{_LARGE}){{0,5}}"
_CALENDAR = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_DATE = re.compile(rf" (?:on )?(?:{'|'.join((_CALENDAR + ' ' + _DAYS).split())}|\d{{1,4}})\b.*", re.DOTALL)


class Credited(NamedTuple):
    """Whom a document credits, where it says so, and whether for the whole of it or for finding out what it tells."""

    name: str
    span: Span
    whole: bool = True


def credited(text: str, author: str | None = None) -> list[Credited]:
    """Everybody whom a text, or the author's name it comes with, credits: each once, in the order of the text."""
    found: dict[str, Credited] = {}
    for credit in (*_bylined(author), *sorted((*_lines(text), *_phrases(text)), key=lambda credit: credit.span)):
        found.setdefault(credit.name, credit)
    return list(found.values())


def agency(name: str) -> str | None:
    """The name that an agency's credit is kept under; None for what is no agency."""
    return _agencies().get(name.strip())


def _bylined(author: str | None) -> Iterator[Credited]:
    if author and len(author) <= _LONGEST_LINE:
        yield from (Credited(name, Span(0, 0)) for name in _named(author))


def _lines(text: str) -> Iterator[Credited]:
    """Datelines, bylines and credits on a line of their own."""
    for line in re.finditer(r"[^\n]+", text):
        head = line[0][:_LONGEST_LINE]
        if not _any_agency().search(head):
            continue
        for pattern in _line_patterns():
            if match := pattern.match(head):
                span = Span(line.start() + match.start("agency"), line.start() + match.end("agency"))
                yield Credited(_agencies()[match["agency"]], span)
                break
        else:
            yield from _byline(head, line.start())


def _byline(head: str, start: int) -> Iterator[Credited]:
    """ "By Ann Ode, Associated Press" or "By Ann Ode and Reuters": a short line, no sentence."""
    if re.match(r"(?:By|BY) ", head) and len(head) <= 120 and not head.rstrip().endswith("."):
        yield from (Credited(name, Span(start, start + len(head))) for name in _named(head))


def _named(line: str) -> Iterator[str]:
    """The agencies whose names are parts of a byline between commas, slashes, brackets and "and"."""
    for part in re.split(r"\s*(?:[,;/|()•·–—]|\band\b|\bfor\b|\bwith\b|\bvia\b|^By\b|^BY\b)\s*", line):
        if (name := _agencies().get(part.strip())) is not None:
            yield name


def _phrases(text: str) -> Iterator[Credited]:
    folded = text.casefold()
    for whole, verbs, pattern in _phrase_patterns():
        if not any(verb in folded for verb in verbs):
            continue
        for match in pattern.finditer(text):
            name = _DATE.sub("", match["name"]).rstrip(" .’'-")
            if name and not name.lower().startswith(("this", "here")):
                start = match.start("name")
                plain = _agencies().get(name) or _agencies().get(name.removeprefix("the ").removeprefix("The ")) or name
                yield Credited(plain.removeprefix("the "), Span(start, start + len(name)), whole)


@cache
def _any_agency() -> re.Pattern[str]:
    """A quick look, which most lines fail."""
    return re.compile(_either(_agencies()))


@cache
def _line_patterns() -> tuple[re.Pattern[str], ...]:
    agency = rf"(?P<agency>{_either(_agencies())})"
    word = r"(?:[A-Z0-9ÀÖØ-Þ][\w.’'-]{0,30}|de|la|of|on)"
    town = rf"{word}(?:[ ,/–—-]{{1,3}}{word}){{0,6}},?"
    return (
        re.compile(rf"\s*{town} ?[([]{agency}[)\]]"),  # GENEVA, March 3 (Reuters) - …; Osk [AFP]
        re.compile(rf"\s*[([]{agency}[)\]]\s*(?:[-–—:]|\s)"),  # (Reuters) - …
        re.compile(rf"\s*{agency} ?[–—-] "),  # AP — …
        re.compile(rf"\s*(?i:Source|Credit|From|Via|Text|Agency|Story by|With) ?: {{0,2}}{agency}\s*$"),
        re.compile(rf"\s*[–—-]? ?{agency}\s*$"),  # on a line by itself
        re.compile(rf"\s*(?i:©|\(c\)|Copyright)(?: ?©)? ?(?:\d{{4}})?,? {agency}\b"),
    )


@cache
def _phrase_patterns() -> tuple[tuple[bool, list[str], re.Pattern[str]], ...]:
    """Whether it is of the whole, the verbs, one of which must stand in the text, and how it reads."""
    phrases = _lexicon()["phrases"]
    return tuple(
        (of_the_whole, phrases[verbs], _phrase(phrases[verbs], phrases[behind]))
        for of_the_whole, verbs, behind in (
            (True, "published", "behind_published"),
            (False, "reported", "behind_reported"),
        )
    )


def _phrase(verbs: Iterable[str], behind: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{_either(verbs)}) (?i:{_either(behind)}) (?P<name>{_NAME})")


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _agencies() -> dict[str, str]:
    """Every spelling with the name it is kept under."""
    return {spelling: name for name, spellings in _lexicon()["agencies"].items() for spelling in spellings}


@cache
def _lexicon() -> dict[str, dict[str, list[str]]]:
    return toml(_LEXICON)
